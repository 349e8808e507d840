/** Words for actions that mean the same when databases are compared: one says antagonist, the next negative allosteric modulator. */
import type { ActionType } from '../../server/src/knowledge/facts.ts';

/**
 * `less`, `more`: less or more activity of the target. `partly`: partial agonists, between the two. `release`: turned into
 * letting its messenger out. `touches`: acts on it, the table does not say which way.
 */
export type ActionClass = 'less' | 'more' | 'partly' | 'release' | 'touches';

const OURS: Readonly<Record<ActionType, ActionClass>> = {
  'channel blocker': 'less',
  antagonist: 'less',
  'inverse agonist': 'less',
  'negative allosteric modulator': 'less',
  agonist: 'more',
  'partial agonist': 'partly',
  'positive allosteric modulator': 'more',
  inhibitor: 'less',
  'releasing agent': 'release',
  'raises level': 'more',
  'lowers level': 'less',
  'raises release': 'release',
  'lowers release': 'less',
  'inhibits reuptake': 'less',
  'lowers activity': 'less',
  'raises activity': 'more',
  promotes: 'more',
};

export function classOf(action: ActionType): ActionClass {
  return OURS[action];
}

/** Of a word as databases write it, with or without a remark in brackets; nothing where it names no action. */
export function classOfWord(written: string): ActionClass | undefined {
  const word = written
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .trim();
  if (word === '' || /not established|unknown/.test(word)) return undefined;
  if (/releas/.test(word)) return 'release';
  if (/partial agonist/.test(word)) return 'partly';
  if (/antagonist|inverse agonist|negative|block|inhibit/.test(word)) return 'less';
  if (/agonist|positive|activat|open|potentiat|induc/.test(word)) return 'more';
  return 'touches';
}

export type Agreement = 'same' | 'near' | 'opposite';

/** How two statements on one drug and target stand to each other. */
export function agreement(a: ActionClass, b: ActionClass): Agreement {
  if (a === b || a === 'touches' || b === 'touches') return 'same';
  // A partial agonist activates a receptor, and keeps stronger agonists from it.
  if (a === 'partly' || b === 'partly') return 'near';
  // What turns a transporter round keeps it from taking up, too.
  if (a === 'release' || b === 'release') return a === 'less' || b === 'less' ? 'near' : 'opposite';
  return 'opposite';
}
