/** Which of our targets a gene or a database's name is: several of ours where they are told as one (a receptor and the site on it). */
import { join } from 'node:path';
import { readTsv } from './tsv.ts';

export class SameTargets {
  readonly #byGene = new Map<string, readonly string[]>();
  readonly #byName = new Map<string, readonly string[]>();
  readonly #groups = new Map<string, readonly string[]>();

  constructor() {
    for (const { targets, genes, names } of readTsv(join(__dirname, 'same-targets.tsv'), [
      'targets',
      'genes',
      'names',
    ])) {
      const group = targets.split(' ');
      for (const id of group) this.#groups.set(id, group);
      for (const gene of genes.split(' ')) this.#byGene.set(gene, group);
      for (const name of names.split('|')) this.#byName.set(name.toLowerCase(), group);
    }
  }

  /** One group for each target that is meant; an empty one where it is none of ours. Genes are parted by "|", names by ";". */
  of(genes: string, name: string): readonly (readonly string[])[] {
    const found = genes
      ? genes.split('|').map((gene) => this.#byGene.get(gene.toUpperCase()) ?? [])
      : name.split(';').map((each) => this.#byName.get(each.trim().toLowerCase()) ?? []);
    return [...new Map(found.map((group) => [group.join(' '), group])).values()];
  }

  /** A target of ours and those that are told as one with it. */
  with(id: string): readonly string[] {
    return this.#groups.get(id) ?? [id];
  }

  /** Whether databases of genes can say anything of it. */
  has(id: string): boolean {
    return this.#groups.has(id);
  }
}
