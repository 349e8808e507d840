/** What a settings file may say. The same table reads it and makes its JSON schema. */
import { isScalar, parseDocument } from 'yaml';
import type { Span } from '../../draft/draft.ts';
import type { Severity } from '../../rules/finding.ts';
import { PROFILE_NAMES, PROFILES, type ProfileName } from '../../rules/profiles.ts';
import type { Mistake } from '../mistake.ts';
import { FAIL_ON, type FailOn } from './fail-on.ts';
import {
  bibliographies,
  listOf,
  mapOf,
  oneOf,
  type Placed,
  patterns,
  reason,
  ruleName,
  severities,
  sharedSchemas,
  text,
  texts,
} from './forms.ts';
import type { RuleNames } from './rule-names.ts';
import { yamlMistake } from './yaml-mistakes.ts';

/** What it is called, wherever it lies. */
export const SETTINGS_FILE = '.overclaim.yaml';

type SeverityByRule = ReadonlyMap<string, Placed<Severity | 'off'>>;

interface ExceptionKeys {
  readonly rule: Placed<string>;
  readonly text: Placed<string>;
  readonly files: readonly Placed<string>[];
  readonly reason: Placed<string>;
}

interface OverrideKeys {
  readonly files: readonly Placed<string>[];
  readonly profile: Placed<ProfileName>;
  readonly rules: SeverityByRule;
  readonly bibliography: readonly Placed<string>[];
  readonly exceptions: readonly ExceptionEntry[];
}

interface SettingsKeys {
  readonly profile: Placed<ProfileName>;
  readonly rules: SeverityByRule;
  readonly include: readonly Placed<string>[];
  readonly exclude: readonly Placed<string>[];
  readonly failOn: Placed<FailOn>;
  readonly packs: readonly Placed<string>[];
  readonly bibliography: readonly Placed<string>[];
  readonly exceptions: readonly ExceptionEntry[];
  readonly overrides: readonly OverrideEntry[];
}

export type ExceptionEntry = Partial<ExceptionKeys> & Span;
export type OverrideEntry = Partial<OverrideKeys> & Span;
/** All that a settings file says, each value with its place in it. */
export type SettingsFile = Partial<SettingsKeys>;

const profile = oneOf(PROFILE_NAMES, 'kind of text', (name) => `${PROFILES[name].title}. ${PROFILES[name].says}`);

const exception = mapOf<ExceptionKeys>(
  'part of an exception',
  {
    rule: { form: ruleName, says: 'The rule, or the family of rules, that is excused.' },
    text: { form: text, says: 'The very words that may stand: as they are flagged, in any case.' },
    files: { form: patterns, says: 'Only in drafts whose paths are these, seen from the folder of this file.' },
    reason: { form: reason, says: 'Why. It is shown wherever somebody asks why nothing was flagged.' },
  },
  { anyOf: ['rule', 'text'], wholly: true },
);

const override = mapOf<OverrideKeys>(
  'part of an override',
  {
    files: { form: patterns, says: 'The drafts that it is for, by their paths seen from the folder of this file.' },
    profile: { form: profile, says: 'What kind of text these drafts are.' },
    rules: { form: severities, says: 'Severities in these drafts, by rule or family.' },
    bibliography: { form: bibliographies, says: 'What these drafts cite from, and not what the others do.' },
    exceptions: { form: listOf(exception), says: 'What is excused in these drafts.' },
  },
  { needs: ['files'], wholly: true },
);

const settings = mapOf<SettingsKeys>('setting', {
  profile: { form: profile, says: 'What kind of text the drafts are. A draft can say it itself in its front matter.' },
  rules: {
    form: severities,
    says: 'Severities by rule or family: error, warning, info, hint or off. A rule’s own goes before its family’s.',
  },
  include: { form: patterns, says: 'Only files whose paths are these are drafts. Without it, all are.' },
  exclude: { form: patterns, says: 'Files whose paths are these are no drafts, and are left alone.' },
  failOn: {
    form: oneOf(FAIL_ON, 'severity'),
    says: 'The severity from which on the command line ends with status 1: error (the default), warning, info or never.',
  },
  packs: {
    form: texts,
    says: 'Rule packs of your own: paths that begin with “./” or “../”, or names of npm packages.',
  },
  bibliography: {
    form: bibliographies,
    says: 'What the drafts cite from: files of BibTeX (.bib), CSL-JSON (.json) or RIS (.ris), seen from the folder of this file.',
  },
  exceptions: { form: listOf(exception), says: 'What may stand, and why.' },
  overrides: {
    form: listOf(override),
    says: 'Other settings for some drafts. A later one goes before an earlier one.',
  },
});

export interface ReadSettings {
  /** What could be understood; nothing where the file is not YAML. */
  readonly settings: SettingsFile;
  /** By place. Where there are any, the file is broken. */
  readonly mistakes: readonly Mistake[];
  /** What would be better otherwise, by place. */
  readonly hints: readonly Mistake[];
}

/** Reads the text of a settings file. Never throws. */
export function readSettingsFile(text: string, names: RuleNames): ReadSettings {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const broken = [...document.errors, ...document.warnings].map(yamlMistake);
  if (broken.length > 0) return { settings: {}, mistakes: inOrder(broken), hints: [] };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return { settings: {}, mistakes: [], hints: [] };
  const mistakes: Mistake[] = [];
  const hints: Mistake[] = [];
  const tell = ({ start, end }: Span, message: string): void => void mistakes.push({ start, end, message });
  const read: SettingsFile = settings.read(document.contents, { document, names, tell }) ?? {};
  for (const each of [...(read.exceptions ?? []), ...(read.overrides ?? []).flatMap((o) => o.exceptions ?? [])])
    if (!each.reason?.value) hints.push({ ...placeOf(each), message: NO_REASON });
  return { settings: read, mistakes: inOrder(mistakes), hints: inOrder(hints) };
}

/** The JSON schema of the file, by which editors of YAML check and complete it. `described` says what each rule and family is. */
export function settingsFileSchema(described: ReadonlyMap<string, string>): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Settings of Overclaim for a project: ${SETTINGS_FILE}`,
    ...settings.schema(),
    definitions: sharedSchemas(described),
  };
}

const NO_REASON = 'This exception gives no reason. Add “reason:” and say why, for those who read it after you.';

function placeOf({ rule, text, start, end }: ExceptionEntry): Span {
  const first = [rule, text].filter((each) => each !== undefined).sort((a, b) => a.start - b.start)[0];
  return first ? { start: first.start, end: first.end } : { start, end };
}

function inOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...mistakes].sort((a, b) => a.start - b.start);
}

/** All bibliographies that a settings file names, for whatever drafts. */
export function bibliographiesIn({ bibliography = [], overrides = [] }: SettingsFile): readonly Placed<string>[] {
  return [...bibliography, ...overrides.flatMap((each) => each.bibliography ?? [])];
}
