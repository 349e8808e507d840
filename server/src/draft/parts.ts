/** A draft as a row of parts: what an edit does not touch stays the very same part, however far it moved. */
import type { Directive, Draft, Format, Part, PlacedBlock, PlacedPart, Skipped } from './draft.ts';

/** Puts parts one after the other, the first at the text's start. */
export function draftOf(format: Format, source: string, parts: readonly Part[]): Draft {
  return new PartedDraft(format, source, parts);
}

/** What stands in the parts, at absolute offsets, is put together when someone asks for all of it. */
class PartedDraft implements Draft {
  readonly format: Format;
  readonly source: string;
  readonly parts: readonly PlacedPart[];
  #blocks: readonly PlacedBlock[] | undefined;
  #skipped: readonly Skipped[] | undefined;
  #directives: readonly Directive[] | undefined;

  constructor(format: Format, source: string, parts: readonly Part[]) {
    this.format = format;
    this.source = source;
    let start = 0;
    this.parts = parts.map((part) => {
      const placed = { start, part };
      start += part.length;
      return placed;
    });
  }

  get blocks(): readonly PlacedBlock[] {
    this.#blocks ??= this.#all(({ blocks }) => blocks, movedBlock);
    return this.#blocks;
  }

  get skipped(): readonly Skipped[] {
    this.#skipped ??= this.#all(({ skipped }) => skipped, movedSpan);
    return this.#skipped;
  }

  get directives(): readonly Directive[] {
    this.#directives ??= this.#all(({ directives }) => directives, movedDirective);
    return this.#directives;
  }

  #all<T>(of: (part: Part) => readonly T[], moved: (each: T, by: number) => T): readonly T[] {
    const all: T[] = [];
    for (const { start, part } of this.parts) for (const each of of(part)) all.push(moved(each, start));
    return all;
  }
}

export function movedBlock({ start, end, block }: PlacedBlock, by: number): PlacedBlock {
  return { start: start + by, end: end + by, block };
}

export function movedSpan<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

export function movedDirective(directive: Directive, by: number): Directive {
  return { ...movedSpan(directive, by), names: directive.names.map((name) => movedSpan(name, by)) };
}
