import { relative, resolve, sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Lines around a change, as git shows them. */
const CONTEXT = 3;

/** What turns one text into the other, as `git apply` and `patch -p1` take it in the current folder. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const way = relative('', resolve(path)).split(sep).join('/');
  return createTwoFilesPatch(`a/${way}`, `b/${way}`, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
