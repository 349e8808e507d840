/**
 * How strong a sentence's strongest claim is, by the four levels of Yu, Li and Wang (2019).
 *
 * A decision list: each cue in the sentence gives a reading of a level by the rules below, and the highest level is
 * the sentence's. A claim that is denied ("did not reduce") has the strength of what it denies, as in their scheme.
 */
import type { Sentence, Word } from '../draft/draft.ts';
import type { Strength } from './claim.ts';
import type { StrengthCue } from './strength-cues.ts';
import { type StrengthMatch, strengthMatches } from './strength-matches.ts';
import { CAUSAL, CONDITIONAL, CORRELATIONAL, LEVEL_OF_CUE, type Reading, Scope } from './strength-scope.ts';
import { type VerbBefore, verbUse } from './verb-use.ts';

/** The strength of a sentence's strongest claim, and the words that carry it: `from` up to, not including, `to`. */
export interface StrengthReading {
  readonly strength: Exclude<Strength, 'none'>;
  readonly from: number;
  readonly to: number;
  /** As in the text. */
  readonly relation: string;
}

const STRENGTHS = [undefined, 'correlational', 'conditional', 'causal'] as const;

const PREVAILING: ReadonlySet<StrengthCue> = new Set(['link', 'risk', 'prediction'] as const);

/** What the object of a verb begins with, and the noun after an adjective does not. */
const OBJECT_STARTS = /^(?:the|an?|their|his|her|its|both|all|\d.*)$/;

/** A headline is short and has no full stop. */
const HEADLINE_WORDS = 20;
const RISK_NOUNS: ReadonlySet<string> = new Set(
  'risk risks danger dangers threat mortality survival death deaths'.split(' '),
);

/** The strongest claim of a sentence; undefined where it makes none. `text` is its block's. Never throws. */
export function strengthOf(sentence: Sentence, text: string): StrengthReading | undefined {
  const { words } = sentence;
  const matches = strengthMatches(words);
  if (matches.length === 0) return inWords(headlineRisk(sentence, text), sentence, text);
  const scope = new Scope(words, text, matches);
  if (scope.isNotice) return undefined;
  const readings = scope.asCarried(readingsOf(words, text, matches, scope));
  let best: Pick<Reading, 'level' | 'from' | 'to'> | undefined;
  for (const r of scope.withoutYielding(readings)) if (!best || r.level > best.level) best = r;
  best ??= scope.hasNeed ? undefined : headlineRisk(sentence, text);
  return inWords(best, sentence, text);
}

/** A reading with the words that carry it. */
function inWords(
  best: Pick<Reading, 'level' | 'from' | 'to'> | undefined,
  { words }: Sentence,
  text: string,
): StrengthReading | undefined {
  const strength = best && STRENGTHS[best.level];
  if (!best || !strength) return undefined;
  const first = words[best.from] as Word;
  const last = words[best.to - 1] as Word;
  return { strength, from: best.from, to: best.to, relation: text.slice(first.start, last.end) };
}

function readingsOf(
  words: readonly Word[],
  text: string,
  matches: readonly StrengthMatch[],
  scope: Scope,
): readonly Reading[] {
  const readings: Reading[] = [];
  let before: VerbBefore | undefined;
  for (const { value, from, to } of matches) {
    if (scope.isSilent(from, to)) continue;
    const at = { from, to: Math.min(to, words.length) };
    if (value.kind === 'verb') {
      const use = verbUse(words, text, from, value, before);
      before = { use, form: value.form };
      if (use === 'acts') {
        // "Treatment reduced pain" and "people with reduced pain" look alike where no article follows.
        const loose = value.form === 'past' && !OBJECT_STARTS.test(words[to]?.norm ?? '');
        readings.push({
          ...at,
          level: scope.isHedged(from) ? CONDITIONAL : CAUSAL,
          ...(loose && { yields: 'clause' }),
        });
      } else if (use === 'may act') {
        if (!scope.tellsOfOwnWork(from)) readings.push({ ...at, level: CONDITIONAL });
      } else if (use === 'happens') readings.push({ ...at, level: CORRELATIONAL });
    } else if (value.kind === 'modal') {
      if (scope.mayHaveEffect(from)) readings.push({ from, to: Math.min(from + 2, words.length), level: CONDITIONAL });
    } else if (value.cue === 'chance') {
      if (scope.mayHaveEffect(to - 1)) readings.push({ ...at, level: CONDITIONAL });
    } else if (LEVEL_OF_CUE[value.cue] === CORRELATIONAL) {
      // "High-risk patients", "at-risk groups": a kind of person, nothing said of them.
      if (value.cue === 'risk' && /-risk/i.test(text.slice(words[from]?.start, words[to - 1]?.end))) continue;
      readings.push({ ...at, level: CORRELATIONAL, prevails: PREVAILING.has(value.cue) });
    } else if (LEVEL_OF_CUE[value.cue] === CAUSAL && !scope.isAsked(from, to)) {
      const level = scope.isHedged(from) ? CONDITIONAL : CAUSAL;
      readings.push({ ...at, level, ...(value.cue === 'background' && { yields: 'sentence' }) });
    }
  }
  return readings;
}

/** "New clue to stroke risk": a headline that names a risk tells of a link to it. */
function headlineRisk(sentence: Sentence, text: string): Pick<Reading, 'level' | 'from' | 'to'> | undefined {
  const { words } = sentence;
  if (words.length > HEADLINE_WORDS || /[.?!]["')\]]*\s*$/.test(text.slice(words.at(-1)?.end, sentence.end)))
    return undefined;
  const at = words.findIndex((w) => RISK_NOUNS.has(w.norm));
  return at < 0 ? undefined : { level: CORRELATIONAL, from: at, to: at + 1 };
}
