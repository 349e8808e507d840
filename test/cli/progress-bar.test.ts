import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeCollection } from './collection.ts';
import { builtCommand, draftFolder } from './command.ts';

/** Puts a command under a pseudo-terminal, whose keys are our input and whose screen is our output. */
function underTerminal(line: string, cwd: string): ChildProcessWithoutNullStreams {
  const command = line.replace(/^overclaim/, `"${process.execPath}" "${builtCommand()}"`);
  const { NO_COLOR, ...env } = process.env;
  return spawn('script', ['-qec', command, '/dev/null'], { cwd, env: { ...env, TERM: 'xterm' } });
}

const END_OF_INPUT = '\x04';
const BAR = /Checking \[.*\] (\d+) of 4 drafts/;

describe('the progress bar', () => {
  const folder = draftFolder();
  const started: ChildProcessWithoutNullStreams[] = [];

  // One that a failed test left waiting would wait for ever.
  afterEach(() => started.splice(0).forEach((child) => void child.kill()));

  before(function () {
    // Of util-linux; that of other systems is called differently.
    if (!/util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')) this.skip();
  });

  beforeEach(() => void writeCollection(join(folder.path, 'drafts'), 3));

  /** What a run shows in all whose last draft is typed in when `until` is seen, and what else there is to wait for has come. */
  async function shown(line: string, until: RegExp, meanwhile = async () => {}): Promise<string> {
    const child = underTerminal(line, folder.path);
    started.push(child);
    let screen = '';
    let seen: Promise<void> | undefined;
    for await (const chunk of child.stdout) {
      screen += chunk;
      if (until.test(screen))
        seen ??= meanwhile().then(() => void child.stdin.write(`It was a quiet day.\n${END_OF_INPUT}`));
    }
    await seen;
    if (child.exitCode === null) await once(child, 'exit');
    return screen;
  }

  it('tells how far a long run has come, and is gone at its end', async () => {
    const screen = await shown('overclaim check drafts - > report.txt', BAR);
    assert.match(screen, /Checking \[[█░=-]*\] 3 of 4 drafts, \d+ s left/);
    const clearLine = '\x1b[2K';
    assert(screen.lastIndexOf(clearLine) > screen.lastIndexOf('Checking'), 'the line is cleared');
    assert(screen.includes('\x1b[?25h'), 'the cursor is back');
  });

  it('stands at the foot of the text report', async () => {
    const screen = await shown('overclaim check drafts -', BAR);
    const [, after = ''] = screen.split(/Checking \[.*\] 3 of 4 drafts/);
    assert.match(after, /findings.* in \d of 4 files/);
  });

  for (const [name, line] of [
    ['where standard error goes elsewhere', 'overclaim check drafts - 2> errors.txt'],
    ['in the midst of JSON', 'overclaim check --format json drafts -'],
  ] as const) {
    it(`is not shown ${name}`, async () => {
      // It lasts until a run that began later has shown its bar.
      const longer = async () => void (await shown('overclaim check drafts - > report.txt', BAR));
      assert.doesNotMatch(await shown(line, /draft-00002/, longer), BAR);
    });
  }
});
