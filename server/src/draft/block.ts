import { citationsIn, withoutOverlaps } from './citations.ts';
import type { Block, BlockKind, Citation, PlacedBlock, Sentence, Span, Word } from './draft.ts';
import type { Prose } from './prose.ts';
import { quotedSpans } from './quotation.ts';
import { sentenceSpans } from './sentences.ts';
import { wordsOf } from './words.ts';

/** Makes a block of prose. `marked` are the citations known from markup, with offsets into the prose's text. */
export function placeBlock(prose: Prose, kind: BlockKind, level: number, marked: readonly Citation[]): PlacedBlock {
  const citations = withoutOverlaps([...marked, ...citationsIn(prose.text)]);
  const sentences = sentencesOf(prose, kind, citations);
  const block: Block = { kind, level, text: prose.text, map: prose.map, sentences };
  return { start: prose.start, end: prose.end, block };
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
      voice: voiceOf(kind, own, inside),
      question: isQuestion(prose.text.slice(span.start, span.end), cited, span.start),
      quoted: inside,
      citations: cited,
    });
  }
  return sentences;
}

function voiceOf(kind: BlockKind, words: readonly Word[], quoted: readonly Span[]): Sentence['voice'] {
  if (kind === 'reference') return 'reference';
  if (kind === 'quotation') return 'quotation';
  const isQuoted = (word: Word) => quoted.some((span) => span.start <= word.start && word.end <= span.end);
  return words.length > 0 && words.every(isQuoted) ? 'quotation' : 'author';
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
