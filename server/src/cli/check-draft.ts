import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FailOn } from '../service/project/fail-on.ts';
import type { Choices, LanguageService } from '../service.ts';
import { type PackSource, packsOf } from './pack-source.ts';
import { draftFileOf, STANDARD_INPUT, UnreadableDraft } from './read-file.ts';
import { draftForReviewers } from './report-draft.ts';
import type { Outcome } from './tally.ts';

/** One draft to check, as it can be sent to another thread. What is found follows from this alone, so that it can be remembered by it. */
export interface Job {
  /** As the reports name it; its ending says how to read it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly how: HowToCheck;
}

/** What is told of each draft. */
export interface WhatToTell {
  /** Also tell what was seen and not flagged, and why. */
  readonly explainSilence: boolean;
  /** Also tell what a report for reviewers holds. */
  readonly forReviewers: boolean;
}

/** How one draft is checked: plain data, which another thread and the cache understand. */
export interface HowToCheck extends WhatToTell {
  /** All but the packs. */
  readonly choices: Omit<Choices, 'packs'>;
  /** Rule packs as they were read. */
  readonly packs: readonly PackSource[];
  /** From which severity on its project wants the check to fail. */
  readonly failOn?: FailOn | undefined;
}

/** Names a draft for the service; `path` is what it is called. */
export function uriOf(path: string): string {
  return path === STANDARD_INPUT ? 'stdin:draft' : pathToFileURL(resolve(path)).href;
}

/** The choices as the service takes them. */
export function choicesOf({ choices, packs }: HowToCheck): Choices {
  return packs.length === 0 ? choices : { ...choices, packs: packsOf(packs) };
}

/** Checks one draft. Never throws: a draft that cannot be read, or that the check fails on, is an outcome too. */
export async function checkDraft({ path, bytes, how }: Job, service: LanguageService): Promise<Outcome> {
  const uri = uriOf(path);
  const choices = choicesOf(how);
  try {
    const { text, isWord, encoding } = await draftFileOf(bytes, path);
    const draft = isWord ? { uri, text, languageId: 'html' } : { uri, text };
    const checked = service.check(draft, choices);
    const silenced = how.explainSilence ? service.silenced(draft, undefined, choices) : undefined;
    const report = how.forReviewers ? draftForReviewers(service, draft, { path, isWord, choices }) : undefined;
    return { path, checked, isWord, encoding, failOn: how.failOn, silenced, report };
  } catch (error) {
    return { path, problem: error instanceof UnreadableDraft ? error.message : faultProblem(error) };
  } finally {
    service.forget(uri);
  }
}

function faultProblem(error: unknown): string {
  const { name, message } = error as Error;
  const cause = `${name}: ${message}`.replace(/\s+/g, ' ').replace(/\.$/, '');
  return `the check of it failed (${cause}). This is a fault in Overclaim, and worth a report.`;
}
