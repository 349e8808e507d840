import type { Connection } from 'vscode-languageserver';
import type { Files } from '../service/files.ts';
import { READ_FILE, type ReadFileAnswer, type ReadFileParams } from './protocol.ts';

/** Files that the editor reads for us: those of a browser, or on a machine that it alone can reach. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const given: ReadFileParams = { uri };
      const answer: ReadFileAnswer | null = await connection.sendRequest(READ_FILE, given);
      return answer?.text;
    },
  };
}
