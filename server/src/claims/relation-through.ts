/** What is told as that which an effect comes through: "works through D2 receptors", "thanks to its action on D2 receptors". */
import type { Relation } from './told-relation.ts';

/** Which way the target is changed is not said. `from` is a word index. */
type Through = Pick<Relation, 'relation' | 'form' | 'from'>;

/** What stands before a target, `at` being the preposition. */
export function channelled(words: readonly { norm: string }[], at: number): Through | undefined {
  const touched = touchedBy(words, at);
  if (touched !== undefined) return { relation: 'act on', form: 'noun', from: touched };
  const through = mediatedBy(words, at);
  return through === undefined ? undefined : { relation: 'act through', form: 'passive', from: through };
}

/** Index of the verb in "are mediated by", "works through", where a target is what the effect comes by; `at` is the preposition. */
function mediatedBy(words: readonly { norm: string }[], at: number): number | undefined {
  if (!/^(by|through|via)$/.test(words[at]?.norm ?? '')) return undefined;
  const adverb = (words[at - 1]?.norm ?? '').endsWith('ly') ? 1 : 0;
  const verb = words[at - 1 - adverb]?.norm ?? '';
  if (/^(mediated|exerted|transmitted)$/.test(verb)) return at - 1 - adverb;
  return /^(works?|working|acts?|acting)$/.test(verb) && words[at]?.norm !== 'by' ? at - 1 - adverb : undefined;
}

/** Index of the preposition or noun of "by acting on", "through its action on", "thanks to its effects on", where a noun tells what is touched. */
function touchedBy(words: readonly { norm: string }[], at: number): number | undefined {
  if (!/^(?:on|at)$/.test(words[at]?.norm ?? '')) return undefined;
  if (!/^(?:actions?|effects?|influence|impact|activity)$/.test(words[at - 1]?.norm ?? '')) return undefined;
  let from = at - 2;
  while (
    /^(?:direct|main|primary|strong|powerful|calming|gentle|known|specific|selective)$/.test(words[from]?.norm ?? '')
  )
    from--;
  if (!/^(?:its|their)$/.test(words[from]?.norm ?? '')) return undefined;
  return /^(?:by|through|via|to|of|from)$/.test(words[from - 1]?.norm ?? '') ? from : undefined;
}
