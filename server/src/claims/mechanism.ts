/** Reads statements that a treatment changes a target: "works by preventing the reuptake of glutamate", "an NMDA receptor antagonist". */
import type { Aspect, Direction } from '../knowledge/effects.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import { clauseStart } from '../language/context.ts';
import type { VerbForm } from '../language/forms.ts';
import { ASPECT_NOUNS, RELATION_NOUNS, RELATION_VERBS, type RelationVerb } from '../language/relation-verbs.ts';
import type { MechanismClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';
import { agentAfter, apposedTo, partners, type Subject, subjectBefore } from './subject.ts';
import type { Topic } from './topic.ts';

/** A relation found around a target's name, by word index, before we know whose doing it is. */
interface Relation {
  readonly target: Name;
  readonly direction: Direction;
  readonly aspect: Aspect;
  readonly relation: string;
  readonly form: VerbForm | 'noun' | 'passive';
  /** The whole phrase: verb to object. */
  readonly from: number;
  readonly to: number;
  /** Where the subject is looked for from. */
  readonly head: number;
  /** For a passive: the word "by". */
  readonly by: number | undefined;
}

/** Words between a verb and its object: "blocks certain brain NMDA receptors". */
const BETWEEN = new Set(
  (
    "the a an your brain brain's body body's brains and of in on at to more some certain specific several both excess excessive natural new key overactive activity's its their our " +
    'amount amounts number brain’s neurotransmitter neurotransmitters chemical messenger receptor’s with upon healthy calming excitatory inhibitory synaptic extracellular action'
  ).split(' '),
);

/** The mechanism claims of a sentence, in order. */
export function readMechanisms(
  reading: SentenceReading,
  topic: Topic,
  knowledge: Knowledge,
): readonly MechanismClaim[] {
  const claims: MechanismClaim[] = [];
  let earlier: Subject | undefined;
  for (const name of reading.names) {
    if (name.kind !== 'target') continue;
    const relation = relationOf(reading, name);
    if (!relation) continue;
    const subject = subjectOf(reading, relation, topic, earlier);
    if (!subject || (subject.several && !knowledge.interventions.get(subject.id)?.plural)) continue;
    earlier = subject;
    const subjects = [...partners(reading, subject), subject];
    for (const each of subjects)
      claims.push({ ...toClaim(reading, relation, each, knowledge), shared: subjects.length > 1 });
  }
  return claims;
}

function subjectOf(
  reading: SentenceReading,
  relation: Relation,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  if (relation.by !== undefined) return agentAfter(reading, relation.by);
  const apposed = relation.form === 'noun' ? apposedTo(reading, relation.head, relation.to) : undefined;
  return apposed ?? subjectBefore(reading, relation.head, topic, earlier);
}

function toClaim(reading: SentenceReading, r: Relation, subject: Subject, knowledge: Knowledge): MechanismClaim {
  const standing = knowledge.standing(subject.id, r.target.id, r.aspect, r.direction);
  const modality = modalityOf(reading, r.from, r.to);
  const target = knowledge.targets.get(r.target.id);
  return {
    kind: 'mechanism',
    ...spanOf(reading, r.from, r.to),
    subject: knowledge.interventions.get(subject.id)?.name ?? subject.id,
    relation: r.relation,
    object: r.aspect === 'activity' ? (target?.name ?? r.target.id) : `${target?.name ?? r.target.id} ${r.aspect}`,
    strength: causalStrength(modality),
    modality,
    verdict: standing.verdict,
    intervention: subject.id,
    target: r.target.id,
    aspect: r.aspect,
    direction: r.direction,
    action: standing.verdict === 'unknown' ? undefined : standing.action,
    form: r.form,
    shared: false,
    relieves: relief(reading, r.to),
  };
}

/** The condition that the rest of the sentence says is relieved: "…, which lowers anxiety". */
function relief({ sentence, names }: SentenceReading, after: number): string | undefined {
  const RELIEF =
    /^(reduc|lower|decreas|reliev|eas(e|es|ed|ing)$|alleviat|calm|lessen|sooth|lift|quiet|improv|treat|diminish)/;
  for (let i = after; i < sentence.words.length; i++) {
    if (!RELIEF.test((sentence.words[i] as { norm: string }).norm)) continue;
    const condition = names.find((n) => n.kind === 'condition' && n.from > i && n.from <= i + 5);
    if (condition) return condition.id;
  }
  return undefined;
}

function relationOf(reading: SentenceReading, target: Name): Relation | undefined {
  return nounAfter(reading, target) ?? passiveAfter(reading, target) ?? before(reading, target);
}

/** The aspect told right after a target ("glutamate reuptake", "serotonin and noradrenaline reuptake", "glutamate from being reabsorbed"), and where it ends. */
function aspectAfter(reading: SentenceReading, target: Name): { aspect: Aspect | undefined; to: number } {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const aspect = ASPECT_NOUNS.get(norm(target.to));
  if (aspect) return { aspect, to: target.to + 1 };
  if (norm(target.to) === 'from' && norm(target.to + 1) === 'being') {
    const taken = norm(target.to + 2) === 'taken';
    const to = target.to + (!taken ? 3 : norm(target.to + 4) === 'up' ? 5 : 4);
    if (taken || /^(reabsorbed|recycled|absorbed)$/.test(norm(target.to + 2))) return { aspect: 'reuptake', to };
  }
  const next = reading.names.find((n) => n.kind === 'target' && n.from === target.to + 1);
  if (next && /^(and|or)$/.test(norm(target.to))) return { aspect: ASPECT_NOUNS.get(norm(next.to)), to: target.to };
  return { aspect: undefined, to: target.to };
}

/** "glutamate reuptake inhibitor", "NMDA receptor antagonist". */
function nounAfter(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const { aspect, to } = aspectAfter(reading, target);
  let at = to;
  // "NMDA receptor channel blocker", "5-HT1A partial agonist".
  while (
    ['receptor', 'receptors', 'channel', 'partial', 'inverse', 'full', 'open', 'pore'].includes(
      words[at]?.norm ?? '',
    ) &&
    at < to + 3
  )
    at++;
  const noun = words[at]?.norm ?? '';
  const change = RELATION_NOUNS.get(noun);
  if (!change || ['increase', 'rise', 'surge', 'boost', 'release', 'decrease', 'reduction'].includes(noun))
    return undefined;
  const from = beforeAdjectives(words, target.from);
  return {
    target,
    direction: change === 'up' ? 'up' : 'down',
    aspect: aspect ?? 'activity',
    relation: noun,
    form: 'noun',
    from: /^(a|an|the)$/.test(words[from]?.norm ?? '') ? from + 1 : from,
    to: at + 1,
    head: from,
    by: undefined,
  };
}

/** Index of the first of the words that go before such a noun: "a potent". */
function beforeAdjectives(words: readonly { norm: string }[], noun: number): number {
  const adjective =
    /^(a|an|the|selective|potent|competitive|uncompetitive|noncompetitive|non|weak|strong|partial|so|called|powerful)$/;
  let from = noun;
  while (from > 0 && adjective.test(words[from - 1]?.norm ?? '')) from--;
  return from;
}

/** "glutamate reuptake is blocked by ketamine". */
function passiveAfter(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const told = aspectAfter(reading, target);
  const noun = words[target.from - 1]?.norm === 'of' ? ASPECT_NOUNS.get(words[target.from - 2]?.norm ?? '') : undefined;
  const aspect = told.aspect ?? noun;
  const { to } = told;
  let at = to;
  const auxiliaries =
    /^(is|are|was|were|be|been|being|can|may|might|could|thought|believed|to|has|have|also|not|often|directly|partly|then|\w+ly)$/;
  while (at < to + 6 && auxiliaries.test(words[at]?.norm ?? '')) at++;
  if (at === to) return undefined;
  const verb = verbAt(words, at);
  if (!verb || (verb.form !== 'participle' && verb.form !== 'past')) return undefined;
  const end = at + verb.length;
  if (words[end]?.norm !== 'by') return undefined;
  const direction = directionOf(verb.change);
  if (!direction) return undefined;
  return {
    target,
    direction,
    aspect: aspect ?? defaultAspect(verb, target),
    relation: verb.base,
    form: 'passive',
    from: noun ? target.from - 2 : target.from,
    to: end,
    head: target.from,
    by: end,
  };
}

/** "blocks NMDA receptors", "preventing the reuptake of glutamate", "inhibition of glutamate reuptake", "more GABA". */
function before(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const start = clauseStart(reading.sentence, reading.block.text, target.from);
  const after = aspectAfter(reading, target);
  const { to } = after;
  let { aspect } = after;
  for (let i = target.from - 1; i >= Math.max(start, target.from - 9); i--) {
    const norm = words[i]?.norm ?? '';
    const noun = aspect === undefined ? ASPECT_NOUNS.get(norm) : undefined;
    const links = /^(of|in|at|by|from)$/.test(words[i + 1]?.norm ?? '');
    if (noun && links) {
      aspect = noun;
      continue;
    }
    const verb = verbAt(words, i);
    if (verb && i + verb.length <= target.from) {
      // "the release of glutamate": the noun, unless a subject does the releasing.
      const direction = directionOf(verb.change, target);
      if (!direction) return undefined;
      const side = aspect ?? defaultAspect(verb, target);
      return {
        target,
        direction,
        aspect: side,
        relation: verb.base,
        form: formIn(words, i, verb),
        from: i,
        to,
        head: i,
        by: undefined,
      };
    }
    const change = RELATION_NOUNS.get(norm);
    if (change && links) {
      const side =
        aspect ??
        (norm === 'release'
          ? 'release'
          : change === 'up' && target.classes.includes('messenger')
            ? 'level'
            : 'activity');
      return {
        target,
        direction: change === 'up' ? 'up' : 'down',
        aspect: side,
        relation: norm,
        form: 'noun',
        from: lightVerbBefore(words, i) ?? i,
        to,
        head: lightVerbBefore(words, i) ?? beforeAdjectives(words, i),
        by: undefined,
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

/** Index of the verb in "causes a surge of", "leads to a rise in", which says no more than the noun does. */
function lightVerbBefore(words: readonly { norm: string }[], noun: number): number | undefined {
  let at = noun - 1;
  while (
    /^(an?|the|sudden|rapid|quick|brief|big|large|massive|sharp|short|lived|temporary)$/.test(words[at]?.norm ?? '')
  )
    at--;
  const norm = words[at]?.norm ?? '';
  if (/^(caus|trigger|produc|creat|spark|provid|giv|induc)(e|es|ed|ing|s)?$/.test(norm)) return at;
  const leads =
    /^(to|in)$/.test(norm) &&
    /^(lead|leads|led|leading|result|results|resulted|resulting)$/.test(words[at - 1]?.norm ?? '');
  return leads ? at - 1 : undefined;
}

function verbAt(words: readonly { norm: string }[], at: number): (RelationVerb & { length: number }) | undefined {
  const candidates = RELATION_VERBS.get(words[at]?.norm ?? '') ?? [];
  const verb = candidates.find((v) => v.words.every((w, k) => words[at + k]?.norm === w));
  return verb && { ...verb, length: verb.words.length };
}

/** A regular past and participle are one word; without "be" or "have" before it, it is the past. */
function formIn(words: readonly { norm: string }[], at: number, verb: RelationVerb): VerbForm {
  if (verb.form !== 'participle') return verb.form;
  const helped = words
    .slice(Math.max(0, at - 3), at)
    .some((w) => /^(is|are|was|were|be|been|being|has|have|had)$/.test(w.norm));
  return helped ? 'participle' : 'past';
}

function directionOf(change: RelationVerb['change'], target?: Name): Direction | undefined {
  if (change === 'up' || change === 'down') return change;
  // "Promotes neurogenesis" changes a process; "promotes glutamate" means more of it.
  return change === 'grow' && target ? 'up' : undefined;
}

function defaultAspect(verb: RelationVerb, target: Name): Aspect {
  if (!target.classes.includes('messenger')) return 'activity';
  if (verb.base === 'release') return 'release';
  if (/^(flood|produce|replenish|restore)$/.test(verb.base)) return 'level';
  // "Increases GABA" may mean its amount or its action; only words for an amount are taken as one.
  if (verb.change === 'up' || verb.change === 'grow') return 'activity';
  return /^(reduce|decrease|lower|deplete|diminish|cut|limit)$/.test(verb.base) ? 'level' : 'activity';
}
