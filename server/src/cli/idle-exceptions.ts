/** Which exceptions of settings files excuse nothing: told only where all drafts that could need them were checked. */
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Project } from '../service/project/projects.ts';
import type { ExceptionEntry } from '../service/project/settings-file.ts';
import { isWalked } from './find-drafts.ts';
import { type CommandLineSettings, placeIn, settingsPath } from './project.ts';
import { STANDARD_INPUT } from './read-file.ts';
import type { Outcome } from './tally.ts';
import { wasChecked } from './tally.ts';

/** How an exception fared. */
interface Use {
  drafts: number;
  isUsed: boolean;
}

export class IdleExceptions {
  readonly #paths: readonly string[];
  readonly #settings: CommandLineSettings;
  readonly #seen = new Map<Project, Map<ExceptionEntry, Use>>();
  /** Full paths of what could not be checked. */
  readonly #unread: string[] = [];

  /** `paths` are those that were given. */
  constructor(paths: readonly string[], settings: CommandLineSettings) {
    this.#paths = paths;
    this.#settings = settings;
  }

  async see(outcome: Outcome): Promise<void> {
    const { path } = outcome;
    if (!wasChecked(outcome)) {
      this.#unread.push(resolve(path));
      return;
    }
    const holding = await this.#settings.for(path === STANDARD_INPUT ? undefined : path);
    if ('problems' in holding || !holding.project || !holding.settings) return;
    const uses = this.#usesIn(holding.project);
    const used = new Set(outcome.checked.exceptionsUsed);
    holding.settings.exceptions.forEach((entry, i) => {
      const use = uses.get(entry);
      if (!use) return;
      use.drafts += 1;
      use.isUsed ||= used.has(i);
    });
  }

  /** A line for each, by file and place. */
  async lines(): Promise<readonly string[]> {
    const lines: string[] = [];
    const projects = [...this.#seen].sort(([a], [b]) => (a.uri < b.uri ? -1 : 1));
    for (const [project, uses] of projects) {
      if (!(await this.#isWhole(dirname(resolve(settingsPath(project)))))) continue;
      for (const [entry, { drafts, isUsed }] of uses) {
        if (isUsed) continue;
        const { line, column } = placeIn(project, entry.start);
        lines.push(`overclaim: ${settingsPath(project)}:${line}:${column}: ${told(drafts)}\n`);
      }
    }
    return lines;
  }

  #usesIn(project: Project): Map<ExceptionEntry, Use> {
    let uses = this.#seen.get(project);
    if (!uses) {
      const { exceptions = [], overrides = [] } = project.settings;
      const entries = [...exceptions, ...overrides.flatMap((each) => each.exceptions ?? [])];
      uses = new Map(
        entries.sort((a, b) => a.start - b.start).map((entry) => [entry, { drafts: 0, isUsed: false }] as const),
      );
      this.#seen.set(project, uses);
    }
    return uses;
  }

  /** Whether all drafts in a folder were checked. */
  async #isWhole(folder: string): Promise<boolean> {
    if (this.#unread.some((path) => path === folder || path.startsWith(`${folder}${sep}`))) return false;
    for (const path of this.#paths) {
      const below = relative(path, folder);
      const isWithin = below.split(sep).every((name) => name === '' || (name !== '..' && isWalked(name)));
      if (isWithin && (await isFolder(path))) return true;
    }
    return false;
  }
}

function told(drafts: number): string {
  if (drafts === 0)
    return 'this exception is for none of the drafts that were checked. Mend its “files”, or take it out.';
  const where = drafts === 1 ? 'the draft that it is for' : `the ${drafts} drafts that it is for`;
  return `this exception excused nothing in ${where}. Take it out if it is no longer needed.`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
