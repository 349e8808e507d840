/** What a full stop after a word says: 'none' ends a sentence; the others do not before what they name. */
export type AbbreviationKind = 'none' | 'before-anything' | 'before-number' | 'before-name';

const BEFORE_ANYTHING = new Set(
  'dr mr mrs ms mx prof rev hon gov sen rep gen capt lt sgt vs viz cf e.g i.e eg ie resp incl esp st ste mt'.split(' '),
);
const BEFORE_NUMBER = new Set(
  'no nos fig figs eq eqs ref refs tab sec sect ch chap vol pp p para approx ca c circa max min suppl n ed eds pt jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const BEFORE_NAME = new Set('al inc ltd corp co jr sr ph.d m.sc b.sc dept univ assoc intl natl'.split(' '));

/** Words that a single capital letter names a kind of rather than begins a person's name: "vitamin D." ends a sentence. */
const LETTERED = new Set(
  'vitamin vitamins hepatitis type group phase grade stage class schedule cluster plan table figure appendix part option arm cohort factor category level band step model i axis panel box'.split(
    ' ',
  ),
);

/** Words that often begin a sentence and seldom a name. */
export const STARTERS: ReadonlySet<string> = new Set(
  `a about according across additionally after all also although an and another any are as at because before between both but by
  can could currently depending despite did do does doing during each either even every few finally first for from further
  furthermore given had has have having he her here his how however i if in indeed instead is it its itself just later less like
  many may meanwhile might more moreover most much my neither nevertheless next no nobody none nor not nothing now of often on once one
  only or other others our over overall people perhaps please rather second several she should similarly since so some somebody
  sometimes soon still such than that the their them then there therefore these they third this those though through thus to
  today together too two under unless unlike until up was we were what when whenever where whether which while who why will with within
  without would yes yet you your patients participants researchers clinicians doctors studies scientists results treatment
  treatments symptoms adults children side it's they're we're you're don't that's there's i'm he's she's`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What kind of abbreviation ends with the full stop at `stop`. */
export function abbreviationBefore(text: string, stop: number): AbbreviationKind {
  const before = text.slice(Math.max(0, stop - 24), stop);
  const token = /(?:^|[^\p{L}\p{N}.'-])((?:\p{L}+\.)*\p{L}+)$/u.exec(before)?.[1];
  if (token === undefined) return 'none';
  if (INITIALS.test(token)) return isInitial(before.slice(0, before.length - token.length)) ? 'before-name' : 'none';
  const word = token.toLowerCase();
  if (BEFORE_ANYTHING.has(word)) return 'before-anything';
  if (BEFORE_NAME.has(word)) return word === 'al' && !/\bet al$/i.test(before) ? 'none' : 'before-name';
  return BEFORE_NUMBER.has(word) ? 'before-number' : 'none';
}

/** "J" of "J. Smith", "J.A" of "J.A. Smith", "U.S" of "U.S. Congress". */
const INITIALS = /^\p{Lu}(?:\.\p{Lu}){0,2}$/u;

/** Whether a capital letter after `before` begins a name; the D of "vitamin D." does not. */
function isInitial(before: string): boolean {
  const previous = /(\p{L}+)\s$/u.exec(before)?.[1];
  return previous === undefined || !LETTERED.has(previous.toLowerCase());
}
