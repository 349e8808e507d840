import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readPack } from '../../server/src/service.ts';

/** A rule without what the table gives it. */
const rule = (fields: string) => `rules:\n  - { ${fields}, imported: y }`;
const named = (fields: string) => rule(`id: a/b, message: No., ${fields}`);

/** A rule pack in which ‹…› marks what is wrong, and what is said of it; `unseen` where a schema cannot see it. */
const table: [marked: string, message: RegExp, unseen?: 'unseen'][] = [
  [rule('id: ‹Bad Id›, match: [x], message: No.'), /“Bad Id” is no id.*“house\/plain-words”/],
  [
    rule('id: ‹hype/life-changing›, match: [x], message: No.'),
    /ships with the product.*“house\/life-changing”/,
    'unseen',
  ],
  [rule('id: ‹hype/own›, match: [x], message: No.'), /“hype\/” are kept.*“house\/”/, 'unseen'],
  [`${named('match: [x]')}\n  - { id: ‹a/b›, match: [x], message: No., imported: y }`, /twice/, 'unseen'],
  ['rules:\n  - ‹{ id: a/b›, message: No., imported: y }', /needs “match”/],
  ['rules:\n  - ‹{ id: a/b›, match: [x], imported: y }', /needs “message”/],
  ['rules:\n  - ‹{ match: [x]›, message: No., imported: y }', /needs “id”/],
  ['rules:\n  - ‹{ id: a/b›, match: [x], message: No. }', /needs “examples”/],
  ['name: a\n‹nam›: b\nrules: [{ id: a/b, match: [x], message: No., imported: y }]', /Perhaps “name” is meant/],
  ['‹name: a›', /needs “rules”/],
  [named('match: [x], ‹mach›: [y]'), /no “mach”. Perhaps “match” is meant/],
  [named("match: ['(on‹e›']"), /“\)” is missing/, 'unseen'],
  [named("match: ['a ‹{treatmnt}› b']"), /no class “{treatmnt}”. Perhaps “{treatment}”/, 'unseen'],
  [named("match: ['a ‹§ b›']"), /“§” is not part of the pattern language/, 'unseen'],
  [named("match: [‹'a _*999 b _*999 c'›]"), /too wide/, 'unseen'],
  [named("regex: ['ab‹(?=›c)']"), /“\(\?=” looks ahead.*“except”/, 'unseen'],
  [named("regex: ['‹(?<!›c)ab']"), /“\(\?<!” looks behind/, 'unseen'],
  [named("regex: ['(a)‹\\1›']"), /“\\1” asks for the same words again/, 'unseen'],
  [named("regex: ['‹a*›']"), /no characters at all/, 'unseen'],
  [named("regex: ['‹[“”]›']"), /every quotation mark/, 'unseen'],
  [named("regex: ['a‹{5000}›']"), /1,000 times/, 'unseen'],
  [named(`regex: ['‹${'a{1000}'.repeat(11)}›']`), /too large/, 'unseen'],
  [named("regex: [ok], exceptRegex: ['‹(a›']"), /opened and not closed/, 'unseen'],
  [named("regex: ['‹a)›']"), /closed that was not opened/, 'unseen'],
  [named("regex: ['a‹++›']"), /backtracking/, 'unseen'],
  [named('regex: [a], matchCase: ‹maybe›'), /“matchCase” is true or false/],
  [named('match: [a], severity: ‹warn›'), /Perhaps “warning” is meant|Write one of/],
  [named('match: [a], family: ‹houses›'), /Perhaps “house” is meant/],
  [named('match: [a], near: [‹regulators›]'), /Perhaps “regulator” is meant/],
  [named('match: [a], in: [‹headings›]'), /Perhaps “heading” is meant/],
  [named('match: [a], count: { max: ‹-1› }'), /whole number/],
  [named('match: [a], count: ‹{ per: draft› }'), /needs “max”/],
  [rule("id: a/b, match: [a], message: 'No ‹{txt}›.'"), /Nothing fills “{txt}”/, 'unseen'],
  [named("match: [a], link: ‹'javascript:alert(1)'›"), /begins with “https:\/\/”/],
  [named('match: [a], link: ‹\'https://example.org/)[x](command:y "z"\'›'), /begins with “https:\/\/”/],
  [named('match: [a], sources: [‹nobody1999›]'), /no source “nobody1999”/, 'unseen'],
  [named('match: [a], sources: [‹{ title: x› }]'), /needs “url”/],
  [named('match: [a], rewordings: [‹{ when: [x]› }]'), /needs “to”/],
  [named('match: [a], examples: { flag: [‹unmarked›], leave: [x] }'), /marks nothing/, 'unseen'],
  ["rules:\n  - { id: a/b, match: [a], message: No., examples: ‹{ flag: ['[[y]]']› } }", /needs “leave”/],
  [named('match: ‹a›'), /is a list/],
  [named('match: ‹[]›'), /empty list/],
  [named('match: [‹~›]'), /must be a text/],
  ['‹just words›', /“name: …”/],
  ['rules:\n  - ‹words›', /A rule is written as/],
  ['rules: [‹›', /not YAML/, 'unseen'],
  ['‹›', /empty/],
];

const schema = JSON.parse(readFileSync('docs/pack.schema.json', 'utf8'));
const fits = new Ajv({ allowUnionTypes: true }).compile(schema);

describe('a mistake in a rule pack', () => {
  for (const [marked, message, unseen] of table) {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    const text = marked.replace(/[‹›]/g, '');

    it(`is told at its place: ${marked.replace(/\s+/g, ' ')}`, () => {
      const { mistakes } = readPack(text, 'x');
      assert.match(mistakes[0]?.message ?? '', message);
      assert.equal(text.slice(mistakes[0]?.start, mistakes[0]?.end), text.slice(start, end));
      assert.equal(mistakes[0]?.start, start);
      assert.match(mistakes[0]?.message ?? '', /^[“A-Z].*\.$/);
    });

    if (!unseen)
      it(`is seen by editors that know the schema: ${marked.replace(/\s+/g, ' ')}`, () =>
        assert.equal(fits(parse(text)), false));
  }

  it('leaves the other rules sound', () => {
    const { pack, mistakes } = readPack(
      `${named('mach: [x]')}\n  - { id: a/c, match: [x], message: No., imported: y }`,
      'x',
    );
    assert.ok(mistakes.length > 0);
    assert.deepEqual(
      pack?.rules.map(({ id }) => id),
      ['a/c'],
    );
  });

  it('of the YAML itself leaves no pack', () => assert.equal(readPack('rules: [', 'x').pack, undefined));

  it('is not made by what the schema takes and shows', () => {
    const whole = readFileSync('docs/packs.md', 'utf8').split('```yaml\n')[1]?.split('```')[0] ?? '';
    assert.deepEqual(readPack(whole, 'x').mistakes, []);
    assert.ok(fits(parse(whole)), JSON.stringify(fits.errors));
  });
});

describe('reading a rule pack', () => {
  it('never throws, and tells mistakes inside the text', () => {
    const sound = named('match: [one, "(two|three)"], regex: ["a+b"], count: { max: 1, per: draft }, in: [heading]');
    const damaged = fc
      .array(fc.tuple(fc.nat(sound.length), fc.nat(12), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
      .map((cuts) =>
        cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), sound),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        for (const { start, end } of readPack(text, 'x').mistakes)
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('does not follow aliases into a flood', () => {
    const levels = 'abcdefghijkl'.split('');
    const bomb = levels.map(
      (name, i) =>
        `${name}: &${name} [${
          i === 0
            ? 'x'
            : Array(9)
                .fill(`*${levels[i - 1]}`)
                .join(', ')
        }]`,
    );
    const { pack, mistakes } = readPack(`${bomb.join('\n')}\nrules: *l`, 'x');
    assert.deepEqual(pack?.rules ?? [], []);
    assert.ok(mistakes.length > 0);
  });

  it('refuses what is nested without end', () => {
    const { pack, mistakes } = readPack('['.repeat(50_000), 'x');
    assert.equal(pack, undefined);
    assert.ok(mistakes.length > 0);
  });

  it('takes a list of rules alone, as the families of the product are', () => {
    const { pack, mistakes } = readPack('- { id: a/b, match: [x], message: No., imported: y }', 'house.yaml');
    assert.deepEqual(mistakes, []);
    assert.equal(pack?.name, 'house.yaml');
  });

  it('takes no more than it can bear', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => `- { id: a/r${i}, match: [x], message: No., imported: y }`);
    const { pack, mistakes } = readPack(many.join('\n'), 'x');
    assert.equal(pack?.rules.length, 5_000);
    assert.match(mistakes[0]?.message ?? '', /5000 rules at most/);
    assert.match(readPack('x'.repeat(4_000_001), 'x').mistakes[0]?.message ?? '', /too large/);
    assert.match(readPack(named(`match: ['${'a '.repeat(1_001)}']`), 'x').mistakes[0]?.message ?? '', /too long/);
  });
});
