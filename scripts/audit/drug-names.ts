/** Finds the intervention that another table's name of a drug means. */
import { join } from 'node:path';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { plainNames } from '../../server/src/knowledge/plain-names.ts';
import { readTsv } from './tsv.ts';

export class DrugNames {
  readonly #byName = new Map<string, string>();

  constructor(knowledge: Knowledge) {
    for (const i of knowledge.interventions.values()) {
      if (i.kind === 'class') continue;
      for (const name of plainNames([...i.names, i.name, i.id])) this.#byName.set(name.toLowerCase(), i.id);
    }
    for (const { name, intervention } of readTsv(join(__dirname, 'same-drugs.tsv'), ['name', 'intervention']))
      if (knowledge.interventions.has(intervention) && !this.#byName.has(name)) this.#byName.set(name, intervention);
  }

  /** By the name, by it without a remark in brackets, or by the remark. */
  find(written: string): string | undefined {
    const name = written.trim().toLowerCase();
    const [, before = name, remark = ''] = /^(.*?)\s*\((.*)\)$/.exec(name) ?? [];
    return this.#byName.get(name) ?? this.#byName.get(before) ?? this.#byName.get(remark);
  }
}
