/** How far an approval goes, and how far a sentence says that it goes: ages, stages, alone or added, by which route. */

import type { Word } from '../draft/draft.ts';
import { wordsOf } from '../draft/words.ts';
import { Automaton, type Match } from '../language/automaton.ts';

type Limit =
  | 'children'
  | 'adults'
  | 'men'
  | 'early'
  | 'mild'
  | 'moderate'
  | 'severe'
  | 'every stage'
  | 'alone'
  | 'added'
  | 'injection'
  | 'nasal'
  | 'oral'
  | 'patch';

const PATTERNS: Readonly<Record<Limit, readonly string[]>> = {
  children: [
    '(child|children|kids|paediatric|pediatric|teenagers|teens|teenager|adolescent|adolescents|infants|toddlers|minors)',
    '(all|any|every) (age|ages)',
    'from [age|the age of] _ years',
    '(young people|young patients|young ones|schoolchildren)',
  ],
  adults: ['(adult|adults)'],
  men: ['(men|males|fathers)', 'both sexes', 'women and men'],
  early: ['(mild cognitive impairment|MCI|early (stage|stages|disease))'],
  mild: ['mild', 'mild to severe', 'mild to moderate'],
  moderate: ['moderate', 'mild to (moderate|severe)', 'moderate to severe'],
  severe: ['(severe|advanced|late stage|end stage)', '(mild|moderate) to severe'],
  'every stage': ['(every|all|any) (stage|stages|severity|severities)', 'at any stage'],
  alone: [
    '(alone|on its own|by itself|as monotherapy|monotherapy|as a stand alone)',
    'without [an|another|any] antidepressant',
  ],
  added: [
    '(with|added to|alongside|in addition to|together with|in combination with|on top of) [a|an|the] [oral] (antidepressant|antidepressants|lithium|valproate|stimulant)',
    '(adjunct|adjunctive|add on|adjunctively)',
  ],
  injection: ['(intravenous|IV|infusion|infusions|injection|injections|injectable|intramuscular|drip|intravenously)'],
  nasal: ['(nasal|intranasal|nasally)'],
  oral: [
    '(tablet|tablets|pill|pills|capsule|capsules)',
    'by mouth',
    '(oral|orally) (form|dose|solution|treatment|drug|medicine|medication|pill)',
  ],
  patch: ['(patch|patches|transdermal)'],
};

const LIMITS = new Automaton<Limit>();
for (const [limit, patterns] of Object.entries(PATTERNS) as [Limit, readonly string[]][])
  for (const pattern of patterns) LIMITS.add(pattern, limit);

const STAGES = ['early', 'mild', 'moderate', 'severe'] as const;
const ROUTES = ['injection', 'nasal', 'oral', 'patch'] as const;
const NAMES: Readonly<Record<Limit, string>> = {
  children: 'children or young people',
  adults: 'adults',
  men: 'men',
  early: 'the earliest stage',
  mild: 'the mild stage',
  moderate: 'the moderate stage',
  severe: 'the severe stage',
  'every stage': 'every stage',
  alone: 'use on its own',
  added: 'use with another medicine',
  injection: 'injections or infusions',
  nasal: 'a nasal spray',
  oral: 'tablets or capsules',
  patch: 'a patch',
};

/** In what words a sentence goes further than the limits of an approval; undefined where it does not, or the limits do not say. */
export function beyondLimits(limits: string, told: readonly Word[]): string | undefined {
  const found = limitsIn(told, isDenied);
  if (found.size === 0) return undefined;
  const known = limitsIn(wordsOf(limits));
  const has = (limit: Limit) => known.has(limit);
  const staged = STAGES.some(has);
  const routed = ROUTES.some(has);
  const beyond = [...found].find((limit) => {
    if (limit === 'children') return has('adults') && !has('children');
    if (limit === 'alone') return has('added') && !has('alone');
    if (limit === 'every stage') return staged && !STAGES.every((s) => s === 'early' || has(s));
    if (STAGES.some((s) => s === limit)) return staged && !has(limit) && !(limit === 'early' && has('mild'));
    if (ROUTES.some((r) => r === limit)) return routed && !has(limit);
    return false;
  });
  return beyond && NAMES[beyond];
}

/** "Approved for adults, not for children": whom it is denied to. */
function isDenied(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'not' || norm === 'nor' || norm === 'except');
}

function limitsIn(
  words: readonly Word[],
  leaveOut: (words: readonly Word[], at: number) => boolean = () => false,
): ReadonlySet<Limit> {
  const found: readonly Match<Limit>[] = LIMITS.find(words).filter((m) => !leaveOut(words, m.from));
  const set = new Set(found.map((m) => m.value));
  // "Mild cognitive impairment" is a stage before mild dementia.
  if (set.has('early') && !found.some((m) => m.value === 'mild' && words[m.to]?.norm !== 'cognitive'))
    set.delete('mild');
  // "As a nasal spray, alone or with an antidepressant" allows both.
  return set;
}
