import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draftFolder, overclaim } from './command.ts';

const pack = (examples: string) => `name: Harbour
rules:
  - id: house/utilise
    match: ['utilise~']
    message: No.
    rewordings: [{ when: [utilise], to: use, preferred: true }]
    examples:
${examples}
`;

describe('overclaim test-pack', () => {
  const folder = draftFolder();
  const test = (...names: string[]) => overclaim(['test-pack', ...names], { cwd: folder.path });

  it('is content with a pack that does as its examples say: 0', () => {
    folder.write(
      'a.yaml',
      pack('      flag: [{ text: "We [[utilise]] it.", reworded: We use it. }]\n      leave: [We use it.]'),
    );
    assert.deepEqual(test('a.yaml'), {
      status: 0,
      stdout: 'a.yaml: 1 rule, 2 examples: all as expected\n',
      stderr: '',
    });
  });

  it('names file and line of what is not as expected, what was expected and what was found: 1', () => {
    folder.write(
      'a.yaml',
      pack(`      flag:
        - We [[use]] it.
        - We [[utilise it]].
        - { text: "They [[utilise]] it.", reworded: They employ it. }
        - "[[Utilised]] and [[utilises]]."
      leave: ["Who utilises it?", We use it.]`),
    );
    const { status, stdout, stderr } = test('a.yaml');
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.deepEqual(stdout.split('\n'), [
      'a.yaml:9:11: house/utilise should flag “We [[use]] it.”, and found nothing.',
      'a.yaml:10:11: house/utilise should flag “We [[utilise it]].”, and found “We [[utilise]] it.”.',
      'a.yaml:11:19: house/utilise should be reworded to “They employ it.”, and became “They use it.”.',
      'a.yaml:13:15: house/utilise should leave this alone, and found “Who [[utilises]] it?”.',
      'a.yaml: 1 rule, 6 examples: 4 not as expected',
      '',
    ]);
  });

  it('tells mistakes by file, line and column, tries the other rules all the same: 2', () => {
    folder.write(
      'a.yaml',
      `${pack('      flag: ["We [[utilise]] it."]\n      leave: [We use it.]')}  - { id: house/b, mach: [x] }\n`,
    );
    const { status, stdout } = test('a.yaml');
    assert.equal(status, 2);
    assert.match(stdout, /^a\.yaml:10:20: A rule has no “mach”\. Perhaps “match” is meant\.$/m);
    assert.match(stdout, /^a\.yaml: 1 rule, 2 examples: all as expected; \d mistakes in the pack$/m);
  });

  it('says that a pack cannot be read, and goes on: 2', () => {
    folder.write('b.yaml', pack('      flag: ["We [[utilise]] it."]\n      leave: [We use it.]'));
    const { status, stdout, stderr } = test('missing.yaml', 'b.yaml');
    assert.equal(status, 2);
    assert.match(stderr, /^overclaim: missing\.yaml: there is no such file or folder\./);
    assert.match(stdout, /^b\.yaml: .*all as expected$/m);
  });

  it('needs a pack: 2', () => assert.equal(test().status, 2));

  it('finds the pack of the documentation to be as it says', () => {
    const whole = readFileSync('docs/packs.md', 'utf8').split('```yaml\n')[1]?.split('```')[0] ?? '';
    folder.write('a.yaml', whole);
    assert.deepEqual(test('a.yaml'), {
      status: 0,
      stdout: 'a.yaml: 5 rules, 12 examples: all as expected\n',
      stderr: '',
    });
  });

  it('tries a rule in the kind of text that it is for', () => {
    folder.write(
      'a.yaml',
      `- { id: a/b, match: [x], profiles: [news], message: No., examples: { flag: ['An [[x]].'], leave: [A y.] } }`,
    );
    assert.equal(test('a.yaml').status, 0);
  });
});
