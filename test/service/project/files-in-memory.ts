import type { Files } from '../../../server/src/service/files.ts';

/** Files by URI, to be changed at will; counts what is read. */
export class FilesInMemory implements Files {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(texts)) this.texts.set(uri, text);
  }

  async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    return this.texts.get(uri);
  }
}
