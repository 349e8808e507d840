/** Finds what a name means and tells all that is on record of it. */
import { wordsOf } from '../draft/words.ts';
import type { Condition, Intervention, Misconception, Target } from '../knowledge/facts.ts';
import { plainNames } from '../knowledge/plain-names.ts';
import { Automaton } from '../language/automaton.ts';
import { nearest } from '../rules/nearest-name.ts';
import { rulesOf } from '../rules/pack.ts';
import type { RuleEntry } from '../rules/rule.ts';
import type { FullCard } from './card.ts';
import { conditionCard } from './condition-card.ts';
import { interventionCard } from './intervention-card.ts';
import { misconceptionCard } from './misconception-card.ts';
import { type Reference, ruleIdOf } from './reference.ts';
import { packRuleCard, ruleCard } from './rule-card.ts';
import { targetCard } from './target-card.ts';

/** Most names to offer instead of one that nothing has. */
const MOST_SUGGESTIONS = 5;
/** From this many letters on, a part of a name is a hint to it. */
const LEAST_PART = 3;

/** The cards of all that has the name, or the names that may have been meant. */
export type Explanation =
  | { readonly cards: readonly FullCard[] }
  | { readonly cards: readonly []; readonly suggestions: readonly string[] };

export class Explainer {
  readonly #byName = new Map<string, (() => FullCard)[]>();
  readonly #byPattern = new Automaton<() => FullCard>();
  /** What is offered for a misspelt name: as they are shown. */
  readonly #names = new Map<string, string>();

  constructor(reference: Reference) {
    const { knowledge, misconceptions, rules, packs } = reference;
    for (const i of knowledge.interventions.values())
      this.#addNamed(i, [...i.names, ...i.brands], i.misspellings, () => interventionCard(i, reference));
    for (const t of knowledge.targets.values()) this.#addNamed(t, t.names, [], () => targetCard(t, reference));
    for (const c of knowledge.conditions.values()) this.#addNamed(c, c.names, [], () => conditionCard(c, reference));
    const told = new Set<string>();
    for (const m of misconceptions) {
      told.add(ruleIdOf(m));
      this.#addRule(m, ruleIdOf(m), () => misconceptionCard(m, reference));
    }
    for (const rule of rules.values())
      if (!told.has(rule.id)) this.#addRule(rule, rule.id, () => ruleCard(rule, reference));
    for (const of of rulesOf(packs)) this.#addRule(of.rule, of.rule.id, () => packRuleCard(of));
  }

  explain(name: string): Explanation {
    const exact = this.#byName.get(folded(name)) ?? [];
    const cards = exact.length > 0 ? exact : this.#patternsOver(name);
    return cards.length > 0
      ? { cards: [...new Set(cards)].map((make) => make()) }
      : { cards: [], suggestions: this.#suggestions(name) };
  }

  #addNamed(
    { id, name }: Intervention | Target | Condition,
    patterns: readonly string[],
    misspellings: readonly string[],
    card: () => FullCard,
  ): void {
    for (const shown of new Set([name, ...plainNames(patterns)])) this.#add(shown, card, true);
    this.#add(id, card, false);
    for (const pattern of [...patterns, ...misspellings]) this.#byPattern.add(pattern, card);
  }

  /** A rule is called by its id, the id's last part, and its title. */
  #addRule({ id, title }: Pick<Misconception | RuleEntry, 'id' | 'title'>, ruleId: string, card: () => FullCard): void {
    const short = id.split('/').at(-1) ?? id;
    for (const name of new Set([ruleId, short])) this.#add(name, card, true);
    this.#add(title, card, false);
  }

  #add(name: string, card: () => FullCard, offered: boolean): void {
    const key = folded(name);
    const same = this.#byName.get(key) ?? [];
    if (!same.includes(card)) this.#byName.set(key, [...same, card]);
    if (offered && !this.#names.has(key)) this.#names.set(key, name);
  }

  /** Names written as patterns, over all words of what was given. */
  #patternsOver(name: string): readonly (() => FullCard)[] {
    const words = wordsOf(folded(name));
    return this.#byPattern
      .find(words)
      .filter(({ from, to }) => from === 0 && to === words.length)
      .map(({ value }) => value);
  }

  /** The nearest in spelling, then those that begin with it, then those that have it in them. */
  #suggestions(name: string): readonly string[] {
    const wanted = folded(name);
    const keys = [...this.#names.keys()];
    const near = nearest(wanted, keys);
    const parts = wanted.length < LEAST_PART ? [] : keys.filter((key) => key.includes(wanted));
    const ordered = [
      ...(near === undefined ? [] : [near]),
      ...parts.filter((key) => key.startsWith(wanted)),
      ...parts.filter((key) => !key.startsWith(wanted)),
    ];
    return [...new Set(ordered)].slice(0, MOST_SUGGESTIONS).map((key) => this.#names.get(key) ?? key);
  }
}

/** Without what does not tell names apart: capitals, hyphens, the kind of apostrophe. */
function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, ' ');
}
