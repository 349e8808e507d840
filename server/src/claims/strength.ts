/** How strong a sentence's strongest claim is, by the four levels of Yu, Li and Wang (2019). */
import type { Sentence, Word } from '../draft/draft.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import { inflect, type VerbForm } from '../language/forms.ts';
import type { Strength } from './claim.ts';
import { CHANGE_VERBS, CUE_TABLES, type StrengthCue } from './strength-cues.ts';
import { HEDGING_MODALS, isParted, type VerbUse, verbUse } from './strength-verbs.ts';

/** The strength of a sentence's strongest claim, and the words that carry it: `from` up to, not including, `to`. */
export interface StrengthReading {
  readonly strength: Exclude<Strength, 'none'>;
  readonly from: number;
  readonly to: number;
  /** As in the text. */
  readonly relation: string;
}

type Value =
  | { readonly kind: 'cue'; readonly cue: StrengthCue }
  | { readonly kind: 'verb'; readonly base: string; readonly form: VerbForm }
  | { readonly kind: 'modal' };

const cues = new Automaton<Value>();
for (const { cue, patterns } of CUE_TABLES) {
  const value: Value = { kind: 'cue', cue };
  for (const pattern of patterns) cues.add(pattern, value);
}
for (const base of CHANGE_VERBS)
  for (const form of ['base', 'third', 'gerund', 'past', 'participle'] as const) {
    const word = inflect(base, form);
    if (form === 'participle' && word === inflect(base, 'past')) continue;
    if (form === 'past' && word === base) continue;
    cues.add(word, { kind: 'verb', base, form });
  }
for (const modal of HEDGING_MODALS) cues.add(modal, { kind: 'modal' });

const LEVELS = ['none', 'correlational', 'conditional', 'causal'] as const;

interface Reading {
  readonly level: 1 | 2 | 3;
  readonly from: number;
  readonly to: number;
}
export const debug: { rules: string[] } = { rules: [] };

const PLAIN: ReadonlySet<StrengthCue> = new Set(['link', 'prediction', 'risk', 'comparison', 'trend'] as const);
const STRONG: ReadonlySet<StrengthCue> = new Set(['cause', 'effect', 'works'] as const);

/** After "may be": says that something perhaps has an effect. */
const EFFECT_WORDS = new Set(
  `effective efficacious helpful useful beneficial protective harmful detrimental safe important crucial critical key vital valuable
   favourable favorable promising successful causal causative responsible due behind involved able enough sufficient better best
   a an the to one part cost life advantageous dangerous hazardous feasible good bad potent powerful superior influenced mediated caused driven affected improved reduced prevented increased controlled
   altered enhanced explained_by needed_no preventable possible_to worse instrumental`.split(/\s+/),
);
const MAYBE_VERBS = new Set('offer provide play yield spell make lead give serve derive underlie keep protect predispose obstruct bring warrant interfere face represent explain'.split(' '));
const REPORTS = new Set('results findings result finding data study studies research researchers trials work information approach model future'.split(' '));

export function strengthOf(sentence: Sentence, text: string): StrengthReading | undefined {
  const { words } = sentence;
  const matches = cues.find(words);
  debug.rules = [];
  const idle = matches.filter((m) => m.value.kind === 'cue' && m.value.cue === 'idle');
  const readings: Reading[] = [];
  let before: VerbUse | undefined;
  let asked = Number.POSITIVE_INFINITY;
  for (const m of matches) {
    const { value } = m;
    if (value.kind === 'cue' && value.cue !== 'idle')
      debug.rules.push(`${value.cue}(${words.slice(m.from, m.to).map((w) => w.norm).join(' ')})`);
    if (value.kind === 'cue' && (value.cue === 'notice' || value.cue === 'need')) return undefined;
    if (value.kind === 'cue' && value.cue === 'earlier' && m.from < 4) return undefined;
    if (value.kind === 'cue' && value.cue === 'question' && words[m.from]?.norm === 'whether') asked = m.from;
  }
  const questions = matches.filter((m) => m.value.kind === 'cue' && m.value.cue === 'question');
  for (const m of matches) {
    const { value, from, to } = m;
    if (m.value !== value || from > asked) continue;
    if (idle.some((i) => i.from < to && from < i.to)) continue;
    if (value.kind === 'verb') {
      const use = verbUse(words, text, from, value.form, value.base, before);
      before = use;
      debug.rules.push(`${words[from]?.norm}:${use}`);
      const level = { acts: 3, 'may act': 2, happens: 1, modifies: 0 }[use];
      if (level) readings.push({ level: level as 1, from, to });
    } else if (value.kind === 'modal') {
      if (maybeEffect(words, text, from, matches)) {
        debug.rules.push('modal-effect');
        readings.push({ level: 2, from, to: from + 2 });
      }
    } else if (PLAIN.has(value.cue)) {
      readings.push({ level: 1, from, to });
    } else if (STRONG.has(value.cue)) {
      if (questions.some((q) => q.markFrom < to && from < q.markTo)) continue;
      readings.push({ level: hedged(words, text, from, matches) ? 2 : 3, from, to });
    }
  }
  let best: Reading | undefined;
  for (const r of readings) if (!best || r.level > best.level) best = r;
  if (!best) return undefined;
  const first = words[best.from] as Word;
  const last = words[Math.min(best.to, words.length) - 1] as Word;
  return {
    strength: LEVELS[best.level] as Exclude<Strength, 'none'>,
    from: best.from,
    to: Math.min(best.to, words.length),
    relation: text.slice(first.start, last.end),
  };
}

function hedged(words: readonly Word[], text: string, at: number, matches: readonly Match<Value>[]): boolean {
  return matches.some(
    (m) =>
      (m.value.kind === 'modal' || (m.value.kind === 'cue' && m.value.cue === 'chance')) &&
      m.from <= at && at - m.from <= 7 && !partedBetween(words, text, m.from, at),
  );
}

function partedBetween(words: readonly Word[], text: string, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isParted(words, text, k, /[;:.?!]/)) return true;
  return false;
}

/** "may" with what follows: whether it says that something perhaps has an effect. */
function maybeEffect(words: readonly Word[], text: string, at: number, matches: readonly Match<Value>[]): boolean {
  const modal = words[at]?.norm;
  let k = at + 1;
  while (/ly$|^(not|also|even|well|still|therefore)$/.test(words[k]?.norm ?? '')) k++;
  const next = words[k]?.norm;
  if (next === undefined) return false;
  if (REPORTS.has(words[at - 1]?.norm ?? '')) return false;
  for (const m of matches)
    if (m.value.kind === 'cue' && PLAIN.has(m.value.cue) && m.from > at && m.from - at <= 6) return false;
  if (modal === 'would') return false;
  if (next === 'be') {
    k++;
    while (/ly$|^(not|also|even|well|still|a|an|the|more|less|very|of)$/.test(words[k]?.norm ?? '')) k++;
    return EFFECT_WORDS.has(words[k]?.norm ?? '');
  }
  return MAYBE_VERBS.has(next);
}
