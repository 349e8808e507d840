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
  if (norm(target.to) === 'from' && norm(target.to + 1) === 'being') {
    const taken = norm(target.to + 2) === 'taken';
    const to = target.to + (!taken ? 3 : norm(target.to + 4) === 'up' ? 5 : 4);
    if (taken || /^(reabsorbed|recycled|absorbed)$/.test(norm(target.to + 2))) return { aspect: 'reuptake', to };
  }
  const made = madeByBrain(norm, target.to);
  if (made) return made;
  const next = reading.names.find((n) => n.kind === 'target' && n.from === target.to + 1);
  if (next && /^(and|or)$/.test(norm(target.to))) return { aspect: ASPECT_NOUNS.get(norm(next.to)), to: target.to };
  return { aspect: undefined, to: target.to };
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
  if (/^(flood|replenish|restore|supply|add|pour)$/.test(verb.base)) return 'level';
  if (/^(produce|make more|manufacture)$/.test(verb.base)) return 'synthesis';
  // "Increases GABA" may mean its amount or its action; only words for an amount are taken as one.
  if (verb.change === 'up' || verb.change === 'grow') return 'activity';
  return /^(reduce|decrease|lower|deplete|diminish|cut|limit|drain|sap|use up)$/.test(verb.base) ? 'level' : 'activity';
}
