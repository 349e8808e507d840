import assert from 'node:assert/strict';
import { claimsIn, told } from './claims-in.ts';

const NMDA = 'ketamine: nmda-receptor activity down, asserted, supported';
const GLUTAMATE = 'ketamine: glutamate reuptake down, asserted, contradicted';
const SEROTONIN = 'sertraline: serotonin reuptake down, asserted, supported';

type Row = readonly [text: string, ...claims: string[]];

function table(rows: readonly Row[]): void {
  for (const [text, ...claims] of rows)
    it(`${text.replaceAll('\n', '⏎')} → ${claims.join('; ') || 'nothing'}`, () => assert.deepEqual(told(text), claims));
}

describe('a mechanism told actively', () => {
  table([
    ['Ketamine blocks NMDA receptors.', NMDA],
    ['Ketamine blocks the NMDA receptor.', NMDA],
    ['Ketamine infusions block NMDA receptors.', NMDA],
    ['Spravato blocks NMDA receptors.', 'esketamine: nmda-receptor activity down, asserted, supported'],
    ['Ketamine inhibits the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine inhibits glutamate reuptake.', GLUTAMATE],
    ['Ketamine prevents glutamate from being reabsorbed.', GLUTAMATE],
    ['Ketamine stops glutamate from being taken back up by the cells.', GLUTAMATE],
    ['Sertraline inhibits the reuptake of serotonin.', SEROTONIN],
    ['Sertraline blocks the reabsorption of serotonin in the brain.', SEROTONIN],
    ['Zoloft blocks serotonin reuptake.', SEROTONIN],
    ['Escitalopram blocks the reuptake of dopamine.', 'escitalopram: dopamine reuptake down, asserted, contradicted'],
    ['Fluoxetine blocks the serotonin transporter.', 'fluoxetine: sert activity down, asserted, supported'],
    ['SSRIs increase serotonin levels.', 'ssris: serotonin level up, asserted, supported'],
    [
      'Sertraline increases the amount of serotonin in the brain.',
      'sertraline: serotonin level up, asserted, supported',
    ],
    ['Alprazolam enhances the effect of GABA.', 'alprazolam: gaba activity up, asserted, supported'],
    ['Diazepam stimulates GABA release.', 'diazepam: gaba release up, asserted, contradicted'],
    ['Clonazepam inhibits the reuptake of GABA.', 'clonazepam: gaba reuptake down, asserted, contradicted'],
    ['Psilocybin activates 5-HT2A receptors.', 'psilocybin: 5-ht2a-receptor activity up, asserted, supported'],
    ['Psilocin activates serotonin 2A receptors.', 'psilocybin: 5-ht2a-receptor activity up, asserted, supported'],
    ['Psilocybin releases serotonin.', 'psilocybin: serotonin release up, asserted, contradicted'],
    ['MDMA increases the release of serotonin.', 'mdma: serotonin release up, asserted, supported'],
    ['Lithium inhibits GSK-3.', 'lithium: gsk3 activity down, asserted, supported'],
    ['Lithium inhibits the reuptake of serotonin.', 'lithium: serotonin reuptake down, asserted, contradicted'],
    ['Ketamine activates NMDA receptors.', 'ketamine: nmda-receptor activity up, asserted, contradicted'],
    ['Ketamine increases glutamate release.', 'ketamine: glutamate release up, asserted, hypothesis'],
    ['Ketamine triggers the release of glutamate.', 'ketamine: glutamate release up, asserted, hypothesis'],
    [
      'Ketamine increases the level of the neurotransmitter glutamate.',
      'ketamine: glutamate level up, asserted, hypothesis',
    ],
    ['Ketamine promotes the growth of new neurons.', 'ketamine: neurogenesis activity up, asserted, hypothesis'],
    [
      'Ketamine stimulates the formation of new synapses.',
      'ketamine: synaptogenesis activity up, asserted, hypothesis',
    ],
    ['Ketamine acts on NMDA receptors.', 'ketamine: nmda-receptor activity either, asserted, supported'],
    ['Ketamine blocks the action of glutamate.', 'ketamine: glutamate activity down, asserted, imprecise'],
  ]);
});

describe('a mechanism told of several, or round about', () => {
  table([
    [
      'Ketamine and fluoxetine inhibit the reuptake of serotonin.',
      'ketamine: serotonin reuptake down, asserted, contradicted',
      'fluoxetine: serotonin reuptake down, asserted, supported',
    ],
    ["Ketamine's main action is blocking the reuptake of glutamate.", GLUTAMATE],
    ['Ketamine causes a surge of glutamate.', 'ketamine: glutamate level up, asserted, hypothesis'],
    ['MDMA makes the brain release serotonin.', 'mdma: serotonin release up, asserted, supported'],
    ['Stress makes the brain release serotonin.'],
    ['By blocking NMDA receptors, low doses of ketamine may ease pain.', NMDA],
    ['By reducing dopamine, the urge to take ketamine fades.'],
    ['As an NMDA receptor antagonist, ketamine is unusual.', NMDA],
    ['The NMDA receptor antagonist ketamine is unusual.', NMDA],
    [
      'As a GABA reuptake inhibitor, tiagabine raises GABA.',
      'tiagabine: gaba reuptake down, asserted, supported',
      'tiagabine: gaba activity up, asserted, supported',
    ],
  ]);
});

describe('a mechanism told in another form', () => {
  table([
    // Passive.
    ['NMDA receptors are blocked by ketamine.', NMDA],
    ['Glutamate reuptake is blocked by ketamine.', GLUTAMATE],
    ['The reuptake of glutamate is prevented by ketamine.', GLUTAMATE],
    ['The reuptake of serotonin is inhibited by sertraline.', SEROTONIN],
    // By doing so.
    ['Ketamine works by blocking NMDA receptors.', NMDA],
    ['Ketamine works by preventing the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine for anxiety works by preventing the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine relieves anxiety by inhibiting the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine, used for decades, lifts mood by directly inhibiting the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine exerts its effects by inhibiting glutamate reuptake.', GLUTAMATE],
    ['By blocking NMDA receptors, ketamine changes how cells talk.', NMDA],
    ['By inhibiting the reuptake of glutamate, ketamine lifts mood.', GLUTAMATE],
    ['The main action of ketamine is to block NMDA receptors.', NMDA],
    // Nouns.
    ['Ketamine is an NMDA receptor antagonist.', NMDA],
    ['Ketamine is an antagonist of NMDA receptors.', NMDA],
    ['Ketamine is a potent blocker of NMDA receptors.', NMDA],
    ['Ketamine, an NMDA receptor antagonist, is given by drip.', NMDA],
    ['Ketamine (an NMDA receptor antagonist) is given by drip.', NMDA],
    ['Ketamine is a glutamate reuptake inhibitor.', GLUTAMATE],
    ['Ketamine acts as a glutamate reuptake inhibitor.', GLUTAMATE],
    ['Ketamine is known as an NMDA receptor antagonist.', NMDA],
    ['Ketamine is an NMDA agonist.', 'ketamine: nmda-receptor activity up, asserted, contradicted'],
    ['Sertraline is a serotonin reuptake inhibitor.', SEROTONIN],
    ['Buspirone is a 5-HT1A partial agonist.', 'buspirone: 5-ht1a-receptor activity up, asserted, supported'],
    ['Buspirone is a GABA-A receptor agonist.', 'buspirone: gaba-a-receptor activity up, asserted, contradicted'],
    // Relative clauses.
    ['Ketamine, which blocks NMDA receptors, is an anaesthetic.', NMDA],
    ['Ketamine is a drug that blocks NMDA receptors.', NMDA],
    ['Ketamine is one of several drugs that block NMDA receptors.', NMDA],
    ['Ketamine is an anaesthetic that blocks NMDA receptors.', NMDA],
    ['Ketamine, an old anaesthetic that blocks NMDA receptors, is cheap.', NMDA],
    ['Sertraline belongs to a group of drugs that inhibit the reuptake of serotonin.', SEROTONIN],
    // Several in one sentence.
    [
      'Ketamine blocks NMDA receptors and increases glutamate release.',
      NMDA,
      'ketamine: glutamate release up, asserted, hypothesis',
    ],
    [
      'Venlafaxine blocks the reuptake of serotonin and noradrenaline.',
      'venlafaxine: serotonin reuptake down, asserted, supported',
      'venlafaxine: noradrenaline reuptake down, asserted, supported',
    ],
    [
      'Duloxetine inhibits serotonin and noradrenaline reuptake.',
      'duloxetine: serotonin reuptake down, asserted, supported',
      'duloxetine: noradrenaline reuptake down, asserted, supported',
    ],
    ['Ketamine blocks NMDA receptors, while sertraline inhibits the reuptake of serotonin.', NMDA, SEROTONIN],
    [
      'Ketamine blocks NMDA receptors but does not inhibit the reuptake of glutamate.',
      NMDA,
      'ketamine: glutamate reuptake down, negated, contradicted',
    ],
  ]);
});

describe('whose doing it is', () => {
  table([
    ['Ketamine is an anaesthetic. It blocks NMDA receptors.', NMDA],
    ['Ketamine is an anaesthetic.\n\nIt blocks NMDA receptors.', NMDA],
    ['Ketamine is an anaesthetic. Patients like it. It blocks NMDA receptors.', NMDA],
    ['Ketamine helps some people. This drug inhibits the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine helps some people. It lifts mood by inhibiting the reuptake of glutamate.', GLUTAMATE],
    ['Ketamine helps some people. The drug, which blocks NMDA receptors, is cheap.', NMDA],
    ['Sertraline is a tablet. Ketamine is an infusion. It inhibits the reuptake of glutamate.', GLUTAMATE],
    [
      'SSRIs are common. They inhibit the reuptake of serotonin.',
      'ssris: serotonin reuptake down, asserted, supported',
    ],
    [
      'SSRIs are common. These drugs inhibit the reuptake of serotonin.',
      'ssris: serotonin reuptake down, asserted, supported',
    ],
    ['# Ketamine\n\nIt inhibits glutamate reuptake.', GLUTAMATE],
    ['# How ketamine works\n\nThe drug inhibits glutamate reuptake.', GLUTAMATE],
    ['# Ketamine\n\n## Its action\n\nIt inhibits glutamate reuptake.', GLUTAMATE],
    ['# Sertraline\n\nSome words.\n\n# Ketamine\n\nIt inhibits glutamate reuptake.', GLUTAMATE],
    // A foil is not the subject.
    ['Unlike SSRIs, ketamine blocks NMDA receptors.', NMDA],
    ['Sertraline, unlike ketamine, inhibits the reuptake of serotonin.', SEROTONIN],
    ['Sertraline, in contrast to ketamine, inhibits the reuptake of serotonin.', SEROTONIN],
    ['Compared with ketamine, sertraline inhibits the reuptake of serotonin.', SEROTONIN],
    [
      'Sertraline, an SSRI, inhibits the reuptake of serotonin.',
      'sertraline is one of ssris, asserted, supported',
      'sertraline: serotonin reuptake down, asserted, supported',
    ],
  ]);
});

describe('a mechanism of something else', () => {
  const following = (sentence: string): Row => [`Ketamine is given by infusion. ${sentence}`];
  table([
    ['Alcohol blocks NMDA receptors.'],
    ['Stress lowers GABA.'],
    ['Alcohol works by enhancing GABA.'],
    ['Glutamate activates NMDA receptors.'],
    ['Xenon, unlike ketamine, blocks glutamate reuptake.'],
    ['Propofol, rather than ketamine, enhances GABA.'],
    ['Ketamine is different from drugs that inhibit the reuptake of serotonin.'],
    ['Ketamine, unlike drugs that inhibit the reuptake of serotonin, works quickly.'],
    ['Ketamine was compared with propofol, which blocks the reuptake of glutamate.'],
    ['Sertraline is combined with a drug that inhibits the reuptake of dopamine.'],
    ['People taking sertraline have an enzyme that blocks dopamine reuptake.'],
    ['Doctors who give ketamine say singing increases serotonin levels.'],
    ['Ketamine helps people whose stress lowers GABA.'],
    ['Ketamine helps people who sing by raising glutamate.'],
    ['Ketamine helps people and singing works by raising serotonin.'],
    ['Chocolate blocks adenosine receptors. It increases dopamine.'],
    following('Alcohol increases GABA levels.'),
    following('Alcohol, which blocks NMDA receptors, is best avoided.'),
    following('Chronic stress lowers GABA.'),
    following('Your brain releases glutamate when you learn.'),
    following('In the brain, glutamate activates NMDA receptors.'),
    following('Memantine, another drug, blocks NMDA receptors.'),
    following('Another drug blocks the reuptake of glutamate.'),
    following('Most antidepressants inhibit the reuptake of serotonin.'),
    following('Some medicines raise GABA levels.'),
    following('These drugs inhibit the reuptake of serotonin.'),
    following('Blocking GABA raises anxiety.'),
    following('Stiripentol is a tablet. It inhibits the reuptake of dopamine.'),
    following('Singing helps too. It raises glutamate.'),
    ['Ketamine differs from SSRIs. They inhibit the reuptake of serotonin.'],
    ['Stiripentol acts as a GABA reuptake inhibitor.'],
    following('Stiripentol acts as a GABA reuptake inhibitor.'),
    ['Ketamine blocks pain.'],
    ['The release of the ketamine report raised GABA sales.'],
  ]);
});

describe('how firmly a mechanism is told', () => {
  const release = (modality: string) => `ketamine: glutamate release up, ${modality}, hypothesis`;
  table([
    ['Ketamine increases glutamate release.', release('asserted')],
    ['Ketamine may increase glutamate release.', release('hedged')],
    ['Ketamine could increase the release of glutamate.', release('hedged')],
    ['Ketamine is thought to increase glutamate release.', release('hedged')],
    ['Ketamine appears to increase glutamate release.', release('hedged')],
    ['Perhaps ketamine increases glutamate release.', release('hedged')],
    ['One hypothesis is that ketamine increases glutamate release.', release('hedged')],
    ['If ketamine increases glutamate release, synapses may change.', release('hedged')],
    ['In mice, ketamine increases glutamate release.', release('hedged')],
    ['Ketamine does not increase glutamate release.', release('negated')],
    ["Ketamine doesn't increase glutamate release.", release('negated')],
    ['Ketamine never increases glutamate release.', release('negated')],
    ['There is no evidence that ketamine increases glutamate release.', release('negated')],
    ['It is a myth that ketamine increases glutamate release.', release('negated')],
    ['It isn’t true that ketamine increases glutamate release.', release('negated')],
    ['Does ketamine increase glutamate release?', release('questioned')],
    ['# Does ketamine increase glutamate release?', release('questioned')],
    ['Researchers asked whether ketamine increases glutamate release.', release('questioned')],
    ['According to the clinic, ketamine increases glutamate release.', release('attributed')],
    ['Some websites claim that ketamine increases glutamate release.', release('attributed')],
    ['“Ketamine increases glutamate release.”', release('attributed')],
    ['> Ketamine increases glutamate release.', release('attributed')],
    ['Ketamine not only increases glutamate release but is cheap.', release('asserted')],
    ['Ketamine is not new, but it increases glutamate release.', release('asserted')],
  ]);

  const strengths: [text: string, strength: string][] = [
    ['Ketamine increases glutamate release.', 'causal'],
    ['Ketamine may increase glutamate release.', 'conditional'],
    ['Ketamine does not increase glutamate release.', 'none'],
    ['Does ketamine increase glutamate release?', 'none'],
  ];
  for (const [text, strength] of strengths)
    it(`${text} is ${strength}`, () => assert.equal(claimsIn(text)[0]?.claim.strength, strength));
});

describe('the words that make a claim', () => {
  const rows: [text: string, words: string][] = [
    ['Ketamine works by preventing the reuptake of glutamate in the brain.', 'preventing the reuptake of glutamate'],
    ['Ketamine increases glutamate levels in the brain.', 'increases glutamate levels'],
    ['Ketamine is an NMDA receptor antagonist.', 'NMDA receptor antagonist'],
    ['The reuptake of glutamate is prevented by ketamine.', 'reuptake of glutamate is prevented'],
    ['Ketamine **blocks** NMDA receptors.', 'blocks NMDA receptors'],
    ['Ketamine prevents glutamate from being taken up again.', 'prevents glutamate from being taken up'],
  ];
  for (const [text, words] of rows)
    it(`${text} → ${words}`, () =>
      assert.deepEqual(
        claimsIn(text).map((c) => c.words),
        [words],
      ));

  it('the condition that the change is said to relieve is told with it', () => {
    const relieved = (text: string) => claimsIn(text).map(({ claim }) => claim.kind === 'mechanism' && claim.relieves);
    assert.deepEqual(relieved('Ketamine inhibits GABA, which lowers anxiety.'), ['anxiety']);
    assert.deepEqual(relieved('Ketamine inhibits GABA, which people study.'), [undefined]);
  });
});

describe('what makes no claim of the writer’s', () => {
  table([
    ['## References\n\n1. Lee A. Ketamine inhibits the reuptake of glutamate. 2019.'],
    ['```\nKetamine inhibits the reuptake of glutamate.\n```'],
    ['<!-- Ketamine inhibits the reuptake of glutamate. -->\n\nSome words.'],
    [''],
  ]);
});
