import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Job } from './check-draft.ts';
import { KeyedLines } from './keyed-lines.ts';
import { checkedFileOf, type PlainFindings, plainFindings } from './plain-outcome.ts';
import { draftFileOf } from './read-file.ts';
import type { CheckedFile } from './tally.ts';
import type { Tool } from './tool.ts';

/** Where the file would be bigger, what was not used for longest goes. */
const MOST_BYTES = 256 * 2 ** 20;

/** What earlier runs found in drafts, by what the drafts hold and how they were checked. */
export class CheckCache {
  readonly #lines: KeyedLines;
  /** Why it could not be written. */
  #trouble: unknown;

  private constructor(lines: KeyedLines) {
    this.#lines = lines;
  }

  /** Never throws: what cannot be read, is damaged or was written by another version is as good as not there. */
  static async open(path: string, { version, knowledge }: Tool): Promise<CheckCache> {
    // The program holds the rules and facts: one built anew may find something else under the same version.
    const program = digest(await readFile(__filename));
    return new CheckCache(await KeyedLines.open(path, JSON.stringify({ overclaim: version, knowledge, program })));
  }

  /** What is known of a draft. */
  async get(job: Job): Promise<CheckedFile | undefined> {
    const packed = this.#lines.read(keyOf(job));
    if (packed === undefined) return undefined;
    try {
      // The checksum within tells of damage.
      const found = JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()) as PlainFindings;
      const { text } = await draftFileOf(job.bytes, job.path);
      return { ...checkedFileOf(found, job.path, text), cached: true };
    } catch {
      return undefined;
    }
  }

  /** Remembers what was found. */
  put(job: Job, file: CheckedFile): CheckedFile {
    try {
      if (this.#trouble === undefined) this.#lines.add(keyOf(job), packed(plainFindings(file)));
    } catch (error) {
      this.#trouble = error;
    }
    return { ...file, cached: false };
  }

  /** Writes what is new. Throws where that cannot be done. */
  close(): void {
    try {
      if (this.#trouble !== undefined) throw this.#trouble;
      this.#lines.save(MOST_BYTES);
    } finally {
      this.#lines.close();
    }
  }
}

/** What is found follows from these alone. */
function keyOf({ path, bytes, how }: Job): string {
  return digest(JSON.stringify([extname(path).toLowerCase(), how]), bytes);
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 40);
}

function packed(found: PlainFindings): string {
  return deflateSync(JSON.stringify(found)).toString('base64');
}
