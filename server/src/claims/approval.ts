/** Reads statements about a regulator's approval: "an FDA-approved treatment for anxiety". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import { Automaton } from '../language/automaton.ts';
import { clauseEnd } from '../language/context.ts';
import type { ApprovalClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf } from './sentence-reading.ts';
import { foilBefore } from './subject.ts';
import { antecedent, meantByPronoun, type Topic } from './topic.ts';

const APPROVED = new Automaton<true>()
  .add('FDA [has|have] [recently|now|also|already|first|fully] approved', true)
  .add(
    '(approved|licensed|authorised|authorized) by the (FDA|US Food and Drug Administration|Food and Drug Administration)',
    true,
  )
  .add('(FDA|Food and Drug Administration|regulatory) approval', true)
  .add(
    '(is|are|was|were|been|being) [now|also|already|recently|fully|currently|officially] (approved|licensed|indicated)',
    true,
  )
  .add('(is|are) an approved', true);

/** Other things that get approved or licensed, and designations that are not approval. */
const OTHER_SENSE = new Automaton<true>()
  .add(
    '(ethics|ethical|insurance|insurer|review board|institutional|board|committee|prior) _*3 (approved|approval|licensed)',
    true,
  )
  .add('(clinic|facility|protocol) (is|was|are|were|has been|have been) [_] (approved|licensed)', true)
  .add(
    '(approved|approval|licensed) by _*3 (ethics|committee|board|insurer|insurance|institution|institutional|university)',
    true,
  )
  .add('(breakthrough|fast track|orphan) _*3 (designation|status)', true)
  .add(
    'licensed (clinical|social|therapist|therapists|psychologist|professional|professionals|practitioner|practitioners|provider|providers|counsellor|counselor|psychiatrist|clinician|clinicians)',
    true,
  );

/** Approvals of other countries, of which the base knows little: what the FDA has not approved may be approved there. */
const ELSEWHERE = new Automaton<true>()
  .add('(MHRA|EMA|NICE|TGA|Health Canada|Swissmedic|PMDA|European Medicines Agency|European Commission)', true)
  .add('(UK|EU|United Kingdom|Great Britain|Britain|England|Scotland|European Union|Europe|European|British)', true)
  .add('(Canada|Australia|New Zealand|Japan|China|India|Germany|France|Switzerland|Ireland|Israel|Brazil)', true)
  .add('(elsewhere|abroad|overseas|in (some|many|several|other|most) [other] countries)', true)
  .add('outside [of] [the] (US|USA|United States|America)', true);

const HERE = new Automaton<true>().add('(FDA|Food and Drug Administration|USA|United States|America)', true);

/** The approval claims of a sentence. */
export function readApprovals(reading: SentenceReading, topic: Topic, knowledge: Knowledge): readonly ApprovalClaim[] {
  const { sentence, names } = reading;
  const found = APPROVED.find(sentence.words);
  if (found.length === 0 || OTHER_SENSE.find(sentence.words).length > 0) return [];
  if (ELSEWHERE.find(sentence.words).length > 0 && HERE.find(sentence.words).length === 0) return [];
  let end = -1;
  return found.flatMap(({ from, to }): ApprovalClaim[] => {
    if (from < end) return [];
    end = to;
    const clause = clauseEnd(sentence, reading.block.text, to);
    const treatment = treatmentOf(reading, from, to, clause);
    const id = treatment?.id ?? fromTopic(reading, from, topic);
    const intervention = id === undefined ? undefined : knowledge.interventions.get(id);
    if (!id || !intervention) return [];
    const conditions = names.filter((n) => n.kind === 'condition' && n.from < clause);
    const condition =
      conditions.find((n) => n.from >= to && !isLeftOut(sentence.words.slice(to, n.from))) ??
      conditions.findLast((n) => n.to <= from && n.from > (treatment?.to ?? 0));
    const modality = modalityOf(reading, from, to);
    const approval = condition && knowledge.approval(id, condition.id);
    const upTo = condition && condition.from >= to ? condition.to : to;
    return [
      {
        kind: 'approval',
        ...spanOf(reading, from, upTo),
        subject: intervention.name,
        relation: 'approved for',
        object: condition ? (knowledge.conditions.get(condition.id)?.name ?? condition.id) : '',
        strength: causalStrength(modality),
        modality,
        verdict:
          approval === undefined
            ? 'unknown'
            : approval.status === 'approved'
              ? 'supported'
              : approval.status === 'cleared'
                ? 'imprecise'
                : 'contradicted',
        intervention: id,
        condition: condition?.id,
        approval,
      },
    ];
  });
}

/** "approved for surgery, not for anxiety": the words between name what it is not approved for. */
function isLeftOut(between: readonly { readonly norm: string }[]): boolean {
  return between.some((w) => /^(not|never|nor|rather|without|off)$/.test(w.norm));
}

function treatmentOf({ names, sentence }: SentenceReading, from: number, to: number, clause: number): Name | undefined {
  const treatments = names.filter((n) => n.kind === 'intervention' && foilBefore(sentence.words, n.from) === undefined);
  return treatments.findLast((n) => n.to <= from) ?? treatments.find((n) => n.from >= to && n.from < clause);
}

/** "It is approved …", "the drug has FDA approval", "an FDA-approved treatment": the topic is meant; "these vitamins are approved": it is not. */
function fromTopic({ sentence, names }: SentenceReading, from: number, topic: Topic): string | undefined {
  if (names.some((n) => n.kind === 'generic' && n.to <= from + 3)) return antecedent(topic);
  const before = sentence.words.slice(0, from + 1).map((w) => w.norm);
  const pronoun = before.some(
    (norm, i) =>
      /^(it|they|which)$/.test(norm) ||
      (/^(this|these)$/.test(norm) && /^(is|are|was|were|has|have)$/.test(before[i + 1] ?? '')),
  );
  return from === 0 || pronoun ? meantByPronoun(topic) : undefined;
}
