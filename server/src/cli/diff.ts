import { relative, resolve, sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Lines around a change, as git shows them. */
const CONTEXT = 3;

/** What turns one text into the other, as `git apply` and `patch -p1` take it in the current folder. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const way = relative('', resolve(path)).split(sep).join('/');
  const patch = createTwoFilesPatch(`a/${way}`, `b/${way}`, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
  });
  // Where a name has a space in it, a tab must say where it ends.
  return way.includes(' ') ? patch.replace(/^(--- .*)\n(\+\+\+ .*)\n/, '$1\t\n$2\t\n') : patch;
}
