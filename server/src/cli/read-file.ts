import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { addAbortSignal } from 'node:stream';
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
}

/** What a file holds, or standard input for "-". Throws `UnreadableDraft`, when the signal comes too. */
export async function readBytes(path: string, signal?: AbortSignal): Promise<Buffer> {
  try {
    if (path !== STANDARD_INPUT) return await readFile(path);
    return await readAll(signal ? addAbortSignal(signal, process.stdin) : process.stdin);
  } catch (error) {
    throw new UnreadableDraft(fileProblem(error));
  }
}

/**
 * The text of a draft; a BOM is taken off, line breaks stay as they are. What `name` ends in says whether it is a Word
 * document. Throws `UnreadableDraft`.
 */
export async function draftFileOf(bytes: Uint8Array, name: string): Promise<DraftFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (extname(name).toLowerCase() !== WORD_ENDING) return { text: decode(buffer), isWord: false };
  try {
    return { text: await wordAsHtml(buffer), isWord: true };
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
    default:
      return `it could not be read (${message}). Try again, or check a copy of it.`;
  }
}

async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xFF\xFE' || mark === '\xFE\xFF') {
    throw new UnreadableDraft('it is UTF-16 text, not UTF-8. Save it again as UTF-8.');
  }
  if (bytes.includes(0)) {
    throw new UnreadableDraft('it does not look like text. Save the draft as Markdown or plain text (UTF-8).');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstLineNotUtf8(bytes);
    throw new UnreadableDraft(`it is not UTF-8 text (first seen in line ${line}). Save it again as UTF-8.`);
  }
}

/** 1-based. A line feed is never part of a longer UTF-8 sequence, so each line can be looked at alone. */
function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
