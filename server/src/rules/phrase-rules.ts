/** Rules that are data: one automaton over all their patterns, and what takes a match back. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { spanOf } from '../claims/sentence-reading.ts';
import { antecedent } from '../claims/topic.ts';
import type { Block, Sentence, Span } from '../draft/draft.ts';
import { Automaton, type Match, type Named } from '../language/automaton.ts';
import { hasAbsoluteRisk, hasStatistic } from '../language/context.ts';
import type { PatternTables } from '../language/pattern-tables.ts';
import type { Detection, OfferedRewrite } from './detection.ts';
import { type RulePattern, rulePatterns } from './phrase-tables.ts';
import { canBeLeftOut, reword, takesArticle } from './rewording.ts';
import type { RuleEntry } from './rule.ts';
import { figuresIn, speaksOf } from './surroundings.ts';
import { WordClasses } from './word-classes.ts';

/** A rule's phrase found in a sentence; the detection is made for the marked words. */
export interface PhraseMatch {
  readonly rule: RuleEntry;
  readonly detection: Detection;
}

export class PhraseRules {
  readonly #automaton: Automaton<RulePattern>;
  readonly #classes = new WordClasses();

  constructor(rules: readonly RuleEntry[], tables: PatternTables) {
    this.#automaton = new Automaton(tables, rulePatterns(rules));
  }

  find(read: ReadSentence): readonly PhraseMatch[] {
    const { words } = read.sentence;
    const names: readonly Named[] = [...read.names, ...this.#classes.find(words), ...figuresIn(words)];
    const found = this.#automaton
      .find(words, names)
      .filter((match) => match.value.role === 'except' || !isBroken(match, read));
    if (found.length === 0) return [];
    const exceptions = found.filter((m) => m.value.role === 'except');
    const kept: Match<RulePattern>[] = [];
    for (const match of found) {
      const { rule, role } = match.value;
      if (
        role === 'except' ||
        exceptions.some((e) => e.value.rule === rule && e.from < match.markTo && match.markFrom < e.to)
      )
        continue;
      if (excused(rule, read, this.#classes)) continue;
      // Two matches of one rule over the same words are one fault, told at its longest.
      const rival = kept.findIndex(
        (k) => k.value.rule === rule && k.markFrom < match.markTo && match.markFrom < k.markTo,
      );
      if (rival < 0) kept.push(match);
      else if (
        match.markTo - match.markFrom >
        (kept[rival] as Match<RulePattern>).markTo - (kept[rival] as Match<RulePattern>).markFrom
      )
        kept[rival] = match;
    }
    return kept.map((match) => ({ rule: match.value.rule, detection: detectionOf(match, read) }));
  }
}

/** A phrase goes over no semicolon, colon or dash between clauses; a question mark after it, or words of it in quotation marks, take it back. */
function isBroken({ from, to }: Match<RulePattern>, { block: { text }, sentence }: ReadSentence): boolean {
  const words = sentence.words.slice(from, to);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  return (
    text[end] === '?' ||
    sentence.quoted.some((q) => q.start < end && start < q.end && !(q.start <= start && end <= q.end)) ||
    words.some((word, i) => i > 0 && /[;:•]|\s[-–—]\s|—/.test(text.slice(words[i - 1]?.end, word.start)))
  );
}

function excused(rule: RuleEntry, read: ReadSentence, classes: WordClasses): boolean {
  const { sentence, block } = read;
  if (rule.unless?.includes('statistic') && hasStatistic(sentence, block.text)) return true;
  // A citation at the paragraph's end speaks for its sentences.
  if (
    rule.unless?.includes('citation') &&
    (sentence.citations.length > 0 || (block.sentences.at(-1)?.citations.length ?? 0) > 0)
  )
    return true;
  if (
    rule.unless?.includes('absolute') &&
    [-1, 0, 1].some((step) => hasAbsoluteRisk(neighbour(read, step), block.text))
  )
    return true;
  if (rule.near?.some((name) => !speaksOf(read, name, classes))) return true;
  if (rule.notNear?.some((name) => speaksOf(read, name, classes))) return true;
  return rule.about === 'treatment' && !isAboutTreatment(read, classes);
}

/** The sentence itself, or the one before or after it in its block. */
function neighbour({ block, sentence }: ReadSentence, step: number): Sentence | undefined {
  return block.sentences[block.sentences.indexOf(sentence) + step];
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

function detectionOf(match: Match<RulePattern>, read: ReadSentence): Detection {
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
    .map((r): OfferedRewrite => ({ replacement: reword(text, span, r.to), preferred: r.preferred ?? false }));
  return { ...span, words: { text: written }, sources: [], rewrites };
}

/** Words know no punctuation: a bracket that opens inside the phrase closes inside it. */
function withClosingBracket(text: string, { start, end }: Span): Span {
  const opens = text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')');
  return { start, end: opens && text[end] === ')' ? end + 1 : end };
}
