import assert from 'node:assert/strict';
import { commands, env, extensions, Selection, TabInputCustom, Uri, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { DRAFT, findingOn, findings, HYPE, noFindings, openUntitled, rangeOf, ruleOf } from './open-draft.ts';

describe('commands', () => {
  it('do what the manifest offers, each of them', async () => {
    const extension = extensions.getExtension('overclaim.overclaim');
    assert.ok(extension);
    await extension.activate();
    const known = await commands.getCommands(true);
    const offered: { command: string }[] = extension.packageJSON.contributes.commands;
    assert.deepEqual(
      offered.map(({ command }) => command).filter((command) => !known.includes(command)),
      [],
    );
  });

  it('pause checking, and resume it', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);
    await commands.executeCommand('overclaim.pause');
    await noFindings(document);
    await commands.executeCommand('overclaim.resume');
    await findingOn(HYPE, document);
  });

  it('open a copy of the sample, which can be changed', async () => {
    await commands.executeCommand('overclaim.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.ok(document.isUntitled);
    assert.equal(document.languageId, 'markdown');
    await eventually(
      'findings in the sample',
      () => findings(document).length > 10 || undefined,
      () => String(findings(document).length),
    );
  });

  it('copy the source of a finding in each form', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const { start } = rangeOf(HYPE, document);
    editor.selection = new Selection(start, start);
    for (const [form, expected] of [
      ['Ama', /\. \d{4};\d+/],
      ['Bibtex', /^@article\{/],
      ['Ris', /^TY {2}- /],
    ] as const) {
      await env.clipboard.writeText('');
      await commands.executeCommand(`overclaim.copySourceAs${form}`);
      assert.match(await env.clipboard.readText(), expected);
    }
  });

  it('check now, and find what is there', async () => {
    const document = await openUntitled(DRAFT);
    await findingOn(HYPE, document);
    await commands.executeCommand('overclaim.checkNow');
    await findingOn(HYPE, document);
  });
});

describe("a finding's code", () => {
  it('leads to the page of its rule, which ships with the extension and opens as a preview', async () => {
    const document = await openUntitled(DRAFT);
    const finding = await findingOn(HYPE, document);
    const { code } = finding;
    assert.ok(typeof code === 'object');
    const page = new TextDecoder().decode(await workspace.fs.readFile(code.target));
    assert.match(page, /^# Life-changing$/m);

    const editor = window.activeTextEditor;
    assert.ok(editor);
    const { start } = rangeOf(HYPE, document);
    editor.selection = new Selection(start, start);
    await commands.executeCommand('overclaim.showRulePage');
    await eventually(
      'the page as a preview',
      () => {
        const input = window.tabGroups.activeTabGroup.activeTab?.input;
        return (input instanceof TabInputCustom && input.uri.path.endsWith(`${ruleOf(finding)}.md`)) || undefined;
      },
      () => window.tabGroups.activeTabGroup.activeTab?.label ?? 'nothing',
    );
    // The page quotes what is flagged, and is no draft.
    assert.deepEqual(findings(await workspace.openTextDocument(code.target)), []);
  });

  it('leads nowhere where there is no page', async () => {
    let refused = false;
    try {
      await workspace.fs.readFile(Uri.parse('overclaim-docs:/rules/none/such.md'));
    } catch {
      refused = true;
    }
    assert.ok(refused);
  });
});
