/** Runs inside the editor's extension host: the tests beside this file, reported to a file. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Put in place by the bundler: the path of the report. */
declare const REPORT: string;

/** Rejects when a test failed, as the editor expects. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ reporter: 'json', reporterOptions: { output: REPORT }, timeout: 30_000 });
  const files = await readdir(__dirname);
  for (const file of files.filter((name) => name.endsWith('.test.js'))) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed.`);
}
