import assert from 'node:assert/strict';
import { interventionPage } from '../../scripts/data/intervention-page.ts';
import { knowledgeIndexes } from '../../scripts/data/knowledge-indexes.ts';
import { rulePage } from '../../scripts/data/rule-page.ts';
import type { Misconception } from '../../server/src/knowledge/facts.ts';
import { factRecords } from '../../server/src/knowledge/records.ts';
import { examplesOf } from '../../server/src/rules/examples.ts';
import { rules } from '../../server/src/rules/rules.ts';
import { createReference } from '../../server/src/service/reference.ts';

const reference = createReference(factRecords, rules, examplesOf, new Date(factRecords.version));

describe('the page of a treatment', () => {
  it('numbers its sources as the statements name them', () => {
    for (const i of factRecords.interventions) {
      const page = interventionPage(i, reference);
      const named = [...page.matchAll(/<sup>([\d, ]+)<\/sup>/g)].flatMap(([, list]) => list?.split(', ').map(Number));
      const listed = [...page.matchAll(/^(\d+)\. .*<https?:\S+>/gm)].map(([, n]) => Number(n));
      assert.deepEqual(
        [...new Set(named)].sort((a = 0, b = 0) => a - b),
        listed,
        i.id,
      );
      assert.doesNotMatch(page, /undefined|<sup>0|\n\n\n/, i.id);
    }
  });

  it('says of an approval as of when', () => {
    const ketamine = reference.knowledge.interventions.get('ketamine') ?? assert.fail();
    assert.match(interventionPage(ketamine, reference), /US, as of 20\d\d.*not approved/);
  });
});

describe('the lists of the base', () => {
  const pages = knowledgeIndexes(factRecords, reference);

  it('lead to the page of every treatment, and to no other', () => {
    const led = [...(pages.get('README.md') ?? '').matchAll(/interventions\/([a-z0-9-]+)\.md/g)].map(([, id]) => id);
    assert.deepEqual(led.sort(), factRecords.interventions.map((i) => i.id).sort());
  });

  it('have a row for each target, condition, misconception and source', () => {
    const rows = (name: string) =>
      (pages.get(name) ?? '').split('\n').filter((line) => line.startsWith('| ')).length - 2;
    assert.equal(rows('targets.md'), factRecords.targets.length);
    assert.equal(rows('conditions.md'), factRecords.conditions.length);
    assert.equal(rows('misconceptions.md'), factRecords.misconceptions.length);
    assert.equal(rows('sources.md'), factRecords.sources.length);
  });
});

describe('the page of a rule that finds a misconception', () => {
  const [rule = assert.fail()] = rules;
  const exemplified = { ...rule, examples: examplesOf(rule.id) };
  const belief = (standing: Misconception['standing']): Misconception => ({
    id: 'a-belief',
    title: 'A belief',
    family: 'disorder-fact',
    standing,
    message: 'It is not so.',
    advice: 'Say what is so.',
    why: 'It was shown.',
    sources: [],
  });

  it('says how the belief stands, and what is right', () => {
    const page = rulePage(exemplified, reference.sources, belief('disputed'));
    assert.match(page, /\n\*\*Disputed:\*\* experts differ/);
    assert.match(page, /\n## What is right\n\n/);
    assert.match(page, /server\/knowledge\/misconceptions/);
  });

  it('of one that finds none says what it says', () => {
    const page = rulePage(exemplified, reference.sources, undefined);
    assert.match(page, /\n## What it says\n\n> /);
    assert.doesNotMatch(page, /What is right/);
  });
});
