import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/rules/finding.ts';
import { findingsIn, told } from './checked.ts';

const CAREFUL = join(__dirname, '../../samples/careful');
const OVERCLAIMING = join(__dirname, 'drafts/overclaiming');

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('careful drafts', () => {
  for (const [name, text] of markdownIn(CAREFUL))
    it(`draw no error and two warnings at most: ${name}`, () => {
      const findings = findingsIn(text);
      const of = (severity: Finding['severity']) =>
        told(
          findings.filter((f) => f.severity === severity),
          text,
        );
      assert.deepEqual(of('error'), []);
      assert.ok(of('warning').length <= 2, of('warning').join('\n'));
      assert.ok(text.split(/\s+/).length >= 400);
    });
});

/** Written to be wrong, and marked, before anybody looked at what the rules find in them. */
describe('overclaiming drafts', () => {
  let marked = 0;
  let found = 0;
  for (const [name, source] of markdownIn(OVERCLAIMING))
    it(`are found out, and nothing beside what is marked is an error: ${name}`, () => {
      const { text, spans } = withoutMarks(source);
      const findings = findingsIn(text).filter((f) => f.scope === 'span');
      const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
      marked += spans.length;
      found += spans.filter((span) => findings.some((f) => touches(f, span))).length;
      const errors = findings.filter((f) => f.severity === 'error' && !spans.some((span) => touches(f, span)));
      assert.deepEqual(told(errors, text), []);
    });

  it('are found out in four of five places', () => assert.ok(found / marked >= 0.8, `${found} of ${marked}`));
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text without its [[…]], and where they stood. */
function withoutMarks(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const part of marked.split(/(\[\[.*?\]\])/su)) {
    const start = text.length;
    text += part.startsWith('[[') ? part.slice(2, -2) : part;
    if (part.startsWith('[[')) spans.push({ start, end: text.length });
  }
  return { text, spans };
}
