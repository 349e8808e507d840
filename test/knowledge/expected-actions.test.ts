import assert from 'node:assert/strict';
import { ACTION_TYPES, type Action, type ActionType, type Facts } from '../../server/src/knowledge/facts.ts';
import { Knowledge, knowledge } from '../../server/src/knowledge/knowledge.ts';
import { factRecords } from '../../server/src/knowledge/records.ts';
import { differences, EXPECTED } from './expected-actions.ts';

/** The other way round. */
const FLIPPED: Readonly<Record<ActionType, ActionType>> = {
  'channel blocker': 'agonist',
  antagonist: 'agonist',
  'inverse agonist': 'agonist',
  'negative allosteric modulator': 'positive allosteric modulator',
  agonist: 'antagonist',
  'partial agonist': 'antagonist',
  'positive allosteric modulator': 'negative allosteric modulator',
  inhibitor: 'raises activity',
  'releasing agent': 'lowers release',
  'raises level': 'lowers level',
  'lowers level': 'raises level',
  'raises release': 'lowers release',
  'lowers release': 'raises release',
  'inhibits reuptake': 'lowers level',
  'lowers activity': 'raises activity',
  'raises activity': 'lowers activity',
  promotes: 'lowers activity',
};

/** The base with one action of one treatment changed. */
function withAction(id: string, at: number, change: (action: Action) => Action): Knowledge {
  const interventions = factRecords.interventions.map((i) =>
    i.id === id ? { ...i, actions: i.actions.map((a, n) => (n === at ? change(a) : a)) } : i,
  );
  return new Knowledge({ ...factRecords, interventions } satisfies Facts, knowledge.names);
}

const ACTIONS = factRecords.interventions.flatMap((i) => i.actions.map((action, at) => ({ id: i.id, action, at })));

describe('the actions of the base', () => {
  it('are as pharmacology has them', () => {
    const found = differences(new Knowledge(factRecords, knowledge.names));
    assert.equal(found.join('\n'), '', 'think about each, look it up, then mend the fact or add its row to the table');
  });

  it('are held against a table of some size, which says each thing once', () => {
    const held = EXPECTED.filter((row) => factRecords.interventions.some((i) => i.id === row.drug));
    assert.ok(held.length >= 120, `${held.length}`);
    assert.ok(held.filter((row) => row.expected === 'denied').length >= 40);
    const keys = EXPECTED.map(({ drug, target, action }) => `${drug} ${target} ${action}`);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
    for (const { action, expected } of EXPECTED) {
      assert.ok((ACTION_TYPES as readonly string[]).includes(action), action);
      assert.ok(['acts', 'may act', 'open', 'denied'].includes(expected), expected);
    }
  });

  it('cannot turn round unnoticed, any of them', () => {
    for (const { id, action, at } of ACTIONS) {
      const turned = withAction(id, at, (a) => ({ ...a, action: FLIPPED[a.action] }));
      assert.notDeepEqual(differences(turned), [], `${id}: ${action.action} of ${action.target}`);
    }
  });

  it('cannot become known or denied unnoticed, any of them', () => {
    for (const { id, action, at } of ACTIONS) {
      const turned = withAction(id, at, (a) => ({ ...a, role: a.role === 'not' ? 'primary' : 'not' }));
      assert.notDeepEqual(differences(turned), [], `${id}: ${action.action} of ${action.target}`);
    }
  });

  it('cannot go unnoticed where the table has them', () => {
    const emptied = factRecords.interventions.map((i) => (i.id === 'ketamine' ? { ...i, actions: [] } : i));
    const found = differences(new Knowledge({ ...factRecords, interventions: emptied }, knowledge.names));
    assert.deepEqual(found, ['ketamine: channel blocker of nmda-receptor is not told']);
  });
});
