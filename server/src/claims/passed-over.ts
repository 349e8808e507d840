/** Phrases between a subject and its verb that can be passed over: "ketamine, in the brain, …", "unlike sertraline", "for anxiety". */

type Words = readonly { readonly norm: string }[];

/** Words between a subject and its verb that say nothing of who the subject is. */
export const SKIP = new Set(
  (
    'may might can could will would should shall must is are was were be been being has have had do does did to also often then directly not never ' +
    'thought believed known said shown reported considered understood found likely able designed supposed works work worked working acts act acting helps help helping ' +
    "helped functions operates by primarily mainly partly largely selectively temporarily appears appear seems seem tends tend thereby instead just only both effectively doesn't don't isn't aren't " +
    "can't won't capable involves involve main primary key action mechanism job actually reportedly simply quickly rapidly gently safely too still even first begins starts start believed called ultimately turn in has the ability of either effects effect benefit benefits actions activity usually commonly clinically partially fully potently there up down aims aim meant said use uses used using all"
  ).split(' '),
);
export const PREPOSITIONS = new Set([
  'in',
  'at',
  'for',
  'of',
  'with',
  'on',
  'from',
  'among',
  'during',
  'after',
  'within',
  'against',
  'into',
  'through',
  'throughout',
  'over',
  'as',
  'like',
  'at',
  'under',
  'to',
]);

export const DETERMINERS = new Set(['the', 'this', 'these', 'such', 'our', 'its', 'both']);
/** A clause that may hold another subject than the one before it. */
export const JOINS = /^(and|or|but|which|that|who|whose|while|when|if|because|as)$/;

/** What goes before treatments that another is set apart from. */
const SET_APART =
  /^(?:other|most|many|some|all|traditional|conventional|standard|typical|common|a|an|mild|milder|gentle|gentler|natural|weak|strong|stronger|older|classic|classical|ordinary|regular|oral|usual)$/;

/** Index of the word that makes a name a foil ("unlike ketamine", "in contrast to ketamine"), so that it can be passed over. */
export function foilBefore(words: Words, name: number): number | undefined {
  let at = name - 1;
  // "Unlike most conventional antidepressants".
  while (at > name - 4 && (DETERMINERS.has(words[at]?.norm ?? '') || SET_APART.test(words[at]?.norm ?? ''))) at--;
  const norm = words[at]?.norm ?? '';
  const before = words[at - 1]?.norm ?? '';
  if (/^(unlike|versus|vs)$/.test(norm)) return at;
  // "X is not a benzodiazepine and …".
  if (norm === 'not' && /^(is|are|was|were)$/.test(before)) return at;
  if (/^(isn't|aren't|isn’t|aren’t)$/.test(norm)) return at;
  // "Works like a mild X by …".
  if (norm === 'like' && /^(works?|acts?|working|acting|behaves?|functions?|much|just|rather|feels?)$/.test(before))
    return at;
  if (norm === 'than' || (norm === 'of' && before === 'instead')) return at - 1;
  if (/^(to|with)$/.test(norm) && /^(contrast|contrasted|compared|comparison|opposed)$/.test(before))
    return words[at - 2]?.norm === 'in' || words[at - 2]?.norm === 'as' ? at - 2 : at - 1;
  return undefined;
}

/** "Stopping SSRIs …", "withdrawal of lithium …": what comes of that is not the treatment's doing. */
export function isGivenUp(words: Words, name: number): boolean {
  const norm = words[name - 1]?.norm ?? '';
  if (/^(stopping|quitting|discontinuing|withdrawing|missing|tapering|avoiding|halting|ceasing|without)$/.test(norm))
    return true;
  return (
    /^(of|from|off)$/.test(norm) &&
    /^(withdrawal|discontinuation|cessation|coming|lack|absence)$/.test(words[name - 2]?.norm ?? '')
  );
}

/** Index of a preposition at most four words before `at`, so that the phrase can be passed over. */
export function prepositionBefore(words: Words, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const norm = words[i]?.norm ?? '';
    if (PREPOSITIONS.has(norm)) return i;
    if (SKIP.has(norm) && !DETERMINERS.has(norm)) return undefined;
  }
  return undefined;
}

const RELIEF = /^(treat|reliev|eas(e|es|ed|ing)$|reduc|lower|lift|help|improv|lessen|alleviat|calm|work)/;

/** Index of the verb of which the words at `at` are the object: "SSRIs relieve depression by …". */
export function reliefBefore(words: Words, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const norm = words[i]?.norm ?? '';
    if (JOINS.test(norm)) return undefined;
    if (RELIEF.test(norm)) return i;
  }
  return undefined;
}

/** Index of the verb in "makes the brain release …": the brain's doing is the treatment's. */
export function causativeBefore(words: Words, noun: number): number | undefined {
  if (!/^(brain|body|cells|neurons|nerves)$/.test(words[noun]?.norm ?? '')) return undefined;
  for (let i = noun - 1; i >= noun - 3 && i >= 0; i--) {
    const norm = words[i]?.norm ?? '';
    if (
      /^(mak(e|es|ing)|made|caus(e|es|ed|ing)|prompt(s|ing)?|stimulat(e|es|ing)|trigger(s|ing)?|help(s|ing)?|lets?|letting|tell(s|ing)?|get(s|ting)?|signal(s|ling|ing)?|push(es|ing)?|encourag(e|es|ing)|allow(s|ing)?|coax(es|ing)?|urg(e|es|ing)|nudg(e|es|ing)|train(s|ing)?)$/.test(
        norm,
      )
    )
      return i;
    if (!/^(the|your|our|their|a|nerve|brain|person's|to)$/.test(norm)) return undefined;
  }
  return undefined;
}
