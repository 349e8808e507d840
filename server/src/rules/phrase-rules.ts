/** Rules that are data: one automaton over all their patterns, and what takes a match back. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { spanOf } from '../claims/sentence-reading.ts';
import type { Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton, type Match } from '../language/automaton.ts';
import type { PatternTables } from '../language/pattern-tables.ts';
import type { Detection } from './detection.ts';
import { detectionOf } from './phrase-detection.ts';
import { type RulePattern, rulePatterns } from './phrase-tables.ts';
import type { RuleEntry } from './rule.ts';
import { TAKEN_BACK } from './silence-reason.ts';
import { namedIn, takenBackBySurroundings } from './surroundings.ts';

/** A rule's phrase found in a sentence; the detection is made for the marked words. */
export interface PhraseMatch {
  readonly rule: RuleEntry;
  readonly detection: Detection;
  /** Why what stands around takes it back. */
  readonly takenBack: string | undefined;
}

type Found = Match<RulePattern>;

export class PhraseRules {
  readonly #automaton: Automaton<RulePattern>;
  readonly #knowledge: Knowledge;

  constructor(rules: readonly RuleEntry[], tables: PatternTables, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#automaton = new Automaton(tables, rulePatterns(rules));
  }

  /** Those that were taken back among them. */
  find(read: ReadSentence): readonly PhraseMatch[] {
    const found = this.#automaton
      .find(read.sentence.words, namedIn(read))
      .filter((match) => match.value.role === 'except' || !isParted(match, read));
    if (found.length === 0) return [];
    const exceptions = found.filter((m) => m.value.role === 'except');
    const standing: Found[] = [];
    const reasons = new Map<Found, string>();
    const back: Found[] = [];
    for (const match of found) {
      if (match.value.role === 'except') continue;
      const reason = this.#takenBack(match, exceptions, read);
      if (reason !== undefined) reasons.set(match, reason);
      addLongest(match, reason === undefined ? standing : back);
    }
    const withdrawn = back.filter((match) => !standing.some((kept) => isSameFault(kept, match)));
    return [...standing, ...withdrawn].map((match) => ({
      rule: match.value.rule,
      detection: detectionOf(match.value.rule, markedSpan(match, read), read, this.#knowledge),
      takenBack: reasons.get(match),
    }));
  }

  /** Where in a sentence patterns of a rule tell that its words mean something else. */
  exceptionsIn(read: ReadSentence, rule: RuleEntry): readonly Span[] {
    if (!rule.except) return [];
    return this.#automaton
      .find(read.sentence.words, namedIn(read))
      .filter(({ value }) => value.role === 'except' && value.rule === rule)
      .map(({ from, to }) => spanOf(read, from, to));
  }

  #takenBack(match: Found, exceptions: readonly Found[], read: ReadSentence): string | undefined {
    const { rule } = match.value;
    const { text } = read.block;
    const exception = exceptions.find((e) => e.value.rule === rule && e.from < match.markTo && match.markFrom < e.to);
    if (exception) {
      const { start, end } = spanOf(read, exception.from, exception.to);
      return TAKEN_BACK.otherSense(text.slice(start, end));
    }
    const { start, end } = spanOf(read, match.from, match.to);
    if (text[end] === '?' && rule.family !== 'house') return TAKEN_BACK.questioned;
    if (read.sentence.quoted.some((q) => isCrossed(q, { start, end }) && !isNickname(match, q, read)))
      return TAKEN_BACK.partlyQuoted;
    return takenBackBySurroundings(rule, read);
  }
}

/** What is reported. Words know no punctuation: a bracket that opens inside the phrase closes inside it. */
function markedSpan({ markFrom, markTo }: Found, read: ReadSentence): Span {
  const { text } = read.block;
  const { start, end } = spanOf(read, markFrom, markTo);
  const opens = text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')');
  return { start, end: opens && text[end] === ')' ? end + 1 : end };
}

const PARTING = /[;:•]|\s[-–—]\s|—/;

/** A phrase goes over no semicolon, colon or dash between clauses. */
function isParted({ from, to }: Found, read: ReadSentence): boolean {
  const { block, sentence } = read;
  const words = sentence.words.slice(from, to);
  return words.some((word, i) => {
    if (i === 0) return false;
    const between = block.text.slice(words[i - 1]?.end, word.start);
    return PARTING.test(between) && !(between.trim() === ':' && i <= LABEL && opensAt(read, from));
  });
}

/** So many words may stand as a label before a colon: "Saffron: lifts mood by …", "Lion's mane extract: …". */
const LABEL = 4;

/** Whether a word is the first of its sentence, or of an item in a list that is written as one line. */
function opensAt({ block: { text }, sentence: { words } }: ReadSentence, at: number): boolean {
  return at === 0 || /[•*;]\s*$|\s[-–—]\s$/.test(text.slice(words[at - 1]?.end, words[at]?.start));
}

/** Whether a quotation has some of a stretch of text and not all of it. */
function isCrossed(quoted: Span, { start, end }: Span): boolean {
  return quoted.start < end && start < quoted.end && !(quoted.start <= start && end <= quoted.end);
}

/** "Dopamine is the “feel good” chemical": the writer's own statement, with a word set off in it. */
function isNickname({ from, to }: Found, quoted: Span, { sentence }: ReadSentence): boolean {
  const words = sentence.words.slice(from, to);
  const before = words.filter((w) => w.end <= quoted.start);
  const inside = words.filter((w) => quoted.start <= w.start && w.end <= quoted.end);
  return inside.length <= 2 && words.at(-1) !== inside.at(-1) && before.some((w) => /^(?:is|are)$/.test(w.norm));
}

/** Two matches of one rule over the same words are one fault, told at its longest. */
function addLongest(match: Found, kept: Found[]): void {
  const rival = kept.findIndex((k) => isSameFault(k, match));
  if (rival < 0) kept.push(match);
  else if (markedWords(match) > markedWords(kept[rival] as Found)) kept[rival] = match;
}

function isSameFault(a: Found, b: Found): boolean {
  return a.value.rule === b.value.rule && a.markFrom < b.markTo && b.markFrom < a.markTo;
}

function markedWords({ markFrom, markTo }: Found): number {
  return markTo - markFrom;
}
