/** Claims that may be cited for as they stand: each with the sources that hold just what it says. */
import type { Claim } from '../claims/claim.ts';
import { absolute, type Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { evidenceOf } from '../rules/evidence.ts';
import type { Evidence, Family, Finding } from '../rules/finding.ts';
import { blocksOf, type ReadDraft } from '../rules/read-draft.ts';

export interface SupportedClaim {
  /** Absolute offset just after its words: a citation there speaks for them, and for nothing that follows. */
  readonly at: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Findings that ask for a source of whatever is said. Not those on what some study found, on what experts agree on, or on figures:
 * which study, who, and whether the figures are right, the knowledge base cannot tell.
 */
const ASKS_FOR_SOURCE: ReadonlySet<string> = new Set(['uncited-claim/well-known', 'evidence-inflation/vague-studies']);

/** What is said of how a sentence is written, and not of whether it holds. */
const OF_WORDING: ReadonlySet<Family> = new Set(['house', 'readability', 'stigma', 'directive']);

/** The claims of the sentence that a finding stands in. None where anything else that it says is at fault, or any of its claims is not known to hold. */
export function supportedClaims(
  read: ReadDraft,
  finding: Finding,
  findings: readonly Finding[],
  knowledge: Knowledge,
): readonly SupportedClaim[] {
  if (!ASKS_FOR_SOURCE.has(finding.rule)) return [];
  for (const { placed, read: block } of blocksOf(read)) {
    if (finding.start < placed.start || placed.end < finding.end) continue;
    for (const { sentence, claims } of block.sentences) {
      const span = absolute(placed, sentence);
      if (finding.start < span.start || span.end < finding.end) continue;
      const isAtFault = findings.some(
        (f) => f.scope === 'span' && touches(f, span) && !ASKS_FOR_SOURCE.has(f.rule) && !OF_WORDING.has(f.family),
      );
      const told = claims.filter(({ kind }) => kind !== 'association' && kind !== 'effect');
      const isSound = !isAtFault && told.length > 0 && told.every(holds);
      return isSound ? told.flatMap((claim) => supported(claim, absolute(placed, claim).end, knowledge)) : [];
    }
  }
  return [];
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function holds({ verdict, modality }: Claim): boolean {
  return verdict === 'supported' && (modality === 'asserted' || modality === 'attributed');
}

function supported(claim: Claim, at: number, knowledge: Knowledge): readonly SupportedClaim[] {
  const evidence = evidenceOf(sourcesOf(claim, knowledge), knowledge);
  return evidence.length > 0 ? [{ at, evidence }] : [];
}

/**
 * Only those of the very fact that the claim was held against, and only where it is on record of the treatment itself: those of a fact
 * on its class, or on a wider condition, may be about another.
 */
function sourcesOf(claim: Claim, knowledge: Knowledge): readonly string[] {
  if (!('intervention' in claim)) return [];
  const own = knowledge.interventions.get(claim.intervention);
  if (own === undefined) return [];
  switch (claim.kind) {
    case 'mechanism':
      return own.actions.find((each) => each === claim.action)?.sources ?? [];
    case 'approval': {
      const { approval, condition } = claim;
      const isItself = condition !== undefined && approval?.indications.includes(condition);
      return (isItself && own.approvals.find((each) => each === approval)?.sources) || [];
    }
    case 'efficacy':
    case 'safety': {
      const { evidence, condition } = claim;
      return (evidence?.condition === condition && own.evidence?.find((each) => each === evidence)?.sources) || [];
    }
    default:
      return [];
  }
}
