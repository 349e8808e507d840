/** `overclaim knowledge`: the whole base as one object, or what it holds in figures. */
import { factRecords } from '../knowledge/records.ts';
import { rules } from '../rules/rules.ts';
import { type KnowledgeDump, knowledgeDump } from '../service/knowledge-dump.ts';
import { writeOut } from './output.ts';
import { SCHEMA, type Tool } from './tool.ts';

export interface KnowledgeOptions {
  readonly format: 'text' | 'json';
}

export async function showKnowledge({ format }: KnowledgeOptions, tool: Tool): Promise<void> {
  const dump = knowledgeDump(factRecords, rules);
  await writeOut(format === 'json' ? json(dump, tool) : counts(dump, tool));
}

async function* json(dump: KnowledgeDump, tool: Tool): AsyncGenerator<string> {
  yield `${JSON.stringify({ schema: SCHEMA, tool, ...dump })}\n`;
}

async function* counts(dump: KnowledgeDump, { knowledge }: Tool): AsyncGenerator<string> {
  const actions = dump.interventions.flatMap((i) => i.actions);
  const summaries = dump.interventions.flatMap((i) => i.evidence);
  const rows: [number, string][] = [
    [dump.interventions.length, 'interventions'],
    [actions.length, 'actions on targets'],
    [actions.filter((a) => a.role === 'not').length, 'of them known not to be so'],
    [dump.approvals.length, 'approvals and non-approvals'],
    [summaries.length, 'summaries of evidence'],
    [dump.targets.length, 'targets'],
    [dump.conditions.length, 'conditions'],
    [dump.misconceptions.length, 'misconceptions'],
    [dump.sources.length, 'sources'],
  ];
  const width = Math.max(...rows.map(([n]) => String(n).length));
  yield `Knowledge base of ${knowledge}\n`;
  for (const [n, what] of rows) yield `  ${String(n).padStart(width)}  ${what}\n`;
}
