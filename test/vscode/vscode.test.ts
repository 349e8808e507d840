import assert from 'node:assert/strict';
import { chooseHost, runSuite } from './extension-host.ts';
import { NoEditor } from './installed-editor.ts';
import { packageExtension } from './packaged-extension.ts';

describe('in a real VS Code', function () {
  // The first run installs the editor.
  this.timeout(600_000);

  it('the suite passes inside the extension host', async function () {
    const { name, host } = await chooseHost();
    console.log(`      in ${name}:`);
    const { passed, failed } = await orSkip(this, runSuite(host));
    for (const title of passed) console.log(`        passed: ${title}`);
    assert.deepEqual(
      failed.map(({ title, stack }) => `${title}\n${stack}`),
      [],
    );
    assert.ok(passed.length > 0, 'The suite is empty.');
  });
});

/** Where no editor can be had, the test is left out, and that is said; but never where nobody reads it. */
async function orSkip<T>(test: Mocha.Context, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NoEditor) || process.env.CI) throw error;
    console.log(`      LEFT OUT, as there is no VS Code here. ${error.message}`);
    test.skip();
  }
}
