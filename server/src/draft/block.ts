import { citationsIn, withoutOverlaps } from './citations.ts';
import type { Block, BlockKind, Citation, PlacedBlock, Sentence, Span, Word } from './draft.ts';
import type { Prose } from './prose.ts';
import { quotedSpans, tellsOfOneself } from './quotation.ts';
import { isReferenceEntry } from './reference-section.ts';
import { sentenceSpans } from './sentences.ts';
import { wordsOf } from './words.ts';

/** Makes a block of prose. `marked` are the citations known from markup, with offsets into the prose's text. */
export function placeBlock(prose: Prose, kind: BlockKind, level: number, marked: readonly Citation[]): PlacedBlock {
  const citations = withoutOverlaps([...marked, ...citationsIn(prose.text)]);
  const isEntry = (kind === 'paragraph' || kind === 'list-item') && isReferenceEntry(prose.text);
  const own = isEntry ? ({ kind: 'reference', level: 0 } as const) : { kind, level };
  const sentences = sentencesOf(prose, own.kind, citations);
  const closing = closingOf(citations, sentences.at(-1)?.words.at(-1)?.end ?? 0);
  const block: Block = { ...own, text: prose.text, map: prose.map, sentences, closing };
  return { start: prose.start, end: prose.end, block };
}

/** Citations that end at or after the last word. */
function closingOf(citations: readonly Citation[], lastWord: number): readonly Citation[] {
  return citations.filter(({ end }) => end >= lastWord);
}

function sentencesOf(prose: Prose, kind: BlockKind, citations: readonly Citation[]): Sentence[] {
  const quoted = quotedSpans(prose.raw);
  const words = wordsOf(prose.text);
  const sentences: Sentence[] = [];
  let nextWord = 0;
  let nextCitation = 0;
  let nextQuoted = 0;
  for (const span of sentenceSpans(prose.text, citations)) {
    const own: Word[] = [];
    for (let word = words[nextWord]; word !== undefined && word.start < span.end; word = words[++nextWord])
      own.push(word);
    const cited: Citation[] = [];
    for (let c = citations[nextCitation]; c !== undefined && c.start < span.end; c = citations[++nextCitation])
      cited.push(c);
    const inside: Span[] = [];
    for (let q = quoted[nextQuoted]; q !== undefined && q.start < span.end; q = quoted[++nextQuoted]) {
      const part = { start: Math.max(q.start, span.start), end: Math.min(q.end, span.end) };
      if (part.end > part.start) inside.push(part);
      if (q.end > span.end) break;
    }
    sentences.push({
      start: span.start,
      end: span.end,
      words: own,
      voice: voiceOf(kind, own, inside, prose.text.slice(span.start, span.end)),
      question: isQuestion(prose.text.slice(span.start, span.end), cited, span.start),
      quoted: inside,
      citations: cited,
    });
  }
  return sentences;
}

function voiceOf(kind: BlockKind, words: readonly Word[], quoted: readonly Span[], text: string): Sentence['voice'] {
  if (kind === 'reference') return 'reference';
  const isQuoted = (word: Word) => quoted.some((span) => span.start <= word.start && word.end <= span.end);
  if (kind !== 'quotation' && !(words.length > 0 && words.every(isQuoted))) return 'author';
  return tellsOfOneself(text) ? 'testimonial' : 'quotation';
}

/** Ends with a question mark, closing marks and citations aside. */
function isQuestion(sentence: string, citations: readonly Citation[], start: number): boolean {
  let end = sentence.length;
  for (let i = citations.length - 1; i >= 0; i--) {
    const citation = citations[i];
    if (citation === undefined || !/^[\s.)\]"']*$/.test(sentence.slice(citation.end - start, end))) break;
    end = citation.start - start;
  }
  return /\?[\s!?"')\]\uFFFC]*$/.test(sentence.slice(0, end));
}
