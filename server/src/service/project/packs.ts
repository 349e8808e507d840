/** Where a settings file's rule packs lie. */
import type { Files } from '../files.ts';
import type { Mistake } from '../mistake.ts';
import type { Placed } from './forms.ts';
import { folderOf, joined, parentsOf } from './uri-paths.ts';

/** A file that holds a pack. */
export interface PackFile {
  readonly uri: string;
  readonly text: string;
}

/** A pack that is not there: what is wrong, and the files that would mend it if they came or changed. */
export interface MissingPack {
  readonly mistake: Mistake;
  readonly wanted: readonly string[];
}

/** Whether it names a file and no npm package. */
function isPath(name: string): boolean {
  return /^\.{0,2}\//u.test(name) || /\.ya?ml$/iu.test(name);
}

/**
 * The files of a pack: one for a path; for an npm package those that its package.json names under "overclaim": { "pack" } (one path
 * or a list), else overclaim-pack.yaml.
 */
export async function filesOfPack(
  { value, start, end }: Placed<string>,
  settingsUri: string,
  files: Files,
): Promise<readonly PackFile[] | MissingPack> {
  const wrong = (message: string, ...wanted: readonly string[]): MissingPack => ({
    mistake: { start, end, message },
    wanted,
  });
  const folder = folderOf(settingsUri);
  if (isPath(value)) {
    const uri = joined(folder, value);
    const text = await files.read(uri);
    return text === undefined ? wrong(`There is no file “${value}”. Check the path.`, uri) : [{ uri, text }];
  }
  const manifests: string[] = [];
  for (const parent of [folder, ...parentsOf(folder)]) {
    const home = `${parent}/node_modules/${value}`;
    const at = `${home}/package.json`;
    manifests.push(at);
    const manifest = await files.read(at);
    if (manifest === undefined) continue;
    const paths = pathsIn(manifest);
    if (paths.length === 0)
      return wrong(
        `The package “${value}” holds no rule pack. Its package.json must name one in it, under “overclaim”: { “pack” }.`,
        at,
      );
    const found: PackFile[] = [];
    for (const path of paths) {
      const uri = joined(home, path);
      const text = await files.read(uri);
      if (text === undefined)
        return wrong(`The package “${value}” lacks its file “${path}”. Install it again.`, uri, at);
      found.push({ uri, text });
    }
    return found;
  }
  return wrong(
    `There is no npm package “${value}” in node_modules. Install it, or begin a path with “./”.`,
    ...manifests,
  );
}

/** None where what it names would lie outside the package. */
function pathsIn(manifest: string): readonly string[] {
  try {
    const named: unknown = JSON.parse(manifest)?.overclaim?.pack ?? 'overclaim-pack.yaml';
    return [named]
      .flat()
      .filter((path): path is string => typeof path === 'string' && !/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]/u.test(path));
  } catch {
    return [];
  }
}
