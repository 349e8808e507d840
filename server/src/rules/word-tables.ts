/** One graph over the closed lists of words under server/rules/words.yaml. */
import { PatternGraph } from '../language/pattern-graph.ts';
import type { PatternTables } from '../language/pattern-tables.ts';

/** Patterns by class. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

export interface WordTables {
  /** By their number in the patterns. */
  readonly classes: readonly string[];
  readonly patterns: PatternTables;
}

export function wordTables(lists: WordLists): WordTables {
  const graph = new PatternGraph();
  const classes = Object.keys(lists);
  for (const [number, name] of classes.entries()) for (const pattern of lists[name] ?? []) graph.add(pattern, number);
  return { classes, patterns: graph.tables() };
}
