import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { findings, openUntitled, ruleOf } from './open-draft.ts';

describe('the samples', () => {
  const read = async (name: string): Promise<string> => {
    const extension = extensions.getExtension('overclaim.overclaim');
    assert.ok(extension);
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'samples', name));
    return new TextDecoder().decode(bytes);
  };

  it('show each of the mistakes that the first one holds', async () => {
    const document = await openUntitled(await read('ketamine-for-anxiety.md'));
    const found = await eventually(
      'fifteen findings',
      () => {
        const now = findings(document);
        return now.length >= 15 ? now : undefined;
      },
      () => `${findings(document).length} findings`,
    );
    const codes = new Set(found.map(ruleOf));
    for (const rule of [
      'mechanism/contradicted',
      'mechanism/self-contradiction',
      'approval/not-approved',
      'fair-balance/no-risks',
    ])
      assert.ok(codes.has(rule), rule);
    const contradiction = found.find((finding) => ruleOf(finding) === 'mechanism/self-contradiction');
    assert.equal(contradiction?.relatedInformation?.length, 1);
  });
});
