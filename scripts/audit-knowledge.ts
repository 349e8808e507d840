/**
 * Holds the base against a folder of reference tables: `npm run audit:knowledge -- DIR [--format json]`.
 * docs/knowledge.md says what the folder holds. Always ends well: what differs is to be looked at, not wrong by itself.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Knowledge } from '../server/src/knowledge/knowledge.ts';
import { auditJson, auditText } from './audit/audit-list.ts';
import { compareActions } from './audit/compare-actions.ts';
import { compareControls } from './audit/compare-controls.ts';
import { compareLabels } from './audit/compare-labels.ts';
import { DrugNames } from './audit/drug-names.ts';
import { referenceActions } from './audit/reference-actions.ts';
import { SameTargets } from './audit/same-targets.ts';
import { readKnowledge } from './data/knowledge.ts';

const { values, positionals } = parseArgs({
  options: { format: { type: 'string', default: 'text' } },
  allowPositionals: true,
});
const [folder] = positionals;

if (folder === undefined) console.error('Which folder? npm run audit:knowledge -- DIR (see docs/knowledge.md)');
else {
  const knowledge = new Knowledge(readKnowledge(join(__dirname, '../server/knowledge')).facts);
  const drugs = new DrugNames(knowledge);
  const same = new SameTargets();
  const lists = [
    ...compareActions(knowledge, referenceActions(folder, drugs, same), same),
    ...compareLabels(folder, knowledge, drugs),
    ...compareControls(folder, knowledge, drugs),
  ];
  process.stdout.write(values.format === 'json' ? auditJson(lists) : auditText(lists));
}
