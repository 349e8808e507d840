/** Reads comparisons of treatments: "X is safer than Y", "X outperforms Y". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton } from '../language/automaton.ts';
import { clauseEnd } from '../language/context.ts';
import type { ComparisonClaim } from './claim.ts';
import { causalStrength, modalityOf, type SentenceReading, spanOf, wordsIn } from './sentence-reading.ts';
import { subjectBefore } from './subject.ts';
import type { Topic } from './topic.ts';

const BE =
  '(is|are|was|were|be|been|being|works|work|worked|acts|act|acted|proved|proves|seems|appears|looks|performed|performs)';
const BETTER =
  '(safer|better|faster|quicker|stronger|gentler|milder|cheaper|superior|inferior|worse|slower|weaker|preferable|comparable|equivalent|equal|noninferior|non inferior|similar)';
const DEGREE = '[also|far|much|even|significantly|slightly|somewhat|no|not|just|considerably|many times|clearly]';

const COMPARED = new Automaton<true>()
  .add(`${BE} ${DEGREE} ${BETTER} [tolerated] (than|to)`, true)
  .add(`${BE} ${DEGREE} (more|less|as|equally) _*3 (than|as|to)`, true)
  .add('(outperform~|surpass~|outdo~|outclass~|beat~|exceed~)', true)
  .add(
    '(has|have|had|causes|cause|caused) (fewer|more|less|milder) (side effects|adverse effects|adverse events|risks) than',
    true,
  );

/** What a treatment may be held against that is no single one. */
const AGAINST =
  /^(placebo|sham|other|any|all|most|standard|conventional|traditional|existing|older|newer|usual|medication|medications|medicines|drugs|antidepressants|therapy|psychotherapy|treatment|treatments|alternatives|everything|anything|nothing)$/;

/** Words of an object that is no known treatment, at most. */
const MOST_WORDS = 6;

const NONE: readonly never[] = [];

/** The comparisons of a sentence in which a treatment is held against another, or against what is usual. */
export function readComparisons(
  reading: SentenceReading,
  topic: Topic,
  knowledge: Knowledge,
): readonly ComparisonClaim[] {
  const { words } = reading.sentence;
  const found = COMPARED.find(words);
  if (found.length === 0) return NONE;
  return found.flatMap(({ from, to }): ComparisonClaim[] => {
    const end = Math.min(clauseEnd(reading.sentence, reading.block.text, to), to + MOST_WORDS);
    const other = reading.names.find(
      (n) => n.kind === 'intervention' && n.from >= to && n.from <= Math.min(end, to + 2),
    );
    const usual = words.slice(to, Math.min(end, to + 2)).some((w) => AGAINST.test(w.norm));
    if (!other && !usual) return [];
    const id = subjectBefore(reading, { head: from, form: 'third', to }, topic, undefined)?.id;
    const subject = id === undefined ? undefined : knowledge.interventions.get(id);
    if (!subject || subject.id === other?.id) return [];
    const last = other ? other.to : end;
    const named = other && knowledge.interventions.get(other.id);
    const denies = words.slice(from, to).some((w) => /^(no|not)$/.test(w.norm));
    const modality = denies ? 'negated' : modalityOf(reading, from, to);
    return [
      {
        kind: 'comparison',
        ...spanOf(reading, from, last),
        subject: subject.name,
        relation: wordsIn(reading, from, to),
        object: named?.name ?? wordsIn(reading, to, end),
        strength: causalStrength(modality),
        modality,
        verdict: 'unknown',
        intervention: subject.id,
      },
    ];
  });
}
