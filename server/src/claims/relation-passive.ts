/** Relations told in the passive: "glutamate reuptake is blocked by ketamine", "with phenelzine, monoamine oxidase is inhibited". */
import type { Name } from '../knowledge/names.ts';
import { ASPECT_NOUNS, directionOf, verbAt } from '../language/relation-verbs.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { aspectAfter, defaultAspect } from './target-side.ts';
import type { Relation } from './told-relation.ts';

const AUXILIARY =
  /^(is|are|was|were|be|been|being|get|gets|can|may|might|could|thought|believed|known|to|has|have|also|not|often|directly|partly|then|\w+ly)$/;
const BE = /^(is|are|was|were|be|been|being|get|gets)$/;

export function passiveAfter(reading: SentenceReading, target: Name): Relation | undefined {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const told = aspectAfter(reading, target);
  const noun = norm(target.from - 1) === 'of' ? ASPECT_NOUNS.get(norm(target.from - 2)) : undefined;
  let at = told.to;
  // "D2 receptors in the pituitary are blocked".
  if (/^(in|on|at)$/.test(norm(at))) {
    const be = [2, 3, 4].find((step) => BE.test(norm(at + step)));
    if (be !== undefined) at += be;
  }
  const first = at;
  while (at < first + 6 && AUXILIARY.test(norm(at))) at++;
  const verb = verbAt(words, at);
  if (at === first || !verb || (verb.form !== 'participle' && verb.form !== 'past')) return undefined;
  if (!words.slice(first, at).some((w) => BE.test(w.norm))) return undefined;
  const end = at + verb.length;
  return {
    target,
    direction: directionOf(verb.change),
    aspect: told.aspect ?? noun ?? defaultAspect(verb, target),
    relation: verb.base,
    form: 'passive',
    from: noun ? target.from - 2 : target.from,
    to: end,
    head: target.from,
    agent: end,
  };
}
