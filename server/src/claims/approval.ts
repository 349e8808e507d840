/** Reads statements about a regulator's approval: "an FDA-approved treatment for anxiety". */
import type { ApprovalStanding } from '../knowledge/approvals.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import { clauseEnd } from '../language/context.ts';
import { beyondLimits } from './approval-limits.ts';
import { APPROVED, isElsewhere, isOtherSense, type ToldApproval } from './approval-phrases.ts';
import type { ApprovalClaim, Verdict } from './claim.ts';
import { opensAfter } from './clause-subject.ts';
import { foilBefore } from './passed-over.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';
import { antecedent, leftOut, meantByPronoun, type Topic } from './topic.ts';

const NONE: readonly never[] = [];

/** The approval claims of a sentence. */
export function readApprovals(reading: SentenceReading, topic: Topic, knowledge: Knowledge): readonly ApprovalClaim[] {
  const all = approvalsIn(reading);
  if (all.length === 0) return NONE;
  return all.flatMap((told) => {
    const treatments = treatmentsOf(reading, told);
    if (treatments.length > 0) return treatments.flatMap((t) => approvalClaims(reading, told, t.id, t.from, knowledge));
    const id = fromTopic(reading, told.from, topic);
    return id === undefined ? [] : approvalClaims(reading, told, id, told.from, knowledge);
  });
}

/** What a sentence says is approved for what, whoever it is told of. */
export function approvalsIn(reading: SentenceReading): readonly ToldApproval[] {
  const { sentence, names, block } = reading;
  const found = APPROVED.find(sentence.words);
  if (found.length === 0 || isOtherSense(sentence.words) || isElsewhere(sentence.words)) return NONE;
  let end = -1;
  return found.flatMap(({ value: term, from, to }): ToldApproval[] => {
    if (from < end) return [];
    end = to;
    const clause = clauseEnd(sentence, block.text, to);
    const conditions = names.filter((n) => n.kind === 'condition' && !isOfBipolar(sentence.words, n));
    const after = conditions.filter((n) => n.from >= to && n.from < clause);
    const before = conditions.filter((n) => n.to <= from);
    const first = after.find((n) => !isLeftOut(sentence.words.slice(to, n.from)));
    const nearest = before.at(-1);
    const told = first ? coordinated(reading, first, after) : nearest ? [nearest] : [];
    const read = modalityOf(reading, from, to);
    const modality = read === 'asserted' && denies(sentence.words.slice(from, to)) ? 'negated' : read;
    return [{ term, from, to, conditions: told, modality }];
  });
}

/** "Manic and depressive episodes" are those of bipolar disorder. */
function isOfBipolar(words: readonly { readonly norm: string }[], { from }: Name): boolean {
  return (
    /^(and|or)$/.test(words[from - 1]?.norm ?? '') && /^(manic|mixed|hypomanic)$/.test(words[from - 2]?.norm ?? '')
  );
}

/** "The FDA declined to approve": the denial stands inside the words that are reported. */
function denies(words: readonly { readonly norm: string }[]): boolean {
  return words.some((w) => /^(not|never|declin|refus|reject)/.test(w.norm));
}

/** The claims that one treatment has what a sentence tells; `at` is the word from which its own limits may stand. */
export function approvalClaims(
  reading: SentenceReading,
  told: ToldApproval,
  id: string,
  at: number,
  knowledge: Knowledge,
): readonly ApprovalClaim[] {
  const intervention = knowledge.interventions.get(id);
  if (!intervention) return [];
  // A device that is called cleared is called rightly.
  if (told.term === 'cleared' && intervention.kind === 'device') return [];
  const { from, to, modality } = told;
  const conditions: readonly (Name | undefined)[] = told.conditions.length > 0 ? told.conditions : [undefined];
  return conditions.map((condition, i): ApprovalClaim => {
    const known = knowledge.approvalStanding(id, condition?.id);
    // "Indicated for manic and depressive episodes": the one that is approved may lend its sense to the other.
    const loose = told.term === 'indicated' && told.conditions.length > 1 && known.status === 'not approved';
    const standing: ApprovalStanding = loose ? { status: 'unknown', approval: undefined } : known;
    const limits = standing.status === 'approved' ? standing.approval.limits : undefined;
    const beyond =
      limits === undefined ? undefined : beyondLimits(limits, reading.sentence.words.slice(Math.max(0, at - 2)));
    const upTo = condition && condition.from >= to ? condition.to : to;
    // The second of several conditions is a place of its own.
    const start = i > 0 && condition ? condition.from : from;
    return {
      kind: 'approval',
      ...spanOf(reading, start, upTo),
      subject: intervention.name,
      relation: 'approved for',
      object: condition ? (knowledge.conditions.get(condition.id)?.name ?? condition.id) : '',
      strength: causalStrength(modality),
      modality,
      verdict: beyond === undefined ? VERDICTS[standing.status] : 'contradicted',
      intervention: id,
      condition: condition?.id,
      approval: standing.approval,
      status: standing.status,
      beyond,
      first: i === 0,
    };
  });
}

const VERDICTS: Readonly<Record<ApprovalStanding['status'], Verdict>> = {
  approved: 'supported',
  cleared: 'imprecise',
  'not approved': 'contradicted',
  unknown: 'unknown',
};

/** "For depression, OCD and panic disorder": those that go on with the first. */
function coordinated({ sentence }: SentenceReading, first: Name, all: readonly Name[]): readonly Name[] {
  const chain = [first];
  for (const next of all) {
    const last = chain.at(-1) as Name;
    if (next.from < last.to) continue;
    const between = sentence.words.slice(last.to, next.from);
    if (
      !between.every((w) =>
        /^(and|or|as|well|also|for|both|the|treatment|of|acute|chronic|moderate|severe|to)$/.test(w.norm),
      )
    )
      break;
    chain.push(next);
  }
  // "Panic disorder (PD)" is told once.
  return chain.filter((name, i) => chain.findIndex(({ id }) => id === name.id) === i);
}

/** "approved for surgery, not for anxiety": the words between name what it is not approved for. */
function isLeftOut(between: readonly { readonly norm: string }[]): boolean {
  return between.some((w) => /^(not|never|nor|rather|without|off)$/.test(w.norm));
}

const BESIDE = /^(with|than|from|to|like|by|against|without|on|for)$/;

/** The treatments that an approval is told of: the one before it, with those joined to it, or the one after it. */
function treatmentsOf(reading: SentenceReading, { from, to }: ToldApproval): readonly Name[] {
  const { names, sentence, block } = reading;
  const clause = clauseEnd(sentence, block.text, to);
  const treatments = names.filter((n) => n.kind === 'intervention' && foilBefore(sentence.words, n.from) === undefined);
  const before = treatments.filter((n) => n.to <= from);
  const nearest =
    before.findLast((n) => !BESIDE.test(sentence.words[n.from - 1]?.norm ?? '')) ??
    treatments.find((n) => n.from >= to && n.from < clause) ??
    before.at(-1);
  if (nearest) return nearest.to <= from ? joinedTo(reading, identified(reading, nearest), treatments) : [nearest];
  // "Since the FDA approved it for insomnia, buspirone …".
  const after = sentence.words[to]?.norm === 'it' ? opensAfter(reading, to) : undefined;
  const opening = after !== undefined && after !== 'pronoun' ? after : undefined;
  return opening ? names.filter((n) => n.from === opening.at) : [];
}

/** "Propranolol is the beta-blocker that …", "propranolol, a beta-blocker, …": the one that is told to be of the class. */
function identified({ names, sentence: { words } }: SentenceReading, name: Name): Name {
  const norm = (at: number) => words[at]?.norm ?? '';
  let at = name.from - 1;
  while (/^(the|an?|only|first|one|of|newest|oldest)$/.test(norm(at))) at--;
  if (at === name.from - 1) return name;
  if (/^(is|are|was|remains)$/.test(norm(at))) at--;
  return names.find((n) => n.kind === 'intervention' && n.to === at + 1) ?? name;
}

/** "Sertraline and fluoxetine are approved". */
function joinedTo({ sentence: { words } }: SentenceReading, last: Name, all: readonly Name[]): readonly Name[] {
  const chain = [last];
  for (const name of [...all].reverse()) {
    const next = chain[0] as Name;
    if (name.to > next.from) continue;
    const between = words.slice(name.to, next.from);
    if (between.length > 1 || !between.every((w) => /^(and|or)$/.test(w.norm))) break;
    chain.unshift(name);
  }
  return chain;
}

/** "It is approved …", "the drug has FDA approval", "an FDA-approved treatment": the topic is meant; "these vitamins are approved": it is not. */
function fromTopic(reading: SentenceReading, from: number, topic: Topic): string | undefined {
  const { sentence, names, block } = reading;
  if (names.some((n) => n.kind === 'generic' && n.to <= from + 3)) return antecedent(topic);
  const { words } = sentence;
  const pronoun = words.slice(0, from + 4).some(({ norm }, i) => {
    const next = words[i + 1]?.norm ?? '';
    return i <= from
      ? /^(it|they|which)$/.test(norm) || (/^(this|these)$/.test(norm) && /^(is|are|was|were|has|have)$/.test(next))
      : norm === 'it';
  });
  if (pronoun) return meantByPronoun(topic);
  return from <= 1 ? (leftOut(topic, block) ?? meantByPronoun(topic)) : undefined;
}
