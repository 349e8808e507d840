/** The side of a target that its words name: "glutamate reuptake", "glutamate from being reabsorbed". */
import type { Aspect } from '../knowledge/effects.ts';
import type { Name } from '../knowledge/names.ts';
import { ASPECT_NOUNS, type RelationVerb } from '../language/relation-verbs.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** The aspect told right after a target ("glutamate reuptake", "serotonin and noradrenaline reuptake", "glutamate from being reabsorbed"), and where it ends. */
export function aspectAfter(reading: SentenceReading, target: Name): { aspect: Aspect | undefined; to: number } {
  const { words } = reading.sentence;
  const norm = (at: number) => words[at]?.norm ?? '';
  const aspect = ASPECT_NOUNS.get(norm(target.to));
  if (aspect) return { aspect, to: target.to + 1 };
  const kept = keptFrom(norm, target.to);
  if (kept) return kept;
  const made = madeByBrain(norm, target.to);
  if (made) return made;
  // "Serotonin, noradrenaline and dopamine reuptake": a noun for all of them.
  const last = lastOfList(reading, target);
  if (last > target.to) return { aspect: ASPECT_NOUNS.get(norm(last)), to: target.to };
  return { aspect: undefined, to: target.to };
}

/** Whether what is told of a messenger is told of its receptors: "serotonin receptors", "serotonin and dopamine receptors". */
export function isOfReceptors(reading: SentenceReading, target: Name): boolean {
  if (!target.classes.includes('messenger')) return false;
  const last = lastOfList(reading, target);
  return (
    /^receptors?$/.test(reading.sentence.words[last]?.norm ?? '') ||
    (last > target.to && /^receptors?$/.test(reading.sentence.words[last - 1]?.norm ?? ''))
  );
}

/** Index after the last of the targets that are named together. */
function lastOfList({ names, sentence: { words } }: SentenceReading, target: Name): number {
  let last = target.to;
  for (;;) {
    const from = /^(and|or)$/.test(words[last]?.norm ?? '') ? last + 1 : last;
    const next = names.find((n) => n.kind === 'target' && n.from === from);
    if (!next) return last;
    last = next.to;
  }
}

/** "From being reabsorbed", "from going back into the cell", "from being broken down": what of it is stopped. */
function keptFrom(norm: (at: number) => string, after: number): { aspect: Aspect; to: number } | undefined {
  if (norm(after) !== 'from') return undefined;
  const at = norm(after + 1) === 'being' ? after + 2 : after + 1;
  const word = norm(at);
  if (/^(degraded|destroyed|metaboli[sz]ed|deactivated)$/.test(word)) return { aspect: 'breakdown', to: at + 1 };
  if (word === 'broken' && norm(at + 1) === 'down') return { aspect: 'breakdown', to: at + 2 };
  if (/^(reabsorbed|recycled|absorbed|recaptured|reclaimed|removed|cleared|returning)$/.test(word))
    return { aspect: 'reuptake', to: at + 1 };
  if (/^(taken|pumped|sucked|drawn|pulled|going|moving|transported|carried)$/.test(word)) {
    if (/^(back|up|away)$/.test(norm(at + 1)))
      return { aspect: 'reuptake', to: norm(at + 2) === 'up' ? at + 3 : at + 2 };
    if (word === 'taken') return { aspect: 'reuptake', to: at + 1 };
  }
  return undefined;
}

/** "(The amount of) serotonin that your brain produces": the making of it, or its release. */
function madeByBrain(norm: (at: number) => string, after: number): { aspect: Aspect; to: number } | undefined {
  let at = /^(?:that|which)$/.test(norm(after)) ? after + 1 : after;
  if (!/^(?:the|your|our|their)$/.test(norm(at))) return undefined;
  at++;
  if (norm(at) === 'nerve') at++;
  if (!/^(?:brain|body|cells|neurons|gut)$/.test(norm(at))) return undefined;
  if (/^(?:produces?|makes?|manufactures?|creates?)$/.test(norm(at + 1))) return { aspect: 'synthesis', to: at + 2 };
  return /^(?:releases?)$/.test(norm(at + 1)) ? { aspect: 'release', to: at + 2 } : undefined;
}

/** The side that a verb means where no word names one. */
export function defaultAspect(verb: Pick<RelationVerb, 'base' | 'change'>, target: Name): Aspect {
  if (!target.classes.includes('messenger')) return 'activity';
  if (/^(release|pump out)$/.test(verb.base)) return 'release';
  if (/^(flood|replenish|restore|supply|pour)$/.test(verb.base)) return 'level';
  if (/^(produce|make more|manufacture)$/.test(verb.base)) return 'synthesis';
  // "Increases GABA" may mean its amount or its action; only words for an amount are taken as one.
  if (verb.change === 'up' || verb.change === 'grow') return 'activity';
  return /^(reduce|decrease|lower|deplete|diminish|cut|limit|drain|sap|use up)$/.test(verb.base) ? 'level' : 'activity';
}
