/** Reads what a treatment is said to do about a condition: "X relieves anxiety", "depression responds to X", "X causes insomnia". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';
import type { Match } from '../language/automaton.ts';
import { clauseEnd, clauseStart } from '../language/context.ts';
import type { EffectClaim, Modality, Verdict } from './claim.ts';
import { BEFORE_CONDITION, EFFECTS, type EffectPhrase, type ToldEffect } from './effect-phrases.ts';
import { causalStrength, modalityOf, nameAt, type SentenceReading, spanOf } from './sentence-reading.ts';
import { agentOf, subjectBefore } from './subject.ts';
import type { Topic } from './topic.ts';

const NONE: readonly never[] = [];
/** Words between a phrase and its condition at most. */
const REACH = 7;

/** The claims of a sentence that a treatment helps with a condition, or brings it on. */
export function readEffects(reading: SentenceReading, topic: Topic, knowledge: Knowledge): readonly EffectClaim[] {
  const conditions = reading.names.filter((n) => n.kind === 'condition');
  if (conditions.length === 0) return NONE;
  const claims: EffectClaim[] = [];
  let end = -1;
  for (const phrase of longestFirst(EFFECTS.find(reading.sentence.words))) {
    if (phrase.from < end) continue;
    const objects = phrase.value.passive
      ? conditions.filter((c) => c.to <= phrase.from && isBefore(reading, c, phrase.from)).slice(-1)
      : after(reading, phrase.to, conditions);
    const subject = objects.length > 0 ? subjectOf(reading, phrase, topic) : undefined;
    const intervention = subject && knowledge.interventions.get(subject);
    if (!intervention) continue;
    end = phrase.to;
    for (const object of objects)
      claims.push(claimOf(reading, phrase, intervention.id, intervention.name, object, knowledge));
  }
  return claims;
}

function longestFirst(found: Match<EffectPhrase>[]): readonly Match<EffectPhrase>[] {
  return [...found].sort((a, b) => a.from - b.from || b.to - a.to);
}

function subjectOf(reading: SentenceReading, { from, to, value }: Match<EffectPhrase>, topic: Topic) {
  if (value.passive) return agentOf(reading, byIn(reading, from, to), topic)?.id ?? namedRight(reading, to);
  return subjectBefore(reading, { head: from, form: 'third', to }, topic, undefined)?.id;
}

/** The word "by", "with" or "to" that ends a passive phrase. */
function byIn({ sentence: { words } }: SentenceReading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]?.norm === 'by') return i;
  return to;
}

/** "Responds to sertraline". */
function namedRight(reading: SentenceReading, at: number): string | undefined {
  const name = nameAt(reading, at) ?? nameAt(reading, at + 1);
  return name?.kind === 'intervention' ? name.id : undefined;
}

/** The condition that a phrase is about, with those joined to it. */
function after(reading: SentenceReading, at: number, conditions: readonly Name[]): readonly Name[] {
  const { words } = reading.sentence;
  const end = Math.min(clauseEnd(reading.sentence, reading.block.text, at), at + REACH);
  const first = conditions.find((c) => c.from >= at && c.from < end);
  if (!first || !words.slice(at, first.from).every((w) => BEFORE_CONDITION.has(w.norm))) return NONE;
  // "Helps people with PTSD sleep": helped with something else.
  const before = words.slice(Math.max(0, at - 4), first.from).map((w) => w.norm);
  if (HELPED.test(before.join(' ')) && goesOn(reading, first.to)) return NONE;
  const chain = [first];
  for (const next of conditions) {
    const last = chain.at(-1) as Name;
    if (next.from < last.to) continue;
    if (!words.slice(last.to, next.from).every((w) => /^(and|or|as|well|both|of|the|symptoms)$/.test(w.norm))) break;
    chain.push(next);
  }
  return chain;
}

const HELPED =
  /\bhelp\w* .*\b(people|patients|those|adults|children|women|men|teenagers|adolescents|veterans|some|many) with\b/;

/** The clause has another word here, and none that begins another phrase. */
function goesOn({ sentence: { words }, block: { text } }: SentenceReading, at: number): boolean {
  const word = words[at];
  if (!word || /[,.;:]/.test(text.slice(words[at - 1]?.end, word.start))) return false;
  return !/^(and|or|but|in|by|when|if|who|that|for|at|over|within|more|better|as)$/.test(word.norm);
}

function isBefore(reading: SentenceReading, { from, to }: Name, phrase: number): boolean {
  const { sentence, block } = reading;
  const start = clauseStart(sentence, block.text, phrase);
  const between = sentence.words.slice(to, phrase);
  return (
    from >= start &&
    between.every((w) => /^(can|may|might|could|is|are|often|also|usually|be|symptoms|well)$/.test(w.norm))
  );
}

function claimOf(
  reading: SentenceReading,
  { from, to, value }: Match<EffectPhrase>,
  id: string,
  name: string,
  object: Name,
  knowledge: Knowledge,
): EffectClaim {
  const start = Math.min(from, object.from);
  const end = Math.max(to, object.to);
  // "Is not an effective treatment": the denial stands inside the words of the claim.
  const denies = reading.sentence.words.slice(from, to).some((w) => w.norm === 'not');
  const read = modalityOf(reading, start, end);
  const modality = denies && read === 'asserted' ? 'negated' : read;
  const { verdict, evidence } = isAim(reading, from)
    ? { verdict: 'unknown' as Verdict, evidence: undefined }
    : held(id, object.id, value.effect, modality, knowledge);
  return {
    kind: value.effect === 'causes' || value.effect === 'worsens' ? 'safety' : 'efficacy',
    ...spanOf(reading, start, end),
    subject: name,
    relation: value.effect,
    object: knowledge.conditions.get(object.id)?.name ?? object.id,
    strength: causalStrength(modality),
    modality,
    verdict,
    intervention: id,
    condition: object.id,
    effect: value.effect,
    phrase: spanOf(reading, from, to),
    evidence,
  };
}

/** "People take X to treat Y": what it is taken for, not what it does. */
function isAim({ sentence: { words } }: SentenceReading, phrase: number): boolean {
  const norm = (at: number) => words[at]?.norm ?? '';
  return (
    norm(phrase - 1) === 'to' &&
    !/^(help\w*|shown|proven|proved|able|known|found|seems?|appears?)$/.test(norm(phrase - 2))
  );
}

/** A cure is more than any summary speaks of. */
const USE = {
  relieves: 'relieves',
  prevents: 'prevents',
  cures: undefined,
  causes: 'harms',
  worsens: 'harms',
} as const;

function held(id: string, condition: string, effect: ToldEffect, modality: Modality, knowledge: Knowledge) {
  const use = USE[effect];
  if (use === undefined || modality === 'questioned') return { verdict: 'unknown' as Verdict, evidence: undefined };
  const firm = modality !== 'hedged';
  const { verdict, summary } = knowledge.evidenceStanding(id, condition, use, firm);
  if (modality !== 'negated') return { verdict: verdict as Verdict, evidence: summary };
  const turned: Verdict = verdict === 'contradicted' ? 'supported' : 'unknown';
  return { verdict: turned, evidence: summary };
}
