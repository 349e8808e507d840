/** Verbs, nouns and adjectives that say which way something is changed; a closed list that belongs to this product. */
import { inflect, type VerbForm } from './forms.ts';

export type Change = 'up' | 'down' | 'grow' | 'bind';

export interface RelationVerb {
  readonly base: string;
  readonly change: Change;
  readonly form: VerbForm;
}

const VERBS: Readonly<Record<Change, readonly string[]>> = {
  down: [
    'block',
    'inhibit',
    'prevent',
    'antagonise',
    'antagonize',
    'stop',
    'reduce',
    'decrease',
    'lower',
    'suppress',
    'dampen',
    'deplete',
    'diminish',
    'limit',
    'impede',
    'hinder',
    'curb',
    'slow',
    'silence',
    'quiet',
    'quieten',
    'deactivate',
    'disrupt',
    'shut down',
    'turn off',
    'switch off',
    'cut',
  ],
  up: [
    'increase',
    'raise',
    'boost',
    'activate',
    'stimulate',
    'enhance',
    'elevate',
    'amplify',
    'strengthen',
    'augment',
    'potentiate',
    'agonise',
    'agonize',
    'facilitate',
    'flood',
    'release',
    'restore',
    'replenish',
    'heighten',
    'trigger',
    'produce',
    'mimic',
    'improve',
    'turn on',
    'switch on',
  ],
  grow: [
    'promote',
    'encourage',
    'support',
    'foster',
    'induce',
    'spark',
    'drive',
    'cause',
    'repair',
    'rebuild',
    'regrow',
    'grow',
    'create',
    'form',
  ],
  bind: ['bind', 'target', 'affect', 'modulate', 'regulate', 'influence', 'act'],
};

/** By word: the first word of a verb's form leads to the forms that begin so. */
export const RELATION_VERBS: ReadonlyMap<string, readonly (RelationVerb & { readonly words: readonly string[] })[]> =
  (() => {
    const map = new Map<string, (RelationVerb & { words: readonly string[] })[]>();
    for (const [change, verbs] of Object.entries(VERBS) as [Change, readonly string[]][])
      for (const base of verbs) {
        const seen = new Set<string>();
        for (const form of ['base', 'third', 'gerund', 'participle', 'past'] as const) {
          const text = inflect(base, form);
          if (seen.has(text)) continue;
          seen.add(text);
          const words = text.split(' ');
          const first = words[0] as string;
          map.set(
            first,
            [...(map.get(first) ?? []), { base, change, form, words }].sort((a, b) => b.words.length - a.words.length),
          );
        }
      }
    return map;
  })();

/** Nouns made of such verbs: "a blocker of", "inhibition of", "an increase in". */
export const RELATION_NOUNS: ReadonlyMap<string, Change> = new Map([
  ...[
    'blocker',
    'blockers',
    'antagonist',
    'antagonists',
    'inhibitor',
    'inhibitors',
    'inhibition',
    'blockade',
    'blocking',
    'suppression',
    'reduction',
    'decrease',
  ].map((n) => [n, 'down'] as const),
  ...[
    'agonist',
    'agonists',
    'activator',
    'activators',
    'enhancer',
    'enhancers',
    'activation',
    'stimulation',
    'boost',
    'increase',
    'surge',
    'rise',
    'release',
    'enhancement',
    'stimulant',
  ].map((n) => [n, 'up'] as const),
]);

/** Nouns that name one side of a messenger. */
export const ASPECT_NOUNS: ReadonlyMap<
  string,
  'reuptake' | 'release' | 'level' | 'synthesis' | 'breakdown' | 'activity'
> = new Map([
  ['reuptake', 'reuptake'],
  ['uptake', 'reuptake'],
  ['reabsorption', 'reuptake'],
  ['release', 'release'],
  ['secretion', 'release'],
  ['level', 'level'],
  ['levels', 'level'],
  ['amount', 'level'],
  ['amounts', 'level'],
  ['concentration', 'level'],
  ['concentrations', 'level'],
  ['supply', 'level'],
  ['availability', 'level'],
  ['production', 'synthesis'],
  ['synthesis', 'synthesis'],
  ['breakdown', 'breakdown'],
  ['metabolism', 'breakdown'],
  ['degradation', 'breakdown'],
  ['activity', 'activity'],
  ['action', 'activity'],
  ['effect', 'activity'],
  ['effects', 'activity'],
  ['signalling', 'activity'],
  ['signaling', 'activity'],
  ['transmission', 'activity'],
  ['neurotransmission', 'activity'],
  ['function', 'activity'],
  ['system', 'activity'],
  ['pathways', 'activity'],
]);
