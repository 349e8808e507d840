import type { OffsetMap, Span } from './draft.ts';

/** How a run of text stands in the source: 'same' character for character, 'break' as a line break, 'other' as markup. */
export type RunKind = 'same' | 'break' | 'other';

/** A stretch of a block's text and the stretch of source it was read from; source offsets count from the block's start. */
export interface Run {
  readonly kind: RunKind;
  readonly text: number;
  readonly textLength: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** An OffsetMap over runs in order, which cover the text without gaps; what lies between them in the source is markup. */
export class RunMap implements OffsetMap {
  readonly runs: readonly Run[];

  constructor(runs: readonly Run[]) {
    this.runs = runs;
  }

  sourceStart(offset: number): number {
    const run = this.runs[this.#runAt(offset)];
    if (run === undefined) return this.sourceEnd(offset);
    return run.kind === 'same' ? run.source + Math.max(0, offset - run.text) : run.source;
  }

  sourceEnd(offset: number): number {
    if (offset <= 0) return this.runs[0]?.source ?? 0;
    const run = this.runs[this.#runAt(offset - 1)] ?? this.runs[this.runs.length - 1];
    if (run === undefined) return 0;
    const within = Math.min(offset - run.text, run.textLength);
    return run.source + (run.kind === 'same' ? within : run.sourceLength);
  }

  isPlain(span: Span): boolean {
    if (span.end <= span.start) return true;
    const last = this.#runAt(span.end - 1);
    let expected = -1;
    for (let i = this.#runAt(span.start); i <= last; i++) {
      const run = this.runs[i];
      if (run === undefined || run.kind === 'other') return false;
      if (expected >= 0 && run.source !== expected) return false;
      expected = run.source + run.sourceLength;
    }
    return true;
  }

  textOffset(source: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run !== undefined && run.source + run.sourceLength <= source) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low];
    if (run === undefined) {
      const last = this.runs[this.runs.length - 1];
      return last === undefined ? 0 : last.text + last.textLength;
    }
    return run.kind === 'same' ? run.text + Math.max(0, source - run.source) : run.text;
  }

  /** Index of the run that holds the character at `offset`; the number of runs when none does. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run !== undefined && run.text + run.textLength <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
