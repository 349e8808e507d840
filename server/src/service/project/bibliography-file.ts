/** What a bibliography lists, told apart without reading it whole: of a large one only what is asked for is read. */
import { folderOf, pathFrom } from './uri-paths.ts';

/** What bibliographies end in. */
export const BIBLIOGRAPHY_ENDINGS = ['.bib', '.json', '.ris'] as const;

/** A work as it stands in the file, under the key that drafts cite it by. */
export interface ListedWork {
  readonly key: string;
  /** Offset of the key in the file. */
  readonly at: number;
  readonly form: 'bibtex' | 'ris' | 'csl';
  /** What its form is read from, and nothing of other works but what it refers to. */
  readonly written: string;
}

export interface BibliographyFile {
  readonly uri: string;
  /** What people call it. */
  readonly name: string;
  readonly text: string;
  /** In the order of the file. */
  readonly works: readonly ListedWork[];
  /** What is wrong with it as a whole, and what to do. */
  readonly fault: string | undefined;
}

/** Never throws. */
export function readBibliographyFile(uri: string, text: string): BibliographyFile {
  const name = pathFrom(folderOf(uri), uri);
  const ending = /\.\w+$/.exec(name)?.[0].toLowerCase();
  const works = ending === '.json' ? cslWorks(text) : ending === '.ris' ? risWorks(text) : bibtexWorks(text);
  const isEmpty = text.trim() === '';
  const fault = isEmpty || (works && works.length > 0) ? undefined : FAULTS[ending ?? ''];
  return { uri, name, text, works: works ?? [], fault };
}

const FAULTS: Readonly<Record<string, string>> = {
  '.bib': 'no entry of BibTeX in it, such as “@article{key, …}”. Export it again.',
  '.json': 'no list of CSL-JSON in it. Export it again as CSL-JSON.',
  '.ris': 'no record of RIS with an “ID” in it, which drafts cite it by. Export it again, or as BibTeX.',
};

/** Where an entry begins: its "@" opens a line, or follows the end of the one before. */
const ENTRY = /(?:^|\})[^\S\n]*@\s*([a-z]+)\s*[{(]\s*([^\s,{}()"=]*)/gim;
const CROSSREF = /\bcrossref\s*=\s*["{]\s*([^"}\s]+)/i;

function bibtexWorks(text: string): readonly ListedWork[] {
  const found = [...text.matchAll(ENTRY)].map((match) => ({
    type: match[1]?.toLowerCase() ?? '',
    key: match[2] ?? '',
    start: match.index + match[0].indexOf('@'),
    at: match.index + match[0].length - (match[2]?.length ?? 0),
  }));
  const entries = found.map((entry, i) => ({ ...entry, written: text.slice(entry.start, found[i + 1]?.start) }));
  const strings = new Map(
    entries.flatMap(({ type, key, written }) => (type === 'string' ? [[key.toLowerCase(), written] as const] : [])),
  );
  const works = entries.filter(({ type, key }) => key !== '' && !NO_WORKS.has(type));
  const byKey = new Map(works.map((work) => [work.key, work]));
  return works.map(({ key, at, written }): ListedWork => {
    const parent = byKey.get(CROSSREF.exec(written)?.[1] ?? '')?.written ?? '';
    const parts = [...stringsIn(`${written}\n${parent}`, strings), written, parent];
    return { key, at, form: 'bibtex', written: parts.filter((each) => each !== '').join('\n') };
  });
}

/** The abbreviations that an entry uses, those that they use themselves before them: a file may have hundreds. */
function stringsIn(written: string, strings: ReadonlyMap<string, string>, depth = 0): readonly string[] {
  if (strings.size === 0 || depth > MOST_DEPTH) return [];
  const names = new Set(
    [...written.matchAll(/[=#]\s*([a-z_][\w:+-]*)/gi)].map((match) => (match[1] ?? '').toLowerCase()),
  );
  return [...names].flatMap((name) => {
    const string = strings.get(name);
    return string === undefined ? [] : [...stringsIn(string, strings, depth + 1), string];
  });
}

const MOST_DEPTH = 2;
const NO_WORKS: ReadonlySet<string> = new Set(['string', 'preamble', 'comment']);

function risWorks(text: string): readonly ListedWork[] {
  return [...text.matchAll(/^TY {2}- .*(?:\r?\n(?!TY {2}- ).*)*/gm)].flatMap((record): ListedWork[] => {
    const id = /^ID {2}- *(\S+)\s*$/m.exec(record[0]);
    if (!id?.[1]) return [];
    const at = record.index + id.index + id[0].indexOf(id[1]);
    return [{ key: id[1], at, form: 'ris', written: record[0].trim() }];
  });
}

/** Undefined where it is no list. */
function cslWorks(text: string): readonly ListedWork[] | undefined {
  const items = listIn(text);
  return items?.flatMap((item: unknown): ListedWork[] => {
    const { id, 'citation-key': citationKey } = (item ?? {}) as Readonly<Record<string, unknown>>;
    const key = citationKey ?? id;
    if ((typeof key !== 'string' || key === '') && typeof key !== 'number') return [];
    return [
      {
        key: String(key),
        at: Math.max(0, text.indexOf(JSON.stringify(key))),
        form: 'csl',
        written: JSON.stringify(item),
      },
    ];
  });
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
