/** What formats have in common that are read line by line: the outline is made anew after an edit, only leaves that changed are read. */
import type { BlockKind, Directive, Skipped } from './draft.ts';
import type { Leaf, LinkTargets, ReadLeaf } from './leaf.ts';

/** A draft's leaves and what lies between them, in order. */
export interface Outline {
  readonly leaves: readonly Leaf[];
  readonly skipped: readonly Skipped[];
  readonly targets: LinkTargets;
  /** Settings of the whole draft that are not in comments. */
  readonly directives: readonly Directive[];
}

/** A format that is read so. `text` has its line ends as "\n". */
export interface OutlinedFormat {
  outline(text: string): Outline;
  read(leaf: Leaf, text: string, targets: LinkTargets): ReadLeaf;
}

/** Gathers an outline. */
export class OutlineBuilder {
  readonly #leaves: Leaf[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #directives: Directive[] = [];
  readonly targets = new Map<string, string>();

  leaf(from: number, to: number, kind: BlockKind, level: number, shape: string): void {
    if (to > from) this.#leaves.push({ from, to, kind, level, shape });
  }

  skip(start: number, end: number, reason: Skipped['reason']): void {
    if (end > start) this.#skipped.push({ start, end, reason });
  }

  directive(directive: Directive | undefined): void {
    if (directive !== undefined) this.#directives.push(directive);
  }

  finish(): Outline {
    return {
      leaves: this.#leaves,
      skipped: this.#skipped,
      targets: this.targets,
      directives: this.#directives,
    };
  }
}
