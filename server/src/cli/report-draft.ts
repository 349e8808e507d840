/** The reports for reviewers, which tell more of a draft than its findings. */
import type { Choices, DraftReport, LanguageService, TextToCheck } from '../service.ts';
import { wordPlaces } from './draft-view.ts';
import { shownPath } from './read-file.ts';

/** What a report for reviewers holds of a draft; of a Word document, places are paragraphs and sentences. */
export function draftForReviewers(
  service: LanguageService,
  draft: TextToCheck,
  { path, isWord, choices }: { readonly path: string; readonly isWord: boolean; readonly choices: Choices },
): DraftReport {
  const name = shownPath(path);
  if (!isWord) return service.report(draft, { name }, choices);
  const at = wordPlaces(service.check(draft, choices).draft);
  const placeName = (span: { readonly start: number; readonly end: number }): string => {
    const { paragraph, sentence } = at(span);
    return `paragraph ${paragraph}, sentence ${sentence}`;
  };
  return service.report(draft, { name, placeName }, choices);
}
