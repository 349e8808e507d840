/** `overclaim rules`: the rules there are. */
import { FAMILIES, type Family } from '../rules/finding.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { rules as shipped } from '../rules/rules.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { ExplainOptions } from './explain.ts';
import { severityStyle } from './finding-text.ts';
import { clipEnd } from './layout.ts';
import { writeOut } from './output.ts';
import { type Terminal, terminal } from './terminal.ts';
import { SCHEMA, type Tool } from './tool.ts';

/** Writes all rules, or those of the families that are named; rules that are named are explained. */
export async function showRules(names: readonly string[], options: ExplainOptions, tool: Tool): Promise<ExitStatus> {
  const isFamily = (name: string): name is Family => (FAMILIES as readonly string[]).includes(name);
  if (!names.every(isFamily)) {
    const { explain } = await import('./explain.ts');
    return explain(names, options, tool);
  }
  const listed = shipped
    .filter(({ family }) => names.length === 0 || names.includes(family))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeOut(options.format === 'json' ? json(listed, tool) : text(listed, terminal(options.color)));
  return EXIT.clean;
}

/** "RuleList" of docs/interface.schema.json. */
async function* json(rules: readonly RuleEntry[], tool: Tool): AsyncGenerator<string> {
  const told = rules.map(({ id, family, severity, title, message, advice, why, sources, profiles }) => ({
    id,
    family,
    severity,
    title,
    message,
    advice,
    why,
    sources,
    ...(profiles && { profiles }),
  }));
  yield `${JSON.stringify({ schema: SCHEMA, tool, rules: told })}\n`;
}

const WIDEST_SEVERITY = 'warning'.length;

async function* text(rules: readonly RuleEntry[], to: Terminal): AsyncGenerator<string> {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  let last: Family | undefined;
  for (const { id, family, severity, title } of rules) {
    if (last !== undefined && last !== family) yield '\n';
    last = family;
    const level = severityStyle(severity, to)(severity.padEnd(WIDEST_SEVERITY));
    const room = to.width - widest - WIDEST_SEVERITY - 4;
    yield `${id.padEnd(widest)}  ${level}  ${clipEnd(title, Math.max(room, 24))}\n`;
  }
}
