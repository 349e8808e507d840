import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepConversation } from './conversation.ts';
import { documented } from './documented.ts';
import { type Desk, desk, type Programs, programsOrLeaveOut, runEditor } from './editors.ts';

const SCREENS = fileURLToPath(new URL('../.screens/', import.meta.url));

describe('Kate, set up as its page tells', function () {
  this.timeout(180_000);
  let programs: Programs;
  let at: Desk;

  before(function () {
    programs = programsOrLeaveOut(this);
    at = desk({ name: 'draft.md', text: '# Sleep and mood\n\nKetamine inhibits the reuptake of glutamate.\n' });
  });
  after(() => at?.clear());

  it('underlines a finding and lists it', async () => {
    const config = join(at.env.XDG_CONFIG_HOME as string, 'kate/lspclient');
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, 'settings.json'), documented('kate', 'Kate', 'json'));
    // What a writer would click: the plugin, and that the program may be started.
    writeFileSync(
      join(config, '../../katerc'),
      `[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=${at.server} --stdio\n`,
    );
    mkdirSync(SCREENS, { recursive: true });
    at.env.QT_QPA_PLATFORM = 'xcb';
    const script = fileURLToPath(new URL('kate.sh', import.meta.url));
    const screen = ['-a', '-s', '-screen 0 1280x800x24', script, at.draft, join(SCREENS, 'kate.png')];
    assert.equal((await runEditor(programs['xvfb-run'], screen, at, 150_000)).trim(), 'shown');
    await keepConversation('kate', at);
  });
});
