/** The patterns of the cues and verbs that carry the strength of a claim, each with what it tells. */
import { inflect, type VerbForm } from '../language/forms.ts';
import type { ValuedPattern } from '../language/pattern-graph.ts';
import { CUE_TABLES, type StrengthCue } from './strength-cues.ts';
import { CHANGE_VERBS } from './strength-verbs.ts';
import { HEDGING_MODALS } from './verb-use.ts';

export type StrengthMark =
  | { readonly kind: 'cue'; readonly cue: StrengthCue }
  | { readonly kind: 'verb'; readonly base: string; readonly form: VerbForm }
  | { readonly kind: 'modal' };

export const STRENGTH_PATTERNS: readonly ValuedPattern<StrengthMark>[] = [
  ...CUE_TABLES.flatMap(({ cue, patterns }) => {
    const value: StrengthMark = { kind: 'cue', cue };
    return patterns.map((pattern) => ({ pattern, value }));
  }),
  ...CHANGE_VERBS.flatMap(verbPatterns),
  ...[...HEDGING_MODALS].map((pattern) => ({ pattern, value: { kind: 'modal' } as const })),
];

/** One for each word that is a form of the verb. */
function verbPatterns(base: string): ValuedPattern<StrengthMark>[] {
  const byWord = new Map<string, StrengthMark>();
  for (const form of ['base', 'third', 'gerund', 'past', 'participle'] as const) {
    const word = inflect(base, form);
    if (!byWord.has(word)) byWord.set(word, { kind: 'verb', base, form: form === 'participle' ? 'past' : form });
  }
  return [...byWord].map(([pattern, value]) => ({ pattern, value }));
}
