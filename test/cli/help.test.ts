import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { overclaim } from './command.ts';

describe('help', () => {
  const page = (...command: string[]) => overclaim([...command, '--help'], { env: { COLUMNS: '80' } }).stdout;
  const commands = [...page().matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, name = '']) => name);

  it('fits a screen of 24 lines and 80 columns, each command in a line', () => {
    const lines = page().trimEnd().split('\n');
    assert(lines.length <= 24, `${lines.length} lines`);
    for (const line of lines) assert(line.length <= 80, line);
    assert(commands.length >= 9);
    assert(!lines.some((line) => /^ {10}/.test(line)), 'no description goes over its line');
  });

  it('has a page for each command: what it does, its options, an example, what its exit status means', () => {
    for (const command of commands) {
      const lines = page(command).trimEnd().split('\n');
      assert.match(lines[0] ?? '', new RegExp(`^Usage: overclaim ${command}\\b`));
      assert(
        lines.some((line) => /^Exit status: 0/.test(line)),
        command,
      );
      if (command !== 'lsp')
        assert(
          lines.some((line) => new RegExp(`^  .*overclaim ${command}`).test(line)),
          command,
        );
      for (const line of lines) assert(line.length <= 80, `${command}: ${line}`);
      assert(lines.length <= 45, `${command}: ${lines.length} lines`);
    }
  });

  it('and the guide know the same commands and options', () => {
    const guide = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    for (const command of commands) {
      const [, part = assert.fail(`${command} is not in the guide`)] = guide.split(`\n## \`overclaim ${command}`);
      const [told = ''] = part.split('\n## ');
      for (const [option] of page(command).matchAll(/--[a-z][a-z-]+/g))
        if (option !== '--help') assert(told.includes(option), `${command} ${option}`);
    }
  });

  it('is pointed to after a wrong call', () => {
    assert.match(overclaim(['chekc']).stderr, /Did you mean check\?/);
    assert.match(overclaim(['claims', '--frmat']).stderr, /overclaim claims --help/);
  });
});
