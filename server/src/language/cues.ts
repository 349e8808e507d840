/**
 * Words that change what a sentence asserts: negation, hedges, attribution and the like, with how far each reaches.
 * The design follows NegEx and ConText (triggers, pseudo-triggers, ends of scope); the lists are our own.
 */
import type { ValuedPattern } from './pattern-graph.ts';

export type CueKind =
  | 'negation'
  | 'hedge'
  | 'attribution'
  | 'history'
  | 'objective' // what a study set out to find
  | 'meta' // talk about words and claims
  | 'myth'
  | 'conditional';

/** Where a cue reaches: on to the end of its clause, or only to the next comma (phrase), back to the sentence's start, or over the whole clause or sentence. */
export type Reach = 'forward' | 'phrase' | 'backward' | 'clause' | 'sentence';

export interface CueList {
  readonly kind: CueKind;
  readonly reach: Reach;
  readonly patterns: readonly string[];
}

const UNSETTLED =
  '(unproven|unknown|unclear|untested|unsettled|uncertain|debated|disputed|contested|controversial|under debate|unsupported|untrue|false|wrong|a myth|a misconception|misleading|open to debate)';

export const CUES: readonly CueList[] = [
  {
    kind: 'negation',
    reach: 'forward',
    patterns: [
      '(no|not|never|without|cannot|neither|nor|none|nobody|hardly|scarcely|rarely|seldom)',
      "(can't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|couldn't|shouldn't)",
      '(lack|absence) of',
      '(fail~|decline~|refuse~) to',
      'far from',
      '(yet to|unlikely to|unable to)',
      '(too early|too soon) to',
      'little (evidence|proof|support|is known)',
      'warn~ against',
    ],
  },
  // "Rather than blocking reuptake, phenelzine …".
  { kind: 'negation', reach: 'phrase', patterns: ['(rather than|instead of|as opposed to)'] },
  {
    kind: 'negation',
    reach: 'backward',
    patterns: [
      `(is|are|was|were|remain~|stay~) [still|also|largely|currently|as yet] ${UNSETTLED}`,
      '(is|are|was|were) [now|widely|generally|increasingly] (recognised|recognized|regarded|seen|known|considered) (as|to be) [largely|too|an] (incomplete|wrong|false|outdated|simplistic|simple|oversimplified|oversimplification|a myth|misleading|mistaken)',
      '(is|are|was|were|has|have) (not|never) [been|yet] [yet] (proven|proved|shown|established|known|supported|confirmed|demonstrated|true|settled|found|discovered|the case)',
      "(isn't|aren't|hasn't been|haven't been) [yet] (proven|proved|shown|established|known|supported|confirmed|demonstrated|true|settled|the case)",
    ],
  },
  {
    kind: 'hedge',
    reach: 'forward',
    patterns: [
      '(may|might|could)',
      '(appear~|seem~|tend~) to',
      '(is|are|was|were) (thought|believed|hypothesised|hypothesized|proposed|suspected|suggested|assumed|reported|said) to',
    ],
  },
  {
    kind: 'hedge',
    reach: 'clause',
    patterns: [
      '(possibly|perhaps|probably|potentially|presumably|apparently|likely|reportedly|theoretically|conceivably)',
      '(possible|plausible|tentative|preliminary|speculative|uncertain|hypothetical|unclear|unknown|unproven)',
      '(suggest~|speculate~|hypothesise~|hypothesize~|propose~|suspect~)',
      '(hypothesis|hypotheses|theory|theories|idea|proposal|proposed)',
      '(some|many|most) (researchers|scientists|experts|studies|people) (think|believe|suspect|suggest)',
      'not (fully|completely|entirely|well) (understood|known|settled|clear)',
      '(under (investigation|study)|being (studied|investigated|explored|tested))',
      '(in|among) [_*2] (rats|mice|rodents|animals|monkeys)',
      '(in|on) [the] _*2 (of|from) [the] (rat|rats|mouse|mice|rodents|animals|monkeys)',
      'in [the|a|some|early|most|many] [other] (animal|preclinical|pre clinical|laboratory|lab|rodent|rat|mouse|cell|nonclinical|non clinical) (study|studies|model|models|experiment|experiments|work|research|test|tests|cultures)',
      'in some (studies|trials|experiments|reports)',
      '(in vitro|in the laboratory|in the lab|in a dish|in cell culture|in brain slices)',
    ],
  },
  // "…, it is thought."
  { kind: 'hedge', reach: 'backward', patterns: ['(it is|so it is|as is) (thought|believed|supposed|suspected)'] },
  {
    kind: 'attribution',
    reach: 'forward',
    patterns: [
      'according to',
      '(critics|advocates|proponents|supporters|opponents|clinics|companies|websites|advertisements|adverts|ads|marketers|manufacturers|sellers|headlines|influencers|some people|some clinics) [often|sometimes|may] (say~|claim~|argue~|believe~|state~|promise~|insist~|suggest~)',
      'the (clinic|company|manufacturer|website|advert|ad|advertisement|site|seller|article|headline) (says|claims|argues|states|promises|insists|said|claimed|promised)',
      '(he|she|they) (says|claims|argues|said|claimed|argued|say|claim|argue) [that]',
      'so called',
      '(sold|marketed|advertised|promoted|touted) as',
      "(i've|you've|we've|i have|you have|we have|you may have|you might have|many have|you've probably|you may|people have|patients have|most of us have|many of us have) [all|often|probably] (heard|read|been told) [that]",
    ],
  },
  {
    kind: 'history',
    reach: 'sentence',
    patterns: [
      '(was|were) once (thought|believed|said|seen|considered)',
      'used to be',
      '(formerly|historically|originally)',
      '(physicians|doctors|psychiatrists|clinicians|scientists|experts|people|many|textbooks|leaflets) [_*3] (believed|thought|assumed|once held|used to (say|think|believe|assume|teach|claim|tell (us|people|patients))) [that]',
      'in the (19th|18th|nineteenth|eighteenth) century',
      '(earlier|early|older|old) (theory|theories|textbooks|models)',
    ],
  },
  {
    kind: 'objective',
    reach: 'forward',
    patterns: [
      'whether',
      '(unknown|unclear|uncertain|not known|not clear|no one knows|nobody knows) (how|if|what|which|who)',
      '(studied|investigated|explored|tested|researched) for',
      '(aim~|seek~|hope~|wish~|designed|set out) to',
      'to (determine|evaluate|assess|examine|test|investigate|find out|explore|establish|compare|see)',
      '(study~|test~|assess~|evaluate~|examine~|investigate~|ask~) (if|how)',
    ],
  },
  {
    kind: 'meta',
    reach: 'sentence',
    patterns: [
      'the (word|words|term|terms|phrase|phrases|label|adjective|claim|claims|wording|slogan)',
      '(words|terms|phrases|claims|labels|adjectives|slogans) (such as|like)',
      '(avoid~|beware|be wary|be cautious|be sceptical|be skeptical|steer clear) [of] [using|writing|saying|calling] _*2 (word|words|term|terms|claim|claims|clinics|promises|phrases|anyone|websites)',
      '(misleading|exaggerated|overblown|overstated)',
      '(sellers|websites|clinics|adverts|advertisements|companies|anyone|anybody|people|those|products|gurus|influencers|clinic|seller|website|company|product|advert|app) [_] (who|that|which) (say~|promise~|claim~|guarantee~|advertise~)',
      '(red flag|red flags|too good to be true|with caution|with scepticism|with skepticism|with a pinch of salt)',
    ],
  },
  {
    kind: 'myth',
    reach: 'sentence',
    patterns: [
      '(myth|myths|misconception|misconceptions|fallacy|misbelief|debunked)',
      'contrary to',
      '(it is|is) (often|sometimes|commonly|widely) (said|claimed|assumed|repeated|believed)',
      '(wrongly|mistakenly|falsely|incorrectly)',
      '(it is|is) (a mistake|wrong|incorrect|not true) (to|that)',
    ],
  },
  { kind: 'conditional', reach: 'phrase', patterns: ['(if|unless|provided that|as long as|were it)'] },
];

/** Look like negations and are none; they win over a negation that begins where they do. */
export const PSEUDO_NEGATIONS: readonly string[] = [
  'not (only|just|merely|simply)',
  'no (doubt|wonder|longer|question|matter|exaggeration)',
  'without (a doubt|doubt|question|exception|fail|a fail)',
  'without (success|relief|improvement|benefit|result|results|response|luck|avail)',
  "(cannot|can not|can't) be overstated",
  'nothing (short of|less than)',
  'not to mention',
  'never fail~',
  'not without',
  "no (depression|anxiety|condition|disorder|symptom) _*4 (cannot|can't)",
];

/** All of these, each with what it tells. */
export const CUE_PATTERNS: readonly ValuedPattern<CueList | 'pseudo'>[] = [
  ...CUES.flatMap((list) => list.patterns.map((pattern) => ({ pattern, value: list }))),
  ...PSEUDO_NEGATIONS.map((pattern) => ({ pattern, value: 'pseudo' as const })),
];

/** Words that end the reach of a cue. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  'but',
  'however',
  'although',
  'though',
  'whereas',
  'yet',
  'nevertheless',
  'except',
  'while',
  'because',
]);
