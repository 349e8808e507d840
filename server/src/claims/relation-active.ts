/** Relations told before the target: "blocks NMDA receptors", "preventing the reuptake of glutamate", "inhibition of glutamate reuptake". */
import type { Name } from '../knowledge/names.ts';
import { clauseStart } from '../language/context.ts';
import type { VerbForm } from '../language/forms.ts';
import { ASPECT_NOUNS, directionOf, RELATION_NOUNS, type RelationVerb, verbAt } from '../language/relation-verbs.ts';
import { beforeAdjectives, isFull } from './relation-noun.ts';
import { partedVerb } from './relation-parted.ts';
import { channelled } from './relation-through.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { aspectAfter, defaultAspect } from './target-side.ts';
import type { Relation } from './told-relation.ts';

/** Words between a verb and its object: "blocks certain brain NMDA receptors". */
const BETWEEN = new Set(
  (
    "the a an your brain brain's body body's brains and or of in on at to more some certain specific several both excess excessive natural new key overactive activity's its their our " +
    'amount amounts number brain’s neurotransmitter neurotransmitters chemical chemicals messenger messengers receptor’s with upon healthy calming excitatory inhibitory synaptic extracellular action ' +
    'own extra additional plenty flood rush burst wave cascade torrent jolt dose bit lot lots huge massive large larger greater higher body’s ' +
    'selectively strongly weakly potently mainly particular wake promoting various most all enzyme enzymes hormone transporter transporters subtype subtypes postsynaptic presynaptic pituitary cortical up down off re'
  ).split(' '),
);
/** How far before its object a verb is looked for. */
const REACH = 11;

export function activeBefore(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const start = clauseStart(reading.sentence, reading.block.text, target.from);
  const after = aspectAfter(reading, target);
  const { to } = after;
  let { aspect } = after;
  // "Prevents serotonin from leaving": it is not the messenger that is prevented.
  if (!aspect && words[to]?.norm === 'from' && /ing$/.test(words[to + 1]?.norm ?? '')) return undefined;
  for (let i = target.from - 1; i >= Math.max(start, target.from - REACH); i--) {
    const norm = words[i]?.norm ?? '';
    // "Blocks dopamine reuptake in the frontal lobe": where it happens, not what is changed.
    if (norm === 'in' && isPlace(target)) return undefined;
    const noun = aspect === undefined ? ASPECT_NOUNS.get(norm) : undefined;
    const links = /^(of|in|at|by|from|on|for)$/.test(words[i + 1]?.norm ?? '');
    if (noun && links) {
      aspect = noun;
      continue;
    }
    const kept = keptFromReturning(words, i, after.aspect !== undefined && words[target.to]?.norm === 'from');
    if (kept !== undefined)
      return {
        target,
        direction: 'down',
        aspect: after.aspect === 'breakdown' ? 'breakdown' : 'reuptake',
        relation: 'prevent',
        form: 'third',
        from: kept,
        to,
        head: kept,
      };
    const caused = broughtAbout(words, i, links);
    if (caused)
      return {
        target,
        direction: caused.direction,
        aspect: aspect ?? (target.classes.includes('messenger') ? 'level' : 'activity'),
        relation: caused.direction === 'up' ? 'increase' : 'decrease',
        form: 'noun',
        from: caused.from,
        to,
        head: caused.from,
      };
    const parted = partedVerb(words, i, target, to);
    if (parted)
      return {
        target,
        direction: parted.direction,
        aspect: parted.aspect ?? aspect ?? defaultAspect({ base: parted.base, change: parted.direction }, target),
        relation: parted.base,
        form: formIn(words, i, parted),
        from: i,
        to: parted.to,
        head: i,
      };
    const through = channelled(words, i);
    if (through)
      return { target, direction: 'either', aspect: aspect ?? 'activity', ...through, to, head: through.from };
    const verb = verbAt(words, i);
    // "A flood of", "the release of": a noun.
    const isNoun = verb?.form === 'base' && links && DETERMINED.test(words[i - 1]?.norm ?? '');
    if (verb && !isNoun && i + verb.length <= target.from)
      return {
        target,
        // "Promotes neurogenesis" changes a process; "promotes glutamate" means more of it.
        direction: verb.change === 'grow' ? 'up' : directionOf(verb.change),
        aspect: aspect ?? defaultAspect(verb, target),
        relation: verb.base,
        form: formIn(words, i, verb),
        from: i,
        to,
        head: i,
      };
    const change = RELATION_NOUNS.get(norm);
    if (change && links) {
      const light = lightVerbBefore(words, i);
      const from = beforeAdjectives(words, i);
      return {
        target,
        direction: words.slice(from, i).some((w) => w.norm === 'inverse') ? 'down' : change,
        aspect:
          aspect ??
          (norm === 'release'
            ? 'release'
            : change === 'up' && target.classes.includes('messenger')
              ? 'level'
              : 'activity'),
        relation: norm,
        form: 'noun',
        from: light ?? i,
        to,
        head: light ?? from,
        full: isFull(words, from, i),
      };
    }
    // "blocks serotonin and noradrenaline reuptake": another target of the same verb.
    const between =
      BETWEEN.has(norm) ||
      reading.names.some((n) => n.kind === 'target' && n.from <= i && i < n.to) ||
      ASPECT_NOUNS.has(norm);
    if (!between) return undefined;
  }
  return undefined;
}

/** A part of the brain, in which things happen. */
function isPlace({ classes }: Name): boolean {
  return classes.includes('brain region') || classes.includes('network');
}

/** Before a word that is a noun and no verb. */
const DETERMINED = /^(?:an?|the|this|that|massive|huge|sudden|big|large|great|steady|quick)$/;

const RETURNING: ReadonlySet<string> = new Set(['reabsorbing', 'recycling', 'recapturing', 'reclaiming']);
const KEEPING: ReadonlySet<string> = new Set(['keep', 'keeps', 'keeping']);

/** Index of the verb in "keeps Y from being taken up" (`returns`: so much stands after Y) and "stops the cells from reabsorbing Y". */
function keptFromReturning(words: readonly { norm: string }[], at: number, returns: boolean): number | undefined {
  const norm = words[at]?.norm ?? '';
  if (returns && KEEPING.has(norm)) return at;
  if (!RETURNING.has(norm) || words[at - 1]?.norm !== 'from') return undefined;
  const first = Math.max(0, at - 6);
  const verb = words.slice(first, at).findLastIndex((w) => /^(?:stop|prevent|keep|block)(?:s|ing|ping)?$/.test(w.norm));
  return verb < 0 ? undefined : first + verb;
}

const AMOUNTS = {
  up: 'increase increases rise boost surge',
  down: 'decrease decreases reduction reductions drop fall',
};
const DEGREES = {
  up: 'increased elevated raised enhanced heightened boosted higher greater more',
  down: 'decreased reduced lowered diminished lower less fewer',
};
const NOUNS: ReadonlySet<string> = new Set(Object.values(AMOUNTS).join(' ').split(' '));
const WAYS: ReadonlyMap<string, 'up' | 'down'> = new Map(
  (['up', 'down'] as const).flatMap((way) =>
    `${AMOUNTS[way]} ${DEGREES[way]}`.split(' ').map((word) => [word, way] as const),
  ),
);

/** "Leads to an increase in", "results in higher levels of", "causes reduced": which way, and from which word. */
function broughtAbout(
  words: readonly { norm: string }[],
  at: number,
  links: boolean,
): { readonly direction: 'up' | 'down'; readonly from: number } | undefined {
  const norm = words[at]?.norm ?? '';
  const direction = WAYS.get(norm);
  if (!direction || (NOUNS.has(norm) && !links)) return undefined;
  const from = lightVerbBefore(words, at);
  return from === undefined ? undefined : { direction, from };
}

/** Index of the verb in "causes a surge of", "leads to a rise in", which says no more than the noun does. */
function lightVerbBefore(words: readonly { norm: string }[], noun: number): number | undefined {
  let at = noun - 1;
  while (
    /^(an?|the|sudden|rapid|quick|brief|big|large|massive|sharp|short|lived|temporary|significant|marked|dramatic|gradual|further|overall|net|acute|immediate|strong|substantial)$/.test(
      words[at]?.norm ?? '',
    )
  )
    at--;
  const norm = words[at]?.norm ?? '';
  if (/^(caus|trigger|produc|creat|spark|provid|giv|induc|elicit)(e|es|ed|ing|s)?$/.test(norm)) return at;
  if (norm === 'about' && /^(bring|brings|brought|bringing)$/.test(words[at - 1]?.norm ?? '')) return at - 1;
  const leads =
    /^(to|in)$/.test(norm) &&
    /^(lead|leads|led|leading|result|results|resulted|resulting)$/.test(words[at - 1]?.norm ?? '');
  return leads ? at - 1 : undefined;
}

/** A regular past and participle are one word; without "be" or "have" before it, it is the past. */
function formIn(words: readonly { norm: string }[], at: number, verb: Pick<RelationVerb, 'form'>): VerbForm {
  if (verb.form !== 'participle') return verb.form;
  const helped = words
    .slice(Math.max(0, at - 3), at)
    .some((w) => /^(is|are|was|were|be|been|being|has|have|had)$/.test(w.norm));
  return helped ? 'participle' : 'past';
}
