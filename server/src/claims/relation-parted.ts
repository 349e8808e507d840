/** Verbs that close around what they change: "shuts dopamine down", "keeps more serotonin available". */
import type { Aspect } from '../knowledge/effects.ts';
import type { Name } from '../knowledge/names.ts';
import { inflect, type VerbForm } from '../language/forms.ts';

interface PartedVerb {
  readonly base: string;
  readonly direction: 'up' | 'down';
  readonly form: VerbForm;
  readonly aspect: Aspect | undefined;
  /** Where the words that follow the target end. */
  readonly to: number;
}

/** By what follows what is changed. */
const PARTED: readonly { verb: string; after: RegExp; direction: 'up' | 'down'; aspect?: Aspect }[] = [
  { verb: 'shut', after: /^(?:down|off)$/, direction: 'down' },
  { verb: 'turn', after: /^(?:down|off)$/, direction: 'down' },
  { verb: 'switch', after: /^off$/, direction: 'down' },
  { verb: 'bring', after: /^down$/, direction: 'down' },
  { verb: 'drive', after: /^down$/, direction: 'down' },
  { verb: 'turn', after: /^(?:up|on)$/, direction: 'up' },
  { verb: 'switch', after: /^on$/, direction: 'up' },
  { verb: 'bring', after: /^up$/, direction: 'up' },
  { verb: 'push', after: /^up$/, direction: 'up' },
  { verb: 'drive', after: /^up$/, direction: 'up' },
  { verb: 'keep', after: /^(?:available|active|circulating|around)$/, direction: 'up', aspect: 'level' },
  { verb: 'leave', after: /^(?:available|around|circulating)$/, direction: 'up', aspect: 'level' },
  { verb: 'make', after: /^(?:available|accessible)$/, direction: 'up', aspect: 'level' },
];
const PARTED_FORMS: ReadonlyMap<string, { verb: string; form: VerbForm }> = new Map(
  [...new Set(PARTED.map((p) => p.verb))].flatMap((verb) =>
    (['gerund', 'participle', 'past', 'third', 'base'] as const).map(
      (form) => [inflect(verb, form), { verb, form }] as const,
    ),
  ),
);

/** The verb at a word index that closes after a target, whose own words end at `to`. */
export function partedVerb(
  words: readonly { norm: string }[],
  at: number,
  target: Name,
  to: number,
): PartedVerb | undefined {
  const told = PARTED_FORMS.get(words[at]?.norm ?? '');
  if (!told) return undefined;
  // "Keeps dopamine levels up and running": what follows stands right after the target and its noun.
  const end = words[to]?.norm === 'more' ? to + 1 : to;
  const found = PARTED.find((p) => p.verb === told.verb && p.after.test(words[end]?.norm ?? ''));
  if (!found || to > target.to + 1) return undefined;
  return { base: found.verb, form: told.form, direction: found.direction, aspect: found.aspect, to: end + 1 };
}
