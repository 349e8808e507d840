import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LanguageService, ProfileName } from '../service.ts';
import { draftFileOf, STANDARD_INPUT, UnreadableDraft } from './read-file.ts';
import type { Outcome } from './tally.ts';

/** One draft to check, as it can be sent to another thread. What is found follows from this alone, so that it can be remembered by it. */
export interface Job {
  /** As the reports name it; its ending says how to read it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly how: HowToCheck;
}

export interface HowToCheck {
  /** What kind of text the draft is, where it does not say so itself. */
  readonly profile?: ProfileName | undefined;
  /** Also tell what was seen and not flagged. */
  readonly explainSilence?: boolean | undefined;
}

/** Checks one draft. Never throws: a draft that cannot be read, or that the check fails on, is an outcome too. */
export async function checkDraft({ path, bytes, how }: Job, service: LanguageService): Promise<Outcome> {
  const uri = path === STANDARD_INPUT ? 'stdin:draft' : pathToFileURL(resolve(path)).href;
  try {
    const { text, isWord } = await draftFileOf(bytes, path);
    const choices = how.profile === undefined ? {} : { profile: how.profile };
    const draft = isWord ? { uri, text, languageId: 'html' } : { uri, text };
    const checked = service.check(draft, choices);
    const silenced = how.explainSilence ? service.silenced(draft, undefined, choices) : undefined;
    return { path, checked, isWord, silenced };
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
