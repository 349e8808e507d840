/** Adds to a settings file by the smallest edit: what is written there, its comments and its layout stay as they are. */
import { isMap, isScalar, isSeq, type Node, parse, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Span } from '../../draft/draft.ts';
import type { Severity, TextEdit } from '../../rules/finding.ts';

/** At least one of `rule` and `text` is there. Its reason is left to the writer. */
export interface NewException {
  readonly rule?: string;
  readonly text?: string;
  /** The only drafts that it is for, as a path from the file's folder. */
  readonly files?: string;
}

export interface SettingsEdit extends TextEdit {
  /** Where in the new text the writer goes on writing. */
  readonly caret?: number;
}

/** Adds an exception to the text of a settings file, "" for one that is not there yet; undefined where it cannot be done without harm. */
export function addException(text: string, { rule, text: words, files }: NewException): SettingsEdit | undefined {
  const entry = {
    ...(rule !== undefined && { rule }),
    ...(words !== undefined && { text: words.replace(/\s+/gu, ' ').trim() }),
    ...(files !== undefined && { files }),
    reason: null,
  };
  const edit = edited(text, 'exceptions', (value, at) => {
    const lines = Object.entries(entry).map(([key, each]) => `${key}: ${each === null ? '' : plain(each)}`);
    const block = lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
    const flow = `{ ${Object.entries(entry)
      .map(([key, each]) => `${key}: ${each === null ? '""' : quoted(each)}`)
      .join(', ')} }`;
    return value === undefined || isSeq(value) ? at.end(value, block, flow) : undefined;
  });
  if (!edit || !says(text, edit, (all) => ({ ...all, exceptions: [...listIn(all['exceptions']), entry] })))
    return undefined;
  // In a list in brackets an empty text has to be written as one.
  const reason = edit.newText.lastIndexOf('reason: ') + 'reason: '.length;
  return { ...edit, caret: reason + (edit.newText[reason] === '"' ? 1 : 0) };
}

/** Sets a rule's severity for the whole project; undefined where it cannot be done without harm. */
export function setSeverity(text: string, rule: string, severity: Severity | 'off'): SettingsEdit | undefined {
  const edit = edited(text, 'rules', (value, at) => {
    if (value !== undefined && !isMap(value)) return undefined;
    const set = value?.get(rule, true) as Node | undefined;
    if (set?.range) return { start: set.range[0], end: set.range[1], newText: severity };
    return at.end(value, [`${plain(rule)}: ${severity}`], `${quoted(rule)}: ${severity}`);
  });
  const expected = (all: Plain) => ({ ...all, rules: { ...(all['rules'] as object | null), [rule]: severity } });
  return edit && says(text, edit, expected) ? edit : undefined;
}

/** The text with an edit made. */
export function withEdit(text: string, { start, end, newText }: TextEdit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

type Plain = Readonly<Record<string, unknown>>;

interface Places {
  /** Adds lines to the end of a collection, or `flow` to one in brackets; begins the collection where there is none. */
  end(collection: Node | undefined, block: readonly string[], flow: string): TextEdit | undefined;
}

function edited(
  text: string,
  key: string,
  edit: (value: Node | undefined, places: Places) => TextEdit | undefined,
): TextEdit | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const root = document.contents;
  if (document.errors.length > 0) return undefined;
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  if (!isEmpty && (!isMap(root) || root.flow)) return undefined;
  const map = isEmpty ? undefined : (root as YAMLMap);
  const pair = map?.items.find((each) => isScalar(each.key) && each.key.value === key);
  const found = pair?.value as Node | null | undefined;
  const value = !found || (isScalar(found) && found.value === null) ? undefined : found;
  const indent = map ? columnOf(text, spanOf(map).start) : 0;
  const eol = /\r\n|\n/u.exec(text)?.[0] ?? '\n';
  const insert = (at: number, lines: readonly string[], indentBy: number): TextEdit => {
    const block = lines.map((line) => ' '.repeat(indentBy) + line).join(eol);
    // After the end of a line, or at the end of a text whose last line is not ended.
    const isEnded = at === 0 || text[at - 1] === '\n';
    return { start: at, end: at, newText: isEnded ? `${block}${eol}` : `${eol}${block}` };
  };
  return edit(value, {
    end(collection, block, flow) {
      if (collection === undefined && pair === undefined)
        return insert(text.length, [`${key}:`, ...block.map((line) => `  ${line}`)], indent);
      if (collection === undefined) return insert(lineEnd(text, spanOf(pair?.key as Node).end), block, indent + 2);
      if (!isMap(collection) && !isSeq(collection)) return undefined;
      const { start, end } = spanOf(collection);
      if (collection.flow) {
        const newText = collection.items.length > 0 ? `, ${flow}` : isSeq(collection) ? flow : ` ${flow} `;
        const last = text.slice(0, end - 1).trimEnd().length;
        return { start: last, end: last, newText };
      }
      const content = text.slice(0, end).trimEnd().length;
      return insert(lineEnd(text, content), block, columnOf(text, start));
    },
  });
}

/** Whether a text says after an edit just what it said before with the change made. */
function says(text: string, edit: TextEdit, change: (before: Plain) => Plain): boolean {
  try {
    return asJson(saidBy(withEdit(text, edit))) === asJson(change((saidBy(text) ?? {}) as Plain));
  } catch {
    return false; // it is no YAML any more, or tells of itself without end
  }
}

function saidBy(text: string): unknown {
  return parse(text, { prettyErrors: false });
}

/** An empty reason may be written in two ways. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (key, each) => (key === 'reason' && each === '' ? null : each));
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** In quotation marks where YAML needs them. */
function plain(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** JSON is YAML, and needs no knowledge of what stands around it. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

function spanOf(node: Node): Span {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

/** Behind the line end, where the line is ended. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** A byte order mark takes no column. */
function columnOf(text: string, offset: number): number {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/^\uFEFF/u, '').length;
}
