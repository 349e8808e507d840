/** What stands around a stretch of a sentence and changes what it asserts. */
import type { Sentence, Span, Word } from '../draft/draft.ts';
import { Automaton } from './automaton.ts';
import compiled from './compiled.json' with { type: 'json' };
import { CLAUSE_ENDS, CUE_PATTERNS, type CueKind, type CueList } from './cues.ts';
import { factAfter, mythFrames } from './myth-frame.ts';
import { valuesOf } from './pattern-graph.ts';

/** A cue found in a sentence: the words it has, and those it reaches, by word index (`reachTo` not included). */
export interface Cue {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
  readonly reachFrom: number;
  readonly reachTo: number;
}

const cues = new Automaton<CueList | 'pseudo'>(compiled.cues, valuesOf(CUE_PATTERNS));

/** All cues of a sentence; `text` is its block's. */
export function readCues(sentence: Sentence, text: string): readonly Cue[] {
  const { words } = sentence;
  const framed = mythFrames(text).flatMap((frame) => frameCue(words, frame));
  const found = cues.find(words);
  if (found.length === 0) return framed;
  const pseudo = new Set(found.filter((m) => m.value === 'pseudo').flatMap((m) => range(m.from, m.to)));
  const read = found.flatMap(({ value, from, to }): Cue[] => {
    if (value === 'pseudo' || (value.kind === 'negation' && pseudo.has(from))) return [];
    const whole = value.reach === 'sentence';
    const back =
      whole || value.reach === 'backward' ? 0 : value.reach === 'clause' ? clauseStart(sentence, text, from) : to;
    const on = whole
      ? wordsBefore(words, factAfter(text, words[from]?.start ?? 0))
      : value.reach === 'backward'
        ? from
        : value.reach === 'phrase'
          ? phraseEnd(sentence, text, to)
          : value.kind === 'negation'
            ? predicateEnd(sentence, text, from, to)
            : clauseEnd(sentence, text, to);
    return [{ kind: value.kind, from, to, reachFrom: back, reachTo: on }];
  });
  return [...framed, ...read];
}

function wordsBefore(words: readonly Word[], offset: number): number {
  const after = words.findIndex(({ start }) => start >= offset);
  return after < 0 ? words.length : after;
}

/** The words of a sentence that stand in a frame. */
function frameCue(words: readonly Word[], frame: Span): Cue[] {
  const inside = words.flatMap(({ start, end }, i) => (frame.start <= start && end <= frame.end ? [i] : []));
  const reachFrom = inside[0];
  if (reachFrom === undefined) return [];
  return [{ kind: 'myth', from: reachFrom, to: reachFrom, reachFrom, reachTo: (inside.at(-1) as number) + 1 }];
}

/** The cues that reach all of the words `from` up to, not including, `to`, from outside them. */
export function cuesReaching(cues: readonly Cue[], from: number, to: number): readonly Cue[] {
  return cues.filter((c) => c.reachFrom <= from && to <= c.reachTo && !(from <= c.from && c.to <= to));
}

/** Their kinds. */
export function cuesOver(cues: readonly Cue[], from: number, to: number): ReadonlySet<CueKind> {
  return new Set(cuesReaching(cues, from, to).map((c) => c.kind));
}

/** Index after the last word of the clause that word `at` is in or ends before. */
export function clauseEnd(sentence: Sentence, text: string, at: number): number {
  const { words } = sentence;
  for (let i = at; i < words.length; i++) if (i > 0 && endsClause(sentence, text, i)) return i;
  return words.length;
}

/** Where a negation ends: a second predicate is denied with the first only where their subject is ("no drug cures and is safe"). */
function predicateEnd(sentence: Sentence, text: string, from: number, to: number): number {
  const start = clauseStart(sentence, text, from);
  const end = openingEnd(sentence, text, start, from, to) ?? clauseEnd(sentence, text, to);
  if (from === start) return end;
  for (let i = to; i < end; i++) {
    const next = sentence.words[i + 1]?.norm ?? '';
    if (
      sentence.words[i]?.norm === 'and' &&
      /^(?:is|are|was|were|has|have|can|will|does|do|gives?|brings?|works?|makes?)$/.test(next)
    )
      return i;
  }
  return end;
}

/** Words that open what stands before the main clause. */
const OPENING = /^(?:for|among|in|with|to|unlike|when|if|where|even|especially)$/;

/** "For people who haven't been helped by pills, ketamine …": what is denied of those people ends with the opening. */
function openingEnd(sentence: Sentence, text: string, start: number, from: number, to: number): number | undefined {
  const { words } = sentence;
  if (!OPENING.test(words[start]?.norm ?? '')) return undefined;
  if (!words.slice(Math.max(start, from - 3), from).some((w) => /^(?:who|that|which|whose)$/.test(w.norm)))
    return undefined;
  const end = clauseEnd(sentence, text, to);
  const commas = Array.from({ length: end - to }, (_, i) => to + i).filter((i) => opensAfterComma(words, text, i));
  // "Sedation, dependence or weight gain": one more that is denied is no main clause.
  return commas.find((i, n) => (commas[n + 1] ?? end) - i > 2 && !/^(?:and|or|nor)$/.test(words[i]?.norm ?? ''));
}

function opensAfterComma(words: readonly Word[], text: string, at: number): boolean {
  return text.slice(words[at - 1]?.end, words[at]?.start).includes(',');
}

/** Index after the last word before the next comma, or the end of the clause. */
function phraseEnd(sentence: Sentence, text: string, at: number): number {
  const end = clauseEnd(sentence, text, at);
  for (let i = at; i < end; i++) if (opensAfterComma(sentence.words, text, i)) return i;
  return end;
}

/** Index of the first word of the clause that word `at` is in. */
export function clauseStart(sentence: Sentence, text: string, at: number): number {
  for (let i = at; i > 0; i--) if (endsClause(sentence, text, i)) return i;
  return 0;
}

function endsClause({ words }: Sentence, text: string, i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word || !before) return false;
  const between = text.slice(before.end, word.start);
  if (/[;:]|\s[-–—]\s|—/.test(between)) return true;
  if (CLAUSE_ENDS.has(word.norm)) return true;
  // "…, which relieves anxiety" at the end tells of something by itself; before another comma it may be a parenthesis.
  if (between.includes(',') && word.norm === 'which') return !text.slice(word.end, words.at(-1)?.end).includes(',');
  // A comma and a new finite clause: ", and it …", ", so the drug …".
  if (!between.includes(',') || !/^(and|so|then|it|they|this|these)$/.test(word.norm)) return false;
  return !(word.norm === 'and' && isLastOfList(words, text, i));
}

/** "Its calming, lasting, and protective effects": the last of a list, told with the rest, and no new clause. */
function isLastOfList(words: readonly Word[], text: string, at: number): boolean {
  const next = words[at + 1]?.norm ?? '';
  if (next === '' || NEW_SUBJECT.test(next) || /(?:s|ed)$/.test(next)) return false;
  return [1, 2, 3].some((back) => at - back > 0 && opensAfterComma(words, text, at - back));
}

/** A second subject, or a verb with the first. */
const NEW_SUBJECT =
  /^(?:it|they|this|these|that|those|he|she|we|you|i|there|the|an?|our|your|their|its|or|is|are|was|were|has|have|had|can|will|may|might|could|should|would|does|do|did|not|no|never|then|so|thus|in|by|for|with|to|if|when|while)$/;

const QUOTED: ReadonlySet<Sentence['voice']> = new Set(['quotation', 'testimonial']);

/** Whether a stretch of the block's text lies between quotation marks. */
export function isQuoted(sentence: Sentence, span: Span): boolean {
  return QUOTED.has(sentence.voice) || sentence.quoted.some((q) => q.start <= span.start && span.end <= q.end);
}

/** "100% safe" measures nothing. */
const STATISTIC =
  /\b(?!100\s?%)\d+(\.\d+)?\s?%|\bp\s?[<>=≤]|\bn\s?=|\b[dgr]\s?=\s?-?\d|\b\d+ (?:of|out of|in) (?:every )?\d+|\bper cent\b|\bpercent\b|\b\d+(\.\d+)?[- ]points?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:of|out of|in) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)/i;

/** Names of measures, which are capitals: "or" is a word. */
const MEASURE = /\b(CI|SMD|OR|RR|HR|NNT|NNH)\b/;

/** Whether the sentence gives a figure for what it says: a rate, a size, an interval, a p value. */
export function hasStatistic(sentence: Sentence, text: string): boolean {
  const written = text.slice(sentence.start, sentence.end);
  return STATISTIC.test(written) || MEASURE.test(written);
}

const RATE = /(?<![\d.])\d+(?:\.\d+)?\s?(?:%|per cent|percent)|\b\d+ (?:of|out of|in) \d+/gi;
const TESTED = /\bp\s?[<>=≤]|\b[dgr]\s?=\s?-?\d|\d\s?%?\s?(?:v|vs|versus|against)\.?\s(?:about )?\d|\bpoints?\b/i;

/** Whether the sentence gives what a comparison came to: two rates, or the size or the test of a difference. */
export function hasComparedFigures(sentence: Sentence, text: string): boolean {
  const written = text.slice(sentence.start, sentence.end);
  return MEASURE.test(written) || TESTED.test(written) || (written.match(RATE)?.length ?? 0) > 1;
}

const ABSOLUTE =
  /\bfrom (?:about |around |roughly )?\d[\d.,]*\s?(?:%|per cent|percent|in \d|of \d|per \d)?[^.;]{0,20}? to (?:about |around |roughly )?\d|\b\d[\d.,]*\s?%?\s?(?:v|vs|versus|against|compared (?:with|to))\.? (?:about )?\d|\b\d[\d,]* (?:of|out of|in|per) (?:every )?\d|\bper (?:\d[\d,]*|thousand|hundred)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of|of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|a hundred|\d+)|\babsolute (?:risk|difference|rate|reduction)|\bNN[TH]\b/i;

/** Whether a sentence tells how many people out of how many, or the rates that are compared. */
export function hasAbsoluteRisk(sentence: Sentence | undefined, text: string): boolean {
  return sentence !== undefined && ABSOLUTE.test(text.slice(sentence.start, sentence.end));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
