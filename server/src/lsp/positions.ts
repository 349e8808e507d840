import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../draft/draft.ts';

const BOM = 0xfeff;

/**
 * Leads from the language service's offsets to the editor's lines and characters, and back.
 * Both count UTF-16 code units; the service leaves out a BOM that begins the text, the editor counts it.
 * Holds for the document as it is now: an edit outdates it.
 */
export interface Positions {
  range(span: Span): Range;
  span(range: Range): Span;
  offset(position: Position): number;
}

export function positionsIn(document: TextDocument): Positions {
  const bom = document.getText().charCodeAt(0) === BOM ? 1 : 0;
  const position = (offset: number): Position => document.positionAt(offset + bom);
  const offset = (at: Position): number => Math.max(0, document.offsetAt(at) - bom);
  return {
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    span: ({ start, end }) => ({ start: offset(start), end: offset(end) }),
    offset,
  };
}
