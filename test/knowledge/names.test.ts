import assert from 'node:assert/strict';
import { knowledge } from '../../server/src/knowledge/knowledge.ts';
import { Names } from '../../server/src/knowledge/names.ts';
import { factRecords } from '../../server/src/knowledge/records.ts';
import { told, wordsOf } from '../language/sentence.ts';

const names = new Names(knowledge);

/** "kind id: as written" for each name in a sentence; of a generic noun its own id says nothing. */
function found(text: string): string[] {
  const words = wordsOf(text);
  return names
    .find(words)
    .map(({ kind, id, from, to }) => `${kind === 'generic' ? kind : `${kind} ${id}`}: ${told(words, from, to)}`);
}

describe('names in a sentence', () => {
  const table: [what: string, text: string, ...names: string[]][] = [
    ['a drug', 'Ketamine is old.', 'intervention ketamine: Ketamine'],
    ['in capitals', 'KETAMINE is old.', 'intervention ketamine: KETAMINE'],
    ['a brand', 'She takes Zoloft.', 'intervention sertraline: Zoloft'],
    ['a brand without its capital', 'She takes zoloft.', 'intervention sertraline: zoloft'],
    ['a brand of a related drug', 'She takes Spravato.', 'intervention esketamine: Spravato'],
    ['a class', 'She takes a benzodiazepine.', 'intervention benzodiazepines: benzodiazepine'],
    ['a class, plural', 'She takes benzodiazepines.', 'intervention benzodiazepines: benzodiazepines'],
    ['an acronym', 'She takes an SSRI.', 'intervention ssris: SSRI'],
    ['an acronym, plural', 'She takes SSRIs.', 'intervention ssris: SSRIs'],
    [
      'a name of several words',
      'A selective serotonin reuptake inhibitor.',
      'intervention ssris: selective serotonin reuptake inhibitor',
    ],
    ['both spellings', 'Cognitive behavioral therapy.', 'intervention cbt: Cognitive behavioral therapy'],
    ['a device', 'She has TMS.', 'intervention tms: TMS'],
    ['a messenger', 'It is glutamate.', 'target glutamate: glutamate'],
    ['a messenger by its other name', 'It is norepinephrine.', 'target noradrenaline: norepinephrine'],
    ['a hyphenated messenger', 'It is 5-HT.', 'target serotonin: 5 HT'],
    ['a receptor', 'It is the NMDA receptor.', 'target nmda-receptor: NMDA receptor'],
    ['receptors', 'They are NMDA receptors.', 'target nmda-receptor: NMDA receptors'],
    ['a receptor by its acronym', 'It acts at NMDA.', 'target nmda-receptor: NMDA'],
    ['the longest name wins: a receptor', 'It is a GABA receptor.', 'target gaba-a-receptor: GABA receptor'],
    ['the longest name wins: a transporter', 'It is the serotonin transporter.', 'target sert: serotonin transporter'],
    [
      'the longest name wins: a condition',
      'It is major depressive disorder.',
      'condition major-depressive-disorder: major depressive disorder',
    ],
    [
      'the longest name wins: a kind of depression',
      'It is treatment-resistant depression.',
      'condition treatment-resistant-depression: treatment resistant depression',
    ],
    ['a condition', 'It is anxiety.', 'condition anxiety: anxiety'],
    ['a condition by its acronym', 'It is PTSD.', 'condition ptsd: PTSD'],
    ['a treatment of no name', 'The drug is old.', 'generic: drug'],
    [
      'several',
      'Ketamine blocks NMDA receptors.',
      'intervention ketamine: Ketamine',
      'target nmda-receptor: NMDA receptors',
    ],
    ['an acronym that is also a word, as a word', 'They act on a net gain.'],
    ['an acronym in small letters', 'It is gad, tms and sert.'],
    ['part of a longer word', 'Ketamines and lithiums.'],
    ['none', 'The bus was late.'],
  ];
  for (const [what, text, ...expected] of table)
    it(`${what}: “${text}”`, () => assert.deepEqual(found(text), expected));
});

describe('the names of the base', () => {
  it('lead to one thing each', () => {
    const owners = new Map<string, string>();
    for (const { id, names, brands } of factRecords.interventions)
      for (const name of [...names, ...brands]) {
        const other = owners.get(name.toLowerCase());
        assert.ok(other === undefined || other === id, `“${name}” names ${other} and ${id}`);
        owners.set(name.toLowerCase(), id);
      }
    assert.ok(owners.size > 0);
  });

  for (const { id, name, plural } of knowledge.interventions.values())
    it(`${id} is found by the name that it is shown by`, () =>
      assert.ok(
        found(`So ${name} ${plural ? 'are' : 'is'} given.`).some((n) => n.startsWith(`intervention ${id}: `)),
        name,
      ));
});
