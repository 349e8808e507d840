/** `overclaim rules`: the rules there are. */
import { FAMILIES, type Family } from '../rules/finding.ts';
import { rulesOf } from '../rules/pack.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { rules as shipped } from '../rules/rules.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { ExplainOptions } from './explain.ts';
import { severityStyle } from './finding-text.ts';
import { clipEnd, printable } from './layout.ts';
import { writeOut } from './output.ts';
import { packsInForce } from './project.ts';
import { type Terminal, terminal } from './terminal.ts';
import { SCHEMA, type Tool } from './tool.ts';

/** A rule that ships, or one of a pack that is called so. */
interface Listed {
  readonly rule: RuleEntry;
  readonly pack?: string;
}

/** Writes all rules, or those of the families that are named; rules that are named are explained. */
export async function showRules(names: readonly string[], options: ExplainOptions, tool: Tool): Promise<ExitStatus> {
  const isFamily = (name: string): name is Family => (FAMILIES as readonly string[]).includes(name);
  if (!names.every(isFamily)) {
    const { explain } = await import('./explain.ts');
    return explain(names, options, tool);
  }
  const { packs, isBroken } = await packsInForce(options);
  const all: readonly Listed[] = [
    ...shipped.map((rule) => ({ rule })),
    ...rulesOf(packs).map(({ rule, pack }) => ({ rule, pack: pack.name })),
  ];
  const listed = all
    .filter(({ rule: { family } }) => names.length === 0 || names.includes(family))
    .sort((a, b) => compared(a.rule.family, b.rule.family) || compared(a.rule.id, b.rule.id));
  await writeOut(options.format === 'json' ? json(listed, tool) : text(listed, terminal(options.color)));
  return isBroken ? EXIT.failed : EXIT.clean;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** "RuleList" of docs/interface.schema.json. */
async function* json(listed: readonly Listed[], tool: Tool): AsyncGenerator<string> {
  const told = listed.map(({ rule, pack }) => {
    const { id, family, severity, title, message, advice, why, sources, evidence = [], profiles } = rule;
    return {
      id,
      family,
      severity,
      title,
      message,
      advice,
      why,
      sources,
      ...(profiles && { profiles }),
      ...(pack !== undefined && { pack, evidence }),
    };
  });
  yield `${JSON.stringify({ schema: SCHEMA, tool, rules: told })}\n`;
}

const WIDEST_SEVERITY = 'warning'.length;

async function* text(listed: readonly Listed[], to: Terminal): AsyncGenerator<string> {
  const widest = Math.max(...listed.map(({ rule }) => rule.id.length));
  let last: Family | undefined;
  for (const { rule, pack } of listed) {
    const { id, family, severity, title } = rule;
    if (last !== undefined && last !== family) yield '\n';
    last = family;
    const level = severityStyle(severity, to)(severity.padEnd(WIDEST_SEVERITY));
    const room = to.width - widest - WIDEST_SEVERITY - 4;
    const told = printable(pack === undefined ? title : `${title} (${pack})`);
    yield `${id.padEnd(widest)}  ${level}  ${clipEnd(told, Math.max(room, 24))}\n`;
  }
}
