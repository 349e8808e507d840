/** How much weight a sentence lays on a change: the way in which a treatment works, or something that it also does. */

import type { Weight } from './claim.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Relation } from './told-relation.ts';

/** Words right before the relation: "works by blocking", "because it blocks", "its main action is to block". */
const BEFORE =
  /(?:^| )(?:by|through|via|because (?:it|they)|since (?:it|they)|(?:works?|acts?|working|acting)(?: \w+ly)?(?: as an?)?|mechanism(?: of action)?(?: of \w+)? is(?: to)?|(?:main|primary|key) (?:action|effect|job|role) is(?: to)?|thanks to|due to|owing to)(?: \w+ly)?$/;
/** Words after it: "…, which lifts mood", "… and so helps". */
const AFTER =
  /^(?:as a result|and (?:so|thereby|thus|hence)|which (?:is (?:how|why|what|the reason)|explains|accounts|reliev|eas|lift|calm|reduc|lower|help|improv|treat)|thereby|thus|so that|to (?:treat|relieve|ease|lift|calm|reduce|help|improve))/;
const WORKING = /^(?:act|work|target)/;
/** How many words before and after are looked at. */
const REACH = 8;

/** Words that tell of a small or further action, for which there may be sources that the base does not have. */
const ASIDE =
  /(?:^| )(?:also|weakly|slightly|modestly|partly|partially|indirectly|too|additionally|(?:high|higher|large|low|lower) (?:doses?|concentrations?)|among others|lesser extent|some extent|in vitro|test tube|may|might|could|can)(?: |$)/;

export function weightOf(reading: SentenceReading, relation: Relation): Weight {
  const { words, citations } = reading.sentence;
  const { from, to, form, target } = relation;
  const before = joined(words.slice(Math.max(0, from - REACH), from));
  const after = words.slice(to);
  if (BEFORE.test(before) || /as a result$/.test(joined(after))) return 'means';
  if (after.some((_, i) => AFTER.test(joined(after.slice(i, i + 4))))) return 'means';
  if (citations.length > 0 || ASIDE.test(joined(words))) return 'aside';
  // A noun says what a treatment is by its action: "a dopamine reuptake inhibitor".
  return WORKING.test(relation.relation) || (form === 'noun' && target.from < to - 1) ? 'means' : 'plain';
}

function joined(words: readonly { readonly norm: string }[]): string {
  return words.map((w) => w.norm).join(' ');
}
