import assert from 'node:assert/strict';

/** Reads CSV by RFC 4180: each line by the names of its columns. Every line must have them all. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
    else if (end === '') break;
  }
  const [head = [], ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((row) => {
    assert.equal(row.length, head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}
