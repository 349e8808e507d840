import assert from 'node:assert/strict';
import { commands, TabInputWebview, type TextDocument, Uri, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, HYPE, openKept, openUntitled } from './open-draft.ts';

describe('the report', () => {
  afterEach(async () => {
    await window.tabGroups.close(reports());
  });

  it('is shown beside the draft, once', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);
    await commands.executeCommand('overclaim.showReport');
    const tab = await eventually(
      'the report',
      () => reports()[0],
      () => 'none',
    );
    assert.match(tab.label, /^Report: Untitled/);
    assert.ok(
      !tab.group.tabs.some(({ input }) => (input as { uri?: Uri }).uri?.toString() === document.uri.toString()),
    );
    assert.equal(window.activeTextEditor?.document, document, 'the writer goes on where they were');
    await commands.executeCommand('overclaim.showReport', document.uri);
    assert.equal(reports().length, 1);
  });

  it('is saved as a page, and as tables', async () => {
    const document = await openUntitled(`${DRAFT}\nKetamine inhibits the reuptake of glutamate.\n`);
    const page = await exported(document, 'html');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.ok(page.includes(`<mark>${HYPE}</mark>`));
    assert.doesNotMatch(page, /<script|script-src/);
    assert.match(await exported(document, 'findings'), /^file,.*\r\n[\s\S]*,hype\/life-changing,/);
    assert.match(await exported(document, 'claims'), /,glutamate reuptake,.*,contradicted,/);
  });

  it('tells of the draft as it is at the moment', async () => {
    const document = await openKept(await kept('moment.md', DRAFT));
    await window.activeTextEditor?.edit((edit) => edit.insert(document.positionAt(0), '# A title typed just now\n\n'));
    assert.match(await exported(document, 'html'), /<h1[^>]*>A title typed just now</);
  });
});

function reports() {
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('overclaim.report'));
}

async function exported(document: TextDocument, form: string): Promise<string> {
  const to = place(`report.${form}`);
  const saved = await commands.executeCommand<Uri | undefined>('overclaim.exportReport', document.uri, { form, to });
  assert.equal(saved?.toString(), to.toString());
  return new TextDecoder().decode(await workspace.fs.readFile(to));
}

async function kept(name: string, text: string): Promise<Uri> {
  await workspace.fs.writeFile(place(name), new TextEncoder().encode(text));
  return place(name);
}

function place(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}
