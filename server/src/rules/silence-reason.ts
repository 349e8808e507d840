/** Tells a writer in plain words why something is no finding. */
import type { Silenced } from './finding.ts';
import type { ProjectException } from './project-exceptions.ts';
import type { Excuse } from './silence.ts';

const BY_WORDS: Readonly<Record<Exclude<Excuse, 'question' | 'quotation'>, (words: string) => string>> = {
  negation: (words) => `${words} denies it.`,
  hedge: (words) => `${words} leaves it open.`,
  attribution: (words) => `${words} gives it as what someone else says.`,
  history: (words) => `${words} tells it as what was thought in the past.`,
  objective: (words) => `${words} tells it as what is asked or looked for, and not as found.`,
  meta: (words) => `${words} talks about the words and does not claim it.`,
  myth: (words) => `${words} tells it as a myth.`,
  conditional: (words) => `${words} makes it a condition.`,
};

/** Why an excuse silenced a candidate; `words` are those that show it. */
export function excuseReason(excuse: Excuse, words: string): string {
  if (excuse === 'question') return 'The sentence asks it.';
  if (excuse === 'quotation') return 'It stands in a quotation: they are the words of someone else.';
  return BY_WORDS[excuse](words ? `“${words}”` : 'What goes before');
}

/** Why the surroundings took a phrase back. */
export const TAKEN_BACK = {
  otherSense: (words: string) => `“${words}” means something else here.`,
  questioned: 'A question mark stands behind it.',
  partlyQuoted: 'Some of the words stand in quotation marks.',
  citation: 'A source is given in the sentence or at the end of its paragraph.',
  statistic: 'The sentence gives a figure.',
  comparison: 'The sentence gives the figures of a comparison.',
  absolute: 'The text beside it says how many people out of how many.',
  lacks: (what: string) => `Neither the sentence nor those beside it speak of ${what}: the rule asks for that.`,
  has: (what: string) => `The sentence or one beside it speaks of ${what}.`,
  noTreatment: 'Nothing here speaks of a treatment, a condition or health.',
} as const;

export const OFF_HERE = 'The rule is turned off for this text, by its profile or in the settings.';
export const EXCUSED_BY_COMMENT = 'A comment in the draft excuses it.';

/** The first of them is told. */
export function excusedByProject(
  exceptions: readonly ProjectException[],
): Pick<Silenced, 'reason' | 'project'> | undefined {
  const [exception] = exceptions;
  if (!exception) return undefined;
  const { file, reason } = exception;
  return { reason: `Excused in ${file}: ${reason}`, project: { file, reason } };
}

export function toldAlready(rule: string): string {
  return `The rule “${rule}” tells of the same words.`;
}
