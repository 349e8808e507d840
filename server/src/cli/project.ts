/** What the settings files beside drafts say on the command line, where options go before them. */
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeFiles } from '../node-files.ts';
import { type RuleOfPack, rulesOf } from '../rules/pack.ts';
import type { FailOn } from '../service/project/fail-on.ts';
import { type Project, Projects } from '../service/project/projects.ts';
import type { SettingsForDraft } from '../service/project/settings-for.ts';
import type { Choices, Pack, ProfileName } from '../service.ts';
import { fileProblem } from './read-file.ts';
import { type UnreadFile, unreadLine } from './tally.ts';

/** The options of every command that goes by settings. */
export interface SettingsOptions {
  /** The one settings file to go by; false for none. Without it, the nearest of each draft. */
  readonly config?: string | boolean;
  readonly profile?: ProfileName;
}

/** What holds for a draft. */
export interface Holding {
  readonly choices: Choices;
  /** Of its settings file. */
  readonly failOn?: FailOn | undefined;
  /** Which list of its settings file leaves it out, if one does. */
  readonly leftOutBy?: SettingsForDraft['leftOutBy'];
  /** The settings file, where there is one. */
  readonly project?: Project;
  readonly settings?: SettingsForDraft;
}

/** The settings file is broken: nothing is checked by it. */
export interface Broken {
  /** Each mistake, the first time that the file is met. */
  readonly problems: readonly UnreadFile[];
}

export class CommandLineSettings {
  readonly #projects = new Projects(nodeFiles);
  readonly #options: SettingsOptions;
  readonly #here = pathToFileURL(resolve('draft')).href;
  readonly #told = new Set<string>();
  /** By what the file says, so that drafts that it treats alike share their choices. */
  readonly #choices = new WeakMap<Choices, Choices>();
  readonly #ofPacks = new Map<string, RuleOfPack>();
  readonly #fromOptions: Choices;

  constructor(options: SettingsOptions) {
    this.#options = options;
    this.#fromOptions = options.profile === undefined ? {} : { profile: options.profile };
  }

  /** What holds for the draft at a path; undefined for a text that lies nowhere, which goes by the current folder. */
  async for(path: string | undefined): Promise<Holding | Broken> {
    const uri = path === undefined ? undefined : pathToFileURL(resolve(path)).href;
    let project: Project | undefined;
    try {
      project = await this.#project(uri ?? this.#here);
    } catch (error) {
      const { path: file = '.overclaim.yaml' } = error as NodeJS.ErrnoException;
      return { problems: this.#once([{ path: shown(file), problem: fileProblem(error) }]) };
    }
    if (typeof this.#options.config === 'string' && !project)
      return { problems: this.#once([{ path: this.#options.config, problem: NO_FILE }]) };
    if (!project) return { choices: this.#fromOptions };
    const mistakes = mistakesOf(project);
    if (mistakes.length > 0) return { problems: this.#once(mistakes) };
    const settings = project.for(uri);
    let choices = this.#choices.get(settings.choices);
    if (choices === undefined) {
      choices = { ...settings.choices, ...this.#fromOptions };
      this.#choices.set(settings.choices, choices);
      for (const of of rulesOf(project.packs)) if (!this.#ofPacks.has(of.rule.id)) this.#ofPacks.set(of.rule.id, of);
    }
    const { leftOutBy } = settings;
    return { choices, failOn: project.settings.failOn?.value, leftOutBy, project, settings };
  }

  /** A rule of a pack that was met until now; where several have rules of the same id, of the first. */
  ofPack(id: string): RuleOfPack | undefined {
    return this.#ofPacks.get(id);
  }

  async #project(uri: string): Promise<Project | undefined> {
    const { config } = this.#options;
    if (config === false) return undefined;
    return typeof config === 'string'
      ? this.#projects.at(pathToFileURL(resolve(config)).href)
      : this.#projects.nearest(uri);
  }

  #once(problems: readonly UnreadFile[]): readonly UnreadFile[] {
    return problems.filter(({ path, line, column }) => {
      const place = `${path}:${line}:${column}`;
      const isNew = !this.#told.has(place);
      this.#told.add(place);
      return isNew;
    });
  }
}

/** The packs that hold in the current folder. What is wrong with the settings is told on standard error: then there are none. */
export async function packsInForce(
  options: SettingsOptions,
): Promise<{ readonly packs: readonly Pack[]; readonly isBroken: boolean }> {
  const holding = await new CommandLineSettings(options).for(undefined);
  if (!('problems' in holding)) return { packs: holding.choices.packs ?? [], isBroken: false };
  for (const problem of holding.problems) process.stderr.write(unreadLine(problem));
  return { packs: [], isBroken: true };
}

/** The path of a settings file from the current folder. */
export function settingsPath({ uri }: Pick<Project, 'uri'>): string {
  return shown(fileURLToPath(uri));
}

/** Line and column, both from 1, of an offset in a settings file. */
export function placeIn(
  { uri, text }: Pick<Project, 'uri' | 'text'>,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { line, character } = TextDocument.create(uri, 'yaml', 0, text).positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** In the settings file, and in the rule packs that it names. */
function mistakesOf(project: Project): readonly UnreadFile[] {
  const files = [project, ...[...project.packFiles].map(([uri, file]) => ({ uri, ...file }))];
  return files.flatMap((file) =>
    file.mistakes.map(({ start, message }) => ({
      path: settingsPath(file),
      ...placeIn(file, start),
      problem: message,
    })),
  );
}

const NO_FILE = 'there is no such settings file. Check the spelling of the path.';

function shown(path: string): string {
  return relative(process.cwd(), path);
}
