import { absolute, type Directive, type Draft, type PlacedBlock, type Sentence, type Skipped } from '../draft/draft.ts';
import { PLACEHOLDER } from '../draft/prose.ts';
import { sourceView, wordPlaces } from './draft-view.ts';
import { clipEnd, displayWidth, printable, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';

const INDENT = '       ';
const SKIPPED_SIGN = '\u25A1';
/** Longest stretch of source that one line of a terminal is made from, in UTF-16 code units. */
const REACH = 1_000;

/** What stands at a place in the draft, as lines for a terminal. */
interface Part {
  readonly start: number;
  readonly lines: readonly string[];
}

/** What the reader saw of a draft, in the order of the file, part by part; each ends with a line break. */
export function* draftText(draft: Draft, name: string, isWord: boolean, to: Terminal): Generator<string> {
  // The markup that a Word document was given is none of its author's.
  const skipped = isWord ? draft.skipped.filter(({ reason }) => reason !== 'html') : draft.skipped;
  const paragraphs = wordPlaces(draft);
  const { place: lineAndColumn } = sourceView(draft);
  const place = (start: number) => {
    const span = { start, end: start };
    return (isWord ? `\u00B6 ${paragraphs(span).paragraph}` : lineAndColumn(span)).padEnd(INDENT.length);
  };
  yield `${to.colors.bold(to.colors.underline(name))}\n${summary(draft, skipped.length, isWord ? 'docx' : draft.format, to)}\n\n`;
  const parts: Part[] = [
    ...draft.blocks.map((placed) => ({ start: placed.start, lines: blockLines(placed, draft, place, to) })),
    ...skipped.map((each) => ({ start: each.start, lines: [skippedLine(each, draft, place, to)] })),
    ...draft.directives.map((directive) => ({ start: directive.start, lines: [directiveLine(directive, place, to)] })),
  ];
  parts.sort((a, b) => a.start - b.start);
  for (const { lines } of parts) yield `${lines.join('\n')}\n`;
}

function summary(draft: Draft, skipped: number, format: string, to: Terminal): string {
  const sentences = draft.blocks.flatMap(({ block }) => block.sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const counts = [
    `read as ${format}`,
    counted(draft.blocks.length, 'block'),
    counted(sentences.length, 'sentence'),
    counted(words, 'word'),
    `${counted(skipped, 'stretch', 'es')} skipped`,
  ];
  if (draft.directives.length > 0) counts.push(counted(draft.directives.length, 'directive'));
  const key = `Sentences are the author’s where nothing else is said; ${SKIPPED_SIGN} stands for what is skipped inside a line.`;
  return [...wrap(counts.join(', '), to.width), ...wrap(key, to.width).map((line) => to.colors.dim(line))].join('\n');
}

function counted(count: number, noun: string, plural = 's'): string {
  return `${count} ${noun}${count === 1 ? '' : plural}`;
}

function blockLines(placed: PlacedBlock, draft: Draft, place: (start: number) => string, to: Terminal): string[] {
  const { kind, level, sentences } = placed.block;
  const heading = `${place(placed.start)}${to.colors.bold(level > 0 ? `${kind} ${level}` : kind)}`;
  return [heading, ...sentences.flatMap((sentence) => sentenceLines(sentence, placed, draft, to))];
}

/** The sentence as it is matched, and below it what is known of it. */
function sentenceLines(sentence: Sentence, placed: PlacedBlock, draft: Draft, to: Terminal): string[] {
  const { text } = placed.block;
  const shown = text.slice(sentence.start, sentence.end).replaceAll(PLACEHOLDER, SKIPPED_SIGN);
  const lines = wrap(shown, to.width - INDENT.length - 2);
  const told = [
    ...(sentence.voice === 'author' ? [] : [sentence.voice]),
    ...(sentence.question ? ['question'] : []),
    ...sentence.quoted.map(({ start, end }) => `quotes “${shortened(text.slice(start, end), 40)}”`),
    ...sentence.citations.map((citation) => {
      // In the text a citation may be a mere placeholder.
      const { start, end } = absolute(placed, citation);
      return `cites ${shortened(draft.source.slice(start, end), 40)} (${citation.kind})`;
    }),
  ];
  return [
    ...lines.map((line, i) => `${INDENT}${i === 0 ? '- ' : '  '}${line}`),
    ...(told.length === 0 ? [] : wrap(told.join(', '), to.width - INDENT.length - 4)).map(
      (line) => `${INDENT}    ${to.colors.dim(line)}`,
    ),
  ];
}

function skippedLine(
  { start, end, reason }: Skipped,
  draft: Draft,
  place: (start: number) => string,
  to: Terminal,
): string {
  const label = `skipped, ${reason}: `;
  const text = shortened(draft.source.slice(start, end), to.width - INDENT.length - displayWidth(label));
  return `${place(start)}${to.colors.yellow(label)}${to.colors.dim(text)}`;
}

function directiveLine(
  { action, names, reason, start }: Directive,
  place: (start: number) => string,
  to: Terminal,
): string {
  const what = [action, ...(names.length > 0 ? names.map(({ name }) => name) : ['every rule'])].join(' ');
  const text = shortened(reason === undefined ? what : `${what} -- ${reason}`, to.width - INDENT.length - 11);
  return `${place(start)}${to.colors.cyan('directive: ')}${text}`;
}

function shortened(text: string, columns: number): string {
  return clipEnd(printable(text.slice(0, REACH)).trim(), columns);
}
