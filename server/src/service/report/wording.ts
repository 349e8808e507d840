/** How a report calls things. */
import type { Modality, Strength, Verdict } from '../../claims/claim.ts';
import type { Family, Severity } from '../../rules/finding.ts';
import { monthName } from '../../rules/message-words.ts';
import type { DraftReport, ReportedClaim } from './report.ts';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
  hint: 'Hint',
};

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  mechanism: 'Mechanism',
  approval: 'Approval',
  'efficacy-absolute': 'Absolute efficacy',
  'safety-absolute': 'Absolute safety',
  hype: 'Hype',
  causal: 'Cause and effect',
  'evidence-inflation': 'Inflated evidence',
  superiority: 'Superiority',
  generalisation: 'Generalisation',
  'onset-duration': 'Onset and duration',
  'uncited-claim': 'Uncited claims',
  'preclinical-leap': 'From animals to people',
  'disorder-fact': 'Facts on disorders',
  stigma: 'Stigma',
  'fair-balance': 'Fair balance',
  spin: 'Spin',
  readability: 'Readability',
  house: 'House rules',
  directive: 'Exceptions in comments',
};

/** The gravest first. */
export const VERDICTS = ['contradicted', 'unsupported', 'imprecise', 'hypothesis', 'supported', 'unknown'] as const;

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  contradicted: 'Contradicted',
  unsupported: 'Unsupported',
  imprecise: 'Imprecise',
  hypothesis: 'Hypothesis',
  supported: 'Supported',
  unknown: 'Not on record',
};

/** One sentence on what a verdict means. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  contradicted: 'The knowledge base says otherwise.',
  unsupported: 'The knowledge base lists what matters here, and this is not in the list.',
  imprecise: 'Close to what is known, but not exactly so.',
  hypothesis: 'Proposed, and not established.',
  supported: 'The knowledge base agrees.',
  unknown: 'The knowledge base has nothing to hold it against.',
};

export const STRENGTHS = ['causal', 'conditional', 'correlational', 'none'] as const;

export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  causal: 'Causal',
  conditional: 'Conditional',
  correlational: 'Correlational',
  none: 'None',
};

const MODALITY_NAMES: Readonly<Record<Modality, string>> = {
  asserted: 'Asserted',
  hedged: 'Hedged',
  negated: 'Denied',
  questioned: 'Asked',
  attributed: 'Attributed to others',
};

/** Whether the draft says it, rather than denying it or asking. */
export function isSaid({ modality }: Pick<ReportedClaim, 'modality'>): boolean {
  return modality !== 'negated' && modality !== 'questioned';
}

/** How a claim is told. A denial of what the knowledge base denies too is no fault, and is said so. */
export function toldAs({ modality, verdict }: Pick<ReportedClaim, 'modality' | 'verdict'>): string {
  const agrees = modality === 'negated' && (verdict === 'contradicted' || verdict === 'unsupported');
  return agrees ? 'Denied, and rightly' : MODALITY_NAMES[modality];
}

/** What kind of text a draft was taken for, and who said so. */
export function profileInWords({ profile: { title, from } }: Pick<DraftReport, 'profile'>): string {
  return `Profile: ${title.toLowerCase()}, ${{ draft: 'as the draft says', choice: 'as chosen', default: 'the default' }[from]}`;
}

/** "2026-11-29": the day where this runs. */
export function dayOf(now: Date): string {
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}

/** "29 November 2026" for "2026-11-29". */
export function dayInWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthName(date)}`;
}

/** "1 claim", "1,204 claims". */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : plural}`;
}
