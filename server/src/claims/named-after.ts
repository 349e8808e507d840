/** Whether what is told of a messenger's name is told of something else: of what is named after it, or of the messenger outside the brain. */
import type { Name } from '../knowledge/names.ts';
import { ASPECT_NOUNS } from '../language/relation-verbs.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Words that may follow a messenger which is itself what is changed. */
const GOES_ON_OTHERWISE =
  /^(?:in|at|and|or|to|for|by|from|of|which|that|so|on|as|with|within|throughout|through|when|while|whenever|if|unless|but|not|than|then|thus|hence|thereby|thereupon|inside|across|between|among|around|over|after|before|during|until|since|because|via|too|again|altogether|instead|alone|also|is|are|was|were|it|they|this|these|you|your|the|a|an|there|here|leading|causing|making|helping|resulting|allowing|producing|creating|leaving|more|most|less|first|even|today)$/;

/** "Lowers serotonin turnover", "reduces serotonin-induced clotting": a noun that we don't know follows, and it is what is changed. `at` is the index after the words for the messenger. */
export function isNamedAfter({ sentence: { words }, block: { text } }: SentenceReading, at: number): boolean {
  const word = words[at];
  if (!word || /[^\s-]/.test(text.slice(words[at - 1]?.end, word.start))) return false;
  return !GOES_ON_OTHERWISE.test(word.norm) && !word.norm.endsWith('ly');
}

const OUTSIDE = /^(?:blood|platelets?|plasma|serum|urine|bloodstream)$/;

/** "Serotonin levels in platelets", "platelet serotonin": there a drug may do the reverse, as SSRIs empty platelets of serotonin. */
export function isOutsideBrain({ sentence: { words } }: SentenceReading, target: Name): boolean {
  if (!target.classes.includes('messenger')) return false;
  const norm = (at: number) => words[at]?.norm ?? '';
  const at = ASPECT_NOUNS.has(norm(target.to)) ? target.to + 1 : target.to;
  return (
    OUTSIDE.test(norm(target.from - 1)) ||
    (norm(at) === 'in' && [1, 2, 3].some((ahead) => OUTSIDE.test(norm(at + ahead))))
  );
}
