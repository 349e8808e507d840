/** What a settings file holds for one draft: its overrides applied, its exceptions sifted by path. */

import type { Choices, Severities } from '../../rules/choices.ts';
import type { Pack } from '../../rules/pack.ts';
import type { ProfileName } from '../../rules/profiles.ts';
import type { ProjectException } from '../../rules/project-exceptions.ts';
import type { Placed } from './forms.ts';
import { type IsMeant, pathPatterns } from './path-patterns.ts';
import { layered, type RuleNames } from './rule-names.ts';
import type { ExceptionEntry, SettingsFile } from './settings-file.ts';

export interface SettingsForDraft {
  /** The very same object for all drafts that the file treats alike. */
  readonly choices: Choices;
  readonly profile: Placed<ProfileName> | undefined;
  /** By rule or family. */
  readonly rules: ReadonlyMap<string, Placed<Severities[string]>>;
  readonly exceptions: readonly ExceptionEntry[];
  /** What the draft cites from. */
  readonly bibliography: readonly Placed<string>[];
  /** Which list leaves the draft out of what is checked, if one does. */
  readonly leftOutBy: 'include' | 'exclude' | undefined;
}

interface Sifted<Entry> {
  readonly entry: Entry;
  readonly isMeant: IsMeant;
}

export class SettingsFor {
  readonly #settings: SettingsFile;
  readonly #names: RuleNames;
  readonly #shownFile: string;
  readonly #packs: readonly Pack[];
  readonly #include: IsMeant;
  readonly #exclude: IsMeant;
  readonly #exceptions: readonly Sifted<ExceptionEntry>[];
  readonly #overrides: readonly (Sifted<NonNullable<SettingsFile['overrides']>[number]> & {
    readonly exceptions: readonly Sifted<ExceptionEntry>[];
  })[];
  /** By what applies. */
  readonly #known = new Map<string, SettingsForDraft>();

  /** `shownFile` is what people are told the file is called, `packs` are those that it names. */
  constructor(settings: SettingsFile, names: RuleNames, shownFile: string, packs: readonly Pack[]) {
    this.#settings = settings;
    this.#names = names;
    this.#shownFile = shownFile;
    this.#packs = packs;
    this.#include = settings.include === undefined ? () => true : pathPatterns(valuesOf(settings.include));
    this.#exclude = pathPatterns(valuesOf(settings.exclude ?? []));
    this.#exceptions = (settings.exceptions ?? []).map(sifted);
    this.#overrides = (settings.overrides ?? []).map((entry) => ({
      ...sifted(entry),
      exceptions: (entry.exceptions ?? []).map(sifted),
    }));
  }

  /** `path` is relative to the file's folder; undefined for a text that lies nowhere, which no pattern means. */
  draft(path: string | undefined): SettingsForDraft {
    const applies = ({ isMeant }: { readonly isMeant: IsMeant }) => path !== undefined && isMeant(path);
    const ofPath = ({ entry, isMeant }: Sifted<ExceptionEntry>) =>
      entry.files === undefined || (path !== undefined && isMeant(path));
    const overrides = this.#overrides.filter(applies);
    const exceptions = [...this.#exceptions, ...overrides.flatMap((each) => each.exceptions)].filter(ofPath);
    const leftOutBy =
      path === undefined ? undefined : !this.#include(path) ? 'include' : this.#exclude(path) ? 'exclude' : undefined;
    const key = JSON.stringify([
      leftOutBy,
      overrides.map(({ entry }) => entry.start),
      exceptions.map(({ entry }) => entry.start),
    ]);
    let known = this.#known.get(key);
    if (known === undefined) {
      const { profile, rules } = this.#settings;
      const layers = overrides.map(({ entry }) => entry);
      known = this.#made(
        layers.reduce((last, each) => each.profile ?? last, profile),
        layered([rules ?? [], ...layers.map((each) => each.rules ?? [])], this.#names),
        exceptions.map(({ entry }) => entry),
        layers.reduce((last, each) => each.bibliography ?? last, this.#settings.bibliography ?? []),
        leftOutBy,
      );
      this.#known.set(key, known);
    }
    return known;
  }

  #made(
    profile: SettingsForDraft['profile'],
    rules: SettingsForDraft['rules'],
    exceptions: readonly ExceptionEntry[],
    bibliography: readonly Placed<string>[],
    leftOutBy: SettingsForDraft['leftOutBy'],
  ): SettingsForDraft {
    const choices: Choices = {
      ...(profile && { profile: profile.value }),
      ...(rules.size > 0 && { severities: Object.fromEntries([...rules].map(([name, { value }]) => [name, value])) }),
      ...(this.#packs.length > 0 && { packs: this.#packs }),
      ...(exceptions.length > 0 && { exceptions: exceptions.map((each) => this.#exception(each)) }),
    };
    return { choices, profile, rules, exceptions, bibliography, leftOutBy };
  }

  #exception({ rule, text, reason }: ExceptionEntry): ProjectException {
    return {
      ...(rule && { rule: rule.value }),
      ...(text && { text: text.value }),
      reason: reason?.value || 'no reason is given.',
      file: this.#shownFile,
    };
  }
}

function sifted<Entry extends { readonly files?: readonly Placed<string>[] }>(entry: Entry): Sifted<Entry> {
  return { entry, isMeant: pathPatterns(valuesOf(entry.files ?? [])) };
}

function valuesOf(values: readonly Placed<string>[]): readonly string[] {
  return values.map(({ value }) => value);
}
