import { existsSync, readFileSync } from 'node:fs';

/** The rows of a tab-separated file by the names in its first line; no rows where the file is not there. Throws where a column is missing. */
export function readTsv<C extends string>(path: string, columns: readonly C[]): readonly Readonly<Record<C, string>>[] {
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8').replace(/\r/g, '').trimEnd().split('\n');
  const names = head.split('\t');
  const places = columns.map((column) => names.indexOf(column));
  const missing = columns.filter((_, i) => places[i] === -1);
  if (missing.length > 0) throw new Error(`${path} has no column “${missing.join('”, “')}”`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = columns.map((column, i) => [column, cells[places[i] as number]?.trim() ?? ''] as const);
    return Object.fromEntries(row) as Record<C, string>;
  });
}
