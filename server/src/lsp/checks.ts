import { Emitter, type Event } from 'vscode-languageserver';
import { type CheckedDraft, type ShownFinding, ShownFindings } from '../service.ts';
import type { Clock } from './clock.ts';
import { textToCheck } from './documents.ts';
import type { Editor } from './editor.ts';
import type { Run } from './settings.ts';
import { statusTeller } from './status.ts';

/** A writer who has not typed for this long, in ms, has paused. */
export const PAUSE = 1000;

/** Longer drafts, in UTF-16 code units, are checked when asked only: reading one for the first time takes seconds. */
export const TOO_LARGE = 2_000_000;

/** The first check of longer drafts, in UTF-16 code units, can be felt. */
const LONG = 100_000;

/** What is shown of each open document, and when it is checked. */
export interface Checks {
  /** What to show of a document now, checked if it is time to; undefined where it is not open or turned off. Rejects when the check failed. */
  shown(uri: string): Promise<readonly ShownFinding[] | undefined>;
  /** What is shown already, in the places where it stands now. */
  shownAlready(uri: string): readonly ShownFinding[];
  /** Checks documents however they are checked otherwise. */
  ask(uris: readonly string[]): void;
  /** Whether hovers and actions may look at a document: it is not too large, or was checked when asked. */
  answersFor(uri: string): boolean;
  /** Fired with the uri of a document of which something else may be shown now, though its text is the same. */
  readonly onDidChange: Event<string>;
}

/** One open document. */
interface Watched {
  readonly findings: ShownFindings;
  /** To be checked whatever the writer's choice. */
  isAsked: boolean;
  /** Saved since it was checked last. */
  isSaved: boolean;
  wasChecked: boolean;
  /** The editor was told that the first check takes a while. */
  wasAnnounced: boolean;
  /** What the writer had chosen when it was looked at last. */
  run: Run;
  last: CheckedDraft | undefined;
  callOff: () => void;
}

export function watchDocuments(editor: Editor, clock: Clock): Checks {
  const { client, documents, service, settings } = editor;
  const watched = new Map<string, Watched>();
  const changed = new Emitter<string>();
  const tell = statusTeller(editor);

  const watch = (uri: string): Watched => {
    const known = watched.get(uri);
    if (known !== undefined) return known;
    const fresh: Watched = {
      findings: new ShownFindings(),
      isAsked: false,
      isSaved: false,
      wasChecked: false,
      wasAnnounced: false,
      run: 'onType',
      last: undefined,
      callOff() {},
    };
    watched.set(uri, fresh);
    return fresh;
  };

  /** The writer goes on to something else: no sentence is unfinished any more. */
  const settle = (each: Watched): void => {
    each.callOff();
    each.findings.settled();
  };

  documents.onDidEdit(({ uri, changes }) => {
    const each = watch(uri);
    each.findings.edited(changes);
    each.callOff();
    each.callOff = clock.after(PAUSE, () => {
      settle(each);
      if (each.findings.isWaiting) changed.fire(uri);
    });
  });
  documents.onDidSave(({ document: { uri } }) => {
    const each = watch(uri);
    settle(each);
    each.isSaved = true;
    if (each.run === 'onSave' || each.findings.isWaiting) changed.fire(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    watched.get(uri)?.callOff();
    watched.delete(uri);
  });
  settings.onDidChange(() => {
    for (const uri of documents.keys()) {
      const each = watch(uri);
      each.isAsked ||= each.wasChecked;
      changed.fire(uri);
    }
  });

  const checks: Checks = {
    async shown(uri) {
      const { enable, run, choices } = await settings.of(uri);
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const each = watch(uri);
      const text = textToCheck(document);
      const isTooLarge = text.text.length > TOO_LARGE;
      each.run = isTooLarge ? 'manual' : run;
      if (!enable) {
        void tell(document, 'off', choices, undefined, []);
        return undefined;
      }
      if (isTimeToCheck(each)) {
        if (client.takesStatus && !each.wasChecked && !each.wasAnnounced && text.text.length > LONG) {
          each.wasAnnounced = true;
          // Sent before the check begins, which lets nothing through; the text may be another by then.
          await tell(document, 'checking', choices, undefined, []);
          return checks.shown(uri);
        }
        // Before the check, so that a failing one is not tried over and over.
        each.isAsked = false;
        each.isSaved = false;
        each.wasChecked = true;
        try {
          each.last = service.check(text, choices);
          each.findings.checked(each.last.findings, (offset) => service.unfinished(text, offset));
        } catch (error) {
          void tell(document, 'failed', choices, undefined, []);
          throw error;
        }
        void tell(document, 'checked', choices, each.last, each.findings.all);
      } else {
        void tell(document, isTooLarge ? 'tooLarge' : 'paused', choices, each.last, each.findings.all);
      }
      return each.findings.all;
    },
    shownAlready: (uri) => watched.get(uri)?.findings.all ?? [],
    ask(uris) {
      for (const uri of uris) {
        const each = watch(uri);
        settle(each);
        each.isAsked = true;
        changed.fire(uri);
      }
    },
    answersFor(uri) {
      const length = documents.get(uri)?.getText().length ?? 0;
      return length <= TOO_LARGE || watched.get(uri)?.wasChecked === true;
    },
    onDidChange: changed.event,
  };
  return checks;
}

/** A draft that is checked when it is saved is checked when it opens too: that is how it was saved last. */
function isTimeToCheck({ run, isAsked, isSaved, wasChecked }: Watched): boolean {
  return run === 'onType' || isAsked || (run === 'onSave' && (isSaved || !wasChecked));
}
