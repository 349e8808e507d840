/** `overclaim lsp`: the language server, which ships beside the command line. */
import { join } from 'node:path';
import { EXIT } from './exit-status.ts';

/** Starts the server in this process; what follows the command's name are its options. */
export function startLanguageServer(): void {
  const server = join(__dirname, '../server.js');
  try {
    require.resolve(server);
  } catch {
    process.stderr.write(
      `overclaim: the language server is missing: ${server}. Install Overclaim again, or keep server.js beside cli.js.\n`,
    );
    process.exitCode = EXIT.failed;
    return;
  }
  // The server, and the library under it, read their own options.
  process.argv.splice(2, 1);
  require(server);
}
