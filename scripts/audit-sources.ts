/** What the facts rest on: `npm run audit:sources [-- --format json]`. Always ends well: it is for reading. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditJson, auditText } from './audit/audit-list.ts';
import { auditOfSources, tallyOfSources } from './audit/audit-of-sources.ts';
import { readKnowledge } from './data/knowledge.ts';
import { readRules } from './data/rules.ts';

const { format } = parseArgs({ options: { format: { type: 'string', default: 'text' } } }).values;
const root = join(__dirname, '..');
const { facts, rules: told } = readKnowledge(join(root, 'server/knowledge'));
const { rules } = readRules(join(root, 'server/rules'), new Set(facts.sources.map((s) => s.id)), told);

const lists = auditOfSources(facts, rules, new Date());
process.stdout.write(format === 'json' ? auditJson(lists) : tallyOfSources(facts, rules) + auditText(lists));
