/** What a member has from its classes. */
import type { Intervention, Warning } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** An intervention and, after it, the classes that it belongs to, near or far, each once. */
export function withClasses(intervention: Intervention, knowledge: Knowledge): readonly Intervention[] {
  const all = new Set([intervention]);
  for (const each of all)
    for (const id of each.classes) {
      const group = knowledge.interventions.get(id);
      if (group) all.add(group);
    }
  return [...all];
}

/** The direct members of a class, by name. */
export function membersOf(group: string, knowledge: Knowledge): readonly Intervention[] {
  return [...knowledge.interventions.values()]
    .filter((i) => i.classes.includes(group))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Their warnings, those of the same words once. */
export function warningsOf(whole: readonly Intervention[], field: 'boxedWarnings' | 'risks'): readonly Warning[] {
  const byText = new Map<string, Warning>();
  for (const warning of whole.flatMap((i) => i[field]))
    if (!byText.has(warning.text)) byText.set(warning.text, warning);
  return [...byText.values()];
}
