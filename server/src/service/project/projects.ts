/** Finds the settings file that holds for a draft, reads it, and remembers it until it changes. */
import type { Pack } from '../../rules/pack.ts';
import type { Files } from '../files.ts';
import type { Mistake } from '../mistake.ts';
import { readPack } from '../read-pack.ts';
import { Bibliography } from './bibliography.ts';
import { type BibliographyFile, readBibliographyFile } from './bibliography-file.ts';
import type { Placed } from './forms.ts';
import { filesOfPack } from './packs.ts';
import { type RuleNames, ruleNames, SHIPPED_NAMES } from './rule-names.ts';
import {
  bibliographiesIn,
  type ReadSettings,
  readSettingsFile,
  SETTINGS_FILE,
  type SettingsFile,
} from './settings-file.ts';
import { SettingsFor, type SettingsForDraft } from './settings-for.ts';
import { folderOf, isWithin, joined, parentsOf, pathFrom } from './uri-paths.ts';

/** A file of a rule pack as it was read. */
export interface ReadPackFile {
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

/** A settings file as it was read. */
export interface Project {
  readonly uri: string;
  readonly text: string;
  /** What holds: of a broken file what held last, or what of it can be understood. */
  readonly settings: SettingsFile;
  readonly mistakes: readonly Mistake[];
  readonly hints: readonly Mistake[];
  readonly packs: readonly Pack[];
  /** The files of its packs by URI, with what is wrong in them. */
  readonly packFiles: ReadonlyMap<string, ReadPackFile>;
  /** Its bibliographies by URI. */
  readonly bibliographyFiles: ReadonlyMap<string, BibliographyFile>;
  /** Files that it names and that are not there, or do not hold what they should: where one comes or changes, it is read again. */
  readonly wanted: ReadonlySet<string>;
  /** All that rules may be called here. */
  readonly names: RuleNames;
  /** What holds for a draft, by its URI; undefined for a text that lies nowhere. */
  for(uri: string | undefined): SettingsForDraft;
  /** What a draft cites from, by its URI; undefined where the file names nothing for it. */
  bibliography(uri: string | undefined): Bibliography | undefined;
}

/** Sees a settings file as the parser does, without finding it first. */
export function projectOf(uri: string, text: string, names: RuleNames = SHIPPED_NAMES): Project {
  const read = readSettingsFile(text, names);
  const beside = { packs: [], packFiles: new Map(), bibliographyFiles: new Map(), wanted: new Set<string>() };
  return projectFrom(uri, text, read, read.settings, names, beside);
}

export class Projects {
  readonly #files: Files;
  readonly #known = new Map<string, Promise<Project | undefined>>();
  /** What held before a file was broken. */
  readonly #sound = new Map<string, SettingsFile>();
  readonly #onRead: (uri: string, project: Project | undefined) => void;

  /** `onRead` is told what was found of each settings file that was looked for. */
  constructor(files: Files, onRead: (uri: string, project: Project | undefined) => void = () => {}) {
    this.#files = files;
    this.#onRead = onRead;
  }

  /** The nearest settings file in a draft's folder or above it, no higher than the folder `top`. Rejects where a file cannot be read. */
  async nearest(uri: string, top?: string): Promise<Project | undefined> {
    for (const folder of Projects.folders(uri, top)) {
      const project = await this.at(`${folder}/${SETTINGS_FILE}`);
      if (project) return project;
    }
    return undefined;
  }

  /** The folders where a settings file for a draft may lie, the nearest first. */
  static folders(uri: string, top?: string): readonly string[] {
    const folder = folderOf(uri);
    const all = [folder, ...parentsOf(folder)];
    return top === undefined || !isWithin(uri, top) ? all : all.filter((each) => isWithin(each, top));
  }

  /** The settings file at an address, if there is one. Rejects where it cannot be read. */
  at(uri: string): Promise<Project | undefined> {
    const known = this.#known.get(uri);
    if (known) return known;
    const read = this.#read(uri);
    this.#known.set(uri, read);
    // What could not be read may be read the next time.
    read.catch(() => this.#known.get(uri) === read && this.#known.delete(uri));
    return read;
  }

  /** To be told of a file that changed, came or went: reads again what rests on it. Gives whether any settings may be others now. */
  async changed(uri: string): Promise<boolean> {
    let touched = false;
    for (const [settingsUri, read] of [...this.#known]) {
      const before = await read.catch(() => undefined);
      const isIt = settingsUri === uri;
      const isWanted = before?.wanted.has(uri) === true;
      if (!isIt && !isWanted && !before?.packFiles.has(uri) && !before?.bibliographyFiles.has(uri)) continue;
      if (isWanted && (await this.#files.read(uri).catch(() => '')) === undefined) continue;
      if (isIt && (await this.#files.read(uri).catch(() => undefined)) === before?.text) continue;
      if (this.#known.get(settingsUri) === read) this.#known.delete(settingsUri);
      touched = true;
      // At once, so that its mistakes are told even where no draft is looked at again. Whoever needs it hears of a failure.
      await this.at(settingsUri).catch(() => undefined);
    }
    return touched;
  }

  /** Forgets where there was no settings file: for those who are not told when one comes. */
  async forgetMissing(): Promise<void> {
    for (const [uri, read] of [...this.#known])
      if ((await read.catch(() => undefined)) === undefined && this.#known.get(uri) === read) this.#known.delete(uri);
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#sound.clear();
  }

  async #read(uri: string): Promise<Project | undefined> {
    const text = await this.#files.read(uri);
    if (text === undefined) {
      this.#sound.delete(uri);
      this.#onRead(uri, undefined);
      return undefined;
    }
    let read = readSettingsFile(text, SHIPPED_NAMES);
    const packs: Pack[] = [];
    const packFiles = new Map<string, ReadPackFile>();
    const missing: Mistake[] = [];
    const wanted = new Set<string>();
    let names = SHIPPED_NAMES;
    if (read.settings.packs) {
      for (const named of read.settings.packs) {
        const found = await filesOfPack(named, uri, this.#files);
        if ('mistake' in found) {
          missing.push(found.mistake);
          for (const each of found.wanted) wanted.add(each);
          continue;
        }
        for (const file of found) {
          const { pack, mistakes } = readPack(file.text, pathFrom(folderOf(file.uri), file.uri));
          packFiles.set(file.uri, { text: file.text, mistakes });
          if (pack) packs.push(pack);
        }
      }
      names = new Map([...SHIPPED_NAMES, ...ruleNames(packs.flatMap(({ rules }) => rules))]);
      // Once more, as the names of the packs' rules are known now.
      read = readSettingsFile(text, names);
    }
    const bibliographyFiles = new Map<string, BibliographyFile>();
    for (const named of bibliographiesIn(read.settings)) {
      const found = await this.#bibliography(named, uri);
      if ('message' in found) {
        missing.push(found);
        wanted.add(joined(folderOf(uri), named.value));
        continue;
      }
      if (found.fault !== undefined) missing.push({ ...named, message: `“${named.value}” has ${found.fault}` });
      bibliographyFiles.set(found.uri, found);
    }
    const mistakes = [...read.mistakes, ...missing].sort((a, b) => a.start - b.start);
    const settings = mistakes.length === 0 ? read.settings : (this.#sound.get(uri) ?? read.settings);
    if (mistakes.length === 0) this.#sound.set(uri, settings);
    const project = projectFrom(uri, text, { ...read, mistakes }, settings, names, {
      packs,
      packFiles,
      bibliographyFiles,
      wanted,
    });
    this.#onRead(uri, project);
    return project;
  }

  async #bibliography({ value, start, end }: Placed<string>, settingsUri: string): Promise<BibliographyFile | Mistake> {
    const uri = joined(folderOf(settingsUri), value);
    try {
      const text = await this.#files.read(uri);
      if (text !== undefined) return readBibliographyFile(uri, text);
      return { start, end, message: `There is no file “${value}”. Check the path.` };
    } catch (error) {
      const cause = (error as Error).message.replace(/\.$/u, '');
      return { start, end, message: `“${value}” could not be read (${cause}). See who may read it.` };
    }
  }
}

function projectFrom(
  uri: string,
  text: string,
  { mistakes, hints }: ReadSettings,
  settings: SettingsFile,
  names: RuleNames,
  beside: Pick<Project, 'packs' | 'packFiles' | 'bibliographyFiles' | 'wanted'>,
): Project {
  const folder = folderOf(uri);
  const settingsFor = new SettingsFor(settings, names, pathFrom(folder, uri), beside.packs);
  const holds = (draft: string | undefined) =>
    settingsFor.draft(draft !== undefined && isWithin(draft, folder) ? pathFrom(folder, draft) : undefined);
  const bibliographies = new Map<string, Bibliography>();
  return {
    uri,
    text,
    settings,
    mistakes,
    hints,
    ...beside,
    names,
    for: holds,
    bibliography(draft) {
      const files = holds(draft).bibliography.flatMap(
        ({ value }) => beside.bibliographyFiles.get(joined(folder, value)) ?? [],
      );
      if (files.length === 0) return undefined;
      const key = files.map((file) => file.uri).join('\n');
      const bibliography = bibliographies.get(key) ?? new Bibliography(files);
      bibliographies.set(key, bibliography);
      return bibliography;
    },
  };
}
