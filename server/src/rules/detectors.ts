/** The rules that need code, by rule id. */
import { againstEvidence } from './against-evidence.ts';
import { contradicted } from './contradicted.ts';
import { denied } from './denied.ts';
import type { ClaimDetector, DraftDetector } from './detection.ts';
import { hardToRead } from './hard-to-read.ts';
import { hypothesisAsFact } from './hypothesis-as-fact.ts';
import { imprecise } from './imprecise.ts';
import { noRisks } from './no-risks.ts';
import { noSources } from './no-sources.ts';
import { clearedNotApproved, notApproved, widerThanApproved } from './not-approved.ts';
import { offLabelUnsaid } from './off-label-unsaid.ts';
import { preclinicalLeap } from './preclinical-leap.ts';
import { selfContradiction } from './self-contradiction.ts';
import { singleCause } from './single-cause.ts';
import { unsettledMechanism } from './unsettled-mechanism.ts';
import { unsupported } from './unsupported.ts';
import { wrongClass } from './wrong-class.ts';
import { wrongDirection } from './wrong-direction.ts';
import { wrongSchedule } from './wrong-schedule.ts';

export const CLAIM_DETECTORS: Readonly<Record<string, ClaimDetector>> = {
  'mechanism/contradicted': contradicted,
  'mechanism/unsupported': unsupported,
  'mechanism/unsettled': unsettledMechanism,
  'mechanism/denied': denied,
  'mechanism/wrong-direction': wrongDirection,
  'mechanism/wrong-class': wrongClass,
  'mechanism/hypothesis-as-fact': hypothesisAsFact,
  'mechanism/imprecise': imprecise,
  'preclinical-leap/in-people': preclinicalLeap,
  'disorder-fact/single-cause': singleCause,
  'approval/not-approved': notApproved,
  'approval/cleared-not-approved': clearedNotApproved,
  'approval/wider-than-approved': widerThanApproved,
  'approval/wrong-schedule': wrongSchedule,
  'efficacy-absolute/against-evidence': againstEvidence,
};

export const DRAFT_DETECTORS: Readonly<Record<string, DraftDetector>> = {
  'mechanism/self-contradiction': selfContradiction,
  'readability/hard-to-read': hardToRead,
  'fair-balance/no-risks': noRisks,
  'uncited-claim/no-sources': noSources,
  'approval/off-label-unsaid': offLabelUnsaid,
};
