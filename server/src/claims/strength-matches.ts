/** Finds the cues and verbs that carry the strength of a claim: one automaton over all tables. */
import type { Word } from '../draft/draft.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import { valuesOf } from '../language/pattern-graph.ts';
import compiled from './compiled.json' with { type: 'json' };
import { STRENGTH_PATTERNS, type StrengthMark } from './strength-patterns.ts';

export type StrengthMatch = Match<StrengthMark>;

const automaton = new Automaton<StrengthMark>(compiled.strength, valuesOf(STRENGTH_PATTERNS));

/** All cues, verbs of change and hedging modals of a sentence, by first word. */
export function strengthMatches(words: readonly Word[]): readonly StrengthMatch[] {
  return automaton.find(words);
}
