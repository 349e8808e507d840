import type { Claim } from '../../server/src/claims/claim.ts';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { blocksOf, readAll } from '../../server/src/rules/read-draft.ts';

const reader = new ClaimReader(knowledge);

/** Kinds that other tests look at: told of a treatment, and of a sentence as a whole. */
const TOLD = ['efficacy', 'safety', 'comparison', 'schedule', 'onset', 'duration', 'association', 'effect'] as const;

/** The claims of a Markdown text on mechanisms, causes and approvals, in order, with the words that make each. */
export function claimsIn(text: string): readonly { readonly claim: Claim; readonly words: string }[] {
  return blocksOf(readAll(readDraft(text, 'markdown'), reader)).flatMap(({ read }) =>
    read.sentences.flatMap((s) =>
      s.claims
        .filter((claim) => !(TOLD as readonly string[]).includes(claim.kind))
        .map((claim) => ({ claim, words: read.block.text.slice(claim.start, claim.end) })),
    ),
  );
}

/** The claims of a text in short, such as "ketamine: nmda-receptor activity down, asserted, supported". */
export function told(text: string): string[] {
  return claimsIn(text).map(({ claim }) => `${subjectAndObject(claim)}, ${claim.modality}, ${claim.verdict}`);
}

function subjectAndObject(claim: Claim): string {
  switch (claim.kind) {
    case 'mechanism':
      return `${claim.intervention}: ${claim.target} ${claim.aspect} ${claim.direction}`;
    case 'cause':
      return `${claim.state} ${claim.target} causes ${claim.condition}`;
    case 'approval':
      return `${claim.intervention} approved for ${claim.condition ?? 'something'}`;
    case 'class':
      return `${claim.intervention} is one of ${claim.named}`;
    case 'messenger':
      return `${claim.target} is ${claim.effect}`;
    default:
      return `${claim.subject} ${claim.relation} ${claim.object}`;
  }
}

/** The claims of some kinds in a text: "ketamine relieves depression, asserted, supported". */
export function toldOf(kinds: readonly Claim['kind'][], text: string): string[] {
  return blocksOf(readAll(readDraft(text, 'markdown'), reader)).flatMap(({ read }) =>
    read.sentences.flatMap((s) =>
      s.claims
        .filter((c) => kinds.includes(c.kind))
        .map((c) => `${c.subject} ${c.relation} ${c.object}, ${c.modality}, ${c.verdict}`),
    ),
  );
}
