/** Rule packs as plain data: as their text, from which another thread makes them again. */
import { type Pack, readPack } from '../service.ts';

export interface PackSource {
  readonly name: string;
  readonly text: string;
}

const packs = new Map<string, Pack>();
const lists = new Map<string, readonly Pack[]>();

const keyOf = ({ name, text }: PackSource): string => `${name}\n${text}`;

/** What a pack was read from. */
export function sourceOf(pack: Pack): PackSource {
  packs.set(keyOf(pack.source), pack);
  return pack.source;
}

/** The packs again, each read once; the very same list for the same sources. */
export function packsOf(sources: readonly PackSource[]): readonly Pack[] {
  const key = sources.map(keyOf).join('\0');
  let list = lists.get(key);
  if (!list) {
    list = sources.flatMap(packOf);
    lists.set(key, list);
  }
  return list;
}

function packOf(source: PackSource): readonly Pack[] {
  const pack = packs.get(keyOf(source)) ?? readPack(source.text, source.name).pack;
  if (!pack) return [];
  packs.set(keyOf(source), pack);
  return [pack];
}
