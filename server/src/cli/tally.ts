import type { Family, Severity, Silenced } from '../rules/finding.ts';
import { type FailOn, fails } from '../service/project/fail-on.ts';
import type { CheckedDraft } from '../service.ts';
import { shownPath } from './read-file.ts';

/** A draft that was read and checked. */
export interface CheckedFile {
  /** As given on the command line; for a draft in a given folder, the folder's path and the way from there. */
  readonly path: string;
  readonly checked: CheckedDraft;
  /** Whether the draft was a Word document: its source then is the HTML that was made of it. */
  readonly isWord?: boolean;
  /** From which severity on its project wants the check to fail. */
  readonly failOn?: FailOn | undefined;
  /** What was seen and not flagged; where it was asked for. */
  readonly silenced?: readonly Silenced[] | undefined;
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
  filesWithFindings = 0;
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
