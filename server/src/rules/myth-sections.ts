/** Under a heading such as "Common myths" each point is a myth, until it tells the fact. */
import { factAfter } from '../language/myth-frame.ts';
import type { ReadDraft, ReadPart } from './read-draft.ts';

const MYTHS = /^\W*(?:\w+\W+){0,4}?(?:myths|misconceptions|misbeliefs|false claims|false beliefs)\b/i;
/** A heading that names facts too holds points of both. */
const FACTS = /\b(?:facts?|truths?|reality|realities|evidence)\b/i;

/** The blocks of a part that tell myths by their place alone, by index, each with the offset in its text that they are told up to. */
export type Myths = ReadonlyMap<number, number>;

const NONE: Myths = new Map();

/** Which blocks tell myths, for each part of a draft. */
export function mythSections({ parts }: ReadDraft): readonly Myths[] {
  let level = 0;
  return parts.map(({ read }) => {
    const { myths, level: after } = mythsIn(read, level);
    level = after;
    return myths;
  });
}

/** `level` is that of the heading that myths stand under; 0 outside of such a section. */
interface Section {
  readonly myths: Myths;
  readonly level: number;
}

const known = new WeakMap<ReadPart, Map<number, Section>>();

function mythsIn(part: ReadPart, level: number): Section {
  const byLevel = known.get(part) ?? new Map<number, Section>();
  known.set(part, byLevel);
  const section = byLevel.get(level) ?? readSection(part, level);
  byLevel.set(level, section);
  return section;
}

function readSection({ blocks }: ReadPart, before: number): Section {
  let level = before;
  const told = new Map<number, number>();
  blocks.forEach(({ read: { block } }, i) => {
    if (block.kind === 'heading') {
      if (MYTHS.test(block.text) && !FACTS.test(block.text)) level = block.level;
      else if (block.level <= level) level = 0;
    } else if (level > 0 && block.kind === 'list-item') told.set(i, factAfter(block.text, 0));
  });
  return { myths: told.size > 0 ? told : NONE, level };
}
