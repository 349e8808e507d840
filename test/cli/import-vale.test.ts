import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../server/src/service.ts';
import { markedBy, soundPack } from '../service/pack.ts';
import { draftFolder, overclaim } from './command.ts';

/** A style of the form that public ones have, with a vocabulary. */
const STYLES = fileURLToPath(new URL('../fixtures/vale', import.meta.url));

describe('overclaim import-vale', () => {
  const folder = draftFolder();
  let made: Pack;
  before(() => {
    made = soundPack(overclaim(['import-vale', STYLES]).stdout);
  });

  it('makes a pack without mistakes, whose examples hold', () => {
    const { status, stdout, stderr } = overclaim(['import-vale', STYLES, '--out', 'house.yaml'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /^8 of 11 rules taken over into house\.yaml\.$/m);
    const tested = overclaim(['test-pack', 'house.yaml'], { cwd: folder.path });
    assert.match(tested.stdout, /^house\.yaml: 9 rules, 3 examples: all as expected; 6 rules without examples\n$/);
    assert.equal(tested.status, 0);
    const pack = soundPack(readFileSync(join(folder.path, 'house.yaml'), 'utf8'));
    assert.equal(pack.name, 'Harbour');
    assert.equal(pack.description, 'How the Harbour clinic writes for patients.');
    assert.deepEqual(
      pack.rules.map(({ id, severity, title }) => [id, severity, title]),
      [
        ['harbour/abbreviations', 'error', 'Abbreviations'],
        ['harbour/exclamation', 'info', 'Exclamation'],
        ['harbour/headings', 'warning', 'Headings'],
        ['harbour/hedging', 'warning', 'Hedging'],
        ['harbour/ranges', 'warning', 'Ranges'],
        ['harbour/semicolons', 'warning', 'Semicolons'],
        ['harbour/sentence-length', 'info', 'Sentence length'],
        ['harbour/terms', 'error', 'Terms'],
        ['vale/avoid', 'error', 'Avoid'],
      ],
    );
    assert.deepEqual(
      pack.rules.flatMap(({ evidence = [] }) => evidence.map(({ url }) => url)),
      ['https://example.org/harbour/hedging'],
    );
  });

  it('lists what it leaves out, with file and reason, and at the head of the pack', () => {
    const { stdout, stderr } = overclaim(['import-vale', STYLES]);
    const left = [
      /Harbour\/Deep\.yml: .*its scope “heading\.h2”/,
      /Harbour\/HeadingCase\.yml: .*rules that extend “capitalization” have no like here/,
      /Harbour\/Hedging\.yml: .*“\(\?<!is \)really”: “\(\?<!” looks behind/,
      /Harbour\/Reading\.yml: .*rules that extend “metric”/,
      /Harbour\/Terms\.yml: .*“\(\?:carer\|family\) members\?” as a rewording/,
      /config\/vocabularies\/Clinic\/accept\.txt: .*Vale\.Terms/,
    ];
    const head = stdout.split('\nname:')[0] ?? '';
    for (const each of left) {
      assert.match(stderr, each);
      assert.match(head, each);
    }
    assert.equal(stderr.match(/left out/g)?.length, left.length);
  });

  // What Vale reports, by its documentation; of what is counted, the first match too many is marked here, and not the first.
  const table: [what: string, marked: string][] = [
    ['existence: words, whatever their capitals', '[[Basically]] it is [[sort of]] fine.'],
    ['existence: an expression', 'There are [[quite a few]] of them.'],
    ['existence: whole words', 'He basicallyish resorted to clichés.'],
    ['existence: words with letters beyond ASCII', 'What a [[cliché]].'],
    ['existence: exceptions', 'A sort of mind that is rare.'],
    ['existence: no words but signs', 'Stop[[!!]] Now[[ !]]'],
    ['existence: raw', 'Take [[5-10]] of them.'],
    ['existence: in headings', '# So it is[[.]]\n\nSo it was.'],
    ['substitution', 'Send an [[e-mail]], not an email.'],
    ['substitution: an expression', 'It [[gave rise to]] pain.'],
    ['substitution: capitals that are to be so', 'We use [[javascript]], and JavaScript.'],
    ['substitution: what fits the expression that is asked for', 'Ask [[care givers]] or carer members.'],
    ['substitution: what the vocabulary accepts', 'The Javascript Studio is open.'],
    [
      'occurrence: in a sentence',
      'One two three four five six seven eight nine ten eleven twelve [[thirteen]] fourteen.',
    ],
    ['occurrence: below the most', 'One two three four five six seven eight nine ten eleven twelve. One two three.'],
    ['occurrence: in a paragraph', 'One; two[[;]] three; four.\n\nOne; two.'],
    ['conditional: not written out', 'Ask the [[CMHT]], says the FAQ.'],
    ['conditional: written out', 'Ask the Community Mental Health Team (CMHT). The CMHT is open.'],
    ['conditional: what the vocabulary accepts', 'The WHO says so.'],
    ['a vocabulary’s rejected terms', 'Ask the [[service user]].'],
  ];
  for (const [what, marked] of table)
    it(`flags what Vale flags of ${what}`, () =>
      assert.equal(markedBy(made, marked.replace(/\[\[|\]\]/g, '')), marked));

  it('fills messages in Vale’s order, and offers what is to stand instead', () => {
    const terms = made.rules.find(({ id }) => id === 'harbour/terms');
    assert.equal(terms?.message, 'Write “{instead}”, not “{text}”.');
    assert.equal(
      terms?.rewordings?.flatMap(({ to, whenRegex }) => whenRegex?.replaced('cases of the flu', to) ?? []).join(),
      'cases of flu',
    );
  });

  it('writes over nothing: 2', () => {
    folder.write('house.yaml', 'mine');
    const { status, stderr } = overclaim(['import-vale', STYLES, '--out', 'house.yaml'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /house\.yaml: it is there already\. Name another file/);
    assert.equal(readFileSync(join(folder.path, 'house.yaml'), 'utf8'), 'mine');
  });

  it('says that there is no style: 2', () => {
    mkdirSync(join(folder.path, 'empty'));
    folder.write('file.yml', 'extends: existence');
    for (const [path, problem] of [
      ['empty', /there are no styles/],
      ['missing', /no such file or folder/],
      ['file.yml', /it is no folder/],
    ] as const) {
      const { status, stdout, stderr } = overclaim(['import-vale', path], { cwd: folder.path });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, problem);
    }
  });

  it('takes a folder that is itself a style, and files that are no rules', () => {
    mkdirSync(join(folder.path, 'Hype'));
    folder.write('Hype/Words.yml', 'extends: existence\nmessage: "No %s {here}."\ntokens: [wow]\n');
    folder.write('Hype/Broken.yml', 'extends: [\n');
    folder.write('Hype/Other.yml', 'title: no rule\n');
    folder.write('Hype/Empty.yml', '');
    const { status, stdout, stderr } = overclaim(['import-vale', 'Hype'], { cwd: folder.path });
    assert.equal(status, 0);
    // The names of families are kept for rules that ship.
    const pack = soundPack(stdout);
    assert.deepEqual(
      pack.rules.map(({ id, message }) => [id, message]),
      [['vale-hype/words', 'No {text} “here”.']],
    );
    assert.match(stderr, /^Broken\.yml: left out: it is no YAML/m);
    assert.match(stderr, /^Other\.yml: left out: it is no rule/m);
    assert.match(stderr, /^Empty\.yml: left out: it is no rule/m);
    assert.match(stderr, /^1 of 4 rules taken over\.$/m);
  });
});
