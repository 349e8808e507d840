import assert from 'node:assert/strict';
import type { TextToCheck } from '../../server/src/service.ts';

/** A Markdown text and the place that "|" marks in it: "Ketamine is a |life-changing treatment." */
export function marked(text: string): { readonly draft: TextToCheck; readonly offset: number } {
  const offset = text.indexOf('|');
  assert.ok(offset >= 0 && offset === text.lastIndexOf('|'), `one “|” is needed: ${text}`);
  return { draft: markdown(text.replace('|', '')), offset };
}

export function markdown(text: string, uri = 'file:///draft.md'): TextToCheck {
  return { uri, languageId: 'markdown', text };
}
