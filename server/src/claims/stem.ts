/** What a line that leads a list leaves to the items to complete: "FDA-approved medicines for insomnia:", "These drugs inhibit serotonin reuptake:". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { approvalClaims, approvalsIn } from './approval.ts';
import type { Claim } from './claim.ts';
import { mechanismClaim } from './mechanism.ts';
import { relationOf } from './relation.ts';
import { modalityOf, type SentenceReading } from './sentence-reading.ts';
import type { Stem } from './topic.ts';

/** How many words may follow the name in an item that only names a treatment. */
const MORE_WORDS = 6;

/** The stem that a sentence is, where it leads a list and names no treatment itself. */
export function stemOf(reading: SentenceReading): Stem | undefined {
  const { block, sentence, names } = reading;
  const leads = block.kind === 'heading' || block.text[sentence.end - 1] === ':';
  if (!leads || sentence.question || names.some((n) => n.kind === 'intervention')) return undefined;
  const approvals = approvalsIn(reading).filter((a) => a.modality === 'asserted');
  const relations = names
    .filter((n) => n.kind === 'target')
    .flatMap((n) => relationOf(reading, n, undefined) ?? [])
    .filter((r) => modalityOf(reading, r.from, r.to) === 'asserted' && !r.denied);
  return approvals.length + relations.length > 0 ? { relations, approvals } : undefined;
}

/** The claims that an item completes by naming a treatment. */
export function claimsOfItem(reading: SentenceReading, stem: Stem, knowledge: Knowledge): readonly Claim[] {
  const { block, sentence, names } = reading;
  const name = names.find((n) => n.kind === 'intervention');
  if (block.kind !== 'list-item' || !name || name.from > 1 || sentence.words.length > name.to + MORE_WORDS) return [];
  // What is said stands in the stem, and is pointed at where the treatment is named.
  const here = { target: name, from: name.from, to: name.to };
  return [
    ...stem.relations.map((r) => ({
      ...mechanismClaim(
        reading,
        { ...r, from: here.from, to: here.to, head: here.from, form: 'passive' },
        name.id,
        knowledge,
      ),
    })),
    ...stem.approvals.flatMap((a) =>
      approvalClaims(reading, { ...a, from: here.from, to: here.to }, name.id, name.to, knowledge).map((c) => ({
        ...c,
        start: sentence.words[name.from]?.start ?? c.start,
        end: sentence.words[name.to - 1]?.end ?? c.end,
      })),
    ),
  ];
}
