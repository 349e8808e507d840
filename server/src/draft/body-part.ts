/** The parts of a draft's body, and those of the reading before an edit. */
import type { Change } from './change.ts';
import type { Part } from './draft.ts';
import type { LinkTargets, ReadLeaf } from './leaf.ts';
import type { Definition, Entry } from './stretch.ts';

/** A part, and what its reading depends on besides its text. */
export interface BodyPart extends Part {
  readonly leaves: readonly ReadLeaf[];
  readonly entry: Entry;
  /** The level of the heading "References" that it stands under; 0 outside of such a section. */
  readonly references: number;
  readonly definitions: readonly Definition[];
  readonly looksUp: boolean;
}

export interface Body {
  /** Line ends as "\n". */
  readonly text: string;
  readonly parts: readonly BodyPart[];
  readonly targets: LinkTargets;
}

/** Parts before the edit, with where they were. */
export class PartsBefore {
  readonly parts: readonly BodyPart[];
  /** Where each starts, and as a last one the end of the text. */
  readonly #starts: number[] = [0];
  readonly #change: Change;

  constructor(before: Body, change: Change) {
    this.parts = before.parts;
    this.#change = change;
    let at = 0;
    for (const part of before.parts) {
      at += part.length;
      this.#starts.push(at);
    }
  }

  start(i: number): number {
    return this.#starts[i] ?? 0;
  }

  /** Where a part starts after the edit, if it begins no earlier than the edit ends. */
  startNow(i: number): number {
    return this.start(i) + this.#change.newTo - this.#change.oldTo;
  }

  /** The last part that starts at or before an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
