/** Where something stands in a draft, as people say it: under which headings, in which sentence. */
import { type Draft, type PlacedBlock, type Span, sentenceAt } from '../../draft/draft.ts';
import { PLACEHOLDER } from '../../draft/prose.ts';

/** Words of a draft with what stands around them in their sentence, without markup. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The longest that a quote's words, and what stands to each side of them, may be, in UTF-16 code units. */
const MOST_WORDS = 600;
const MOST_AROUND = 240;

export class DraftPlaces {
  readonly #draft: Draft;
  readonly #blocks: readonly PlacedBlock[];
  /** Of each block, the headings that it stands under. */
  readonly #trails: readonly (readonly string[])[];

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#blocks = draft.blocks;
    this.#trails = trailsOf(draft.blocks);
  }

  /** The title that the front matter gives, else the first heading. */
  get title(): string | undefined {
    const kinds = this.#blocks.map(({ block }) => block.kind);
    const titled = this.#blocks[kinds.includes('title') ? kinds.indexOf('title') : kinds.indexOf('heading')];
    return titled && shown(titled.block.text);
  }

  /** The headings above an absolute span, the widest first; a heading stands under itself. */
  section({ start }: Span): readonly string[] {
    return this.#trails[this.#indexAt(start)] ?? [];
  }

  /** What stands at an absolute span, in its sentence. */
  quote(span: Span): Quote {
    const placed = this.#blocks[this.#indexAt(span.start)];
    // Comments and front matter are in no block.
    if (placed === undefined || span.start >= placed.end)
      return {
        before: '',
        words: clippedEnd(shown(this.#draft.source.slice(span.start, span.end)), MOST_WORDS),
        after: '',
      };
    const { block, start } = placed;
    const from = block.map.textOffset(span.start - start);
    const to = Math.max(from, block.map.textOffset(span.end - start));
    const first = block.sentences[sentenceAt(block, from)];
    const last = block.sentences[sentenceAt(block, Math.max(from, to - 1))];
    const text = (a: number, b: number) => spaced(block.text.slice(a, b));
    return {
      before: clippedStart(text(Math.min(from, first?.start ?? from), from).trimStart(), MOST_AROUND),
      words: clippedEnd(text(from, to), MOST_WORDS),
      after: clippedEnd(text(to, Math.max(to, last?.end ?? to)).trimEnd(), MOST_AROUND),
    };
  }

  /** Index of the last block that begins at or before an offset; -1 where there is none. */
  #indexAt(offset: number): number {
    let low = -1;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#blocks[middle] as PlacedBlock).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function trailsOf(blocks: readonly PlacedBlock[]): readonly (readonly string[])[] {
  let open: readonly { readonly level: number; readonly text: string }[] = [];
  let trail: readonly string[] = [];
  return blocks.map(({ block: { kind, level, text } }) => {
    if (kind === 'heading') {
      open = [...open.filter((above) => above.level < level), { level, text: shown(text) }];
      trail = open.map((each) => each.text);
    }
    return trail;
  });
}

function shown(text: string): string {
  return spaced(text).trim();
}

/** On one line; what was left out of the prose (code, a formula) leaves a mark. */
function spaced(text: string): string {
  return text.replaceAll(PLACEHOLDER, '…').replace(/\s+/gu, ' ');
}

function clippedStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(-most);
  return `…${kept.slice(kept.indexOf(' ') + 1)}`;
}

function clippedEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const gap = kept.lastIndexOf(' ');
  return `${gap > 0 ? kept.slice(0, gap) : kept}…`;
}
