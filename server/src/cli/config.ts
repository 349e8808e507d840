/** `overclaim config`: what holds for a draft, and where each value comes from. */
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { formatOf } from '../draft/format.ts';
import { readDraft } from '../draft/read.ts';
import { profileSaid } from '../rules/profile-of.ts';
import type { Placed } from '../service/project/forms.ts';
import type { Project } from '../service/project/projects.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { printable } from './layout.ts';
import { writeOut } from './output.ts';
import { CommandLineSettings, placeIn, type SettingsOptions, settingsPath } from './project.ts';
import { readDraftFile, UnreadableDraft, WORD_ENDING } from './read-file.ts';
import { unreadLine } from './tally.ts';
import { SCHEMA, type Tool } from './tool.ts';

export interface ConfigOptions extends SettingsOptions {
  readonly format: 'text' | 'json';
}

/** Where a value comes from; line and column where it stands in the settings file. */
type From =
  | { readonly source: 'draft' | 'option' | 'default' }
  | { readonly source: 'file'; readonly line: number; readonly column: number };

/** "Config" of docs/interface.schema.json. */
interface Config {
  readonly path: string;
  readonly settingsFile: string | null;
  readonly checked: { readonly value: boolean; readonly leftOutBy?: 'include' | 'exclude' };
  readonly profile: { readonly value: string; readonly from: From };
  readonly failOn: { readonly value: string; readonly from: From };
  readonly rules: readonly { readonly name: string; readonly severity: string; readonly from: From }[];
  readonly exceptions: readonly {
    readonly rule?: string;
    readonly text?: string;
    readonly reason: string;
    readonly from: From;
  }[];
  readonly packs: readonly { readonly name: string; readonly from: From }[];
  readonly bibliography: readonly { readonly name: string; readonly from: From }[];
}

/** Writes to standard output what holds for a file, or for texts of a folder that lie in no file. */
export async function showConfig(path: string, options: ConfigOptions, tool: Tool): Promise<ExitStatus> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // Of a folder, what holds for files that no pattern means.
  const holding = await new CommandLineSettings(options).for(isFolder ? `${path}/any` : path);
  if ('problems' in holding) {
    for (const problem of holding.problems) process.stderr.write(unreadLine(problem));
    return EXIT.failed;
  }
  const { choices, project, settings, failOn, leftOutBy } = holding;
  const from = (value: Placed<unknown> | { readonly start: number } | undefined): From =>
    project && value ? { source: 'file', ...placeIn(project, value.start) } : { source: 'default' };
  const said = isFolder ? undefined : await profileOfDraft(path);
  const config: Config = {
    path,
    settingsFile: project ? settingsPath(project) : null,
    checked: { value: leftOutBy === undefined || isFolder, ...(leftOutBy && !isFolder && { leftOutBy }) },
    profile: {
      value: said ?? choices.profile ?? 'default',
      from: said ? { source: 'draft' } : options.profile ? { source: 'option' } : from(settings?.profile),
    },
    failOn: { value: failOn ?? 'error', from: from(project?.settings.failOn) },
    rules: [...(settings?.rules ?? [])].map(([name, set]) => ({ name, severity: set.value, from: from(set) })),
    exceptions: (settings?.exceptions ?? []).map((each) => ({
      ...(each.rule && { rule: each.rule.value }),
      ...(each.text && { text: each.text.value }),
      reason: each.reason?.value ?? '',
      from: from(each),
    })),
    packs: (project?.settings.packs ?? []).map((each) => ({ name: each.value, from: from(each) })),
    bibliography: (settings?.bibliography ?? []).map((each) => ({ name: each.value, from: from(each) })),
  };
  await writeOut(options.format === 'json' ? json(config, tool) : text(config, project));
  return EXIT.clean;
}

/** A draft that is not there, or cannot be read, says nothing. */
async function profileOfDraft(path: string): Promise<string | undefined> {
  try {
    const { text, isWord } = await readDraftFile(path);
    return extname(path).toLowerCase() === WORD_ENDING && isWord
      ? profileSaid(readDraft(text, 'html'))
      : profileSaid(readDraft(text, formatOf(undefined, path)));
  } catch (error) {
    if (error instanceof UnreadableDraft) return undefined;
    throw error;
  }
}

async function* json(config: Config, tool: Tool): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema: SCHEMA, tool, ...config })}\n`;
}

const SOURCES = { draft: 'the draft itself', option: '--profile', default: 'by default' } as const;

async function* text(config: Config, project: Project | undefined): AsyncGenerator<string> {
  const { settingsFile, checked, profile, failOn, rules, exceptions, packs, bibliography } = config;
  const told = (from: From) =>
    from.source === 'file' ? `${settingsFile}:${from.line}:${from.column}` : SOURCES[from.source];
  const left = checked.leftOutBy && `no, left out by “${checked.leftOutBy}”`;
  const rows: [what: string, value: string, from: string][] = [
    ['settings file', settingsFile ?? 'none', ''],
    ['checked', left ?? 'yes', ''],
    ['profile', profile.value, told(profile.from)],
    ['fail on', failOn.value, told(failOn.from)],
    ...rules.map(({ name, severity, from }): [string, string, string] => [`rule ${name}`, severity, told(from)]),
    ...packs.map(({ name, from }): [string, string, string] => ['pack', name, told(from)]),
    ...bibliography.map(({ name, from }): [string, string, string] => ['bibliography', name, told(from)]),
    ...exceptions.map(({ rule, text, reason, from }): [string, string, string] => [
      `exception ${[text === undefined ? '' : `“${text}”`, rule ?? ''].filter(Boolean).join(' for ')}`,
      reason || 'no reason is given',
      told(from),
    ]),
  ];
  const shown = rows.map((row) => row.map((cell) => printable(cell)));
  const widest = (i: number) => Math.max(...shown.map((row) => (row[i] ?? '').length));
  const [first, second] = [widest(0), widest(1)];
  yield `${printable(config.path)}\n`;
  for (const [what = '', value = '', from = ''] of shown)
    yield `${`  ${what.padEnd(first)}  ${value.padEnd(second)}  ${from}`.trimEnd()}\n`;
  for (const { message, start } of project?.hints ?? [])
    if (project) yield `${settingsFile}:${placeIn(project, start).line}: ${message}\n`;
}
