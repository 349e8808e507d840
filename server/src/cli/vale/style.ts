/** A folder of Vale styles as it is written: nothing in it is judged yet. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

/** A file of a style, by its path in the folder. */
export interface ValeFile {
  readonly path: string;
  /** The style that it belongs to: the folder it stands in. */
  readonly style: string;
  /** The rule's name: the file's, without its ending. */
  readonly name: string;
  readonly text: string;
}

export interface ValeStyles {
  readonly name: string;
  readonly description: string | undefined;
  readonly rules: readonly ValeFile[];
  /** Terms of the vocabularies: those that are right, and those to avoid. */
  readonly accept: readonly ValeFile[];
  readonly reject: readonly ValeFile[];
}

/** Reads a style, or a folder with styles and vocabularies in it. Throws what the file system throws. */
export async function readStyles(folder: string): Promise<ValeStyles> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const file = async (path: string): Promise<ValeFile> => ({
    path: relative(folder, path).replaceAll('\\', '/') || basename(path),
    style: basename(dirname(resolve(path))),
    name: basename(path, '.yml'),
    text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''),
  });
  const files = (fits: (path: string) => boolean) => Promise.all(paths.filter(fits).map(file));
  const [rules, accept, reject, meta] = await Promise.all([
    files((path) => path.endsWith('.yml')),
    files((path) => basename(path) === 'accept.txt'),
    files((path) => basename(path) === 'reject.txt'),
    files((path) => basename(path) === 'meta.json'),
  ]);
  const styles = new Set(rules.map(({ style }) => style));
  const [only] = styles;
  const name = styles.size === 1 && only !== undefined ? only : basename(resolve(folder));
  return { name, description: meta.map(descriptionIn).find(Boolean), rules, accept, reject };
}

/** Terms stand one a line; "#" begins a comment. */
export function termsIn({ text }: ValeFile): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => (/^\s*(?:#|$)/.test(line) ? [] : [line.trim()]));
}

function descriptionIn({ text }: ValeFile): string | undefined {
  try {
    // JSON is YAML, and a slip in it is no reason to refuse the style.
    const described = parse(text)?.description;
    return typeof described === 'string' && described.trim() !== '' ? described : undefined;
  } catch {
    return undefined;
  }
}
