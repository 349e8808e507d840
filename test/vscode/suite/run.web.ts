/** Runs inside the editor's worker for extensions: mocha as it is in browsers, reported in the log. */
import 'mocha/mocha.js';
import { REPORT_MARK } from './report-mark.ts';

interface Test {
  fullTitle(): string;
}

const tests: { fullTitle: string; err: { stack?: string } }[] = [];
let end = () => {};
const ended = new Promise<void>((resolve) => {
  end = resolve;
});

/** As mocha's JSON reporter has it, which in a browser has nowhere to write to. */
class Reporter {
  constructor(runner: { on(event: string, listen: (test: Test, error?: Error) => void): unknown }) {
    runner.on('pass', (test) => tests.push({ fullTitle: test.fullTitle(), err: {} }));
    runner.on('fail', (test, error) =>
      tests.push({ fullTitle: test.fullTitle(), err: { stack: error?.stack ?? String(error) } }),
    );
    runner.on('end', end);
  }
}

mocha.setup({ ui: 'bdd', reporter: Reporter as unknown as Mocha.ReporterConstructor, timeout: 30_000 });

/** Rejects when a test failed, as the editor expects. */
export async function run(): Promise<void> {
  mocha.run();
  await ended;
  console.log(REPORT_MARK + JSON.stringify({ tests }));
  const failures = tests.filter(({ err }) => err.stack !== undefined).length;
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed.`);
}
