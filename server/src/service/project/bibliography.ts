/** The works that a project's bibliographies list, by the keys that its drafts cite them by. */
import type { BibliographyFile, ListedWork } from './bibliography-file.ts';
import { doiIn, type ToldWork } from './csl.ts';

/** A work of a bibliography; where its entry cannot be read, only its key and place are known. */
export interface Work extends Partial<ToldWork> {
  readonly key: string;
  readonly file: BibliographyFile;
  /** Offset of the key in the file. */
  readonly at: number;
}

interface Listed {
  readonly work: ListedWork;
  readonly file: BibliographyFile;
}

/** How many works are read at a time: a few milliseconds, in which nobody else is answered. */
const AT_A_TIME = 5;

export class Bibliography {
  readonly #listed = new Map<string, Listed>();
  readonly #read = new Map<string, Work>();
  #all: Promise<ReadonlyMap<string, Work>> | undefined;
  #byId: Promise<ReadonlyMap<string, Work>> | undefined;

  /** Of several works with the same key the first is meant. */
  constructor(files: readonly BibliographyFile[]) {
    for (const file of files)
      for (const work of file.works) if (!this.#listed.has(work.key)) this.#listed.set(work.key, { work, file });
  }

  /** All works by key, in the order of the files; read when first asked for, with pauses for whoever else has something to do. */
  all(): Promise<ReadonlyMap<string, Work>> {
    this.#all ??= this.#readAll();
    return this.#all;
  }

  /** All works as far as they are read after `ms`; of the rest, what is known without. */
  async within(ms: number): Promise<{ readonly works: readonly Work[]; readonly isWhole: boolean }> {
    const pause = new Promise<false>((resolve) => setTimeout(resolve, ms, false));
    const isWhole = await Promise.race([this.all().then(() => true), pause]);
    const known = ([key, { work, file }]: readonly [string, Listed]): Work =>
      this.#read.get(key) ?? { key, file, at: work.at };
    return { works: [...this.#listed].map(known), isWhole };
  }

  /** The work with a key, without reading others. */
  async work(key: string): Promise<Work | undefined> {
    const listed = this.#listed.get(key);
    return listed && workOf(listed, (await import('./read-work.ts')).readWork);
  }

  /** The work behind an address of a DOI or of PubMed. */
  async workAt(url: string): Promise<Work | undefined> {
    this.#byId ??= this.all().then(byId);
    const doi = doiIn(url);
    const pmid = /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(url)?.[1];
    const works = await this.#byId;
    return (doi && works.get(doi)) || (pmid && works.get(pmid)) || undefined;
  }

  async #readAll(): Promise<ReadonlyMap<string, Work>> {
    const { readWork } = await import('./read-work.ts');
    for (const [key, listed] of this.#listed) {
      if (this.#read.size % AT_A_TIME === AT_A_TIME - 1) await new Promise((resolve) => setTimeout(resolve));
      this.#read.set(key, workOf(listed, readWork));
    }
    return this.#read;
  }
}

function workOf({ work, file }: Listed, read: (work: ListedWork) => ToldWork | undefined): Work {
  return { key: work.key, file, at: work.at, ...read(work) };
}

function byId(works: ReadonlyMap<string, Work>): ReadonlyMap<string, Work> {
  const found = new Map<string, Work>();
  for (const work of works.values())
    for (const id of [work.doi, work.pmid]) if (id !== undefined && !found.has(id)) found.set(id, work);
  return found;
}
