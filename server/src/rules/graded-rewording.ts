/** Rewords a verb of sure effect by what is known of the treatment in that condition; never stronger than the evidence, and "may" where nothing is known. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { antecedent } from '../claims/topic.ts';
import type { Span } from '../draft/draft.ts';
import type { EvidenceSummary } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inflect } from '../language/forms.ts';
import type { OfferedRewrite } from './detection.ts';
import { reword } from './rewording.ts';

/** Words after which a verb is in its base form, whatever its subject. */
const MODAL = /\b(?:can|could|will|would|may|might|shall|should|must|to|not|does|do|did|n't|helps?|[a-z]+ly)\s+$/i;

/** How far before a verb its modal verb and an adverb stand at most, in UTF-16 code units. */
const LOOK_BACK = 40;

/** Are eased themselves, as is what the base does not know; of a disorder, the symptoms are. */
const SYMPTOMS = /^(?:attacks?|thoughts?|feelings?|episodes?|urges?|cravings?|nightmares?|symptoms?)$/;

/** The most careful first. `verbs` are in their base form; nothing where the writer's words are no present tense of one of them. */
export function gradedRewordings(
  verbs: readonly string[],
  span: Span,
  read: ReadSentence,
  knowledge: Knowledge,
): readonly OfferedRewrite[] {
  const { text } = read.block;
  const written = text.slice(span.start, span.end).toLowerCase();
  const form = verbs.some((v) => inflect(v, 'third') === written)
    ? 'third'
    : verbs.includes(written)
      ? 'base'
      : undefined;
  if (form === undefined) return [];
  const { words } = read.sentence;
  const named = read.names.find((n) => n.kind === 'condition' && (words[n.from]?.start ?? 0) >= span.end);
  const condition = named && knowledge.conditions.get(named.id);
  const last = named && words[named.to - 1]?.norm;
  const treatment = treatmentBefore(span, read);
  const known = treatment && condition ? evidenceFor(treatment, condition.id, knowledge) : undefined;
  if (known?.finding === 'harm') return [];
  const afterModal = form === 'base' && MODAL.test(text.slice(Math.max(0, span.start - LOOK_BACK), span.start));
  const effect = condition?.kind === 'disorder' && !SYMPTOMS.test(last ?? '') ? 'reduce the symptoms of' : 'ease';
  const wordings = afterModal ? [effect] : presentWordings(known, effect, form === 'base');
  return wordings.map((wording, i) => ({
    replacement: reword(text, span, wording),
    preferred: i === preferredOf(known),
  }));
}

/** In a sentence without a modal verb. */
function presentWordings(known: EvidenceSummary | undefined, effect: string, plural: boolean): readonly string[] {
  const studied = `${plural ? 'have' : 'has'} been studied for`;
  const notShown = `${plural ? 'have' : 'has'} not been shown to ${effect}`;
  switch (known?.finding) {
    case 'works':
      return [`may ${effect}`, `can ${effect}`];
    case 'may work':
      return [studied, `may ${effect}`];
    case 'no clear effect':
      return [notShown, studied];
    case 'unclear':
      return [studied];
    default:
      return [`may ${effect}`];
  }
}

/** What the evidence bears: for a treatment that works the second, else the most careful. */
function preferredOf(known: EvidenceSummary | undefined): number {
  const sure = known?.finding === 'works' && (known.certainty === 'high' || known.certainty === 'moderate');
  return sure || known?.finding === 'may work' ? 1 : 0;
}

/** The treatment named before the words in the sentence, else the one that the text speaks of. */
function treatmentBefore(span: Span, read: ReadSentence): string | undefined {
  const before = read.names.filter(
    (n) => (read.sentence.words[n.from]?.start ?? 0) < span.start && n.kind === 'intervention',
  );
  return before.at(-1)?.id ?? antecedent(read.topic);
}

/** What is known of a treatment in a condition or a wider one, its own word before its class's. */
function evidenceFor(id: string, condition: string, knowledge: Knowledge): EvidenceSummary | undefined {
  const own = knowledge.interventions.get(id);
  if (!own) return undefined;
  const wider = knowledge.widen(condition);
  return (
    own.evidence.find((e) => e.condition === condition) ??
    own.evidence.find((e) => wider.has(e.condition)) ??
    own.classes.map((c) => evidenceFor(c, condition, knowledge)).find(Boolean)
  );
}
