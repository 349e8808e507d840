import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A mistake in a data file, at its place. */
export class DataError extends Error {}

/** One YAML file, able to say in which line a value stands. */
export class YamlFile {
  readonly #lines = new LineCounter();
  readonly #root: Node | null;
  readonly value: unknown;
  readonly name: string;

  /** Throws DataError with file and line where the file is not YAML. */
  constructor(path: string) {
    this.name = relative(process.cwd(), path);
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: this.#lines });
    const broken = document.errors[0];
    if (broken)
      throw new DataError(`${this.name}:${this.#lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
    this.#root = document.contents;
    this.value = document.toJS();
  }

  /** "file:line" of the value at a path such as [3, "sources", 0]. */
  place(path: readonly (string | number)[]): string {
    let node: unknown = this.#root;
    let offset = 0;
    for (const step of path) {
      if (!isMap(node) && !isSeq(node)) break;
      const next = node.get(step, true) as Node | undefined;
      if (!next) break;
      node = next;
      offset = next.range?.[0] ?? offset;
    }
    return `${this.name}:${this.#lines.linePos(offset).line}`;
  }

  /** Throws DataError with file, line and what is expected, where the value is not of the schema's form. */
  check(validate: ValidateFunction): void {
    if (validate(this.value)) return;
    throw new DataError((validate.errors ?? []).map((e) => this.#explain(e)).join('\n'));
  }

  #explain(error: ErrorObject): string {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((s) => (/^\d+$/.test(s) ? Number(s) : s.replaceAll('~1', '/')));
    const detail = error.params['additionalProperty'] ?? error.params['allowedValues'] ?? '';
    return `${this.place(path)}: ${path.join('.') || 'the file'} ${error.message}${detail ? ` (${detail})` : ''}`;
  }
}
