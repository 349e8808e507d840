import { placeBlock } from './block.ts';
import { leadsToSource } from './citations.ts';
import type { BlockKind, Citation, PlacedBlock, Skipped } from './draft.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';
import { PLACEHOLDER, ProseBuilder } from './prose.ts';
import { isMostlyCitation } from './reference-section.ts';

/** "3", "[1,4-6]": what marks a note when raised or linked; U+FFFC stands for marks inside that were read as citations. */
const NOTE_NUMBERS = /^\s*\[?\s*(?:\d{1,3}|\uFFFC)(?:\s*[,;\u2013-]\s*(?:\d{1,3}|\uFFFC))*\s*\]?\s*$/;

/** A place in a leaf's prose, to look back to. It holds as long as the block that it is in goes on. */
export interface Place {
  readonly blocks: number;
  /** Offset in the block's text. */
  readonly start: number;
  readonly citations: number;
  /** Absolute offset in the source. */
  readonly from: number;
}

/** Gathers the blocks of one leaf, piece after piece. Offsets given are absolute. */
export class LeafProse {
  readonly #leaf: Leaf;
  readonly #source: string;
  readonly #prose: ProseBuilder;
  readonly #blocks: PlacedBlock[] = [];
  readonly #skipped: Skipped[] = [];
  #citations: Citation[] = [];
  #kind: BlockKind;
  #level: number;
  #ended = 0;
  #blockEnd = -1;

  /** `source` has its line ends as "\n". */
  constructor(leaf: Leaf, source: string) {
    this.#leaf = leaf;
    this.#source = source;
    this.#prose = new ProseBuilder(source);
    this.#kind = leaf.kind;
    this.#level = leaf.level;
  }

  /** Inside a quotation or a list of references everything belongs to it. */
  get keepsKind(): boolean {
    return this.#leaf.kind === 'quotation' || this.#leaf.kind === 'reference';
  }

  finish(lookups: ReadLeaf['lookups']): ReadLeaf {
    this.endBlock();
    this.#blocks.sort((a, b) => a.start - b.start);
    this.#skipped.sort((a, b) => a.start - b.start);
    return { ...this.#leaf, blocks: this.#blocks, skipped: this.#skipped, lookups };
  }

  /** The prose since the last block's end is a block. */
  endBlock(): void {
    const prose = this.#prose.finish();
    if (prose !== undefined) {
      const isProse = this.#kind === 'paragraph' || this.#kind === 'list-item';
      const isSource = this.#leaf.shape.startsWith('note ') && isProse && isMostlyCitation(prose.text);
      const kind = isSource ? 'reference' : this.#kind;
      this.#blocks.push(placeBlock(prose, kind, isSource ? 0 : this.#level, this.#citations));
    }
    this.#citations = [];
    this.#ended++;
  }

  /** What follows is of this kind; without one, of the leaf's. */
  becomes(kind: BlockKind = this.#leaf.kind, level: number = this.#leaf.level): void {
    if (this.keepsKind) return;
    this.#kind = kind;
    this.#level = level;
  }

  /** The block ends with the line that `offset` is on. */
  endBlockWithLine(offset: number): void {
    this.#blockEnd = this.#source.indexOf('\n', offset);
  }

  plain(from: number, to: number): void {
    const end = this.#blockEnd;
    if (end < from || end >= to) {
      this.#prose.plain(from, to);
    } else {
      this.#prose.plain(from, end);
      this.endBlock();
      this.#prose.plain(end, to);
    }
  }

  lineBreak(from: number, to: number): void {
    if (from <= this.#blockEnd && this.#blockEnd < to) this.endBlock();
    else this.#prose.lineBreak(from, to);
  }

  replace(text: string, from: number, to: number): void {
    this.#prose.replace(text, from, to);
  }

  /** Leaves a placeholder in the text for what is skipped. */
  putAside(from: number, to: number, reason: Skipped['reason']): void {
    this.#prose.replace(PLACEHOLDER, from, to);
    this.skip(from, to, reason);
  }

  skip(from: number, to: number, reason: Skipped['reason']): void {
    if (to > from) this.#skipped.push({ start: from, end: to, reason });
  }

  /** Leaves a placeholder in the text for a citation. */
  cite(kind: Citation['kind'], from: number, to: number): void {
    const start = this.#prose.length;
    this.#prose.replace(PLACEHOLDER, from, to);
    this.#citations.push({ kind, start, end: this.#prose.length, text: this.#source.slice(from, to) });
  }

  /** Takes over what was read of a stretch inside this leaf that stands by itself. */
  takeIn(inner: ReadLeaf): void {
    for (const block of inner.blocks) this.#blocks.push(block);
    for (const skipped of inner.skipped) this.#skipped.push(skipped);
  }

  /** The place that prose is at, before the markup at `from`. */
  place(from: number): Place {
    return {
      blocks: this.#ended,
      start: this.#prose.length,
      citations: this.#citations.length,
      from,
    };
  }

  /** The last characters put, at most `count`. */
  lastCharacters(count: number): string {
    return this.#prose.lastCharacters(count);
  }

  /** Where what was put since `place` is numbers of notes, a citation takes its place; says whether it did. */
  raisedSince(place: Place, to: number): boolean {
    if (place.blocks !== this.#ended) return false;
    const put = this.#prose.since(place.start);
    const inner = this.#citations[place.citations];
    if (!NOTE_NUMBERS.test(put) || (put.includes(PLACEHOLDER) && inner === undefined)) return false;
    this.#goBack(place);
    this.cite(inner?.kind ?? 'number', place.from, to);
    return true;
  }

  /** What was put since `place` leads to `target`: a citation when it is a number or the target is a source. */
  linkedSince(place: Place, target: string, to: number): void {
    if (this.raisedSince(place, to) || place.blocks !== this.#ended) return;
    const { start } = place;
    const end = start + this.#prose.since(start).trimEnd().length;
    if (leadsToSource(target) && end > start) this.#citations.push({ kind: 'link', start, end, text: target });
  }

  /** What was put since `place` is code. */
  codeSince(place: Place, to: number): void {
    if (place.blocks !== this.#ended) return;
    this.#goBack(place);
    this.putAside(place.from, to, 'code');
  }

  #goBack(place: Place): void {
    this.#prose.goBack(place.start);
    this.#citations.length = place.citations;
  }
}
