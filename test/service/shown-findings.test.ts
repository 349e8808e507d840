import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/src/rules/finding.ts';
import { createLanguageService, type ShownFinding, ShownFindings } from '../../server/src/service.ts';
import { markdown } from './marked.ts';

const FIRST = 'Ketamine is a life-changing treatment. It works by preventing the reuptake of glutamate.\n';

const PIECES = [
  'Ketamine is a life-changing treatment',
  'It works by preventing the reuptake of glutamate',
  'This therapy cures anxiety',
  ' and is completely safe',
  'not ',
  '. ',
  '.',
  '\n\n',
  '\n',
  '# Ketamine\n\n',
  '- ',
  'e.g. ',
  '<!-- ',
  ' -->',
  '```\n',
  '<!-- overclaim-disable hype -->\n\n',
  'x',
];

/** Where something is put, as a share of the text's length; how much goes there; what comes. */
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.integer({ min: 0, max: 12 }),
  come: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
  checked: fc.boolean(),
});

describe('what is shown while somebody writes', () => {
  const service = createLanguageService();
  const replay = (edits: readonly Edit[], onEach: Watch) => {
    const shown = new ShownFindings();
    let text = FIRST;
    const check = () =>
      shown.checked(service.check(markdown(text)).findings, (at) => service.unfinished(markdown(text), at));
    check();
    for (const { at, gone, come, checked } of edits) {
      const from = Math.round(at * text.length);
      const oldTo = Math.min(text.length, from + gone);
      text = text.slice(0, from) + come + text.slice(from + gone);
      shown.edited([{ from, oldTo, newTo: from + come.length }]);
      const moved = shown.all;
      if (checked) check();
      onEach({ text, moved, shown, at: from + come.length, checked });
    }
    return { shown, check, text };
  };

  it('is what is found, after a pause', () => {
    const property = fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const { shown, check, text } = replay(edits, () => {});
      shown.settled();
      check();
      assert.deepEqual(shown.all, createLanguageService().check(markdown(text)).findings);
      assert.equal(shown.isWaiting, false);
    });
    fc.assert(property, { seed: 8, numRuns: 150 });
  });

  it('stands over the same words as before the edit, where it is not found anew', () => {
    const property = fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let words = new Set(
        service.check(markdown(FIRST)).findings.map((f) => `${f.rule} ${FIRST.slice(f.start, f.end)}`),
      );
      replay(edits, ({ text, moved, shown, checked }) => {
        const over = (each: ShownFinding) => `${each.rule} ${text.slice(each.start, each.end)}`;
        for (const each of moved) if (each.scope === 'span') assert.ok(words.has(over(each)), over(each));
        words = new Set(shown.all.map(over));
        if (!checked) for (const each of shown.all) assert.ok(each.end <= text.length);
      });
    });
    fc.assert(property, { seed: 8, numRuns: 150 });
  });

  it('does not go outside of the sentence that is written, and does not come inside of it', () => {
    const property = fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      replay(edits, ({ text, moved, shown, at, checked }) => {
        const open = service.unfinished(markdown(text), at);
        if (!checked || open === undefined) return;
        const found = service.check(markdown(text)).findings;
        for (const each of moved) {
          const isOutside = each.end <= open.start || open.end <= each.start;
          if (isOutside && !found.some((f) => f.start < each.end && each.start < f.end))
            assert.ok(
              shown.all.some((s) => same(s, each)),
              `${each.rule} went`,
            );
        }
        for (const each of shown.all)
          if (each.start < open.end && open.start < each.end)
            assert.ok(
              moved.some((m) => same(m, each)),
              `${each.rule} came`,
            );
      });
    });
    fc.assert(property, { seed: 8, numRuns: 150 });
  });

  it('goes with its own words, while a part of it that is edited away takes nothing else along', () => {
    const shown = new ShownFindings();
    const at = (start: number, end: number): Finding => ({ ...EXAMPLE, start, end });
    shown.checked([at(0, 4), at(5, 9), at(10, 14)], () => undefined);
    shown.edited([{ from: 6, oldTo: 7, newTo: 9 }]);
    assert.deepEqual(spans(shown), [
      [0, 4],
      [12, 16],
    ]);
    shown.edited([
      { from: 4, oldTo: 4, newTo: 5 },
      { from: 0, oldTo: 0, newTo: 2 },
    ]);
    assert.deepEqual(spans(shown), [
      [2, 6],
      [15, 19],
    ]);
  });

  it('of the draft as a whole moves on while its place is edited', () => {
    const shown = new ShownFindings();
    shown.checked([{ ...EXAMPLE, scope: 'document', start: 2, end: 10 }], () => undefined);
    shown.edited([{ from: 5, oldTo: 6, newTo: 9 }]);
    assert.deepEqual(spans(shown), [[2, 13]]);
    shown.checked([{ ...EXAMPLE, scope: 'document', start: 2, end: 12 }], () => ({ start: 0, end: 20 }));
    assert.deepEqual(spans(shown), [[2, 12]]);
  });
});

/** Told after each edit. */
type Watch = (state: {
  readonly text: string;
  /** What was shown before, where it stands now. */
  readonly moved: readonly ShownFinding[];
  readonly shown: ShownFindings;
  /** Where the edit ended. */
  readonly at: number;
  readonly checked: boolean;
}) => void;

const EXAMPLE: Finding = {
  rule: 'hype/example',
  family: 'hype',
  severity: 'warning',
  scope: 'span',
  message: '',
  advice: '',
  why: '',
  evidence: [],
  rewrites: [],
  related: [],
  start: 0,
  end: 1,
};

function spans(shown: ShownFindings): number[][] {
  return shown.all.map(({ start, end }) => [start, end]);
}

function same(a: ShownFinding, b: ShownFinding): boolean {
  return a.rule === b.rule && (a.scope === 'document' || (a.start === b.start && a.end === b.end));
}
