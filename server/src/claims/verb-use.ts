/** How a verb of change stands in its sentence: whether anything is said to make the change. */
import type { Word } from '../draft/draft.ts';
import type { VerbForm } from '../language/forms.ts';
import { ALSO_NOUNS, AMOUNT_VERBS, MOSTLY_ADJECTIVES, WITH_PREPOSITION } from './strength-verbs.ts';

/**
 * - acts: "the drug reduces pain", "shown to reduce", "was reduced by"
 * - may act: the same under a hedge
 * - happens: "pain was reduced", "rates increased in winter"
 * - modifies: "reduced pain", "an increase", "to reduce pain", "for reducing"
 */
export type VerbUse = 'acts' | 'may act' | 'happens' | 'modifies';

/** A verb of change by its base; `form` is as far as the word itself tells. */
export interface ChangeVerb {
  readonly base: string;
  readonly form: VerbForm;
}

/** How the verb of change before it in the sentence was used. */
export interface VerbBefore {
  readonly use: VerbUse;
  readonly form: VerbForm;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const HEDGING_MODALS = set('may might could would');
const BE = set("is are was were be been being isn't aren't wasn't weren't get gets got became become");
// "doesn t": an apostrophe lost on the way.
const FIRM_MODALS = set("can cannot will shall do does did don't doesn't didn't won't can't not doesn didn don won");
const DETERMINERS = set(`
  a an the this these those their its his her our your my no any some each every such all most more less many few several other another
  greater lower higher significant significantly substantial marked modest small large further minor major moderate slight overall`);
const RELATIVES = set('that which who');
const PREPOSITIONS = set(`
  of in on at by for with without from to into over under among between during after before since until through throughout across within
  than as per via toward towards against upon despite following because due when while whereas if that which who where whether although
  though so then`);
const JOINING = set('and or but nor');
const SHOWING = set(`
  have had having show shows showed shown showing display displayed displays found experience experienced demonstrate demonstrated
  demonstrates reveal revealed reveals observe observed reported exhibit exhibited face faced faces suggest suggested`);
const FIRM_BEFORE_TO = set(
  'sufficient enough able little nothing starts started begins began found shown proven proved known demonstrated confirmed reported failed fails continues continue continued',
);
const HEDGED_BEFORE_TO = set(`
  appear appears appeared seem seems seemed likely unlikely thought believed expected predicted hypothesised hypothesized potential
  suspected promises promise opportunity hoped way strategy`);
const RISKS = set('risk risks odds likelihood chance prevalence incidence');
const MEASURES = set(
  'almost about around nearly over up more less half one two three a an at approximately roughly between',
);
const ADVERBS = set(
  'also not never still even thus therefore actually both often only further then either neither more better well just already t',
);
const CLAUSE_SIGNS = /[,;:(?!\u2013\u2014/]|--/;
const ANY_SIGNS = /[,;:.()?!\u2013\u2014/]|--/;
/** How far back a modal governs a verb, in words ("could in turn reduce"). */
const MODAL_REACH = 4;

/** Words in "-ly" that are no adverbs, or that govern a verb themselves ("is likely to reduce"). */
const NO_ADVERBS = set('early family likely unlikely');

export function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly') && !NO_ADVERBS.has(norm));
}

/** Whether the text between a word and the next holds one of `signs`, or there is no next. */
export function isParted(words: readonly Word[], text: string, left: number, signs: RegExp): boolean {
  const a = words[left];
  const b = words[left + 1];
  return !a || !b || signs.test(text.slice(a.end, b.start));
}

/** How the verb at word `at` is used; `before` is the verb of change before it, if any. */
export function verbUse(
  words: readonly Word[],
  text: string,
  at: number,
  verb: ChangeVerb,
  before: VerbBefore | undefined,
): VerbUse {
  const word = words[at];
  const previous = words[at - 1];
  // The second part of a compound ("drug-induced"), or an abbreviation that looks like a verb.
  if (!word || word.text === 'AIDS' || (previous && text.slice(previous.end, word.start) === '-')) return 'modifies';
  const use = new Surroundings(words, text, at, verb.base).use(verb.form, before);
  return use === 'happens' && !AMOUNT_VERBS.has(verb.base) ? 'modifies' : use;
}

class Surroundings {
  /** Index of the nearest word to the left that is no adverb; -1 at the sentence's start. */
  readonly #governor: number;
  readonly #left: string;
  readonly #next: string;
  /** A sign stands between the verb and its governor. */
  readonly #parted: boolean;
  readonly #object: boolean;

  constructor(
    readonly words: readonly Word[],
    readonly text: string,
    readonly at: number,
    readonly base: string,
  ) {
    this.#governor = this.#governorOf(at);
    this.#left = this.#norm(this.#governor);
    this.#next = this.#norm(at + 1);
    this.#parted = isParted(words, text, this.#governor, CLAUSE_SIGNS) || isParted(words, text, at - 1, CLAUSE_SIGNS);
    this.#object = this.#takesObject();
  }

  use(form: VerbForm, before: VerbBefore | undefined): VerbUse {
    if (this.#left === '') return 'modifies';
    if (form === 'base') return this.#asBase(before);
    if (form === 'third') return this.#asThird(before);
    return form === 'gerund' ? this.#asGerund(before) : this.#asPast(before);
  }

  #asBase(before: VerbBefore | undefined): VerbUse {
    const left = this.#left;
    const afterHelp = left === 'to' ? this.#norm(this.#governor - 1) : left;
    if (/^help(?:s|ed|ing)?$/.test(afterHelp)) return before?.use ?? 'modifies';
    if (left === 'to') return this.#infinitive();
    if (HEDGING_MODALS.has(left) || (!this.#parted && this.#hasModalBefore(this.at))) return 'may act';
    if (FIRM_MODALS.has(left)) return this.#object || this.base === 'help' ? 'acts' : 'happens';
    if (JOINING.has(left)) return this.#object && before ? before.use : 'modifies';
    if (this.#parted || DETERMINERS.has(left) || (PREPOSITIONS.has(left) && !RELATIVES.has(left))) return 'modifies';
    if (this.#object && this.#norm(this.at - 1).endsWith('ly')) return 'acts';
    if (!ALSO_NOUNS.has(this.base)) return this.#object ? 'acts' : 'happens';
    // "Pills cut pain" is a sentence, "the pill cut" is not; "cut" is its own past.
    return this.#object && this.base !== 'lower' && (left.endsWith('s') || this.base === 'cut') ? 'acts' : 'modifies';
  }

  #asThird(before: VerbBefore | undefined): VerbUse {
    const left = this.#left;
    const noun = ALSO_NOUNS.has(this.base);
    if (DETERMINERS.has(left) || (PREPOSITIONS.has(left) && !RELATIVES.has(left))) return 'modifies';
    if (JOINING.has(left) && (!this.#object || (noun && !before))) return 'modifies';
    if (this.#object) return 'acts';
    return noun && this.base !== 'increase' ? 'modifies' : 'happens';
  }

  #asGerund(before: VerbBefore | undefined): VerbUse {
    const left = this.#left;
    if (this.#norm(this.at - 1) === 'thereby' || left === 'thus') return 'acts';
    if (left === 'be' && HEDGING_MODALS.has(this.#norm(this.#governor - 1))) return 'may act';
    if (!this.#object) return 'modifies';
    if (BE.has(left) || (this.base === 'cause' && !PREPOSITIONS.has(left))) return 'acts';
    // ", reducing pain" says what came of it, unless it goes on with "for easing sleep, reducing pain".
    return this.#parted && !(before?.use === 'modifies' && before.form === 'gerund') ? 'acts' : 'modifies';
  }

  #asPast(before: VerbBefore | undefined): VerbUse {
    // "Was not reduced by": the denial stands between.
    const left = this.#left === 'not' ? this.#norm(this.#governor - 1) : this.#left;
    const word = this.#norm(this.at);
    if (BE.has(left)) {
      if (this.#hasAgent()) return 'acts';
      return MOSTLY_ADJECTIVES.has(word) && word !== 'elevated' ? 'modifies' : 'happens';
    }
    if (left === 'have' && HEDGING_MODALS.has(this.#norm(this.#governor - 1))) return 'may act';
    if (left === 'have' && !this.#object) return 'happens';
    if (DETERMINERS.has(left) || (PREPOSITIONS.has(left) && !RELATIVES.has(left))) return 'modifies';
    if (SHOWING.has(left) || RISKS.has(this.#next)) return 'modifies';
    const determined = DETERMINERS.has(this.#next) || /^\d/.test(this.#next);
    if (MOSTLY_ADJECTIVES.has(word) && !determined) return 'modifies';
    if (left === 'has') return this.#object ? 'acts' : 'happens';
    if (JOINING.has(left) || this.#parted)
      return this.#object && (determined || before?.use === 'acts') ? 'acts' : 'modifies';
    return this.#object || (AMOUNT_VERBS.has(this.base) && this.#hasAgent()) ? 'acts' : 'happens';
  }

  /** "Found to reduce", "appears to reduce", "in order to reduce". */
  #infinitive(): VerbUse {
    const at = this.#governorOf(this.#governor);
    const governor = this.#norm(at);
    if (governor === 'used' && this.#norm(at - 1) === 'be' && this.#hasModalBefore(at)) return 'may act';
    if (FIRM_BEFORE_TO.has(governor)) return 'acts';
    return HEDGED_BEFORE_TO.has(governor) ? 'may act' : 'modifies';
  }

  /** "By exercise", and not "by half". */
  #hasAgent(): boolean {
    const agent = this.#norm(this.at + 2);
    return this.#next === 'by' && !/^\d/.test(agent) && !MEASURES.has(agent);
  }

  #hasModalBefore(at: number): boolean {
    for (let k = at - 1; k >= Math.max(0, at - MODAL_REACH); k--) {
      if (HEDGING_MODALS.has(this.#norm(k))) return true;
      if (this.#norm(k) === 'to' || isParted(this.words, this.text, k - 1, CLAUSE_SIGNS)) return false;
    }
    return false;
  }

  #takesObject(): boolean {
    if (WITH_PREPOSITION.get(this.base)?.has(this.#next)) return true;
    if (isParted(this.words, this.text, this.at, ANY_SIGNS)) return false;
    let k = this.at + 1;
    while (isAdverb(this.#norm(k))) k++;
    const next = this.#norm(k);
    // "As many as a third".
    if (next === 'as' && /^(?:many|much|few|little)$/.test(this.#norm(k + 1))) return true;
    return ![PREPOSITIONS, BE, JOINING, HEDGING_MODALS, FIRM_MODALS].some((s) => s.has(next)) && next !== '';
  }

  #governorOf(at: number): number {
    let l = at - 1;
    while (l >= 0 && isAdverb(this.#norm(l)) && !FIRM_MODALS.has(this.#norm(l))) l--;
    return l;
  }

  /** Empty outside the sentence. */
  #norm(at: number): string {
    return this.words[at]?.norm ?? '';
  }
}
