import { absolute, type Draft, type Span } from '../draft/draft.ts';
import { clipEnd, clipStart, displayWidth, printable } from './layout.ts';

/** One line out of a draft with a stretch to mark in it, fit to be printed. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The sentence around a span, as the file has it, cut to `columns` around the span. */
export function sourceExcerpt(draft: Draft, span: Span, columns: number): Excerpt {
  const around = sentenceAround(draft, span) ?? lineAround(draft.source, span);
  // More would not be shown, and a text may be one line of megabytes.
  const reach = columns * 10;
  const cut = (start: number, end: number) => draft.source.slice(start, end);
  return clippedExcerpt(
    {
      before: cut(Math.max(around.start, span.start - reach), span.start),
      marked: cut(span.start, Math.min(span.end, span.start + reach)),
      after: cut(span.end, Math.min(around.end, span.end + reach)),
    },
    columns,
  );
}

/** Made printable, and cut to `columns` around what is marked. */
export function clippedExcerpt(whole: Excerpt, columns: number): Excerpt {
  const marked = clipEnd(printable(whole.marked), columns);
  const before = printable(whole.before).trimStart();
  const after = printable(whole.after).trimEnd();
  const room = columns - displayWidth(marked);
  const roomBefore = Math.max(Math.floor(room / 2), room - displayWidth(after));
  const clippedBefore = clipStart(before, roomBefore);
  return {
    before: clippedBefore,
    marked,
    after: clipEnd(after, room - displayWidth(clippedBefore)),
  };
}

function sentenceAround(draft: Draft, span: Span): Span | undefined {
  const placed = draft.blocks.find(({ start, end }) => start <= span.start && span.start < end);
  const sentence = placed?.block.sentences
    .map((each) => absolute(placed, each))
    .find(({ start, end }) => start <= span.start && span.start < end);
  return sentence && { start: sentence.start, end: Math.max(sentence.end, span.end) };
}

/** For what stands in no sentence, such as a heading's mark-up. */
function lineAround(source: string, span: Span): Span {
  const end = source.indexOf('\n', span.end);
  return {
    start: source.lastIndexOf('\n', span.start - 1) + 1,
    end: end === -1 ? source.length : end,
  };
}
