/** How a verb of change stands in its sentence: whether anything is said to make the change. */
import type { Word } from '../draft/draft.ts';
import type { VerbForm } from '../language/forms.ts';
import { ALSO_NOUNS, MOSTLY_ADJECTIVES } from './strength-cues.ts';

/**
 * - acts: "the drug reduces pain", "shown to reduce", "was reduced by"
 * - may act: the same under a hedge
 * - happens: "pain was reduced", "rates increased in winter"
 * - modifies: "reduced pain", "an increase", "to reduce pain", "for reducing"
 */
export type VerbUse = 'acts' | 'may act' | 'happens' | 'modifies';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const BE = set("is are was were be been being isn't aren't wasn't weren't get gets got became become");
export const HEDGING_MODALS = set('may might could would');
const FIRM_MODALS = set("can cannot will shall do does did don't doesn't didn't won't can't not doesn didn");
const DETERMINERS = set(
  'a an the this these those their its his her our your my no any some each every such all most more less many few several other another greater lower higher significant significantly substantial marked modest small large further minor major moderate slight overall',
);
const PREPOSITIONS = set(
  'of in on at by for with without from to into over under among between during after before since until through throughout across within than as per via toward towards against upon despite following because due when while whereas if that which who where whether although though so then',
);
const JOINING = set('and or but nor');
const SHOWING = set(
  'have had having show shows showed shown showing display displayed displays found experience experienced demonstrate demonstrated demonstrates reveal revealed reveals observe observed reported exhibit exhibited face faced faces suggest suggested',
);
const FIRM_BEFORE_TO = set(
  'found shown proven proved known demonstrated able help helps helped helping ability serves continues works confirmed reported failed fails unable',
);
const HEDGED_BEFORE_TO = set(
  'appear appears appeared seem seems seemed likely thought believed expected predicted hypothesised hypothesized potential suspected promises promise opportunity hoped unlikely way strategy',
);
const QUANTITIES = set('risk risks odds likelihood chance prevalence incidence');
const ADVERBS = set(
  'also not never still even thus therefore actually both often only further then either neither more better well just already',
);

function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly') && norm !== 'early' && norm !== 'family');
}

/** Whether the text between a word and the next holds a sign that parts clauses. */
export function isParted(words: readonly Word[], text: string, left: number, signs = /[,;:.()?!\u2013\u2014/]|--/): boolean {
  const a = words[left];
  const b = words[left + 1];
  return !a || !b || signs.test(text.slice(a.end, b.start));
}

/** Index of the nearest word to the left of `at` that is no adverb; -1 at the sentence's start. */
function governorOf(words: readonly Word[], at: number): number {
  let l = at - 1;
  while (l >= 0 && isAdverb(words[l]?.norm ?? '') && !FIRM_MODALS.has(words[l]?.norm ?? '')) l--;
  return l;
}

function takesObject(words: readonly Word[], text: string, at: number): boolean {
  if (isParted(words, text, at)) return false;
  let k = at + 1;
  while (isAdverb(words[k]?.norm ?? '')) k++;
  const next = words[k]?.norm;
  if (next === undefined) return false;
  return !PREPOSITIONS.has(next) && !BE.has(next) && !JOINING.has(next) && !HEDGING_MODALS.has(next) && !FIRM_MODALS.has(next);
}

/** `before`: how the verb of change before it in the sentence is used, if there is one. */
export function verbUse(
  words: readonly Word[],
  text: string,
  at: number,
  form: VerbForm,
  base: string,
  before: VerbUse | undefined,
): VerbUse {
  const verb = words[at]?.norm ?? '';
  const previous = words[at - 1];
  if (previous && text.slice(previous.end, words[at]?.start) === '-') return 'modifies';
  const l = governorOf(words, at);
  const left = words[l]?.norm;
  const parted = left === undefined || isParted(words, text, l) || (l < at - 1 && isParted(words, text, at - 1));
  const object = takesObject(words, text, at);
  const next = words[at + 1]?.norm ?? '';
  if (form === 'base') {
    if (left === undefined) return 'modifies';
    if (left === 'to') return infinitive(words, l);
    if (HEDGING_MODALS.has(left)) return 'may act';
    if (FIRM_MODALS.has(left)) return object || base === 'help' ? 'acts' : 'happens';
    if (JOINING.has(left)) return object && before !== undefined ? before : 'modifies';
    if (parted || DETERMINERS.has(left) || (PREPOSITIONS.has(left) && !/^(that|which|who)$/.test(left))) return 'modifies';
    if (l < at - 1 && object && (words[at - 1]?.norm ?? '').endsWith('ly')) return 'acts';
    if (!ALSO_NOUNS.has(base)) return object ? 'acts' : 'happens';
    return object && base !== 'lower' && left.endsWith('s') ? 'acts' : 'modifies';
  }
  if (form === 'third') {
    if (left === undefined || DETERMINERS.has(left)) return 'modifies';
    if (PREPOSITIONS.has(left) && !/^(that|which|who)$/.test(left)) return 'modifies';
    if (JOINING.has(left) && (!object || (ALSO_NOUNS.has(base) && before === undefined))) return 'modifies';
    return object ? 'acts' : ALSO_NOUNS.has(base) && base !== 'increase' ? 'modifies' : 'happens';
  }
  if (form === 'gerund') {
    if (words[at - 1]?.norm === 'thereby' || left === 'thereby' || left === 'thus') return 'acts';
    if (left !== undefined && HEDGING_MODALS.has(words[l - 1]?.norm ?? '') && left === 'be') return 'may act';
    if (left !== undefined && BE.has(left) && object) return 'acts';
    return base === 'cause' && object && left !== undefined && !PREPOSITIONS.has(left) ? 'acts' : parted && left !== undefined && object && before !== 'modifies' ? 'acts' : 'modifies';
  }
  if (left === undefined) return 'modifies';
  if (BE.has(left)) {
    if (next === 'by' && !/^\d/.test(words[at + 2]?.norm ?? '')) return 'acts';
    return MOSTLY_ADJECTIVES.has(verb) && verb !== 'elevated' ? 'modifies' : 'happens';
  }
  if (HEDGING_MODALS.has(words[l - 1]?.norm ?? '') && left === 'have') return 'may act';
  if (DETERMINERS.has(left) || PREPOSITIONS.has(left) && !/^(that|which|who)$/.test(left) || SHOWING.has(left) || QUANTITIES.has(next)) return 'modifies';
  const determined = DETERMINERS.has(next) || /^\d/.test(next);
  if (MOSTLY_ADJECTIVES.has(verb) && !determined) return 'modifies';
  if (left === 'has') return object ? 'acts' : 'happens';
  if (JOINING.has(left) || parted) return object && (determined || before === 'acts') ? 'acts' : 'modifies';
  return object ? 'acts' : 'happens';
}

/** "found to reduce", "appears to reduce", "in order to reduce": `at` is "to". */
function infinitive(words: readonly Word[], at: number): VerbUse {
  const governor = words[governorOf(words, at)]?.norm ?? '';
  if (FIRM_BEFORE_TO.has(governor)) return 'acts';
  return HEDGED_BEFORE_TO.has(governor) ? 'may act' : 'modifies';
}
