/** Finds the cues and verbs that carry the strength of a claim: one automaton over all tables, built once. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import { inflect, type VerbForm } from '../language/forms.ts';
import { CUE_TABLES, type StrengthCue } from './strength-cues.ts';
import { CHANGE_VERBS } from './strength-verbs.ts';
import { HEDGING_MODALS } from './verb-use.ts';

export type StrengthMark =
  | { readonly kind: 'cue'; readonly cue: StrengthCue }
  | { readonly kind: 'verb'; readonly base: string; readonly form: VerbForm }
  | { readonly kind: 'modal' };

export type StrengthMatch = Match<StrengthMark>;

const automaton = new Automaton<StrengthMark>();
for (const { cue, patterns } of CUE_TABLES) {
  const value: StrengthMark = { kind: 'cue', cue };
  for (const pattern of patterns) automaton.add(pattern, value);
}
for (const base of CHANGE_VERBS) {
  const known = new Set<string>();
  for (const form of ['base', 'third', 'gerund', 'past', 'participle'] as const) {
    const word = inflect(base, form);
    if (!known.has(word)) automaton.add(word, { kind: 'verb', base, form: form === 'participle' ? 'past' : form });
    known.add(word);
  }
}
for (const modal of HEDGING_MODALS) automaton.add(modal, { kind: 'modal' });

/** All cues, verbs of change and hedging modals of a sentence, by first word. */
export function strengthMatches(words: readonly Word[]): readonly StrengthMatch[] {
  return automaton.find(words);
}
