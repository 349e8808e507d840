/** A text line by line, for formats whose blocks are made of lines. */

/** A line: absolute offsets of its first character that is not a space and just after its last. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns before the first character; a tab goes on to the next multiple of eight. */
  readonly indent: number;
}

/** The line in text[from, to), where `from` is in column `column`. */
export function lineFrom(text: string, from: number, to: number, column: number): Line {
  let start = from;
  let indent = column;
  for (; start < to; start++) {
    const code = text.charCodeAt(start);
    if (code === 9) indent += 8 - (indent % 8);
    else if (code === 32 || code === 12 || code === 11) indent++;
    else break;
  }
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, indent };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12;
}

/** The lines of a text whose line ends are "\n". Where an index is past the last, the line is empty. */
export class Lines {
  readonly #text: string;
  readonly #lines: Line[] = [];

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start <= text.length; ) {
      const newline = text.indexOf('\n', start);
      const stop = newline < 0 ? text.length : newline;
      this.#lines.push(lineFrom(text, start, stop, 0));
      start = stop + 1;
    }
  }

  get count(): number {
    return this.#lines.length;
  }

  at(i: number): Line {
    return this.#lines[i] ?? { start: this.#text.length, end: this.#text.length, indent: 0 };
  }

  /** The line's text, without the spaces around it. */
  written(i: number): string {
    const { start, end } = this.at(i);
    return this.#text.slice(start, end);
  }

  isBlank(i: number): boolean {
    const { start, end } = this.at(i);
    return end <= start;
  }

  /** Reads with another line in the place of one, and puts that one back. */
  exchanged(i: number, line: Line, read: () => void): void {
    const before = this.at(i);
    this.#lines[i] = line;
    read();
    this.#lines[i] = before;
  }

  /** The end of the lines from `from` on whose text passes. */
  while(from: number, to: number, passes: (written: string) => boolean): number {
    let i = from;
    while (i < to && passes(this.written(i))) i++;
    return i;
  }

  /** The end of the lines from `from` on that are blank or indented by `indent` or more, blank ones at the end left out. */
  indented(from: number, to: number, indent: number): number {
    let end = from;
    for (let i = from; i < to; i++) {
      if (this.isBlank(i)) continue;
      if (this.at(i).indent < indent) break;
      end = i + 1;
    }
    return end;
  }

  /** Where the last of lines[from, to) that is not blank ends. */
  lastEnd(from: number, to: number): number {
    for (let i = to - 1; i > from; i--) if (!this.isBlank(i)) return this.at(i).end;
    return this.at(from).end;
  }
}
