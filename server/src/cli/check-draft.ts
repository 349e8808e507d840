import { safeRewordings } from '../service/safe-rewordings.ts';
import type { Choices, LanguageService } from '../service.ts';
import { correct } from './correct.ts';
import { type Delivery, deliver, UnwrittenDraft } from './deliver.ts';
import type { DraftFile } from './read-file.ts';
import { note } from './reading-notes.ts';
import { draftForReviewers } from './report-draft.ts';
import type { Outcome } from './tally.ts';

/** A draft that was read. */
export interface ReadDraft {
  /** Where it was read. */
  readonly path: string;
  /** What it is called. */
  readonly name: string;
  readonly uri: string;
  readonly file: DraftFile;
}

export interface Treatment {
  readonly choices: Choices;
  /** Where it goes with its safe rewordings made; they are not made where nothing is said. */
  readonly delivery: Delivery | undefined;
  /** Also tell what was seen and not flagged, and why. */
  readonly explainSilence: boolean;
  /** Also tell what a report for reviewers holds. */
  readonly forReviewers: boolean;
}

/** Checks a draft, and rewords it where that is asked for. What could not be written back is a second outcome. */
export async function* checkDraft(
  { path, name, uri, file }: ReadDraft,
  { choices, delivery, explainSilence, forReviewers }: Treatment,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const { text, isWord } = file;
  const draft = isWord ? { uri, text, languageId: 'html' } : { uri, text };
  const asRead = { text, checked: service.check(draft, choices) };
  const outcome = ({ text, checked, fixes }: typeof asRead & Pick<Partial<ReturnType<typeof correct>>, 'fixes'>) => ({
    path: name,
    checked,
    isWord,
    silenced: explainSilence ? service.silenced({ ...draft, text }, undefined, choices) : undefined,
    fixes,
    report: forReviewers ? draftForReviewers(service, { ...draft, text }, { path: name, isWord, choices }) : undefined,
  });
  if (delivery === undefined) return yield outcome(asRead);
  if (isWord && safeRewordings(asRead.checked.findings).length > 0)
    note(name, 'this is a Word document, which is never changed. Make its rewordings in Word.');
  const corrected = isWord ? { ...asRead, fixes: [] } : correct(draft, asRead.checked, choices, service);
  try {
    await deliver(delivery, path, name, file, corrected.text);
    yield outcome(corrected);
  } catch (error) {
    if (!(error instanceof UnwrittenDraft)) throw error;
    yield outcome({ ...asRead, fixes: [] });
    yield { path: name, problem: error.message };
  }
}
