/** A draft's text after its front matter, read in parts; after an edit, only the parts that it touched are read again. */

import { type Body, type BodyPart, PartsBefore } from './body-part.ts';
import { type Change, changeBetween } from './change.ts';
import { directivesIn } from './directive.ts';
import { type Leaf, type LinkTargets, moved, type ReadLeaf } from './leaf.ts';
import { movedDirective, movedSpan } from './parts.ts';
import { ReferenceSection } from './reference-section.ts';
import type { Cut, Definition, Entry, Stretch, StretchFormat } from './stretch.ts';

/** Shortest part, in UTF-16 code units. */
const SHORTEST = 200;

/** An edit reads a few parts and passes over all the others: both stay small when a part is as long as the parts are many. */
function partLength(text: string): number {
  return Math.max(SHORTEST, Math.ceil(Math.sqrt(text.length)));
}

/** Reads a text; given a reading of it before an edit, takes over what the edit left alone. */
export function readBody(text: string, format: StretchFormat, before?: Body): Body {
  return new BodyReading(text, format, before).read();
}

class BodyReading {
  readonly #text: string;
  readonly #format: StretchFormat;
  readonly #before: Body | undefined;
  readonly #length: number;
  #targets: LinkTargets = new Map();

  constructor(text: string, format: StretchFormat, before: Body | undefined) {
    this.#text = text;
    this.#format = format;
    this.#before = before;
    this.#length = partLength(text);
  }

  read(): Body {
    const before = this.#before;
    const change = before && changeBetween(before.text, this.#text);
    if (before !== undefined && change === undefined) return before;
    const start = this.#format.start(this.#text);
    const parts =
      before === undefined || change === undefined || before.parts.length === 0
        ? this.#afresh(start)
        : this.#again(before, new PartsBefore(before, change), change, start);
    return { text: this.#text, parts, targets: this.#targets };
  }

  #afresh(start: Entry): readonly BodyPart[] {
    const end = this.#text.length;
    const stretch = this.#format.read(this.#text, 0, end, start);
    const drafts = this.#partsOf(stretch, end);
    this.#targets = targetsOf(drafts);
    return this.#readAll(drafts, 0, new Map());
  }

  /** Reads from the part before the edit on, until a part begins as it did before. */
  #again(before: Body, old: PartsBefore, change: Change, start: Entry): readonly BodyPart[] {
    const isStarting = !this.#format.same(start, before.parts[0]?.entry);
    // What a part's last block is may show in the first lines of the next.
    const first = isStarting
      ? 0
      : Math.max(0, old.at(change.from) - (old.start(old.at(change.from)) === change.from ? 2 : 1));
    const from = old.start(first);
    const entry = first === 0 ? start : before.parts[first]?.entry;
    const last = old.at(change.oldTo);
    const count = before.parts.length;
    let next = count;
    let unread: readonly UnreadPart[] = [];
    for (let reach = 1; ; reach *= 2) {
      const beyond = last + 1 + reach;
      const to = beyond >= count ? this.#text.length : old.startNow(beyond);
      const stretch = this.#format.read(this.#text, from, to, entry);
      next = this.#rejoins(stretch, old, change, Math.min(beyond, count));
      if (next >= count && beyond < count) continue;
      unread = this.#partsOf(stretch, next >= count ? this.#text.length : old.startNow(next));
      break;
    }
    this.#targets = this.#targetsAfter(before, first, next, unread);
    const leaves = new Map<number, { readonly leaf: ReadLeaf; readonly by: number }>();
    for (let i = first; i < next; i++)
      for (const leaf of before.parts[i]?.leaves ?? []) {
        const was = leaf.from + old.start(i);
        const now = was >= change.oldTo ? was + change.newTo - change.oldTo : was;
        if (was >= change.oldTo || leaf.to + old.start(i) <= change.from)
          leaves.set(now, { leaf, by: now - leaf.from });
      }
    const references = before.parts[first]?.references ?? 0;
    const middle = this.#readAll(unread, references, leaves);
    const parts = [...before.parts.slice(0, first), ...middle];
    this.#keepRest(parts, old, next);
    return this.#targets === before.targets ? parts : this.#withNewTargets(parts);
  }

  /** The part before the edit from which on nothing changed; past the last where there is none. */
  #rejoins(stretch: Stretch, old: PartsBefore, change: Change, beyond: number): number {
    const by = change.newTo - change.oldTo;
    for (const { at, entry } of stretch.cuts) {
      if (at < change.newTo) continue;
      const i = old.at(at - by);
      if (i >= beyond) break;
      if (i > 0 && old.start(i) === at - by && this.#format.same(entry, old.parts[i]?.entry)) return i;
    }
    return old.parts.length;
  }

  /** Adds the parts from `next` on; those that a list of references now reaches, or no longer, are read again. */
  #keepRest(parts: BodyPart[], old: PartsBefore, next: number): void {
    let i = next;
    for (; i < old.parts.length; i++) {
      const part = old.parts[i] as BodyPart;
      const references = leavesReferences(parts.at(-1));
      if (part.references === references) break;
      parts.push(this.#readAgain(part, old.startNow(i), references));
    }
    for (; i < old.parts.length; i++) parts.push(old.parts[i] as BodyPart);
  }

  /** Link definitions came, went or changed: parts that looked up one of those are read again. */
  #withNewTargets(parts: readonly BodyPart[]): readonly BodyPart[] {
    let at = 0;
    return parts.map((part) => {
      const start = at;
      at += part.length;
      const holds = !part.looksUp || part.leaves.every((leaf) => stillHolds(leaf, this.#targets));
      return holds ? part : this.#readAgain(part, start, part.references);
    });
  }

  /** Reads a part whose text did not change in other surroundings. */
  #readAgain(part: BodyPart, start: number, references: number): BodyPart {
    const end = start + part.length;
    const stretch = this.#format.read(this.#text, start, end, part.entry);
    const leaves = new Map(part.leaves.map((leaf) => [leaf.from + start, { leaf, by: start }]));
    const unread: UnreadPart = { stretch, from: start, to: end, entry: part.entry, definitions: part.definitions };
    return this.#readPart(unread, references, leaves).part;
  }

  #readAll(unread: readonly UnreadPart[], references: number, old: LeavesBefore): BodyPart[] {
    let level = references;
    return unread.map((each) => {
      const { part, references: after } = this.#readPart(each, level, old);
      level = after;
      return part;
    });
  }

  #readPart(unread: UnreadPart, references: number, old: LeavesBefore): { part: BodyPart; references: number } {
    const { stretch, from, to, entry, definitions } = unread;
    const section = new ReferenceSection(references);
    const first = firstFrom(stretch.leaves, from, (leaf) => leaf.from);
    const leaves = between(stretch.leaves, from, to, (leaf) => leaf.from).map((leaf, i) =>
      moved(this.#readLeaf(stretch, first + i, leaf, section, old), -from),
    );
    const blocks = leaves.flatMap((leaf) => leaf.blocks);
    const outside = between(stretch.skipped, from, to, ({ start }) => start);
    const skipped = [...outside.map((each) => movedSpan(each, -from)), ...leaves.flatMap((leaf) => leaf.skipped)];
    skipped.sort((a, b) => a.start - b.start || a.end - b.end);
    const own = between(stretch.directives, from, to, ({ start }) => start);
    const directives = [
      ...own.map((directive) => movedDirective(directive, -from)),
      ...directivesIn(this.#text.slice(from, to), skipped),
    ];
    const looksUp = leaves.some(({ lookups }) => lookups.length > 0);
    const length = to - from;
    return {
      part: { length, leaves, blocks, skipped, directives, entry, references, definitions, looksUp },
      references: section.level,
    };
  }

  #readLeaf(stretch: Stretch, i: number, leaf: Leaf, section: ReferenceSection, old: LeavesBefore): ReadLeaf {
    const listed = section.isOpen && leaf.kind !== 'heading';
    const placed: Leaf = listed ? { ...leaf, kind: 'reference', level: 0 } : leaf;
    const read = this.#taken(placed, old) ?? stretch.read(i, placed, this.#targets);
    section.pass(read);
    return read;
  }

  /** The reading before of the same stretch in the same surroundings. */
  #taken({ from, to, kind, level, shape }: Leaf, old: LeavesBefore): ReadLeaf | undefined {
    const found = old.get(from);
    if (found === undefined) return undefined;
    const { leaf, by } = found;
    if (leaf.to + by !== to || leaf.kind !== kind || leaf.level !== level || leaf.shape !== shape) return undefined;
    return stillHolds(leaf, this.#targets) ? moved(leaf, by) : undefined;
  }

  /** Puts a stretch's leaves into parts, up to `end`. */
  #partsOf(stretch: Stretch, end: number): UnreadPart[] {
    const parts: UnreadPart[] = [];
    let open = stretch.cuts[0] as Cut;
    const close = (to: number): void => {
      const definitions = between(stretch.definitions, open.at, to, ({ at }) => at);
      parts.push({
        stretch,
        from: open.at,
        to,
        entry: open.entry,
        definitions: definitions.map(({ definition }) => definition),
      });
    };
    for (const cut of stretch.cuts) {
      if (cut.at >= end) break;
      if (cut.at - open.at < this.#length) continue;
      close(cut.at);
      open = cut;
    }
    if (end > open.at || parts.length === 0) close(end);
    return parts;
  }

  #targetsAfter(before: Body, first: number, next: number, unread: readonly UnreadPart[]): LinkTargets {
    const was = before.parts.slice(first, next).flatMap((part) => part.definitions);
    const is = unread.flatMap((part) => part.definitions);
    const same = was.length === is.length && was.every(([name, to], i) => is[i]?.[0] === name && is[i]?.[1] === to);
    if (same) return before.targets;
    return targetsOf([...before.parts.slice(0, first), ...unread, ...before.parts.slice(next)]);
  }
}

/** A part whose leaves are known and not read yet. */
interface UnreadPart {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  readonly definitions: readonly Definition[];
}

/** By where they start now; `by` is how far their own offsets are from there. */
type LeavesBefore = ReadonlyMap<number, { readonly leaf: ReadLeaf; readonly by: number }>;

/** Of two definitions of one name the first counts. */
function targetsOf(parts: readonly { readonly definitions: readonly Definition[] }[]): LinkTargets {
  const targets = new Map<string, string>();
  for (const { definitions } of parts)
    for (const [name, target] of definitions) if (!targets.has(name)) targets.set(name, target);
  return targets;
}

function stillHolds({ lookups }: ReadLeaf, targets: LinkTargets): boolean {
  return lookups.every(([name, target]) => targets.get(name) === target);
}

/** The level of the list of references that goes on after a part. */
function leavesReferences(part: BodyPart | undefined): number {
  const section = new ReferenceSection(part?.references ?? 0);
  for (const leaf of part?.leaves ?? []) section.pass(leaf);
  return section.level;
}

/** The first of a sorted list that starts at or after an offset. */
function firstFrom<T>(list: readonly T[], offset: number, start: (each: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(list[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a sorted list that start in [from, to). */
function between<T>(list: readonly T[], from: number, to: number, start: (each: T) => number): readonly T[] {
  return list.slice(firstFrom(list, from, start), firstFrom(list, to, start));
}
