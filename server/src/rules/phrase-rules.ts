/** Rules that are data: one automaton over all their patterns, and what takes a match back. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { spanOf } from '../claims/sentence-reading.ts';
import { antecedent } from '../claims/topic.ts';
import { type Block, type Sentence, type Span, sentenceAt } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { Automaton, type Match, type Named } from '../language/automaton.ts';
import { hasAbsoluteRisk, hasStatistic } from '../language/context.ts';
import type { PatternTables } from '../language/pattern-tables.ts';
import type { Detection, OfferedRewrite } from './detection.ts';
import { gradedRewordings } from './graded-rewording.ts';
import { type RulePattern, rulePatterns } from './phrase-tables.ts';
import { canBeLeftOut, reword, takesArticle } from './rewording.ts';
import type { RuleEntry } from './rule.ts';
import { TAKEN_BACK } from './silence-reason.ts';
import { figuresIn, speaksOf, spokenOf } from './surroundings.ts';
import { WordClasses } from './word-classes.ts';

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
  readonly #classes = new WordClasses();

  readonly #knowledge: Knowledge;

  constructor(rules: readonly RuleEntry[], tables: PatternTables, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#automaton = new Automaton(tables, rulePatterns(rules));
  }

  /** Those that were taken back among them. */
  find(read: ReadSentence): readonly PhraseMatch[] {
    const { words } = read.sentence;
    const names: readonly Named[] = [...read.names, ...this.#classes.find(words), ...figuresIn(words)];
    const found = this.#automaton
      .find(words, names)
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
      detection: detectionOf(match, read, this.#knowledge),
      takenBack: reasons.get(match),
    }));
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
    if (text[end] === '?') return TAKEN_BACK.questioned;
    if (read.sentence.quoted.some((q) => q.start < end && start < q.end && !(q.start <= start && end <= q.end)))
      return TAKEN_BACK.partlyQuoted;
    return this.#surroundings(rule, read);
  }

  #surroundings(rule: RuleEntry, read: ReadSentence): string | undefined {
    const { sentence, block } = read;
    if (rule.unless?.includes('statistic') && hasStatistic(sentence, block.text)) return TAKEN_BACK.statistic;
    // A citation at the paragraph's end speaks for its sentences.
    const cited = sentence.citations.length > 0 || (block.sentences.at(-1)?.citations.length ?? 0) > 0;
    if (rule.unless?.includes('citation') && cited) return TAKEN_BACK.citation;
    const counted = () => [-1, 0, 1].some((step) => hasAbsoluteRisk(neighbour(read, step), block.text));
    if (rule.unless?.includes('absolute') && counted()) return TAKEN_BACK.absolute;
    const lacking = rule.near?.find((name) => !speaksOf(read, name, this.#classes));
    if (lacking !== undefined) return TAKEN_BACK.lacks(spokenOf(lacking));
    const unwanted = rule.notNear?.find((name) => speaksOf(read, name, this.#classes));
    if (unwanted !== undefined) return TAKEN_BACK.has(spokenOf(unwanted));
    if (rule.about === 'treatment' && !isAboutTreatment(read, this.#classes)) return TAKEN_BACK.noTreatment;
    return undefined;
  }
}

/** A phrase goes over no semicolon, colon or dash between clauses. */
function isParted({ from, to }: Found, { block: { text }, sentence }: ReadSentence): boolean {
  const words = sentence.words.slice(from, to);
  return words.some((word, i) => i > 0 && /[;:•]|\s[-–—]\s|—/.test(text.slice(words[i - 1]?.end, word.start)));
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

/** The sentence itself, or the one before or after it in its block. */
function neighbour({ block, sentence }: ReadSentence, step: number): Sentence | undefined {
  return block.sentences[sentenceAt(block, sentence.start) + step];
}

const speaksOfHealth = new WeakMap<Block, boolean>();

function isAboutTreatment({ block, names, topic }: ReadSentence, classes: WordClasses): boolean {
  const health = ({ classes: of }: Named) => of.some((c) => c === 'treatment' || c === 'condition' || c === 'health');
  if (names.some(health) || antecedent(topic) !== undefined) return true;
  let known = speaksOfHealth.get(block);
  if (known === undefined) {
    known = block.sentences.some((s) => classes.find(s.words).some(health));
    speaksOfHealth.set(block, known);
  }
  return known;
}

function detectionOf(match: Found, read: ReadSentence, knowledge: Knowledge): Detection {
  const { text } = read.block;
  const span = withClosingBracket(text, spanOf(read, match.markFrom, match.markTo));
  const written = text.slice(span.start, span.end);
  const rewrites = (match.value.rule.rewordings ?? [])
    .filter(
      (r) =>
        (!r.when || r.when.includes(written.toLowerCase())) &&
        (r.to !== '' || canBeLeftOut(text, span)) &&
        (r.to !== 'a' || takesArticle(text, span)),
    )
    .map(
      (r): OfferedRewrite => ({
        replacement: reword(text, span, r.to),
        preferred: r.preferred ?? false,
        safe: r.safe ?? false,
      }),
    );
  const graded = gradedRewordings(match.value.rule.graded ?? [], span, read, knowledge);
  return { ...span, words: { text: written }, sources: [], rewrites: [...graded, ...rewrites] };
}

/** Words know no punctuation: a bracket that opens inside the phrase closes inside it. */
function withClosingBracket(text: string, { start, end }: Span): Span {
  const opens = text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')');
  return { start, end: opens && text[end] === ')' ? end + 1 : end };
}
