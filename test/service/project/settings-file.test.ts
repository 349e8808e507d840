import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SHIPPED_NAMES } from '../../../server/src/service/project/rule-names.ts';
import { readSettingsFile } from '../../../server/src/service/project/settings-file.ts';

const read = (text: string) => readSettingsFile(text, SHIPPED_NAMES);

/** A settings file with a mistake marked by [[…]], and the message that stands there. */
const MISTAKES: readonly [yaml: string, message: RegExp | string][] = [
  ['[[profle]]: patient', '“profle” is no setting. Perhaps “profile” is meant.'],
  ['[[colour]]: red', /^“colour” is no setting\. There are profile, rules, /],
  ['profile: [[poetry]]', /^“poetry” is no kind of text\. Write one of default, patient, /],
  ['profile: [[promotion]]', '“promotion” is no kind of text. Perhaps “promotional” is meant.'],
  ['profile: [[[news]]]', /^A kind of text is wanted here\. Write one of/],
  ['[[profile]]:\nfailOn: error', '“profile” has no value. Write one behind it, or leave the line out.'],
  ['rules:\n  [[hyp]]: off', 'No rule and no family of rules is called “hyp”. Perhaps “hype” is meant.'],
  ['rules:\n  [[life-changing]]: off', /Perhaps “hype\/life-changing” is meant/],
  ['rules:\n  [[quite-something-else]]: off', /Take a name from the list of rules/],
  ['rules:\n  hype: [[warn]]', '“warn” is no severity. Write one of error, warning, info, hint, off.'],
  ['rules:\n  [[hype]]:\n', '“hype” has no severity. Write error, warning, info, hint or off.'],
  ['rules: [[off]]', /^This must hold a rule’s name and its severity such as “hype: off”\./],
  ['failOn: [[hint]]', /^“hint” is no severity\. Write one of error, warning, info, never\./],
  ['exclude:\n  - [["a/[b"]]', '“[” and “]” do not pair up here. Add the one that is missing.'],
  ['exclude: [[../other]]', /cannot lead out of the folder/],
  ["exclude: [['a\\b']]", /has "\/" between folders/],
  ['exclude: [[a*b*c*d*e]]', /more than 3 “\*”/],
  ['include:\n  - [[a: b]]', /^Words are wanted here/],
  ['exceptions: [[life-changing]]', /^A list is wanted here/],
  ['exceptions:\n  - [[reason]]: we like it', '“rule” or “text” is missing here. Add one of them, or both.'],
  ['exceptions:\n  - rule: [[hyp]]\n    text: cure\n    reason: x', /Perhaps “hype” is meant/],
  [
    'exceptions:\n  - [[txt]]: cure\n    reason: x\n    rule: hype',
    /“txt” is no part of an exception\. Perhaps “text”/,
  ],
  ['exceptions:\n  - text: [[" "]]\n    reason: x', /^Words are wanted here/],
  ['overrides:\n  - [[profile]]: news', '“files” is missing here. Add it.'],
  ['overrides:\n  - files: ads\n    [[exclude]]: x', /“exclude” is no part of an override/],
  ['overrides:\n  - files: ads\n    rules:\n      [[hyp]]: off', /Perhaps “hype” is meant/],
  ['[[- profile]]', /^This must hold “name: value” pairs such as “profile: …”/],
  ['profile: news\n[[p]]rofile: news', 'This name is there twice. Keep one of the two.'],
  ['rules:\n[[\t]]hype: off', 'A tab cannot indent YAML. Indent by spaces.'],
  ['profile: [["]]', /never closed\. Close it/],
  ['a: [[b]]: c', /second “:” in this line/],
  ['profile: news\n---[[\n]]rules: {}', /second document/],
  ['profile: [[*news]]', /^Nothing in this file is called that/],
];

function marked(yaml: string): { text: string; start: number; end: number } {
  const start = yaml.indexOf('[[');
  const end = yaml.lastIndexOf(']]') - 2;
  return { text: yaml.slice(0, start) + yaml.slice(start + 2, end + 2) + yaml.slice(end + 4), start, end };
}

describe('a settings file', () => {
  for (const [yaml, message] of MISTAKES)
    it(`tells what is wrong at its place: ${JSON.stringify(yaml)}`, () => {
      const { text, start, end } = marked(yaml);
      const [mistake] = read(text).mistakes;
      assert.ok(mistake, 'no mistake was told');
      if (typeof message === 'string') assert.equal(mistake.message, message);
      else assert.match(mistake.message, message);
      // Of what cannot be read as YAML, the parser decides where.
      if (!/---|"\]\]|\]\]: c/u.test(yaml)) assert.deepEqual([mistake.start, mistake.end], [start, end]);
    });

  it('places mistakes by UTF-16 offsets, after a BOM, wide characters and Windows line ends', () => {
    const text = '\uFEFF# 🧠 ours\r\nrules:\r\n  hyp: off\r\n';
    const [mistake] = read(text).mistakes;
    assert.equal(mistake && text.slice(mistake.start, mistake.end), 'hyp');
  });

  it('tells all mistakes at once, and understands the rest', () => {
    const { settings, mistakes } = read('profle: news\nrules:\n  hype: off\n  hyp: off\nprofile: news\n');
    assert.equal(mistakes.length, 2);
    assert.equal(settings.profile?.value, 'news');
    assert.deepEqual(
      [...(settings.rules ?? [])].map(([name, { value }]) => [name, value]),
      [['hype', 'off']],
    );
  });

  it('is left as nothing where it is empty or holds comments alone, and where keys of lists are empty', () => {
    for (const text of ['', '# nothing yet\n', '---\n', 'rules:\nexceptions:\nexclude:\noverrides:\n'])
      assert.deepEqual(read(text).mistakes, [], JSON.stringify(text));
  });

  it('drops an exception of which a part is wrong, rather than let it excuse more', () => {
    const { settings } = read('exceptions:\n  - rule: hyp\n    text: cure\n    reason: x\n');
    assert.deepEqual(settings.exceptions, []);
  });

  it('hints at an exception without a reason, and takes it', () => {
    for (const text of ['exceptions:\n  - text: cure\n', 'exceptions:\n  - text: cure\n    reason:\n']) {
      const { settings, mistakes, hints } = read(text);
      assert.equal(settings.exceptions?.length, 1);
      assert.deepEqual(mistakes, []);
      assert.deepEqual(
        hints.map(({ start, end }) => text.slice(start, end)),
        ['cure'],
      );
    }
  });

  it('takes one value in the place of a list of one, and figures as words', () => {
    const { settings, mistakes } = read('exclude: old/**\nexceptions:\n  - text: 100\n    reason: 2024\n');
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      settings.exclude?.map(({ value }) => value),
      ['old/**'],
    );
    assert.equal(settings.exceptions?.[0]?.text?.value, '100');
  });

  it('follows what stands for something else', () => {
    const { settings, mistakes } = read('include: &ours [a, b]\noverrides:\n  - files: *ours\n    profile: news\n');
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      settings.overrides?.[0]?.files?.map(({ value }) => value),
      ['a', 'b'],
    );
  });

  it('can be read whatever it is, with each mistake inside of it', () => {
    const line = fc.constantFrom(
      'rules:', '  hype: off', 'exceptions:', '  - text: cure', '    rule: hype', '- a', '{', '}', '&a', '*a', '<<: *a',
      '\t', '"', '|', 'profile: [x', '? a', '---', '...', '%YAML 1.1', '!!binary x', '  files: ["*"]', 'overrides:', '🧠: é',
    ); // biome-ignore format: one line would be one a word
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        for (const each of [...read(text).mistakes, ...read(text).hints]) {
          assert.ok(0 <= each.start && each.start <= each.end && each.end <= text.length + 1, JSON.stringify(text));
          assert.match(each.message, /^\S.*\. \S.*[.)]$/u);
        }
      }),
      { seed: 20_261_129, numRuns: 200 },
    );
  });
});
