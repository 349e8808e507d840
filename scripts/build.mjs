// Bundles everything that is shipped into dist/.
//   node scripts/build.mjs [--watch] [--minify]
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { bundles, optionsFor } from './bundles.mjs';

const { watch, minify } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, minify: { type: 'boolean', default: false } },
}).values;

/** Tells of each finished bundle, the rebuilt ones too. */
const report = ({ to }) => ({
  name: 'report',
  setup({ onEnd }) {
    onEnd(({ errors, metafile }) => {
      if (errors.length > 0) return;
      // One of an earlier build would be shipped with a bundle that it does not fit.
      if (minify) rmSync(`${to}.map`, { force: true });
      const sizes = Object.entries(metafile.outputs).flatMap(([path, { bytes }]) =>
        path.endsWith('.js') ? [bytes] : [],
      );
      const size = (sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(1).padStart(8);
      console.log(`${to.padEnd(26)} ${size} kB${sizes.length > 1 ? ` in ${sizes.length} parts` : ''}`);
    });
  },
});

// From the project's root, wherever it was called from.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const options = bundles.map((bundle) => optionsFor(bundle, { minify, plugins: [report(bundle)] }));

try {
  if (watch) {
    await Promise.all(options.map(async (each) => (await context(each)).watch()));
    console.log('Watching for changes; Ctrl+C ends.');
  } else {
    await Promise.all(options.map((each) => build(each)));
  }
} catch (error) {
  // What is wrong with the sources, esbuild has printed already, with file and line.
  if (error.errors === undefined) console.error(error);
  console.error('The build failed.');
  process.exit(1);
}
