import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepConversation } from './conversation.ts';
import { documented } from './documented.ts';
import { type Desk, desk, type Programs, programsOrLeaveOut, runEditor } from './editors.ts';

const TEXT = 'Sleep and mood\n\nKetamine inhibits the reuptake of glutamate.\n';
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe('other editors, set up as their pages tell', function () {
  this.timeout(180_000);
  let programs: Programs;
  let at: Desk;

  before(function () {
    programs = programsOrLeaveOut(this);
  });
  beforeEach(() => {
    at = desk({ name: 'draft.txt', text: TEXT });
  });
  afterEach(() => at?.clear());

  /** What each of them has to show. */
  function holds(printed: string): void {
    assert.match(printed, /^finding .+$/m);
    assert.match(printed, /^hover .*NMDA.*doi\.org/m);
    const mended = /^mended (.*)$/m.exec(printed)?.[1] ?? '';
    assert.match(mended, /NMDA/);
    assert.doesNotMatch(mended, /reuptake/);
  }

  function config(page: string, heading: string, language: string): string {
    const path = join(at.folder, `config.${language}`);
    writeFileSync(path, documented(page, heading, language));
    return path;
  }

  it('Neovim shows a finding, a hover and a rewording, and that it is mended', async () => {
    at.env.CONFIG = config('neovim', '0.7 and newer', 'lua');
    holds(await runEditor(programs.nvim, ['--headless', '-i', 'NONE', '-u', script('neovim.lua'), at.draft], at));
    await keepConversation('neovim', at);
  });

  it('Emacs with Eglot shows a finding, a hover and a rewording, and that it is mended', async () => {
    at.env.CONFIG = config('emacs', 'Eglot', 'elisp');
    at.env.DRAFT = at.draft;
    holds(await runEditor(programs.emacs, ['-q', '--batch', '-l', script('emacs.el')], at));
    await keepConversation('emacs', at);
  });
});
