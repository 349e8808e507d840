import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readLines } from './read-lines.ts';

/** How much is read at once, in bytes. */
const CHUNK = 2 ** 20;

interface Place {
  /** In the file, in bytes. */
  readonly start: number;
  /** With its line feed. */
  readonly length: number;
}

/**
 * A file of lines that are found by a key. Only the keys and places are in memory. Its first line says what it holds for: a
 * file with another one counts as empty. What is added goes into a new file, which takes the old one's place when it is whole.
 */
export class KeyedLines {
  readonly #path: string;
  readonly #head: string;
  readonly #old: number | undefined;
  readonly #places: Map<string, Place>;
  /** In the order of their use. */
  readonly #used = new Set<string>();
  readonly #added = new Set<string>();
  #new: number | undefined;
  #written = 0;

  private constructor(path: string, head: string, old: number | undefined, places: Map<string, Place>) {
    this.#path = path;
    this.#head = head;
    this.#old = old;
    this.#places = places;
  }

  /** Never throws: a file that is not there or cannot be read counts as empty. */
  static async open(path: string, head: string): Promise<KeyedLines> {
    const places = new Map<string, Place>();
    let old: number | undefined;
    try {
      // Held open, so that the places stay right when another process puts its file there.
      old = openSync(path, 'r');
      let start = 0;
      for await (const line of readLines(chunksOf(old))) {
        if (start === 0 && line.toString() !== head) break;
        const length = line.length + 1;
        const gap = line.indexOf(' ');
        if (start > 0 && gap > 0) places.set(line.toString('latin1', 0, gap), { start, length });
        start += length;
      }
    } catch {
      places.clear();
    }
    return new KeyedLines(path, head, old, places);
  }

  /** What stands after a key. */
  read(key: string): string | undefined {
    const line = this.#line(key);
    if (line === undefined) return undefined;
    this.#used.add(key);
    return line.toString('latin1', key.length + 1, line.length - 1);
  }

  /** `value` is ASCII of one line. Throws where the file cannot be written. */
  add(key: string, value: string): void {
    if (this.#added.has(key)) return;
    this.#write(`${key} ${value}\n`);
    this.#added.add(key);
  }

  /** Keeps what was added, then what was used, then the rest, as long as there is room (in bytes). Throws where it cannot be written. */
  save(most: number): void {
    if (this.#new === undefined) return;
    for (const key of new Set([...this.#used, ...this.#places.keys()])) {
      if (this.#added.has(key)) continue;
      const line = this.#line(key);
      if (line === undefined) continue;
      if (this.#written + line.length > most) break;
      this.#write(line);
    }
    closeSync(this.#new);
    this.#new = undefined;
    try {
      renameSync(this.#aside, this.#path);
    } catch (error) {
      rmSync(this.#aside, { force: true });
      throw error;
    }
  }

  /** Leaves no file open, and nothing beside the old one. */
  close(): void {
    if (this.#old !== undefined) closeSync(this.#old);
    if (this.#new === undefined) return;
    closeSync(this.#new);
    rmSync(this.#aside, { force: true });
  }

  /** The whole line of a key. */
  #line(key: string): Buffer | undefined {
    const place = this.#places.get(key);
    if (place === undefined || this.#old === undefined) return undefined;
    const line = Buffer.alloc(place.length);
    const length = readSync(this.#old, line, 0, place.length, place.start);
    return length === place.length ? line : undefined;
  }

  #write(line: string | Buffer): void {
    if (this.#new === undefined) {
      this.#new = openSync(this.#aside, 'w');
      this.#written += writeSync(this.#new, `${this.#head}\n`);
    }
    this.#written += typeof line === 'string' ? writeSync(this.#new, line) : writeSync(this.#new, line);
  }

  get #aside(): string {
    return `${this.#path}.${process.pid}`;
  }
}

/** What an open file holds. */
async function* chunksOf(file: number): AsyncGenerator<Buffer> {
  let at = 0;
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const length = readSync(file, chunk, 0, CHUNK, at);
    if (length === 0) return;
    yield chunk.subarray(0, length);
    at += length;
  }
}
