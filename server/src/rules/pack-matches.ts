/** Finds what the rules of a pack look for in a block, by their patterns and regular expressions. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import { type Span, sentenceAt } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Regex } from '../language/regex.ts';
import { RegexSet } from '../language/regex-set.ts';
import { SearchText } from '../language/search-text.ts';
import type { Pack, PackRule } from './pack.ts';
import { detectionOf, isWorded } from './phrase-detection.ts';
import { type PhraseMatch, PhraseRules } from './phrase-rules.ts';
import { phraseTables } from './phrase-tables.ts';
import { TAKEN_BACK } from './silence-reason.ts';
import { takenBackBySurroundings } from './surroundings.ts';

export interface PackMatch extends PhraseMatch {
  readonly rule: PackRule;
  readonly sentence: ReadSentence;
}

export class PackMatches {
  readonly #regexes: RegexSet<PackRule>;
  readonly #knowledge: Knowledge;
  readonly #accepted: readonly Regex[];
  readonly #phrases: PhraseRules | undefined;

  constructor({ rules, accept }: Pack, knowledge: Knowledge) {
    this.#regexes = new RegexSet(rules.flatMap((rule) => (rule.regex ?? []).map((regex) => ({ regex, value: rule }))));
    this.#accepted = accept;
    this.#knowledge = knowledge;
    if (rules.some(({ match, except }) => match || except))
      this.#phrases = new PhraseRules(rules, phraseTables(rules), knowledge);
  }

  /** Those that were taken back among them; by rule, then by place, and of one rule's over the same words the longest. */
  inBlock(read: ReadBlock): readonly PackMatch[] {
    const byRule = new Map<PackRule, PackMatch[]>();
    for (const match of [...this.#byPatterns(read), ...this.#byRegexes(read)]) {
      const { rule } = match;
      if (rule.blocks && !rule.blocks.includes(read.block.kind)) continue;
      const list = byRule.get(rule);
      if (list) list.push(match);
      else byRule.set(rule, [match]);
    }
    return [...byRule.values()].flatMap(longest);
  }

  *#byPatterns({ sentences }: ReadBlock): Generator<PackMatch> {
    for (const sentence of sentences)
      if (sentence.sentence.voice !== 'reference')
        for (const match of this.#phrases?.find(sentence) ?? [])
          yield { ...match, rule: match.rule as PackRule, sentence };
  }

  /** Expressions see the block's whole text: where a sentence ends is then theirs to say. */
  *#byRegexes({ block, sentences }: ReadBlock): Generator<PackMatch> {
    const text = new SearchText(block.text, block.sentences);
    const byRule = new Map<PackRule, Span[]>();
    for (const { regex, value: rule } of this.#regexes.mayMatch(text)) {
      const found = regex.find(text).filter(({ start, end }) => !isWorded(block.text.slice(start, end), rule));
      if (found.length > 0) byRule.set(rule, [...(byRule.get(rule) ?? []), ...found]);
    }
    for (const [rule, spans] of byRule) {
      const exceptions = [...(rule.exceptRegex ?? []), ...(rule.accept ? this.#accepted : [])].flatMap((regex) =>
        regex.find(text),
      );
      for (const span of spans) {
        const sentence = sentences[Math.max(0, sentenceAt(block, span.start))];
        if (!sentence || sentence.sentence.voice === 'reference') continue;
        const inOtherSense = [...exceptions, ...(this.#phrases?.exceptionsIn(sentence, rule) ?? [])].find(
          ({ start, end }) => start < span.end && span.start < end,
        );
        yield {
          rule,
          detection: detectionOf(rule, span, sentence, this.#knowledge),
          takenBack: inOtherSense
            ? TAKEN_BACK.otherSense(block.text.slice(inOtherSense.start, inOtherSense.end))
            : takenBackBySurroundings(rule, sentence),
          sentence,
        };
      }
    }
  }
}

/** Of matches that overlap, those that stand go before those taken back, and longer ones before shorter. */
function longest(matches: readonly PackMatch[]): PackMatch[] {
  if (matches.length < 2) return [...matches];
  const ranked = [...matches].sort(
    (a, b) =>
      Number(a.takenBack !== undefined) - Number(b.takenBack !== undefined) ||
      length(b.detection) - length(a.detection) ||
      a.detection.start - b.detection.start,
  );
  const taken = new Set<number>();
  const kept = ranked.filter(({ detection: { start, end } }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.detection.start - b.detection.start);
}

function length({ start, end }: Span): number {
  return end - start;
}
