/** A misconception that writers tell in known phrases is a rule too: what it matches and its examples stand beside the fact. */
import type { Misconception } from '../../server/src/knowledge/facts.ts';
import type { ExemplifiedRule } from '../../server/src/rules/rule.ts';

/** A misconception as the YAML files hold it. */
export type MisconceptionEntry = Misconception &
  Partial<
    Pick<ExemplifiedRule, 'severity' | 'match' | 'except' | 'about' | 'near' | 'notNear' | 'despite' | 'rewordings'>
  > & {
    readonly examples?: ExemplifiedRule['examples'];
  };

const SEVERITY = { wrong: 'warning', unproven: 'warning', oversimplified: 'info', disputed: 'info' } as const;

/** The rule that finds its phrases; nothing where it is read from claims alone. */
export function ruleOf(entry: MisconceptionEntry): ExemplifiedRule | undefined {
  const { id, title, message, advice, why, sources, match, examples, standing } = entry;
  if (!match || !examples) return undefined;
  const { except, about, near, notNear, despite, rewordings } = entry;
  return {
    id: `${entry.family}/${id}`,
    family: entry.family as ExemplifiedRule['family'],
    severity: entry.severity ?? SEVERITY[standing],
    title,
    misconception: id,
    match,
    ...(except && { except }),
    ...(about && { about }),
    ...(near && { near }),
    ...(notNear && { notNear }),
    ...(despite && { despite }),
    message,
    advice,
    why,
    sources,
    ...(rewordings && { rewordings }),
    examples,
  };
}

/** What the knowledge base keeps of it. */
export function factOf(entry: MisconceptionEntry): Misconception {
  const { id, title, family, standing, blames, message, advice, why, sources } = entry;
  return { id, title, family, standing, ...(blames && { blames }), message, advice, why, sources };
}
