import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { createLanguageService } from '../../server/src/service.ts';
import { markdown } from './marked.ts';
import { soundPack } from './pack.ts';

const pack = soundPack(`
rules:
  - { id: a/words, match: ['(one|two) [very] {treatment}', 'house~'], message: No., imported: x }
  - { id: a/regex, regex: ['[a-z]+ \\w', '“.”', 'é'], exceptRegex: ['the . x'], message: No., imported: x }
  - { id: a/count, regex: ['\\w+'], count: { max: 3, per: sentence }, message: No., imported: x }
  - { id: a/draft, regex: ['e'], count: { max: 1, per: draft }, message: No., imported: x }
  - { id: a/needs, regex: ['[A-Z]{2,}'], matchCase: true, requires: ['\\(([A-Z]+)\\)'], message: No., imported: x }
`);

describe('the rules of a pack, over any text', () => {
  const piece = fc.constantFrom(
    'One very ketamine ',
    'we house ',
    '“é” ',
    '😀',
    'ABC ',
    '(ABC) ',
    '**two** drug',
    '. ',
    '\n\n',
    '\n- ',
    '# ',
    '`e` ',
    '[1]',
    '> ',
    '<b>',
    '&eacute;',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('find what lies in it', () => {
    let found = 0;
    fc.assert(
      fc.property(text, (draft) => {
        const { findings } = createdOnce.check(markdown(draft), { packs: [pack] });
        for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= draft.length);
        found += findings.filter(({ rule }) => rule.startsWith('a/')).length;
      }),
      { seed: 8, numRuns: 300 },
    );
    assert.ok(found > 300);
  });

  it('find the same after an edit as afresh', () => {
    fc.assert(
      fc.property(text, text, text, (before, put, after) => {
        const edited = createLanguageService();
        edited.check(markdown(before + after), { packs: [pack] });
        assert.deepEqual(
          edited.check(markdown(before + put + after), { packs: [pack] }).findings,
          createLanguageService().check(markdown(before + put + after), { packs: [pack] }).findings,
        );
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});

const createdOnce = createLanguageService();

describe('a pack of patterns alone', () => {
  it('loads no engine for regular expressions', () => {
    const script = `
      const { createLanguageService, readPack } = require('./server/src/service.ts');
      const loaded = () => Object.keys(require.cache).some((path) => path.includes('re2js'));
      const { pack } = readPack(process.argv[1], 'x');
      createLanguageService().check({ uri: 'a.md', text: 'One drug.' }, { packs: [pack] });
      process.stdout.write(String(loaded()));`;
    const loaded = (rule: string) =>
      spawnSync(
        process.execPath,
        ['--import', 'tsx', '-e', script, `rules: [{ id: a/b, message: No., imported: x, ${rule} }]`],
        {
          encoding: 'utf8',
        },
      ).stdout;
    assert.equal(loaded('match: [one]'), 'false');
    assert.equal(loaded('regex: [one]'), 'true');
  });
});
