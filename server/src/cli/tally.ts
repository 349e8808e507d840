import type { Family, Severity, Silenced } from '../rules/finding.ts';
import { type FailOn, fails } from '../service/project/fail-on.ts';
import type { CheckedDraft, DraftReport } from '../service.ts';
import type { Fix } from './correct.ts';
import type { Encoding } from './encoding.ts';
import { shownPath } from './read-file.ts';

/** A draft that was read and checked. */
export interface CheckedFile {
  /** As given on the command line; for a draft in a given folder, the folder's path and the way from there. */
  readonly path: string;
  readonly checked: CheckedDraft;
  /** Whether the draft was a Word document: its source then is the HTML that was made of it. */
  readonly isWord?: boolean;
  /** How its bytes keep its text; a Word document has none. */
  readonly encoding?: Encoding | undefined;
  /** From which severity on its project wants the check to fail. */
  readonly failOn?: FailOn | undefined;
  /** What was seen and not flagged; where it was asked for. */
  readonly silenced?: readonly Silenced[] | undefined;
  /** What was reworded; where it was asked for. `checked` is then the draft as reworded. */
  readonly fixes?: readonly Fix[] | undefined;
  /** What reviewers are told; in the forms that are for them. */
  readonly report?: DraftReport | undefined;
  /** Whether what was found is that of an earlier run, taken from the cache. */
  readonly cached?: boolean;
}

/** A path that could not be checked. */
export interface UnreadFile {
  readonly path: string;
  /** What is the matter and what to do about it, in one line. */
  readonly problem: string;
  /** Where in it, both from 1, where it is a settings file. */
  readonly line?: number;
  readonly column?: number;
}

/** How a path that could not be checked is told on standard error. */
export function unreadLine({ path, line, column, problem }: UnreadFile): string {
  const place = line === undefined ? '' : `:${line}:${column}`;
  return `overclaim: ${shownPath(path)}${place}: ${problem}\n`;
}

export type Outcome = CheckedFile | UnreadFile;

export function wasChecked(outcome: Outcome): outcome is CheckedFile {
  return 'checked' in outcome;
}

/** Counts what was found, so that no draft need be kept. */
export class Tally {
  files = 0;
  /** Of them, those that an earlier run had checked; undefined where there is no cache. */
  cached: number | undefined;
  /** Whether somebody stopped the run before its end. */
  interrupted = false;
  filesWithFindings = 0;
  /** How many stretches were reworded. */
  fixes = 0;
  readonly unread: UnreadFile[] = [];
  readonly bySeverity: Record<Severity, number> = {
    error: 0,
    warning: 0,
    info: 0,
    hint: 0,
  };
  readonly byFamily = new Map<Family, number>();
  /** Whether anything is as grave as the caller, or else the draft's project, lets the check fail for. */
  fails = false;
  readonly #failOn: FailOn | undefined;

  /** `failOn` goes before what projects say. */
  constructor(failOn?: FailOn) {
    this.#failOn = failOn;
  }

  add(outcome: Outcome): void {
    if (!wasChecked(outcome)) {
      this.unread.push(outcome);
      return;
    }
    const { findings } = outcome.checked;
    this.files += 1;
    this.fixes += outcome.fixes?.length ?? 0;
    if (outcome.cached !== undefined) this.cached = (this.cached ?? 0) + Number(outcome.cached);
    this.fails ||= fails(findings, this.#failOn ?? outcome.failOn ?? 'error');
    if (findings.length > 0) this.filesWithFindings += 1;
    for (const { severity, family } of findings) {
      this.bySeverity[severity] += 1;
      this.byFamily.set(family, (this.byFamily.get(family) ?? 0) + 1);
    }
  }

  get findings(): number {
    return Object.values(this.bySeverity).reduce((sum, count) => sum + count, 0);
  }
}
