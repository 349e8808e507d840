import assert from 'node:assert/strict';
import type { Aspect, Direction } from '../../server/src/knowledge/effects.ts';
import { knowledge, type Standing } from '../../server/src/knowledge/knowledge.ts';

type Row = readonly [drug: string, target: string, aspect: Aspect, direction: Direction, verdict: Standing['verdict']];

describe('how a statement about a mechanism stands', () => {
  const table: Row[] = [
    // Ketamine: what the sample draft gets wrong, and what is so.
    ['ketamine', 'nmda-receptor', 'activity', 'down', 'supported'],
    ['ketamine', 'nmda-receptor', 'activity', 'up', 'contradicted'],
    ['ketamine', 'glutamate', 'reuptake', 'down', 'contradicted'],
    ['ketamine', 'serotonin', 'reuptake', 'down', 'contradicted'],
    ['ketamine', 'glutamate', 'release', 'up', 'hypothesis'],
    ['ketamine', 'glutamate', 'level', 'up', 'hypothesis'],
    ['ketamine', 'glutamate', 'activity', 'down', 'imprecise'],
    ['ketamine', 'neurogenesis', 'activity', 'up', 'hypothesis'],
    ['ketamine', 'synaptogenesis', 'activity', 'up', 'hypothesis'],
    ['esketamine', 'nmda-receptor', 'activity', 'down', 'supported'],
    // The base knows no transporter of adenosine: no list of transporters speaks of its reuptake.
    ['diazepam', 'adenosine', 'reuptake', 'down', 'unknown'],
    // Inhibitors of a transporter: less reuptake, more of the messenger.
    ['ssris', 'serotonin', 'reuptake', 'down', 'supported'],
    ['ssris', 'sert', 'activity', 'down', 'supported'],
    ['ssris', 'serotonin', 'level', 'up', 'supported'],
    ['ssris', 'serotonin', 'reuptake', 'up', 'contradicted'],
    ['ssris', 'serotonin', 'level', 'down', 'contradicted'],
    ['ssris', 'dopamine', 'reuptake', 'down', 'contradicted'],
    ['ssris', 'glutamate', 'reuptake', 'down', 'contradicted'],
    ['venlafaxine', 'noradrenaline', 'reuptake', 'down', 'supported'],
    ['venlafaxine', 'noradrenaline', 'level', 'up', 'supported'],
    ['duloxetine', 'serotonin', 'reuptake', 'down', 'supported'],
    // Strengtheners of a receptor: more action of the messenger, not more of it.
    ['benzodiazepines', 'gaba-a-receptor', 'activity', 'up', 'supported'],
    ['benzodiazepines', 'gaba', 'activity', 'up', 'supported'],
    ['benzodiazepines', 'gaba-a-receptor', 'activity', 'down', 'contradicted'],
    ['benzodiazepines', 'gaba', 'release', 'up', 'contradicted'],
    ['buspirone', '5-ht1a-receptor', 'activity', 'up', 'supported'],
    ['buspirone', 'gaba-a-receptor', 'activity', 'up', 'contradicted'],
    ['psilocybin', '5-ht2a-receptor', 'activity', 'up', 'supported'],
    ['psilocybin', 'serotonin', 'release', 'up', 'contradicted'],
    ['mdma', 'serotonin', 'release', 'up', 'supported'],
    ['mdma', 'serotonin', 'level', 'up', 'supported'],
    ['lithium', 'gsk3', 'activity', 'down', 'supported'],
    ['lithium', 'serotonin', 'reuptake', 'down', 'contradicted'],
    // What the base does not know stays unknown.
    ['ketamine', 'dopamine', 'level', 'up', 'unknown'],
    ['ketamine', 'ampa-receptor', 'activity', 'down', 'unknown'],
    ['ssris', 'dopamine', 'level', 'down', 'unknown'],
    ['ssris', 'gaba', 'level', 'up', 'unknown'],
    ['cbt', 'serotonin', 'level', 'up', 'unknown'],
    ['tms', 'glutamate', 'reuptake', 'down', 'unknown'],
    ['a-drug-of-no-name', 'serotonin', 'reuptake', 'down', 'unknown'],
    ['ketamine', 'a-target-of-no-name', 'activity', 'down', 'unknown'],
  ];
  for (const [drug, target, aspect, direction, verdict] of table)
    it(`${drug}: ${target} ${aspect} ${direction} is ${verdict}`, () =>
      assert.equal(knowledge.standing(drug, target, aspect, direction).verdict, verdict));

  it('a benzodiazepine does not raise the level of GABA; the statement is never taken as right', () =>
    assert.match(knowledge.standing('benzodiazepines', 'gaba', 'level', 'up').verdict, /^(imprecise|contradicted)$/));

  it('a verdict other than “unknown” comes with the fact and its sources', () => {
    const standing = knowledge.standing('ketamine', 'glutamate', 'reuptake', 'down');
    assert.ok(standing.verdict !== 'unknown');
    assert.equal(standing.action?.target, 'glutamate');
    assert.ok(standing.action.sources.every((key) => knowledge.sources.has(key)));
  });
});

describe('what a drug has from its class', () => {
  const members: readonly [drug: string, ofClass: string][] = [
    ['fluoxetine', 'ssris'],
    ['sertraline', 'ssris'],
    ['escitalopram', 'ssris'],
    ['citalopram', 'ssris'],
    ['paroxetine', 'ssris'],
    ['venlafaxine', 'snris'],
    ['duloxetine', 'snris'],
    ['alprazolam', 'benzodiazepines'],
    ['lorazepam', 'benzodiazepines'],
    ['diazepam', 'benzodiazepines'],
    ['clonazepam', 'benzodiazepines'],
  ];
  for (const [drug, ofClass] of members)
    it(`${drug} does what ${ofClass} do`, () => {
      const mine = new Set(knowledge.interventions.get(drug)?.actions.map((a) => a.target));
      const inherited = knowledge.actionsOf(ofClass).filter((a) => !mine.has(a.target));
      for (const action of inherited) assert.ok(knowledge.actionsOf(drug).includes(action), action.target);
      assert.ok(knowledge.actionsOf(drug).length > 0);
      assert.ok(knowledge.does(drug));
      assert.ok(knowledge.is(drug));
    });

  it('a verdict of the class holds for its members', () => {
    assert.equal(knowledge.standing('sertraline', 'serotonin', 'reuptake', 'down').verdict, 'supported');
    assert.equal(knowledge.standing('sertraline', 'serotonin', 'level', 'up').verdict, 'supported');
    assert.equal(knowledge.standing('escitalopram', 'dopamine', 'reuptake', 'down').verdict, 'contradicted');
    assert.equal(knowledge.standing('alprazolam', 'gaba', 'release', 'up').verdict, 'contradicted');
  });

  it('a drug of no class has only its own', () =>
    assert.deepEqual(knowledge.actionsOf('ketamine'), knowledge.interventions.get('ketamine')?.actions));

  it('nothing is known of what is not in the base', () => {
    assert.deepEqual(knowledge.actionsOf('a-drug-of-no-name'), []);
    assert.equal(knowledge.does('a-drug-of-no-name'), undefined);
    assert.equal(knowledge.is('a-drug-of-no-name'), undefined);
  });
});

/** From textbooks and labels, written down without the base: what any version of it has to hold. */
describe('pharmacology that the base must not lose', () => {
  const table: [drug: string, does: string, target: string, direction: Direction][] = [
    ['ketamine', 'blocks', 'nmda-receptor', 'down'],
    ['esketamine', 'blocks', 'nmda-receptor', 'down'],
    ['fluoxetine', 'blocks', 'sert', 'down'],
    ['sertraline', 'blocks', 'sert', 'down'],
    ['escitalopram', 'blocks', 'sert', 'down'],
    ['citalopram', 'blocks', 'sert', 'down'],
    ['paroxetine', 'blocks', 'sert', 'down'],
    ['venlafaxine', 'blocks', 'sert', 'down'],
    ['venlafaxine', 'blocks', 'net', 'down'],
    ['duloxetine', 'blocks', 'sert', 'down'],
    ['duloxetine', 'blocks', 'net', 'down'],
    ['alprazolam', 'strengthens', 'gaba-a-receptor', 'up'],
    ['lorazepam', 'strengthens', 'gaba-a-receptor', 'up'],
    ['diazepam', 'strengthens', 'gaba-a-receptor', 'up'],
    ['clonazepam', 'strengthens', 'gaba-a-receptor', 'up'],
    ['buspirone', 'activates', '5-ht1a-receptor', 'up'],
    ['psilocybin', 'activates', '5-ht2a-receptor', 'up'],
    ['lithium', 'inhibits', 'gsk3', 'down'],
  ];
  for (const [drug, does, target, direction] of table)
    it(`${drug} ${does} ${target}`, () => {
      assert.equal(knowledge.standing(drug, target, 'activity', direction).verdict, 'supported');
      const reverse = direction === 'up' ? 'down' : 'up';
      assert.notEqual(knowledge.standing(drug, target, 'activity', reverse).verdict, 'supported');
    });
});

describe('the base as a whole', () => {
  const sourced = [...knowledge.interventions.values()].flatMap((i) => [
    ...[i.mechanism, ...i.actions, ...i.approvals, ...i.boxedWarnings, ...i.risks].map(
      (f) => [i.id, f.sources] as const,
    ),
  ]);
  it('cites for every fact a source that it holds', () => {
    assert.ok(sourced.length > 0);
    for (const [id, keys] of sourced) {
      assert.ok(keys.length > 0, id);
      for (const key of keys) assert.ok(knowledge.sources.has(key), `${id}: ${key}`);
    }
  });

  it('says for no drug both that it does a thing and that it does not', () => {
    for (const { id } of knowledge.interventions.values()) {
      const actions = knowledge.actionsOf(id);
      for (const a of actions.filter((x) => x.role === 'not'))
        assert.ok(
          !actions.some((b) => b.role !== 'not' && b.target === a.target && b.action === a.action),
          `${id}: ${a.target} ${a.action}`,
        );
    }
  });

  it('knows the messenger of every receptor and transporter that has one', () => {
    for (const { id, messenger } of knowledge.targets.values())
      if (messenger !== undefined) assert.equal(knowledge.targets.get(messenger)?.kind, 'messenger', id);
  });
});
