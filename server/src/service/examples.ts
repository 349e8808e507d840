/** The examples of a rule as its tests: what is found in them is held against what they mark. */
import type { Span } from '../draft/draft.ts';
import type { Finding, Rewrite } from '../rules/finding.ts';
import { applied } from '../rules/rewording.ts';
import type { Example } from '../rules/rule.ts';

/** What an example expects and did not get. */
export interface ExampleFailure {
  readonly what: 'flag' | 'leave' | 'reworded';
  readonly expected: string;
  readonly found: string;
}

/** A text without its [[…]], and where they stood. */
export function spansMarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: inside = '', index } of marked.matchAll(/\[\[(.*?)\]\]/gs)) {
    text += marked.slice(last, index);
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
    last = index + whole.length;
  }
  return { text: text + marked.slice(last), spans };
}

/** Holds a sentence that must be flagged against what a rule found in it, `find` being asked for the rule's own findings alone. */
export function tryFlagged(
  example: string | Example,
  find: (text: string) => readonly Finding[],
): readonly ExampleFailure[] {
  const { text: marked, reworded } = typeof example === 'string' ? { text: example, reworded: undefined } : example;
  const { text, spans } = spansMarked(marked);
  const found = find(text);
  if (!isSame(found, spans))
    return [{ what: 'flag', expected: shown(text, spans), found: found.length === 0 ? 'nothing' : shown(text, found) }];
  if (reworded === undefined) return [];
  const preferred = found[0]?.rewrites.find((rewrite) => rewrite.preferred);
  const after = preferred && rewritten(text, preferred);
  return after === reworded
    ? []
    : [{ what: 'reworded', expected: reworded, found: after ?? 'no rewording that is preferred' }];
}

/** Holds a sentence that must be left alone against what a rule found in it. */
export function tryLeft(text: string, find: (text: string) => readonly Finding[]): readonly ExampleFailure[] {
  const found = find(text);
  return found.length === 0 ? [] : [{ what: 'leave', expected: 'nothing', found: shown(text, found) }];
}

function rewritten(text: string, { edits }: Rewrite): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce(applied, text);
}

function isSame(found: readonly Span[], spans: readonly Span[]): boolean {
  return found.length === spans.length && spans.every((s, i) => found[i]?.start === s.start && found[i]?.end === s.end);
}

/** The text with [[…]] around spans. */
function shown(text: string, spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}[[${all.slice(start, end)}]]${all.slice(end)}`, text);
}
