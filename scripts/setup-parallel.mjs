// Gets GNU parallel, which a test of pipelines runs, and prints where it is:
//   node scripts/setup-parallel.mjs
import { findProgram, installFromDebian, Unavailable } from './programs.mjs';

const ADVICE = 'No GNU parallel found. Install it (Debian: "apt-get install parallel").';

try {
  if (!findProgram('parallel')) installFromDebian('parallel', ADVICE);
  const found = findProgram('parallel');
  if (!found) throw new Unavailable(ADVICE);
  console.log(found);
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
