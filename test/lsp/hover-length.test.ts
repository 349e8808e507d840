import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MarkupKind } from 'vscode-languageserver-protocol/node';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { hoverText } from '../../server/src/lsp/hover-text.ts';
import { shortCard } from '../../server/src/service/short-card.ts';
import { createLanguageService, type Hover } from '../../server/src/service.ts';

/** A hover is about this wide in an editor, in characters; and must not be longer than this, in lines. */
const COLUMNS = 80;
const MOST_LINES = 24;

function lines(hover: Hover): number {
  const text = hoverText(hover, MarkupKind.PlainText);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);
}

describe('a hover is never a wall', () => {
  for (const [kind, all] of [
    ['intervention', knowledge.interventions],
    ['target', knowledge.targets],
    ['condition', knowledge.conditions],
  ] as const)
    it(`over any ${kind}`, () => {
      for (const id of all.keys()) {
        const card = shortCard(kind, id, knowledge);
        if (card) assert.ok(lines({ start: 0, end: 0, findings: [], card }) <= MOST_LINES, id);
      }
    });

  it('over any finding, though a name stands under it', () => {
    const folder = fileURLToPath(new URL('../rules/drafts/overclaiming', import.meta.url));
    const service = createLanguageService();
    for (const name of readdirSync(folder)) {
      const draft = { uri: `file:///${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') };
      for (const { start, rule } of service.check(draft).findings) {
        const hover = service.hover(draft, start);
        if (hover) assert.ok(lines(hover) <= 2 * MOST_LINES, `${name}: ${rule}`);
      }
    }
  });

  it('tells of every treatment how well it is known how it works', () => {
    for (const id of knowledge.interventions.keys()) {
      const card = shortCard('intervention', id, knowledge);
      assert.ok(card?.mechanism);
      const text = hoverText({ start: 0, end: 0, findings: [], card }, MarkupKind.PlainText);
      assert.match(text.split('\n')[0] ?? '', /; how it works: [a-z ,]+\)$/);
    }
  });
});
