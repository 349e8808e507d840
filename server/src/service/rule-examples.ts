/** A rule's examples as sections of a card. */
import type { Examples } from '../rules/rule.ts';
import { type Section, section } from './card.ts';

/** Enough to see what is meant; the rule's page has all. */
const MOST_EXAMPLES = 4;

export function exampleSections({ flag, leave }: Examples): readonly Section[] {
  const flagged = flag.map((e) => (typeof e === 'string' ? e : e.text));
  const quoted = (texts: readonly string[]) =>
    texts.slice(0, MOST_EXAMPLES).map((text) => ({ text: `“${text}”`, sources: [] }));
  return [
    ...section('Flagged, what is reported in brackets', quoted(flagged)),
    ...section('Not flagged', quoted(leave)),
  ];
}
