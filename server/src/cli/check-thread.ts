/** What a thread of the pool does: its own service checks drafts, one at a time. */
import { createLanguageService, type LanguageService } from '../service.ts';
import { checkDraft, type Job } from './check-draft.ts';
import { type PlainOutcome, plainOutcome } from './plain-outcome.ts';

let service: LanguageService | undefined;

export async function checkOnThread(job: Job): Promise<PlainOutcome> {
  service ??= createLanguageService();
  return plainOutcome(await checkDraft(job, service));
}
