import { absolute, type Draft, type PlacedBlock, type Sentence, type Span } from '../draft/draft.ts';
import { PLACEHOLDER } from '../draft/prose.ts';
import { clippedExcerpt, type Excerpt, sourceExcerpt } from './excerpt.ts';
import { locator } from './finding-json.ts';

/** How places in a draft are shown to people. Spans are absolute. */
export interface DraftView {
  /** "3:14", or "paragraph 3, sentence 2". */
  place(span: Span): string;
  excerpt(span: Span, columns: number): Excerpt;
  /** What stands there. */
  written(span: Span): string;
}

/** For a file of text: lines, columns and what the file has. */
export function sourceView(draft: Draft): DraftView {
  const at = locator(draft.source);
  return {
    place(span) {
      const { line, column } = at(span);
      return `${line}:${column}`;
    },
    excerpt: (span, columns) => sourceExcerpt(draft, span, columns),
    written: ({ start, end }) => draft.source.slice(start, end),
  };
}

/** Where something stands in a document that has no lines. Both count from 1. */
export interface WordPlace {
  /** Headings, list items, cells and notes are paragraphs too; those without words are not counted. */
  readonly paragraph: number;
  /** In its paragraph. */
  readonly sentence: number;
}

/** Finds paragraphs and sentences in a draft that was a Word document. */
export function wordPlaces(draft: Draft): (span: Span) => WordPlace {
  const paragraphs = draft.blocks.filter(({ block }) => block.kind !== 'alt-text');
  return (span) => {
    const [placed, sentence] = sentenceAt(draft, span);
    const before = paragraphs.filter(({ start }) => start <= (placed ?? span).start).length;
    const index = placed === undefined || sentence === undefined ? 0 : placed.block.sentences.indexOf(sentence);
    return { paragraph: Math.max(1, before), sentence: index + 1 };
  };
}

/** For a Word document: paragraphs, sentences and their words alone. */
export function wordView(draft: Draft): DraftView {
  const at = wordPlaces(draft);
  const written = (span: Span): string => {
    const placed = blockAt(draft, span);
    return placed === undefined ? '' : wordsOf(placed, span);
  };
  return {
    place(span) {
      const { paragraph, sentence } = at(span);
      return `paragraph ${paragraph}, sentence ${sentence}`;
    },
    excerpt(span, columns) {
      const [placed, sentence] = sentenceAt(draft, span);
      if (placed === undefined || sentence === undefined) return { before: '', marked: written(span), after: '' };
      const whole = absolute(placed, sentence);
      return clippedExcerpt(
        {
          before: wordsOf(placed, { start: whole.start, end: span.start }),
          marked: wordsOf(placed, span),
          after: wordsOf(placed, { start: span.end, end: Math.max(whole.end, span.end) }),
        },
        columns,
      );
    },
    written,
  };
}

/** The words of a block that stand in an absolute span. */
function wordsOf({ block, start }: PlacedBlock, span: Span): string {
  const from = block.map.textOffset(span.start - start);
  const to = block.map.textOffset(span.end - start);
  return block.text.slice(from, to).replaceAll(PLACEHOLDER, '');
}

function blockAt(draft: Draft, span: Span): PlacedBlock | undefined {
  return draft.blocks.find(({ start, end }) => start <= span.start && span.start < end);
}

function sentenceAt(draft: Draft, span: Span): [PlacedBlock | undefined, Sentence | undefined] {
  const placed = blockAt(draft, span);
  const sentence = placed?.block.sentences.find((each) => {
    const { start, end } = absolute(placed, each);
    return start <= span.start && span.start < end;
  });
  return [placed, sentence];
}
