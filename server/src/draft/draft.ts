/**
 * What a reader of a draft knows: blocks of prose with exact offsets, their sentences and words.
 *
 * Every offset is in UTF-16 code units. Offsets inside a block count from the start of the block's
 * normalised text; `PlacedBlock.start` and the block's `OffsetMap` lead back to the file. All values
 * are immutable: what an edit did not touch is the very same object afterwards.
 */

/** A half-open range of UTF-16 offsets. Of what text, the holder says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A format that a draft can be read in. */
export type Format = 'markdown' | 'plaintext' | 'html' | 'latex' | 'restructuredtext' | 'asciidoc' | 'org' | 'typst';

export type BlockKind =
  | 'title' // the front matter's titles and questions
  | 'description' // the front matter's descriptions, summaries and answers
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'caption' // of a figure or table
  | 'quotation' // block quotation: not the author's own words
  | 'alt-text'
  | 'reference'; // an entry under a heading such as "References", or one that stands alone

/** A word, a number or a part of a hyphenated compound ("life" and "changing" of "life-changing"). */
export interface Word {
  /** As in the block's text. */
  readonly text: string;
  /** Lower case, curly apostrophes straightened: what patterns are matched against. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

/** A pointer to a source that the author gives: "[3]", "[@smith2020]", "(Smith et al., 2020)", a DOI, a link to PubMed. */
export interface Citation extends Span {
  readonly kind: 'key' | 'footnote' | 'number' | 'author-year' | 'doi' | 'pmid' | 'trial' | 'link';
  readonly text: string;
}

export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** Whose words: a sentence wholly inside quotation marks or in a block quotation is a quotation; a testimonial where the one quoted tells of their own health. */
  readonly voice: 'author' | 'quotation' | 'testimonial' | 'reference';
  readonly question: boolean;
  /** Stretches between quotation marks inside the sentence. */
  readonly quoted: readonly Span[];
  readonly citations: readonly Citation[];
}

export interface Block {
  readonly kind: BlockKind;
  /** 1 to 6 for headings, nesting depth from 1 for list items, 0 elsewhere. */
  readonly level: number;
  /** The prose alone: markup gone, entities and escapes decoded, soft line breaks as spaces, smart quotes straightened one for one. What is skipped inside a line (code, math) stands as U+FFFC. */
  readonly text: string;
  readonly map: OffsetMap;
  readonly sentences: readonly Sentence[];
  /** Citations that no word follows: they may speak for the whole block. */
  readonly closing: readonly Citation[];
}

/** Leads from offsets in a block's text to offsets in its source, counted from the block's start. */
export interface OffsetMap {
  /** Source offset of the character at `offset`. */
  sourceStart(offset: number): number;
  /** Source offset just after the character before `offset`: the end of a range that ends there. */
  sourceEnd(offset: number): number;
  /** Whether this range can be replaced without loss: its source reads as the text does, but for one-for-one folds (curly quotes, hard spaces) and line breaks; no markup, entity or placeholder inside. */
  isPlain(span: Span): boolean;
  /** Offset in the text for a source offset (counted from the block's start); inside markup, that of the next character. */
  textOffset(source: number): number;
}

/** A block in its place: `start` and `end` are absolute offsets in the file's text. */
export interface PlacedBlock extends Span {
  readonly block: Block;
}

/** A stretch of the file that is not prose: shown by debugging views. */
export interface Skipped extends Span {
  readonly reason: 'code' | 'math' | 'url' | 'comment' | 'html' | 'front-matter' | 'citation-key' | 'markup';
}

/** What a comment asks of the checker, such as `overclaim-disable-next-line hype -- reason`; absolute offsets, comment marks left out. */
export interface Directive extends Span {
  /** "unknown" where the word after "overclaim-" is none of the others. */
  readonly action: 'disable-line' | 'disable-next-line' | 'disable' | 'enable' | 'disable-file' | 'profile' | 'unknown';
  /** Rules and families as they are written; where there are none, all are meant. Of "profile", what kind of text the draft is. */
  readonly names: readonly DirectiveName[];
  readonly reason: string | undefined;
}

export interface DirectiveName extends Span {
  readonly name: string;
}

/** A stretch of a draft; offsets inside count from its start. After an edit, parts that it did not touch are the very same objects. */
export interface Part {
  /** UTF-16 code units of the source, up to where the next part starts. */
  readonly length: number;
  readonly blocks: readonly PlacedBlock[];
  readonly skipped: readonly Skipped[];
  readonly directives: readonly Directive[];
}

export interface PlacedPart {
  /** Absolute. */
  readonly start: number;
  readonly part: Part;
}

/** What is read of a file. Offsets are absolute but for those inside of parts. */
export interface Draft {
  readonly format: Format;
  /** The file's text, BOM not counted. */
  readonly source: string;
  /** The whole of it, in order and without gaps. Where parts begin depends on the edits before, and says nothing. */
  readonly parts: readonly PlacedPart[];
  readonly blocks: readonly PlacedBlock[];
  /** By start. */
  readonly skipped: readonly Skipped[];
  /** By start. */
  readonly directives: readonly Directive[];
}

/** Absolute span in the file of a span in a block's text. */
export function absolute(placed: PlacedBlock, span: Span): Span {
  const { map } = placed.block;
  const start = placed.start + map.sourceStart(span.start);
  return { start, end: Math.max(start, placed.start + map.sourceEnd(span.end)) };
}

/** Index of the sentence that an offset of a block's text is in, or else of the last one before it; -1 before the first. */
export function sentenceAt({ sentences }: Block, offset: number): number {
  let low = -1;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
