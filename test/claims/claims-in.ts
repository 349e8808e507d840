import type { Claim } from '../../server/src/claims/claim.ts';
import { ClaimReader } from '../../server/src/claims/read-claims.ts';
import { readDraft } from '../../server/src/draft/read.ts';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { blocksOf, readAll } from '../../server/src/rules/read-draft.ts';

const reader = new ClaimReader(knowledge);

/** The claims of a Markdown text that are held against the facts, in order, with the words that make each. */
export function claimsIn(text: string): readonly { readonly claim: Claim; readonly words: string }[] {
  return blocksOf(readAll(readDraft(text, 'markdown'), reader)).flatMap(({ read }) =>
    read.sentences.flatMap((s) =>
      s.claims
        .filter((claim) => claim.kind !== 'association' && claim.kind !== 'effect')
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
    case 'association':
    case 'effect':
      return `${claim.subject} ${claim.relation} ${claim.object}`;
  }
}
