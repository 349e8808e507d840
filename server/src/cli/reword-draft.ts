import { safeRewordings } from '../service/safe-rewordings.ts';
import type { LanguageService } from '../service.ts';
import { choicesOf, type HowToCheck, uriOf } from './check-draft.ts';
import { correct } from './correct.ts';
import { type Delivery, deliver, UnwrittenDraft } from './deliver.ts';
import { readDraftFile, UnreadableDraft } from './read-file.ts';
import { note } from './reading-notes.ts';
import { draftForReviewers } from './report-draft.ts';
import type { Outcome } from './tally.ts';

/** A draft to reword: where it is read, and what it is called. */
export interface DraftToReword {
  readonly path: string;
  readonly name: string;
  readonly how: HowToCheck;
}

/** Checks a draft and makes its safe rewordings. What could not be written back is a second outcome. */
export async function* rewordDraft(
  { path, name, how }: DraftToReword,
  delivery: Delivery,
  service: LanguageService,
): AsyncGenerator<Outcome> {
  const { explainSilence, forReviewers, failOn } = how;
  const choices = choicesOf(how);
  const uri = uriOf(name);
  try {
    const file = await readDraftFile(path, name);
    const { text, isWord, encoding } = file;
    const draft = isWord ? { uri, text, languageId: 'html' } : { uri, text };
    const asRead = { text, checked: service.check(draft, choices), fixes: [] };
    const outcome = ({ text, checked, fixes }: ReturnType<typeof correct>): Outcome => ({
      path: name,
      checked,
      isWord,
      encoding,
      failOn,
      silenced: explainSilence ? service.silenced({ ...draft, text }, undefined, choices) : undefined,
      fixes,
      report: forReviewers
        ? draftForReviewers(service, { ...draft, text }, { path: name, isWord, choices })
        : undefined,
    });
    if (isWord && safeRewordings(asRead.checked.findings).length > 0)
      note(name, 'this is a Word document, which is never changed. Make its rewordings in Word.');
    const corrected = isWord ? asRead : correct(draft, asRead.checked, choices, service);
    try {
      await deliver(delivery, path, name, file, corrected.text);
      yield outcome(corrected);
    } catch (error) {
      if (!(error instanceof UnwrittenDraft)) throw error;
      yield outcome(asRead);
      yield { path: name, problem: error.message };
    }
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    yield { path: name, problem: error.message };
  } finally {
    service.forget(uri);
  }
}
