/** reStructuredText's drawn tables: where the text of each cell stands. */
import type { Span } from './draft.ts';
import type { Leaf } from './leaf.ts';
import { lineFrom } from './lines.ts';

interface Row {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

/** The cells of a table in order, each as the pieces of line that its text stands in. */
export function tableCells(text: string, { from, to }: Leaf, shape: 'grid-table' | 'simple-table'): Span[][] {
  const left = from - (text.lastIndexOf('\n', from - 1) + 1);
  const rows: Row[] = [];
  for (let start = from - left; start <= to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    rows.push({ from: start, to: end, written: text.slice(start, end) });
    start = end + 1;
  }
  return shape === 'grid-table' ? gridCells(text, rows) : simpleCells(text, rows);
}

/** Cells between lines of "+---+---+"; a line that is drawn only in part closes all cells too. */
function gridCells(text: string, rows: readonly Row[]): Span[][] {
  const done: Span[][] = [];
  let open = new Map<number, Span[]>();
  let corners = new Set<number>();
  const close = () => {
    for (const [, pieces] of [...open].sort(([a], [b]) => a - b)) done.push(pieces);
    open = new Map();
  };
  for (const row of rows) {
    if (/[+|][-=]{2,}[+|]/.test(row.written)) {
      close();
      const whole = /^\s*\+[-=+]+\+\s*$/.test(row.written);
      corners = whole ? new Set() : corners;
      for (let i = row.written.indexOf('+'); i >= 0; i = row.written.indexOf('+', i + 1)) corners.add(i);
      if (whole) continue;
    }
    let start = row.written.indexOf('|') + 1;
    for (let i = start; start > 0 && i < row.written.length; i++) {
      if (row.written[i] !== '|' || (!corners.has(i) && i < row.written.length - 1)) continue;
      const cell = row.written.slice(start, i);
      if (!/^\s*[-=+]*\s*$/.test(cell)) addPiece(open, start, lineFrom(text, row.from + start, row.from + i, 0));
      start = i + 1;
    }
  }
  close();
  return done;
}

/** Cells under "====  ====": a row whose first column is blank goes on from the one above. */
function simpleCells(text: string, rows: readonly Row[]): Span[][] {
  const done: Span[][] = [];
  let open = new Map<number, Span[]>();
  let columns: number[] = [];
  const close = () => {
    for (const [, pieces] of [...open].sort(([a], [b]) => a - b)) done.push(pieces);
    open = new Map();
  };
  for (const { from, to, written } of rows) {
    if (/^\s*[=-]{2,}(?:\s+[=-]+)*\s*$/.test(written) || written.trim() === '') {
      close();
      if (columns.length === 0) columns = Array.from(written.matchAll(/=+/g), ({ index }) => index);
      continue;
    }
    if (/\S/.test(written.slice(columns[0] ?? 0, columns[1]))) close();
    let start = columns[0] ?? 0;
    for (const next of [...columns.slice(1), written.length]) {
      // Text that goes over the edge of its column belongs to a cell of several columns.
      if (next < written.length && /\S/.test(written[next - 1] ?? '')) continue;
      const piece = lineFrom(text, Math.min(to, from + start), Math.min(to, from + next), 0);
      if (piece.end > piece.start) addPiece(open, start, piece);
      start = next;
    }
  }
  close();
  return done;
}

function addPiece(cells: Map<number, Span[]>, column: number, { start, end }: Span): void {
  const pieces = cells.get(column);
  if (pieces === undefined) cells.set(column, [{ start, end }]);
  else pieces.push({ start, end });
}
