/** Rewordings of a mechanism: the right action in the writer's grammar, else the right sentence; with a source where one says it. */
import type { MechanismClaim } from '../claims/claim.ts';
import type { ReadSentence } from '../claims/read-claims.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inflect, type VerbForm } from '../language/forms.ts';
import type { OfferedRewrite } from './detection.ts';
import { type Replacement, reword } from './rewording.ts';

/** What to put instead of a wrong or too wide mechanism, the most careful first. */
export function correctedWording(
  claim: MechanismClaim,
  sentence: ReadSentence,
  knowledge: Knowledge,
): readonly OfferedRewrite[] {
  const { text } = sentence.block;
  // In a list of what a treatment does, the right action may well stand in another item.
  if (
    /^(?:list-item|table-cell)$/.test(sentence.block.kind) &&
    !sentence.names.some((n) => n.id === claim.intervention)
  )
    return [];
  const wording = alreadyTold(claim, sentence) ? undefined : inItsForm(claim, text, knowledge);
  if (wording === undefined) return wholeSentence(claim, sentence, knowledge);
  const replacement = reword(text, claim, wording);
  return [{ replacement, preferred: true }, ...cited(replacement, claim, sentence, knowledge)];
}

/** "May increase glutamate release": a hypothesis told as one; only where a verb can take the "may". */
export function hedgedWording(claim: MechanismClaim, { block: { text } }: ReadSentence): readonly OfferedRewrite[] {
  const { form, relation, start, end } = claim;
  if (form !== 'third' && form !== 'base' && form !== 'past') return [];
  const verb = inflect(relation, form);
  const written = text.slice(start, end);
  if (
    !written.toLowerCase().startsWith(`${verb} `) ||
    /\b(?:to|not|can|will|may|might|could|would|does|do|did)\s$/i.test(text.slice(0, start))
  )
    return [];
  const hedged = form === 'past' ? `may have ${inflect(relation, 'participle')}` : `may ${relation}`;
  return [{ replacement: reword(text, { start, end: start + verb.length }, hedged), preferred: true }];
}

/** The main action in the form that the writer's verb or noun had; undefined where there is none. */
function inItsForm(claim: MechanismClaim, text: string, knowledge: Knowledge): string | undefined {
  const { form, shared, intervention, start, end } = claim;
  if (form === 'passive' || shared) return undefined;
  const written = text.slice(start, end);
  if (form === 'noun')
    return / (?:of|at|on|for|in) /.test(written) ? undefined : asNoun(written, knowledge.is(intervention));
  const does = knowledge.does(intervention);
  return does && inflectAll(does, form);
}

/** "Melatonin receptor agonists" want "enhancers of GABA-A receptors". */
function asNoun(written: string, noun: string | undefined): string | undefined {
  return written.endsWith('s')
    ? noun?.replace(/(?<=blocker|inhibitor|agonist|antagonist|enhancer|modulator|stabiliser)(?!s)/, 's')
    : noun;
}

/** "block NMDA receptors and activate sigma-1 receptors": each verb takes the form. */
function inflectAll(does: string, form: VerbForm): string {
  return does
    .split(/ and (?=(?:activate|block|inhibit)\b)/)
    .map((clause) => {
      // "Partly activate D2 receptors": the verb comes second.
      const adverb = /^\w+ly /.exec(clause)?.[0] ?? '';
      return adverb + inflect(clause.slice(adverb.length), form);
    })
    .join(' and ');
}

/** The sentence tells the main action beside the wrong one: told again it would be there twice. */
function alreadyTold(claim: MechanismClaim, { claims }: ReadSentence): boolean {
  return claims.some(
    (c) => c.kind === 'mechanism' && c.intervention === claim.intervention && c.verdict === 'supported',
  );
}

/** What is known, as a sentence of its own; a heading is none, and of several claims one would be lost. */
function wholeSentence(
  claim: MechanismClaim,
  { block, sentence, claims }: ReadSentence,
  knowledge: Knowledge,
): readonly OfferedRewrite[] {
  const known = knowledge.interventions.get(claim.intervention);
  if (!known || block.kind === 'heading' || block.kind === 'title' || claim.shared) return [];
  if (claims.some((c) => c.kind !== 'mechanism' || c.intervention !== claim.intervention)) return [];
  const { start, end } = sentence;
  // A sentence that goes on from a label or bracket of the writer's is not ours to replace.
  if (!/[.!]$/.test(block.text.slice(start, end)) || sentence.citations.length > 0) return [];
  return [{ replacement: { start, end, newText: known.mechanism.says }, preferred: true }];
}

/** Addresses that stay: identifiers and regulators. */
const LASTING =
  /^https:\/\/(?:doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|dailymed\.nlm\.nih\.gov|www\.accessdata\.fda\.gov)\//;

/** The same, with a source at the end of the sentence. */
function cited(
  { start, end, newText }: Replacement,
  claim: MechanismClaim,
  { block, sentence }: ReadSentence,
  knowledge: Knowledge,
): readonly OfferedRewrite[] {
  const known = knowledge.interventions.get(claim.intervention);
  const main = knowledge.actionsOf(claim.intervention).find((a) => a.role === 'primary');
  const url = [...(main?.sources ?? []), ...(known?.mechanism.sources ?? [])]
    .map((key) => knowledge.sources.get(key)?.url ?? '')
    .find((address) => LASTING.test(address));
  const stop = /[.!]?$/.exec(block.text.slice(start, sentence.end))?.index ?? 0;
  const rest = block.text.slice(end, start + stop);
  if (!url || sentence.citations.length > 0 || block.kind === 'heading' || start + stop < end) return [];
  return [
    {
      title: `Replace with “${newText.trim()}” and cite a source`,
      replacement: { start, end: start + stop, newText: `${newText}${rest} (${url})` },
      preferred: false,
    },
  ];
}
