/** "GABA calms the brain … ketamine inhibits GABA and this lowers anxiety": two lines of one draft against each other. */
import type { Claim, MechanismClaim, MessengerClaim } from '../claims/claim.ts';
import type { DraftDetection, DraftDetector } from './detection.ts';
import { ofPart } from './read-draft.ts';

interface Told<T> {
  readonly block: number;
  readonly claim: T;
}

/** What a part says of calming messengers, and what it says that lowers one and relieves. */
const told = ofPart(({ blocks }) => {
  const calming: Told<MessengerClaim>[] = [];
  const lowering: Told<MechanismClaim>[] = [];
  blocks.forEach(({ read }, block) => {
    for (const claim of read.sentences.flatMap((s): readonly Claim[] => s.claims)) {
      if (claim.modality === 'negated' || claim.modality === 'questioned') continue;
      if (claim.kind === 'messenger' && claim.effect === 'calming') calming.push({ block, claim });
      if (
        claim.kind === 'mechanism' &&
        claim.direction === 'down' &&
        claim.relieves !== undefined &&
        claim.aspect !== 'reuptake' &&
        claim.aspect !== 'breakdown'
      )
        lowering.push({ block, claim });
    }
  });
  return { calming, lowering };
});

export const selfContradiction: DraftDetector = ({ parts }, knowledge) => {
  const calming = parts.flatMap(({ read }, part) => told(read).calming.map((each) => ({ ...each, part })));
  if (calming.length === 0) return [];
  const lowering = parts.flatMap(({ read }, part) => told(read).lowering.map((each) => ({ ...each, part })));
  return lowering.flatMap(({ part, block, claim }): DraftDetection[] => {
    const messenger = knowledge.targets.get(claim.target)?.messenger ?? claim.target;
    const against = calming.find((c) => c.claim.target === messenger);
    if (!against) return [];
    return [
      {
        place: { part, block },
        scope: 'span',
        start: claim.start,
        end: claim.end,
        words: { target: against.claim.subject, condition: knowledge.conditions.get(claim.relieves ?? '')?.name ?? '' },
        sources: knowledge.targets.get(messenger)?.sources ?? [],
        rewrites: [],
        related: [
          {
            place: { part: against.part, block: against.block },
            span: against.claim,
            message: `Here the draft says that ${against.claim.subject} calms.`,
          },
        ],
      },
    ];
  });
};
