import { type Connection, DidChangeConfigurationNotification, Emitter, type Event } from 'vscode-languageserver';
import { SEVERITIES, type Severity } from '../rules/finding.ts';
import { isProfile } from '../rules/profiles.ts';
import type { Choices, Severities } from '../service.ts';
import type { Client } from './client.ts';
import { onInitialized } from './initialized.ts';
import type { ProjectSettings } from './project-settings.ts';

const SECTION = 'overclaim';

/** When drafts are checked: as they change, when they are saved, or when the writer asks. */
export const RUNS = ['onType', 'onSave', 'manual'] as const;
export type Run = (typeof RUNS)[number];

/** What holds for a document: what its project's settings file says, and where that is silent, what the writer chose in the editor under "overclaim". */
export interface Settings {
  /** Off: no diagnostics, no hovers, no quick fixes. */
  readonly enable: boolean;
  readonly run: Run;
  /** Rules turned off or given another severity, by rule id ("overclaim.rules"), and what kind of text it is ("overclaim.profile"). */
  readonly choices: Choices;
}

export interface SettingsReader {
  /** The settings for a document: looked for once, then remembered until something changes. */
  of(uri: string): Promise<Settings>;
  /** Forgets what was remembered for a document. */
  forget(uri: string): void;
  readonly onDidChange: Event<void>;
}

export function readSettings(connection: Connection, client: Client, projects: ProjectSettings): SettingsReader {
  const remembered = new Map<string, Promise<Settings>>();
  const changed = new Emitter<void>();
  let told: unknown; // what a client that cannot be asked told us unasked
  let revision = 0;

  const ask = async (uri: string): Promise<Settings> => {
    if (!client.answersConfiguration) return parse(told);
    try {
      return parse(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      connection.console.error(`The editor did not answer for the settings of ${uri}; using the defaults. ${error}`);
      return parse(undefined);
    }
  };

  const forgetAll = (): void => {
    revision++;
    remembered.clear();
    changed.fire();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    told = field(settings, SECTION);
    forgetAll();
  });
  projects.onDidChange(forgetAll);
  if (client.answersConfiguration && client.registersConfiguration) {
    onInitialized(connection, () => {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error) => connection.console.error(`Changed settings will not be noticed. ${error}`));
    });
  }

  return {
    async of(uri) {
      for (;;) {
        const asked = revision;
        const answer = remembered.get(uri) ?? ask(uri).then((settings) => projects.over(settings, uri));
        remembered.set(uri, answer);
        const settings = await answer;
        // Settings that changed while we waited: ask again.
        if (asked === revision) return settings;
      }
    },
    forget: (uri) => remembered.delete(uri),
    onDidChange: changed.event,
  };
}

/** Takes what it understands; the rest keeps its default. */
function parse(section: unknown): Settings {
  const enable = field(section, 'enable');
  const profile = field(section, 'profile');
  const run = RUNS.find((each) => each === field(section, 'run'));
  return {
    enable: typeof enable === 'boolean' ? enable : true,
    run: run ?? 'onType',
    choices: {
      severities: severitiesIn(field(section, 'rules')),
      ...(isProfile(profile) && profile !== 'default' && { profile }),
    },
  };
}

function severitiesIn(rules: unknown): Severities {
  if (typeof rules !== 'object' || rules === null) return {};
  const known = (value: unknown): value is Severity | 'off' =>
    value === 'off' || SEVERITIES.includes(value as Severity);
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] => known(entry[1])),
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
