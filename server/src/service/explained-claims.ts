/** What a draft claims, under which heading, and what the knowledge base says of it. */
import type { Claim, PlacedClaim } from '../claims/claim.ts';
import { absolute, type Draft, type PlacedBlock } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { evidenceOf } from '../rules/evidence.ts';
import { blocksOf, type ReadDraft } from '../rules/read-draft.ts';
import { approvalStatement, approvalSummary } from './approvals.ts';
import type { Statement } from './card.ts';

export interface ExplainedClaim extends PlacedClaim {
  /** The headings that it stands under, the outermost first. */
  readonly section: readonly string[];
  /** What is known, and who says so; only where the base has something to say. */
  readonly explanation?: string;
}

const MOST_SOURCES = 2;
const MOST_NAMES = 4;

/** All claims of a draft, by start. */
export function explainedClaims(read: ReadDraft, knowledge: Knowledge): readonly ExplainedClaim[] {
  const sectionOf = sections(read.draft);
  return blocksOf(read).flatMap(({ placed, read: { sentences } }) =>
    sentences.flatMap(({ claims }) =>
      claims.map((claim): ExplainedClaim => {
        const explanation = explained(claim, knowledge);
        return { ...placeClaim(claim, placed), section: sectionOf(placed.start), ...(explanation && { explanation }) };
      }),
    ),
  );
}

export function placeClaim(claim: Claim, placed: PlacedBlock): PlacedClaim {
  const { kind, strength, subject, relation, object, modality, verdict } = claim;
  return { kind, strength, subject, relation, object, modality, verdict, ...absolute(placed, claim) };
}

/** Gives the headings above an offset; to be asked in order. */
function sections({ blocks }: Draft): (offset: number) => readonly string[] {
  const headings = blocks.filter(({ block }) => block.kind === 'heading');
  let next = 0;
  let path: readonly { readonly level: number; readonly text: string }[] = [];
  return (offset) => {
    for (let heading = headings[next]; heading && heading.start <= offset; heading = headings[++next]) {
      const { level, text } = heading.block;
      path = [...path.filter((above) => above.level < level), { level, text }];
    }
    return path.map(({ text }) => text);
  };
}

function explained(claim: Claim, knowledge: Knowledge): string | undefined {
  if (claim.verdict === 'unknown') return undefined;
  const known = statementOn(claim, knowledge);
  if (known === undefined) return undefined;
  const sources = evidenceOf(known.sources, knowledge).slice(0, MOST_SOURCES);
  return [known.text, ...sources.map(({ citation, kind }) => `${citation} (${kind})`)].join(' ');
}

/** The fact that a claim was held against. */
function statementOn(claim: Claim, knowledge: Knowledge): Statement | undefined {
  switch (claim.kind) {
    case 'mechanism': {
      const mechanism = knowledge.interventions.get(claim.intervention)?.mechanism;
      const says = claim.action?.says;
      if (says) return { text: says, sources: claim.action?.sources ?? [] };
      return mechanism && { text: mechanism.says, sources: [...(claim.action?.sources ?? []), ...mechanism.sources] };
    }
    case 'class': {
      const mechanism = knowledge.interventions.get(claim.intervention)?.mechanism;
      return mechanism && { text: mechanism.says, sources: mechanism.sources };
    }
    case 'approval': {
      if (claim.approval) return approvalStatement(claim.approval, knowledge, new Date());
      const intervention = knowledge.interventions.get(claim.intervention);
      return intervention && approvalSummary(intervention, knowledge, MOST_NAMES)[0];
    }
    case 'cause': {
      const belief = claim.misconception;
      return belief && { text: `${belief.message} ${belief.advice}`, sources: belief.sources };
    }
    case 'messenger': {
      const target = knowledge.targets.get(claim.target);
      return target && { text: target.says, sources: target.sources };
    }
    case 'efficacy':
    case 'safety':
      return claim.evidence && { text: claim.evidence.says, sources: claim.evidence.sources };
    case 'schedule':
      return knowledge.interventions.get(claim.intervention)?.schedule;
    default:
      return undefined;
  }
}
