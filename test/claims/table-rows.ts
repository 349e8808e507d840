import { readFileSync } from 'node:fs';

/** A sentence, what an editor says of it, and the claims that it makes. */
export interface Row {
  readonly standing: string;
  readonly text: string;
  readonly claims: readonly string[];
}

export const rows: readonly Row[] = readFileSync(new URL('table.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//'))
  .map((line) => {
    const [standing = '', text = '', claims = ''] = line.split('|').map((field) => field.trim());
    return { standing, text: text.replaceAll('⏎', '\n'), claims: claims.split('; ').filter(Boolean) };
  });
