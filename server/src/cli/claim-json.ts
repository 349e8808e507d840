import type { PlacedClaim } from '../claims/claim.ts';

/** "Claim" of docs/interface.schema.json. */
export type ClaimJson = PlacedClaim;

/** Field by field, so that a change inside the program cannot change the public form. */
export function claimJson(claim: PlacedClaim): ClaimJson {
  const { kind, strength, subject, relation, object, modality, start, end, verdict } = claim;
  return {
    kind,
    strength,
    subject,
    relation,
    object,
    modality,
    start,
    end,
    verdict,
  };
}
