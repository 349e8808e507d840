/** Reads statements that a treatment changes a target: "works by preventing the reuptake of glutamate", "an NMDA receptor antagonist". */
import type { Knowledge, Standing } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import type { MechanismClaim, Verdict } from './claim.ts';
import type { Subject } from './clause-subject.ts';
import { isPlainDenial } from './denial.ts';
import { weightOf } from './means.ts';
import { isNamedAfter } from './named-after.ts';
import { relationOf } from './relation.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';
import { agentOf, apposedTo, partners, subjectBefore, toldAfter } from './subject.ts';
import { isOfReceptors } from './target-side.ts';
import type { Relation } from './told-relation.ts';
import type { Topic } from './topic.ts';

/** The mechanism claims of a sentence, in order. */
export function readMechanisms(
  reading: SentenceReading,
  topic: Topic,
  knowledge: Knowledge,
): readonly MechanismClaim[] {
  const claims: MechanismClaim[] = [];
  let earlier: Subject | undefined;
  let before: Relation | undefined;
  for (const name of targetsIn(reading)) {
    const relation = relationOf(reading, name, before);
    if (!relation) continue;
    before = relation;
    const subject = subjectOf(reading, relation, topic, earlier);
    if (!subject || (subject.several && !knowledge.interventions.get(subject.id)?.plural)) continue;
    earlier = subject;
    const subjects = [...partners(reading, subject), subject];
    for (const each of subjects) {
      const claim = { ...mechanismClaim(reading, relation, each.id, knowledge), shared: subjects.length > 1 };
      // "The alpha-2-delta subunit of calcium channels" is one target.
      if (!claims.some((c) => isSame(c, claim))) claims.push(claim);
    }
  }
  return claims;
}

/** The targets named, and those that "its reuptake" means. */
function targetsIn({ names, sentence: { words } }: SentenceReading): readonly Name[] {
  const targets = names.filter((n) => n.kind === 'target');
  if (targets.length === 0) return targets;
  const meant = words.flatMap((word, at): Name[] => {
    if (
      !/^(its|their)$/.test(word.norm) ||
      !/^(reuptake|uptake|breakdown|release|production|synthesis)$/.test(words[at + 1]?.norm ?? '')
    )
      return [];
    const messengers = targets.filter((n) => n.to <= at && n.classes.includes('messenger'));
    const last = messengers.at(-1);
    // "Their reuptake" is that of several.
    return last && (word.norm === 'its' || messengers.length === 1) ? [{ ...last, from: at, to: at + 1 }] : [];
  });
  return meant.length === 0 ? targets : [...targets, ...meant].sort((a, b) => a.from - b.from);
}

function subjectOf(
  reading: SentenceReading,
  relation: Relation,
  topic: Topic,
  earlier: Subject | undefined,
): Subject | undefined {
  if (relation.agent !== undefined) return agentOf(reading, relation.agent, topic);
  // "The inhibition of Y by X".
  if (relation.form === 'noun' && reading.sentence.words[relation.to]?.norm === 'by') {
    const agent = agentOf(reading, relation.to, topic);
    if (agent) return agent;
  }
  const apposed = relation.form === 'noun' ? apposedTo(reading, relation.head, relation.to) : undefined;
  return apposed ?? subjectBefore(reading, relation, topic, earlier) ?? toldAfter(reading, relation);
}

/** The claim that a treatment does what a relation tells. */
export function mechanismClaim(
  reading: SentenceReading,
  r: Relation,
  intervention: string,
  knowledge: Knowledge,
): MechanismClaim {
  const { aspect, direction, full = false } = r;
  const standing = knowledge.standing(intervention, r.target.id, aspect, direction, full);
  const read = modalityOf(reading, r.from, r.to);
  const modality = r.denied && read === 'asserted' ? 'negated' : read;
  const target = knowledge.targets.get(r.target.id);
  const ofReceptors = aspect === 'activity' && isOfReceptors(reading, r.target);
  return {
    kind: 'mechanism',
    ...spanOf(reading, r.from, r.to),
    subject: knowledge.interventions.get(intervention)?.name ?? intervention,
    relation: r.relation,
    object: aspect === 'activity' ? (target?.name ?? r.target.id) : `${target?.name ?? r.target.id} ${aspect}`,
    strength: causalStrength(modality),
    modality,
    verdict: verdictOf(reading, r, standing, ofReceptors, intervention, knowledge),
    intervention,
    target: r.target.id,
    aspect,
    direction,
    action: standing.verdict === 'unknown' ? undefined : standing.action,
    form: r.form,
    denial: modality === 'negated' && isPlainDenial(reading, r) ? 'plain' : 'none',
    shared: false,
    ofReceptors,
    weight: weightOf(reading, r),
    relieves: relief(reading, r.to),
  };
}

function verdictOf(
  reading: SentenceReading,
  r: Relation,
  { verdict, ...rest }: Standing,
  ofReceptors: boolean,
  intervention: string,
  knowledge: Knowledge,
): Verdict {
  if (verdict === 'supported' && isNoCopy(reading, r, intervention, knowledge)) return 'contradicted';
  // A blocker of one kind of serotonin receptor blocks serotonin receptors.
  if (verdict === 'imprecise' && ofReceptors) return 'supported';
  const via = 'action' in rest && rest.action ? knowledge.targets.get(rest.action.target)?.kind : undefined;
  if (
    verdict === 'contradicted' &&
    (r.aspect === 'level' || (r.aspect === 'activity' && (via === 'transporter' || via === 'enzyme'))) &&
    knowledge.targets.get(r.target.id)?.kind === 'messenger' &&
    isNamedAfter(reading, r.to)
  )
    return 'unknown';
  return verdict;
}

/** "A serotonin agonist", "mimics serotonin", of what acts on no receptor of it: an SSRI. */
function isNoCopy({ sentence }: SentenceReading, r: Relation, intervention: string, knowledge: Knowledge): boolean {
  if (!/^(?:agonists?|mimic|imitate)$/.test(r.relation) || knowledge.targets.get(r.target.id)?.kind !== 'messenger')
    return false;
  if (sentence.words.slice(r.head, r.to).some(({ norm }) => /^(?:indirect|indirectly|functional)$/.test(norm)))
    return false;
  return !knowledge.actionsOf(intervention).some(({ target, action, role }) => {
    const known = knowledge.targets.get(target);
    return (
      role !== 'not' &&
      (known?.kind === 'receptor' ? known.messenger === r.target.id : /agonist|modulator/.test(action))
    );
  });
}

function isSame(a: MechanismClaim, b: MechanismClaim): boolean {
  return a.start === b.start && a.intervention === b.intervention && a.target === b.target && a.aspect === b.aspect;
}

/** The condition that the rest of the sentence says is relieved: "…, which lowers anxiety". */
function relief({ sentence, names }: SentenceReading, after: number): string | undefined {
  for (let i = after; i < sentence.words.length; i++) {
    if (!RELIEF.test((sentence.words[i] as { norm: string }).norm)) continue;
    const condition = names.find((n) => n.kind === 'condition' && n.from > i && n.from <= i + 5);
    if (condition) return condition.id;
  }
  return undefined;
}

const RELIEF =
  /^(reduc|lower|decreas|reliev|eas(e|es|ed|ing)$|alleviat|calm|lessen|sooth|lift|quiet|improv|treat|diminish)/;
