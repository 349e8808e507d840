/** A text in which many regular expressions are looked for. */
import type { Span } from '../draft/draft.ts';

/** Longest stretch that is gone over at once, unless one sentence is longer, in UTF-16 code units. */
const LONGEST = 1_000;
/** How far a match may reach beyond its stretch. */
const OVERHANG = 500;

/** A part of a text that is gone over at once, so that a long text costs no more than its length. */
interface Stretch {
  readonly text: string;
  /** Where to begin in `text`: what stands before is there to tell whether a word begins. */
  readonly from: number;
  /** Leads from offsets in `text` to offsets in the whole. */
  readonly offset: number;
  /** Matches begin before this offset in the whole. */
  readonly end: number;
}

export class SearchText {
  readonly text: string;
  readonly #sentences: readonly Span[];
  #lower: string | undefined;
  #stretches: readonly Stretch[] | undefined;

  /** `sentences` are where the text may be parted. */
  constructor(text: string, sentences: readonly Span[] = []) {
    this.text = text;
    this.#sentences = sentences;
  }

  /** In small letters; offsets may differ. */
  get lower(): string {
    this.#lower ??= this.text.toLowerCase().replace(/ſ/g, 's');
    return this.#lower;
  }

  get stretches(): readonly Stretch[] {
    this.#stretches ??= this.#part();
    return this.#stretches;
  }

  #part(): readonly Stretch[] {
    const starts = [0];
    for (const { start } of this.#sentences) {
      const last = starts.at(-1) as number;
      if (start > last && this.text.length - last > LONGEST && start - last > LONGEST / 2) starts.push(start);
    }
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? this.text.length;
      const before = Math.max(0, start - 1);
      return { text: this.text.slice(before, end + OVERHANG), from: start - before, offset: before, end };
    });
  }
}
