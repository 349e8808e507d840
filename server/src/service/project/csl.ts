/** Works as CSL-JSON has them, whoever wrote it: nothing in it is taken for what it should be. */
import { amaCitation, type CitedWork, sourceUrl } from '../../knowledge/ama.ts';

/** What is told of a work. */
export interface ToldWork {
  /** AMA style. */
  readonly citation: string;
  /** "Cipriani et al., 2018": as much as is known of it. */
  readonly short: string;
  readonly title: string;
  /** Where a reader gets to it. */
  readonly url: string | undefined;
  /** In small letters, without an address before it. */
  readonly doi: string | undefined;
  readonly pmid: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

export function toldOfCsl(item: Fields): ToldWork {
  const author = namesIn(item['author']) ?? namesIn(item['editor']);
  const issued = yearIn(item['issued']);
  const doi = doiIn(textIn(item['DOI']));
  const pmid = /\d{4,9}/.exec(textIn(item['PMID']) || (/PMID:?\s*\d+/i.exec(textIn(item['note']))?.[0] ?? ''))?.[0];
  const title = textIn(item['title']);
  // A book whose chapters refer to it may have its title twice.
  const container = textIn(item['container-title']);
  const work: CitedWork = {
    title,
    ...(author && { author }),
    ...present({
      'container-title': container === title ? '' : container,
      volume: textIn(item['volume']),
      issue: textIn(item['issue']),
      page: textIn(item['page']),
      publisher: textIn(item['publisher']),
      issued,
      DOI: doiWritten(textIn(item['DOI'])),
      PMID: pmid ?? '',
      URL: textIn(item['URL']),
    }),
  };
  const short = [namesInShort(author), issued].filter((part) => part !== '').join(', ');
  return { citation: amaCitation(work), short, title, url: sourceUrl(work) || undefined, doi, pmid };
}

/** "10.1016/s0140-6736(17)32802-7" of whatever form it is written in. */
export function doiIn(written: string): string | undefined {
  return doiWritten(written).toLowerCase() || undefined;
}

function doiWritten(written: string): string {
  return /10\.\d{4,9}\/\S+/.exec(written)?.[0] ?? '';
}

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

function namesIn(value: unknown): readonly Name[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((each): Name[] => {
    const fields = (each ?? {}) as Fields;
    const literal = textIn(fields['literal']);
    if (literal !== '') return [{ literal }];
    const family = [textIn(fields['non-dropping-particle']), textIn(fields['family'])].filter(Boolean).join(' ');
    return family === '' ? [] : [{ family, given: textIn(fields['given']) }];
  });
  return names.length > 0 ? names : undefined;
}

function namesInShort(names: readonly Name[] = []): string {
  const [first = '', second = ''] = names.map(({ family, literal }) => family ?? literal ?? '');
  if (names.length > 2) return `${first} et al.`;
  return second === '' ? first : `${first} and ${second}`;
}

function yearIn(value: unknown): string {
  const { 'date-parts': parts, raw, literal } = (value ?? {}) as Fields;
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return /\d{4}/.exec(textIn(year) || textIn(raw) || textIn(literal) || textIn(value))?.[0] ?? '';
}

/** In one line, without the marks that titles may have. */
function textIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc)\b[^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function present<Values extends Readonly<Record<string, string>>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<Values>;
}
