import { ConfigurationTarget, workspace } from 'vscode';
import { DRAFT, findingOn, HYPE, noFindings, openUntitled } from './open-draft.ts';

describe('the setting "overclaim.enable"', () => {
  const choose = (enable: boolean | undefined) =>
    workspace.getConfiguration('overclaim').update('enable', enable, ConfigurationTarget.Global);

  afterEach(() => choose(undefined));

  it('takes the findings away, and gives them back', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);
    await choose(false);
    await noFindings(document);
    await choose(true);
    await findingOn(HYPE, document);
  });
});
