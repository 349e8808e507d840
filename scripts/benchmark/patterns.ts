/**
 * Holds a check with the rules as they are against one with a thousand more patterns, and what a start costs with either:
 * `npm run benchmark:patterns`. Figures are medians, so that a busy machine disturbs both alike.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { tableReader } from '../../server/src/language/pattern-tables.ts';
import { parsePattern } from '../../server/src/language/phrase.ts';
import { PhraseRules } from '../../server/src/rules/phrase-rules.ts';
import { phraseTables } from '../../server/src/rules/phrase-tables.ts';
import { blocksOf, readAll } from '../../server/src/rules/read-draft.ts';
import type { RuleEntry } from '../../server/src/rules/rule.ts';
import { RuleSet } from '../../server/src/rules/rule-set.ts';
import { readKnowledge } from '../data/knowledge.ts';
import { readRules } from '../data/rules.ts';

// As they are written: the compiled ones hold no patterns.
const { facts, rules: told } = readKnowledge('server/knowledge');
const { rules } = readRules('server/rules', new Set(facts.sources.map((s) => s.id)), told);

const MORE = 1000;
const ROUNDS = 60;
const root = join(__dirname, '../..');

/**
 * Each the beginning of one pattern and the end of another, so that they are as like real ones, and as entangled, as can be;
 * none that the draft has, since more findings are more work of another kind.
 */
function morePatterns(count: number): RuleEntry[] {
  const written = rules.flatMap((rule) => rule.match ?? []).map((p) => p.replace(/[<>]/g, '').trim());
  const halves = written.map((pattern) => splitAtTop(pattern));
  const made: RuleEntry[] = [];
  for (let i = 0; made.length < 2 * count; i++) {
    const [beginning] = halves[(i * 7) % halves.length] as [string, string];
    const [, end] = halves[(i * 13 + 5) % halves.length] as [string, string];
    const match = [`${beginning} ${end}`.trim()];
    if (canBeRead(match[0] as string)) made.push({ ...(rules[0] as RuleEntry), id: `benchmark/${i}`, match });
  }
  const phrases = new PhraseRules(made, phraseTables(made), knowledge);
  const sentences = blocksOf(readAll(draft, new ClaimReader(knowledge))).flatMap(({ read }) => read.sentences);
  const had = new Set(sentences.flatMap((s) => phrases.find(s)).map(({ rule }) => rule));
  return made.filter((rule) => !had.has(rule)).slice(0, count);
}

/** At the space nearest to the middle that stands in no bracket. */
function splitAtTop(pattern: string): [string, string] {
  let depth = 0;
  let best = pattern.length;
  for (const [at, c] of [...pattern].entries()) {
    if ('([{'.includes(c)) depth++;
    if (')]}'.includes(c)) depth--;
    const middle = pattern.length / 2;
    if (c === ' ' && depth === 0 && Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return [pattern.slice(0, best), pattern.slice(best)];
}

function canBeRead(pattern: string): boolean {
  try {
    return parsePattern(pattern).length > 0;
  } catch {
    return false;
  }
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] as number;
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const draft = readDraft(readFileSync(join(root, 'samples/ketamine-for-anxiety.md'), 'utf8'), 'markdown');
const sets = [rules, [...rules, ...morePatterns(MORE)]].map((all) => {
  const patterns = all.flatMap((rule) => [...(rule.match ?? []), ...(rule.except ?? [])]).length;
  const phrases = phraseTables(all);
  // Told apart from the reading, which knows nothing of rules: afresh each time, since readings are remembered.
  const check = () => {
    const read = readAll(draft, new ClaimReader(knowledge));
    return timed(() => ruleSet.check(read));
  };
  const ruleSet = new RuleSet({ rules: all, phrases }, knowledge);
  const begin = () => timed(() => tableReader(phrases)(0));
  return {
    patterns,
    bytes: JSON.stringify(phrases).length,
    check,
    begin,
    checks: [] as number[],
    begins: [] as number[],
  };
});
// In turn, so that what slows the machine slows both.
for (let round = 0; round < ROUNDS; round++)
  for (const set of sets) {
    set.checks.push(set.check());
    set.begins.push(set.begin());
  }
for (const { patterns, bytes, checks, begins } of sets)
  console.log(
    [
      `${patterns} patterns`.padStart(15),
      `rules over a draft ${median(checks.slice(10)).toFixed(2)} ms`,
      `loading the patterns ${median(begins).toFixed(2)} ms (the first time ${(begins[0] as number).toFixed(2)} ms)`,
      `${(bytes / 1000).toFixed(0)} kB`,
    ].join('   '),
  );
