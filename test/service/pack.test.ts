import assert from 'node:assert/strict';
import { createLanguageService, namesOf, type Pack } from '../../server/src/service.ts';
import { markdown, marked } from './marked.ts';
import { markedBy, ruleOf, soundPack } from './pack.ts';

const UTILISE = `
name: Harbour
description: We write plainly
rules:
  - id: house/utilise
    severity: info
    match: ['utilise~']
    message: '“{text}” is a long word'
    advice: Write “{instead}”.
    link: https://example.org/plain
    sources: [{ title: The plain guide, url: 'https://example.org/guide', kind: guideline }]
    rewordings: [{ when: [utilise], to: use, preferred: true }, { when: [utilise], to: employ }]
    examples: { flag: ['We [[utilise]] it.'], leave: [We use it.] }
`;

const house = soundPack(UTILISE);

describe('a rule pack', () => {
  const service = createLanguageService();
  const check = (text: string, pack: Pack = house) =>
    service.check(markdown(text), { packs: [pack] }).findings.filter((f) => f.family === 'house');

  it('has its findings told as those of the product are', () => {
    const [finding, ...others] = check('Today we utilise it.');
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(finding.rule, 'house/utilise');
    assert.equal(finding.severity, 'info');
    assert.deepEqual([finding.start, finding.end], [9, 16]);
    assert.equal(finding.message, '“utilise” is a long word.');
    assert.equal(finding.advice, 'Write “use or employ”.');
    assert.equal(finding.why, 'We write plainly.');
    assert.deepEqual(
      finding.evidence.map(({ citation, url, kind }) => [citation, url, kind]),
      [
        ['The plain guide', 'https://example.org/guide', 'guideline'],
        ['Harbour', 'https://example.org/plain', 'house style'],
      ],
    );
    assert.deepEqual(finding.rewrites[0]?.edits, [{ start: 9, end: 16, newText: 'use' }]);
  });

  it('is heard by hovers and lists of findings', () => {
    const { draft, offset } = marked('Today we uti|lise it.');
    const choices = { packs: [house] };
    assert.equal(service.hover(draft, offset, choices)?.findings[0]?.rule, 'house/utilise');
    assert.equal(service.findingsAt(draft, { start: offset, end: offset }, choices)[0]?.rule, 'house/utilise');
    assert.equal(service.hover(draft, offset, {}), undefined);
  });

  it('is heard at once when it is chosen for a draft that was checked before, and no longer when it is not', () => {
    const draft = markdown('Today we utilise it.');
    const rules = (choices?: { readonly packs: readonly Pack[] }) =>
      service.check(draft, choices).findings.map((f) => f.rule);
    assert.deepEqual(rules(), []);
    assert.deepEqual(rules({ packs: [house] }), ['house/utilise']);
    assert.deepEqual(rules({ packs: [ruleOf('match: [today]')] }), ['house/rule']);
    assert.deepEqual(rules({ packs: [house, ruleOf('match: [today]')] }), ['house/rule', 'house/utilise']);
    assert.deepEqual(rules(), []);
  });

  it('reads nothing again where only the packs are others', () => {
    const fresh = createLanguageService();
    const draft = markdown('Today we utilise it.\n\nSo it is.');
    fresh.check(draft);
    const before = fresh.blocksRead;
    fresh.check(draft, { packs: [house] });
    assert.equal(fresh.blocksRead, before);
  });

  it('finds the same after edits as afresh', () => {
    const over = soundPack(`
rules:
  - { id: a/very, match: [very], count: { max: 2, per: draft }, message: No., imported: x }
  - { id: a/abbr, regex: ['\\b[A-Z]{3}\\b'], matchCase: true, requires: ['\\(([A-Z]{3})\\)'], message: No., imported: x }
`);
    const packs = [house, over];
    const texts = [
      'We utilise a very old ABC.\n\nA very new one.\n\nA very, very long XYZ (XYZ).',
      'We utilise a very old ABC.\n\nA new one.\n\nA very, very long XYZ (XYZ).',
      'We utilise an old ABC (ABC).\n\nA new one.\n\nA very, very long XYZ (XYZ).',
      'We use an old ABC.\n\nA new one, very utilised.\n\nA very, very long XYZ (XYZ).',
    ];
    const edited = createLanguageService();
    const seen = new Set<string>();
    for (const text of texts) {
      const afresh = createLanguageService().check(markdown(text), { packs }).findings;
      assert.deepEqual(edited.check(markdown(text), { packs }).findings, afresh);
      for (const { rule } of afresh) seen.add(rule);
    }
    assert.deepEqual([...seen].sort(), ['a/abbr', 'a/very', 'house/utilise']);
  });

  it('names its rules for settings', () => assert.deepEqual(namesOf([house]), ['house/utilise']));

  it('obeys the settings’ severities', () => {
    const severities = (set: 'error' | 'off') =>
      service
        .check(markdown('We utilise it.'), { packs: [house], severities: { 'house/utilise': set } })
        .findings.map((f) => f.severity);
    assert.deepEqual(severities('error'), ['error']);
    assert.deepEqual(severities('off'), []);
  });

  it('is excused by comments, by rule and by family, and is no unknown name there', () => {
    for (const name of ['house/utilise', 'house']) {
      assert.deepEqual(check(`We utilise it. <!-- overclaim-disable-line ${name} -->`), []);
      const all = service.check(markdown(`We utilise it. <!-- overclaim-disable-line ${name} -->`), { packs: [house] });
      assert.deepEqual(all.findings, []);
    }
    const without = service.check(markdown('We use it. <!-- overclaim-disable-line house/utilise -->'));
    assert.deepEqual(
      without.findings.map((f) => f.rule),
      ['directive/unknown-rule'],
    );
  });

  it('is told where something excuses it', () => {
    const told = (text: string, pack: Pack) =>
      service.silenced(markdown(text), undefined, { packs: [pack] }).map((s) => s.reason);
    assert.deepEqual(told('“We utilise it,” he said.', house), [
      'It stands in a quotation: they are the words of someone else.',
    ]);
    assert.deepEqual(told('A full colour print.', ruleOf("regex: [colour], exceptRegex: ['full colour']")), [
      '“full colour” means something else here.',
    ]);
  });

  it('shares a family’s excuses and its place among that family’s rules', () => {
    const own = 'match: [soothing balm], family: hype, severity: error';
    assert.equal(markedBy(ruleOf(own), 'It is a soothing balm.'), 'It is a [[soothing balm]].');
    assert.equal(markedBy(ruleOf(own), 'It is no soothing balm.'), 'It is no soothing balm.');
    assert.equal(markedBy(ruleOf('match: [soothing balm]'), 'It is no soothing balm.'), 'It is no [[soothing balm]].');
    // Of two that tell of the same words, the graver is told.
    const told = (severity: string) =>
      service
        .check(markdown('Ketamine is a life-changing treatment.'), {
          packs: [ruleOf(`match: [life changing], family: hype, severity: ${severity}`)],
        })
        .findings.map((f) => f.rule);
    assert.deepEqual(told('error'), ['house/rule']);
    assert.deepEqual(told('hint'), ['hype/life-changing']);
  });

  it('tells each of its own rules, on the same words too', () => {
    const pack = soundPack(`
- { id: a/one, regex: [very good], message: No., imported: x }
- { id: a/two, match: [good], message: No., imported: x }
`);
    assert.deepEqual(
      check('A very good day.', pack).map((f) => f.rule),
      ['a/one', 'a/two'],
    );
  });
});

describe('a rule of a pack', () => {
  const table: [what: string, fields: string, expected: string][] = [
    ['finds patterns', "match: ['(get|gets) going']", 'It [[gets going]] when GOING [[GET going]].'],
    ['knows the classes', "match: ['{treatment} rocks']", 'The [[drug rocks]].'],
    ['finds what is marked in a pattern', "match: ['is <nice>']", 'It is [[nice]].'],
    ['takes back by patterns', 'match: [nice], except: [nice try]', 'A nice try is [[nice]].'],
    ['takes back expressions by patterns', 'regex: [nice], except: [nice try]', 'A nice try is [[nice]].'],
    ['finds expressions, whatever their capitals', "regex: ['colou?r']", '[[Color]] and [[COLOUR]].'],
    ['tells capitals where it must', "regex: ['colou?r'], matchCase: true", 'Color and [[colour]].'],
    ['finds whole words', 'regex: [art], wholeWords: true', 'Start the [[art]], artist.'],
    ['finds whole words with letters beyond ASCII', 'regex: [cliché], wholeWords: true', 'A [[cliché]] is clichéd.'],
    ['ends no word at such a letter', "regex: ['\\bna\\b']", 'Naïve, [[na]].'],
    ['finds straight quotation marks', `regex: ["don't", '"so"']`, "I [[don’t]] say [[“so”]], I [[don't]]."],
    ['takes curly ones itself', `regex: ['“so”']`, 'Say [["so"]].'],
    ['counts offsets in UTF-16', 'regex: [é.]', '😀 [[é😀]] x'],
    ['sees no markup', 'regex: [very good]', 'A [[very **good]]** day.'],
    ['sees a line break as a space', 'regex: [very good]', 'A [[very\ngood]] day.'],
    ['sees no code', 'regex: [very]', 'A `very` day.'],
    ['takes the longest of its own', 'regex: [a lot, a lot of], match: [lot]', 'We have [[a lot of]] it.'],
    ['goes over sentences', "regex: ['\\. But']", 'So it is[[. But]] no.'],
    ['is kept to blocks', 'match: [nice], in: [heading]', '# [[Nice]]\n\nA nice day.'],
    ['finds nothing that is worded so', "regex: ['e-?mail'], rewordings: [{ to: email }]", 'An email, an [[e-mail]].'],
    ['counts in a sentence', 'match: [very], count: { max: 1, per: sentence }', 'Very, [[very]], very. Very.'],
    ['counts in a paragraph', 'match: [very], count: { max: 2 }', 'Very. Very. [[Very]].\n\nVery, very.'],
    ['counts in a draft', 'match: [very], count: { max: 2, per: draft }', 'Very.\n\n- Very.\n- [[Very]].\n\nVery.'],
    ['forbids by a count of none', "regex: [';'], count: { max: 0 }", 'So[[;]] so; so.'],
    ['requires something', "match: [dose], requires: ['\\bmg\\b']", 'A [[dose]].\n\nThe [[dose]].'],
    ['has what it requires, anywhere', "match: [dose], requires: ['\\bmg\\b']", 'A dose.\n\nThe dose is 5 mg.'],
    [
      'requires the same words',
      "regex: ['[A-Z]{3}'], matchCase: true, requires: ['\\(([A-Z]{3})\\)']",
      'An [[ABC]], an XYZ.\n\nIt (XYZ).',
    ],
    ['asks for surroundings', 'match: [nice], unless: [citation]', 'It is [[nice]].\n\nIt is nice.[3]'],
  ];
  for (const [what, fields, expected] of table)
    it(`${what}: ${fields}`, () =>
      assert.equal(markedBy(ruleOf(fields), expected.replace(/\[\[|\]\]/g, '')), expected));

  it('is for the kinds of text that it names', () => {
    const pack = ruleOf('match: [nice], profiles: [news]');
    assert.equal(markedBy(pack, 'Nice.'), 'Nice.');
    assert.equal(markedBy(pack, 'Nice.', { profile: 'news' }), '[[Nice]].');
  });

  it('fills its message', () => {
    const pack = soundPack(
      `- { id: a/b, match: [very], count: { max: 1 }, message: '{count} times “{text}”, {max} at most.', imported: x }`,
    );
    const [finding] = createLanguageService().check(markdown('Very, very, VERY.'), { packs: [pack] }).findings;
    assert.equal(finding?.message, '3 times “very”, 1 at most.');
  });
});

describe('expressions that would hold up a backtracking engine', () => {
  const hazards: [regex: string, text: string][] = [
    ['(a+)+$', `${'a'.repeat(50_000)}b`],
    ['(a|aa)+$', `${'a'.repeat(50_000)}b`],
    ['(.*)*x', 'a '.repeat(25_000)],
    // Looks to the end from every letter.
    ['a.*b|a', 'a'.repeat(50_000)],
    ['a.*b|a', 'a a a a a. '.repeat(2_000)],
  ];
  for (const [regex, text] of hazards)
    it(`end: ${regex}`, function () {
      // Backtracking takes years, and a search from each letter to the end minutes.
      this.timeout(30_000);
      markedBy(ruleOf(`regex: ['${regex}']`), text);
    });
});
