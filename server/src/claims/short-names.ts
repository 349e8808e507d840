/** Abbreviations that a draft makes for itself: "ketamine (KET)". */
import type { Sentence } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from '../knowledge/names.ts';

/** An abbreviation and the id of what it stands for. */
export type ShortName = readonly [short: string, id: string];

/** Two to six letters, most of them capitals, as they stand in brackets right after a name. */
const SHORT = /^\s*\(([A-Z][A-Za-z0-9-]{1,5})\)/;

/** The abbreviations that a sentence makes for treatments. */
export function shortNamesIn(sentence: Sentence, text: string, names: readonly Name[]): readonly ShortName[] {
  if (names.length === 0) return [];
  return names.flatMap((name): ShortName[] => {
    if (name.kind !== 'intervention') return [];
    const last = sentence.words[name.to - 1];
    const first = sentence.words[name.from];
    const short = last && SHORT.exec(text.slice(last.end, last.end + 12))?.[1];
    if (!first || !short || short.replace(/[^A-Z]/g, '').length < 2) return [];
    return short[0]?.toLowerCase() === first.norm[0] ? [[short, name.id]] : [];
  });
}

/** The names of a sentence, and what the draft's own abbreviations name in it. */
export function withShortNames(
  sentence: Sentence,
  names: readonly Name[],
  known: readonly ShortName[],
  knowledge: Knowledge,
): readonly Name[] {
  if (known.length === 0) return names;
  const more = sentence.words.flatMap((word, at): Name[] => {
    const id = known.find(([short]) => short === word.text)?.[1];
    if (id === undefined || names.some((n) => n.from <= at && at < n.to)) return [];
    const kind = knowledge.interventions.get(id)?.kind ?? 'drug';
    return [{ kind: 'intervention', id, classes: ['treatment', kind, id], from: at, to: at + 1 }];
  });
  return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.from - b.from);
}
