import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/finding.ts';
import { type WordPlace, wordPlaces } from './draft-view.ts';
import { type FindingJson, findingsJson } from './finding-json.ts';

/** The findings of a Word document: places in the HTML that was made of it, and where people find them. */
export function wordFindingsJson(draft: Draft, findings: readonly Finding[]): (FindingJson & WordPlace)[] {
  const at = wordPlaces(draft);
  return findingsJson(draft, findings).map((finding) => ({ ...finding, ...at(finding) }));
}
