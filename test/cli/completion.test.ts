import assert from 'node:assert/strict';
import { draftFolder, overclaim, shell } from './command.ts';

const COMMANDS = ['check', 'claims', 'draft', 'filter', 'explain', 'rules', 'knowledge', 'lsp', 'completion'];

describe('shell completion', () => {
  const folder = draftFolder();
  const ask = (...words: string[]) =>
    overclaim(['complete', '--', ...words])
      .stdout.split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')[0]);

  it('knows commands, options, and what options can be', () => {
    for (const command of COMMANDS) assert(ask('').includes(command), command);
    assert(!ask('').includes('complete'));
    assert.deepEqual(ask('ch'), ['check']);
    assert.deepEqual(ask('check', '--fix'), ['--fix', '--fix-dry-run']);
    assert.deepEqual(ask('check', '--format', 's'), ['sarif']);
    assert.deepEqual(ask('check', 'a.md', '--fail-on', ''), ['error', 'warning', 'info', 'never']);
    assert.deepEqual(ask('check', '--format=js'), ['--format=json']);
    assert.deepEqual(ask('check', '--format', '=', 'js'), ['json'], 'as bash parts it');
    assert.deepEqual(ask('completion', ''), ['bash', 'zsh', 'fish', 'powershell']);
  });

  it('leaves files to the shell', () => {
    assert.deepEqual(ask('check', ''), []);
    assert.deepEqual(ask('check', 'dra'), []);
    assert.deepEqual(ask('check', '--stdin-filename', ''), []);
    assert.deepEqual(ask('nonsense', ''), []);
  });

  describe('in bash', () => {
    /** What is offered after these words; a file's name where the function offers nothing. */
    const complete = (words: string, before = '') => {
      const line = [
        'eval "$(overclaim completion bash)"',
        before,
        `COMP_WORDS=(overclaim ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))`,
        `_overclaim overclaim "\${COMP_WORDS[COMP_CWORD]}"`,
        `printf "%s\\n" "\${COMPREPLY[@]}"`,
        'complete -p overclaim',
      ].join('\n');
      return shell(line, folder.path).stdout.trimEnd().split('\n');
    };

    it('offers commands and options, and else files', () => {
      assert.deepEqual(complete('che').slice(0, -1), ['check']);
      assert.deepEqual(complete('check --format = sa').slice(0, -1), ['sarif']);
      const [nothing, registered = ''] = complete('check dra');
      assert.equal(nothing, '');
      assert.match(registered, /-o default/);
    });

    it('runs nothing of what was typed, and can be loaded twice', () => {
      const { stdout, stderr } = shell(
        [
          'eval "$(overclaim completion bash)"',
          'eval "$(overclaim completion bash)"',
          `COMP_WORDS=(overclaim check '$(touch ran)' '\`touch ran\`' --fo); COMP_CWORD=4`,
          '_overclaim overclaim --fo',
          `echo "\${COMPREPLY[@]}"; ls`,
        ].join('\n'),
        folder.path,
      );
      assert.deepEqual([stdout, stderr], ['--format\n', '']);
    });
  });

  it('has a script for each shell, and no other', () => {
    for (const shellName of ['bash', 'zsh', 'fish', 'powershell'])
      assert.match(overclaim(['completion', shellName]).stdout, /overclaim complete -- /);
    assert.equal(overclaim(['completion', 'tcsh']).status, 2);
  });
});
