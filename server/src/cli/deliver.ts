/** Where a reworded draft goes: into its file, to standard output, or as a diff. */
import { access, constants, stat } from 'node:fs/promises';
import { encodeText } from './encoding.ts';
import { writeOut } from './output.ts';
import { type DraftFile, fileProblem, readBytes, STANDARD_INPUT } from './read-file.ts';
import { note } from './reading-notes.ts';

/** What `--fix` and `--fix-dry-run` do with it. */
export type Delivery = 'write' | 'diff';

/** Thrown when a draft could not be written; the message says why and what to do, in one line. */
export class UnwrittenDraft extends Error {}

/** `path` is where it was read, `name` what it is called. Throws `UnwrittenDraft`. */
export async function deliver(
  delivery: Delivery,
  path: string,
  name: string,
  file: DraftFile,
  text: string,
): Promise<void> {
  if (delivery === 'diff') return text === file.text ? undefined : writeDiff(name, file, text);
  if (text === file.text) return path === STANDARD_INPUT ? writeOut(once(file.bytes)) : undefined;
  const bytes = file.encoding && encodeText(text, file.encoding);
  if (bytes === undefined) {
    // A program that waits for the text gets what it gave.
    if (path === STANDARD_INPUT) await writeOut(once(file.bytes));
    throw new UnwrittenDraft(
      `it could not be reworded, since Overclaim does not write ${file.encoding?.name}. Save it as UTF-8 and try again.`,
    );
  }
  if (path === STANDARD_INPUT) return writeOut(once(bytes));
  await replace(path, file.bytes, bytes);
}

/** Puts other bytes in the place of those that were read. Throws `UnwrittenDraft`. */
async function replace(path: string, read: Buffer, bytes: Buffer): Promise<void> {
  try {
    if (!(await stat(path)).isFile())
      throw new UnwrittenDraft(
        'it is no file that could be reworded. Give it as standard input: - instead of its name.',
      );
    // A file that must not be written could yet be replaced.
    await access(path, constants.W_OK);
    if (!read.equals(await readBytes(path)))
      throw new UnwrittenDraft('it was changed while it was checked, and was left alone. Try again.');
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, bytes);
  } catch (error) {
    if (error instanceof UnwrittenDraft) throw error;
    throw new UnwrittenDraft(writeProblem(error));
  }
}

function writeProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'permission to write it is missing, so it was left alone. Change its permissions, or ask its owner.';
  if (code === 'ENOENT') return fileProblem(error);
  return `it could not be written (${message}), and was left as it was.`;
}

async function writeDiff(name: string, file: DraftFile, text: string): Promise<void> {
  const { unifiedDiff } = await import('./diff.ts');
  const { encoding } = file;
  if (encoding && encoding.name !== 'utf-8')
    note(name, `this is ${encoding.name}, and the diff UTF-8: it is for reading. --fix makes the change.`);
  const mark = encoding?.name === 'utf-8' && encoding.mark ? '\uFEFF' : '';
  await writeOut(once(unifiedDiff(name, mark + file.text, mark + text)));
}

async function* once<T>(chunk: T): AsyncGenerator<T> {
  yield chunk;
}
