import { readBody } from './body.ts';
import type { Body } from './body-part.ts';
import { changeBetween } from './change.ts';
import type { Draft, Format, Part } from './draft.ts';
import { frontMatterOf, readFrontMatter } from './front-matter.ts';
import { draftOf } from './parts.ts';
import { STRETCHED } from './stretched-formats.ts';

/** What is kept of a reading, so that the next one need not begin anew. */
interface Memory {
  /** The text with its line ends as "\n"; of the same length as the source. */
  readonly text: string;
  readonly head: Part | undefined;
  readonly headText: string;
  readonly body: Body;
}

const memories = new WeakMap<Draft, Memory>();

/**
 * Reads a draft: its blocks of prose, their sentences and words, and what is skipped.
 * Given the draft before an edit, only what the edit touched is read again; all other parts and blocks stay the same objects.
 * Never throws, for any string; a BOM is not counted in offsets.
 */
export function readDraft(source: string, format: Format, previous?: Draft): Draft {
  const own = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const before = previous?.format === format ? memories.get(previous) : undefined;
  const text = withPlainLineEnds(own, before && previous, before?.text);
  const hasHead = format === 'markdown' || format === 'html';
  const headText = hasHead ? frontMatterOf(text) : '';
  const head = before?.headText === headText ? before.head : headText === '' ? undefined : readFrontMatter(headText);
  const body = readBody(text.slice(headText.length), STRETCHED[format], before?.body);
  const draft = draftOf(format, own, head === undefined ? body.parts : [head, ...body.parts]);
  memories.set(draft, { text, head, headText, body });
  return draft;
}

/** Line ends as "\n", every offset as it was: "\r\n" becomes a space and a line end. After an edit only what changed is looked at. */
function withPlainLineEnds(source: string, before: Draft | undefined, textBefore = ''): string {
  if (!source.includes('\r')) return source;
  const change = before && changeBetween(before.source, source);
  if (before === undefined || change === undefined) return before === undefined ? plainLineEnds(source) : textBefore;
  // One character more on each side: it may belong to a line end of two.
  const from = Math.max(0, change.from - 1);
  const to = Math.min(source.length, change.newTo + 1);
  const oldTo = to - change.newTo + change.oldTo;
  const start = source[from] === '\n' && source[from - 1] === '\r' ? from - 1 : from;
  const end = source[to - 1] === '\r' && source[to] === '\n' ? to + 1 : to;
  const changed = plainLineEnds(source.slice(start, end));
  return textBefore.slice(0, start) + changed + textBefore.slice(oldTo + end - to);
}

function plainLineEnds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
