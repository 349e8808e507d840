/** Verbs, nouns and adjectives that say which way something is changed; a closed list that belongs to this product. */
import { inflect, type VerbForm } from './forms.ts';

/** `grow`: brings a process about; `touch`: changes, and says not which way. */
export type VerbChange = 'up' | 'down' | 'grow' | 'touch';

export interface RelationVerb {
  readonly base: string;
  readonly change: VerbChange;
  readonly form: VerbForm;
}

const VERBS: Readonly<Record<VerbChange, readonly string[]>> = {
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
    'weaken',
    'blunt',
    'dull',
    'attenuate',
    'counteract',
    'oppose',
    'interfere with',
    'damp down',
    'tone down',
    'bring down',
    'restrict',
    'obstruct',
    'hamper',
    'stifle',
    'inactivate',
    'drain',
    'sap',
    'use up',
    'neutralise',
    'neutralize',
    'mute',
    'muffle',
    'dial down',
    'turn down',
    'clamp down on',
    'wipe out',
    'halt',
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
    'pump out',
    'restore',
    'replenish',
    'heighten',
    'trigger',
    'produce',
    'make more',
    'manufacture',
    'mimic',
    'imitate',
    'improve',
    'turn on',
    'switch on',
    'speed up',
    'ramp up',
    'intensify',
    'accelerate',
    'excite',
    'open',
    'supply',
    'pour',
    'fire up',
    'rev up',
    'crank up',
    'kick up',
    'dial up',
    'turn up',
    'top up',
    'supercharge',
    'jump start',
    'unleash',
    'unlock',
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
  touch: [
    'bind',
    'bind to',
    'target',
    'affect',
    'modulate',
    'regulate',
    'influence',
    'act on',
    'act at',
    'act upon',
    'work on',
    'work at',
    'interact with',
    'attach to',
    'latch on to',
    'latch onto',
    'occupy',
    'plug into',
    'dock to',
    'dock on to',
    'dock onto',
    'sit on',
    'fit into',
    'engage',
    'attach itself to',
    'bond to',
    'bond with',
    'hook on to',
    'hook onto',
    'stick to',
    'lock on to',
    'lock onto',
    'tap into',
    'key into',
    'work with',
    'work through',
    'play on',
  ],
};

/** By word: the first word of a verb's form leads to the forms that begin so. */
export const RELATION_VERBS: ReadonlyMap<string, readonly (RelationVerb & { readonly words: readonly string[] })[]> =
  (() => {
    const map = new Map<string, (RelationVerb & { words: readonly string[] })[]>();
    for (const [change, verbs] of Object.entries(VERBS) as [VerbChange, readonly string[]][])
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

/** Nouns for more or less of something, which tell an amount and no action. */
export const AMOUNT_NOUNS: ReadonlySet<string> = new Set([
  'increase',
  'rise',
  'surge',
  'boost',
  'release',
  'decrease',
  'reduction',
  'drop',
  'fall',
]);

/** Nouns made of such verbs: "a blocker of", "inhibition of", "an increase in". */
export const RELATION_NOUNS: ReadonlyMap<string, 'up' | 'down' | 'either'> = new Map([
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
    'drop',
    'fall',
    'antagonism',
    'downregulation',
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
    'agonism',
    'potentiation',
    'stimulator',
    'stimulators',
  ].map((n) => [n, 'up'] as const),
  ...['modulator', 'modulators', 'modulation', 'ligand', 'binding'].map((n) => [n, 'either'] as const),
]);

/** Nouns that name one side of a messenger. */
export const ASPECT_NOUNS: ReadonlyMap<
  string,
  'reuptake' | 'release' | 'level' | 'synthesis' | 'breakdown' | 'activity'
> = new Map([
  ['reuptake', 'reuptake'],
  ['uptake', 'reuptake'],
  ['reabsorption', 'reuptake'],
  ['absorption', 'reuptake'],
  ['recapture', 'reuptake'],
  ['transport', 'reuptake'],
  ['recycling', 'reuptake'],
  ['clearance', 'reuptake'],
  ['removal', 'reuptake'],
  ['release', 'release'],
  ['secretion', 'release'],
  ['output', 'release'],
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

/** The verb that begins at a word, and how many words it has. */
export function verbAt(
  words: readonly { readonly norm: string }[],
  at: number,
): (RelationVerb & { readonly length: number }) | undefined {
  const candidates = RELATION_VERBS.get(words[at]?.norm ?? '');
  const verb = candidates?.find((v) => v.words.every((w, k) => words[at + k]?.norm === w));
  return verb && { ...verb, length: verb.words.length };
}

/** The way that a verb changes what it is about; what brings a process about tells no way of a messenger's. */
export function directionOf(change: VerbChange): 'up' | 'down' | 'either' {
  return change === 'up' || change === 'down' ? change : 'either';
}
