/** The lines that exceptions speak of. Lines end as in editors: "\n", "\r\n" or "\r". */
import type { Draft, Span } from '../draft/draft.ts';

/** Gives the line around an offset, its end left out; asked in order, it looks at no character twice. */
export function lineAround(source: string): (offset: number) => Span {
  let last: Span = { start: 0, end: -1 };
  return (offset) => {
    if (offset < last.start || offset > last.end) {
      let start = offset;
      while (start > 0 && !isLineEnd(source, start - 1)) start--;
      last = { start, end: lineEnd(source, offset) };
    }
    return last;
  };
}

/**
 * Gives the first line after an offset's own that holds more than spaces and comments; the end of the draft where there is none.
 * Asked from the end of the draft to its start, it goes over no run of comments twice.
 */
export function lineAfter(draft: Draft): (offset: number) => Span {
  const { source } = draft;
  const comments = draft.skipped.filter(({ reason }) => reason === 'comment');
  let known: { readonly from: number; readonly line: Span } | undefined;
  return (offset) => {
    const from = lineEnd(source, offset);
    let line: Span = { start: source.length, end: source.length };
    for (let at = from; at < source.length; ) {
      const start = at + 1;
      const end = lineEnd(source, start);
      if (known !== undefined && known.from === start) {
        line = known.line;
        break;
      }
      if (!isBlank(source, start, end, comments)) {
        line = { start, end };
        break;
      }
      at = end;
    }
    known = { from: from + 1, line };
    return line;
  };
}

/** Whether only spaces and comments stand in source[from, to). */
function isBlank(source: string, from: number, to: number, comments: readonly Span[]): boolean {
  for (let at = from; at < to; ) {
    if (/\s/.test(source[at] ?? '')) {
      at++;
      continue;
    }
    const comment = lastStartingBy(comments, at);
    if (comment === undefined || comment.end <= at) return false;
    at = comment.end;
  }
  return true;
}

function lastStartingBy(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && !isLineEnd(source, end)) end++;
  return end;
}

function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}
