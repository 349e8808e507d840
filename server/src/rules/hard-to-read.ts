/** A text for patients that is hard to read, by the length of its sentences and words. */
import { syllable } from 'syllable';
import type { DraftDetector } from './detection.ts';
import { headOf } from './draft-head.ts';
import { SHORTEST_ARTICLE } from './main-treatment.ts';
import { blockAt, ofPart } from './read-draft.ts';

/** Years of school that a text for patients may ask for; drafts near it are left alone, since the formula is rough. */
const MOST_YEARS = 10;
/** Fewer words are a label or a fragment. */
const SHORTEST_SENTENCE = 4;
/** What a word of a name counts for, however long: nobody can choose a drug's name. */
const SYLLABLES_IN_NAMES = 2;

/** Counts the author's running text. */
const counted = ofPart(({ blocks }) => {
  const sum = { sentences: 0, words: 0, syllables: 0 };
  for (const { read } of blocks) {
    if (read.block.kind !== 'paragraph' && read.block.kind !== 'list-item') continue;
    for (const { sentence, names } of read.sentences) {
      if (sentence.voice !== 'author' || sentence.words.length < SHORTEST_SENTENCE) continue;
      sum.sentences++;
      sum.words += sentence.words.length;
      sentence.words.forEach(({ norm }, i) => {
        const inName = names.some((n) => n.kind !== 'generic' && n.from <= i && i < n.to);
        const count = syllable(norm);
        sum.syllables += inName ? Math.min(count, SYLLABLES_IN_NAMES) : count;
      });
    }
  }
  return sum;
});

export const hardToRead: DraftDetector = (draft) => {
  if (draft.words < SHORTEST_ARTICLE) return [];
  const sum = { sentences: 0, words: 0, syllables: 0 };
  for (const { read } of draft.parts) {
    const { sentences, words, syllables } = counted(read);
    sum.sentences += sentences;
    sum.words += words;
    sum.syllables += syllables;
  }
  if (sum.words < SHORTEST_ARTICLE) return [];
  const length = sum.words / sum.sentences;
  // Kincaid and others, 1975: the grade level of the recalculated Flesch formula.
  const years = 0.39 * length + 11.8 * (sum.syllables / sum.words) - 15.59;
  const place = headOf(draft);
  const shown = blockAt(draft, place)?.read.block;
  if (years <= MOST_YEARS || !shown) return [];
  return [
    {
      place,
      scope: 'document',
      start: 0,
      end: shown.text.length,
      words: { years: String(Math.round(years)), words: String(Math.round(length)) },
      sources: [],
      rewrites: [],
      related: [],
    },
  ];
};
