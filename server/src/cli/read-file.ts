import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { decodeText, type Encoding } from './encoding.ts';
import { printable } from './layout.ts';
import { wordAsHtml } from './word-document.ts';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A path as people are shown it. */
export function shownPath(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : printable(path);
}

/** Thrown when a draft cannot be read; the message says why and what to do, in one line. */
export class UnreadableDraft extends Error {}

/** What Word documents end in. */
export const WORD_ENDING = '.docx';

export interface DraftFile {
  readonly text: string;
  /** Whether it is a Word document, of which `text` is made as HTML. */
  readonly isWord: boolean;
  /** As they were read. */
  readonly bytes: Buffer;
  /** How `bytes` keep `text`; a Word document has none. */
  readonly encoding: Encoding | undefined;
}

/**
 * The text of a draft; a BOM is taken off, line breaks stay as they are. What `name` ends in says whether it is a Word
 * document. Throws `UnreadableDraft`.
 */
export async function draftFileOf(from: Uint8Array, name: string): Promise<DraftFile> {
  const bytes = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
  if (extname(name).toLowerCase() !== WORD_ENDING) {
    const decoded = await decodeText(bytes);
    if ('problem' in decoded) throw new UnreadableDraft(decoded.problem);
    return { ...decoded, isWord: false, bytes };
  }
  try {
    return { text: await wordAsHtml(bytes), isWord: true, bytes, encoding: undefined };
  } catch (error) {
    const cause = printable((error as Error).message).replace(/\.$/, '');
    throw new UnreadableDraft(
      `it is no Word document that can be read (${cause}). Open it in Word and save it again as .docx.`,
    );
  }
}

/** The text of a file, or of standard input for "-". Throws `UnreadableDraft`. */
export async function readDraftFile(path: string, name = path): Promise<DraftFile> {
  return draftFileOf(await readBytes(path), name);
}

/** What a file holds, or standard input for "-". Throws `UnreadableDraft`, when the signal comes too. */
export async function readBytes(path: string, signal?: AbortSignal): Promise<Buffer> {
  try {
    if (path === STANDARD_INPUT) return await readAll(signal ? addAbortSignal(signal, process.stdin) : process.stdin);
    const file = await stat(path);
    // A device may go on for ever. A named pipe ends, and is what a shell makes of <(…).
    if (file.isCharacterDevice() || file.isBlockDevice())
      throw new UnreadableDraft('it is a device, not a draft. Name a file, or - for standard input.');
    if (file.isSocket()) throw new UnreadableDraft('it is a socket, not a draft. Name a file.');
    return await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableDraft ? error : new UnreadableDraft(fileProblem(error));
  }
}

/** What a file system error means, in one line. */
export function fileProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder. Check the spelling of the path.';
    case 'EACCES':
    case 'EPERM':
      return 'permission to read it is missing. Change its permissions, or ask its owner.';
    case 'EISDIR':
      return 'it is a folder. Name the drafts in it, or leave out the "/".';
    case 'ELOOP':
      return 'it is a link that leads back to itself. Mend the link, or name the file that it should lead to.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is too large to be read. Split it.';
    default:
      return `it could not be read (${message}). Try again, or check a copy of it.`;
  }
}

async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}
