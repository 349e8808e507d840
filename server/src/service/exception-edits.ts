/** How a draft comes to except a finding, in a comment of its own format: tried out first, so that nothing else in the draft changes. */
import type { Draft, Format, PlacedBlock } from '../draft/draft.ts';
import { frontMatterOf } from '../draft/front-matter.ts';
import type { Finding, TextEdit } from '../rules/finding.ts';

/** Edits to be made together. */
export interface ExceptionEdit {
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** Where in the first edit's text the writer's reason goes; there is room for it, and nothing else. */
  readonly reasonAt: number;
}

/** The ways of excepting a finding that a draft has. */
export interface ExceptionEdits {
  /** For its line, or where the format has no comments inside of paragraphs for its paragraph. */
  readonly here: ExceptionEdit | undefined;
  readonly file: ExceptionEdit | undefined;
}

/** A draft that was changed on trial. */
export interface Tried {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

interface Comments {
  readonly open: string;
  readonly close: string;
  /** Where a comment may stand on a line of its own: before any line, or only before a block that stands in no other. */
  readonly above: 'line' | 'block';
  /** Whether it needs an empty line after it there. */
  readonly setOff: boolean;
  /** Whether it may follow words on their line. */
  readonly behind: boolean;
  /** Whether it may begin and end an exception around a block that it cannot stand in. */
  readonly around: boolean;
}

const LINE = { close: '', above: 'line', setOff: false, behind: false, around: false } as const;
const HTML = { open: '<!-- ', close: ' -->', above: 'line', setOff: false, behind: true, around: false } as const;

const COMMENTS: Readonly<Record<Format, Comments>> = {
  // A comment on a line of its own would end a paragraph, a list or a table.
  markdown: { ...HTML, above: 'block' },
  html: HTML,
  latex: { ...LINE, open: '% ' },
  typst: { ...LINE, open: '// ', behind: true },
  asciidoc: { ...LINE, open: '// ' },
  org: { ...LINE, open: '# ', above: 'block', around: true },
  restructuredtext: { ...LINE, open: '.. ', above: 'block', setOff: true, around: true },
  plaintext: { ...LINE, open: '[', close: ']' },
};
const MDX: Comments = { ...COMMENTS.markdown, open: '{/* ', close: ' */}' };

/** What may stand before a block's words on its first line. */
const MARGIN: Readonly<Partial<Record<Format, RegExp>>> = {
  markdown: /^[ \t]*(?:#{1,6}[ \t]+)?[*_]*$/,
  org: /^(?:[ \t]*|\*+ +)$/,
  restructuredtext: /^[ \t]*$/,
};

/** At most so many rules are named: behind each that is excepted another may have been hidden. */
const MOST_RULES = 3;

/** The ways for one finding. `isMdx`: the draft is Markdown whose comments are JavaScript's. */
export function exceptionEdits(
  before: Tried,
  finding: Finding,
  isMdx: boolean,
  tryOut: (source: string) => Tried,
): ExceptionEdits {
  if (finding.family === 'directive') return { here: undefined, file: undefined };
  const comments = isMdx ? MDX : COMMENTS[before.draft.format];
  const { draft } = before;
  const first = (ways: readonly Way[]): ExceptionEdit | undefined => {
    for (const way of ways) {
      const found = tried(way, before, finding, tryOut);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    here: finding.scope === 'span' ? first(waysHere(draft, finding, comments)) : undefined,
    file: first([inFile(draft, comments)]),
  };
}

/** Where comments go: the names of rules make a text of it. */
type Way = (rules: string) => ExceptionEdit;

function waysHere(draft: Draft, { start }: Finding, comments: Comments): readonly Way[] {
  const { source } = draft;
  const line = lineStart(source, start);
  const block = draft.blocks.findLast((b) => b.start <= start && start <= b.end);
  if (block === undefined) return [];
  const { kind } = block.block;
  const blockLine = lineStart(source, block.start);
  const margin = MARGIN[draft.format]?.test(source.slice(blockLine, block.start)) ?? true;
  const standsAlone = margin && kind !== 'table-cell' && kind !== 'alt-text';
  const above =
    comments.above === 'line'
      ? kind !== 'table-cell' || draft.format !== 'asciidoc'
      : standsAlone && line === blockLine;
  return [
    ...(above ? [onItsOwn(draft, comments, line)] : []),
    ...(comments.behind ? [behind(draft, comments, start, block)] : []),
    ...(comments.around && standsAlone ? [around(draft, comments, block)] : []),
  ];
}

/** On a line of its own before the line that begins at an offset. */
function onItsOwn({ source }: Draft, comments: Comments, line: number): Way {
  const end = lineEndOf(source);
  const indent = indentAt(source, line);
  return (rules) => {
    const directive = written('disable-next-line', rules, comments);
    const newText = `${indent}${directive.text}${end}${comments.setOff ? end : ''}`;
    return { edits: [{ start: line, end: line, newText }], reasonAt: indent.length + directive.reasonAt };
  };
}

/** On the same line, behind the words; in a table, in the same cell. */
function behind({ source }: Draft, comments: Comments, start: number, { block, end }: PlacedBlock): Way {
  const rest = /^[^\r\n]*/.exec(source.slice(start))?.[0] ?? '';
  const words = rest.replace(/(?:[ \t]+|[ \t]*\\)$/, '');
  const at = block.kind === 'table-cell' ? end : start + words.length;
  return (rules) => {
    const { text, reasonAt } = written('disable-line', rules, comments);
    return { edits: [{ start: at, end: at, newText: ` ${text}` }], reasonAt: 1 + reasonAt };
  };
}

/** Begun before a block and ended after it. */
function around({ source }: Draft, comments: Comments, block: PlacedBlock): Way {
  const end = lineEndOf(source);
  const gap = comments.setOff ? end : '';
  const from = lineStart(source, block.start);
  const to = block.end + (/^[^\r\n]*/.exec(source.slice(block.end))?.[0].length ?? 0);
  const indent = indentAt(source, from);
  return (rules) => {
    const { text, reasonAt } = written('disable', rules, comments);
    return {
      edits: [
        { start: from, end: from, newText: `${indent}${text}${end}${gap}` },
        {
          start: to,
          end: to,
          newText: `${end}${gap}${indent}${comments.open}overclaim-enable ${rules}${comments.close}`,
        },
      ],
      reasonAt: indent.length + reasonAt,
    };
  };
}

/** At the top, where a reader of the draft's source sees it; after what has to come first. */
function inFile({ source, format }: Draft, comments: Comments): Way {
  const end = lineEndOf(source);
  const head =
    format === 'markdown'
      ? frontMatterOf(source.replace(/\r\n/g, ' \n').replace(/\r/g, '\n'))
      : format === 'html'
        ? (/^\s*<!doctype[^>]*>/i.exec(source)?.[0] ?? '')
        : '';
  const newLine = /^(?:\r\n|\r|\n)/.exec(source.slice(head.length))?.[0] ?? '';
  const at = head.length + newLine.length;
  const lead = head !== '' && newLine === '' ? end : '';
  const gap = format === 'html' || format === 'latex' || format === 'typst' ? '' : end;
  return (rules) => {
    const { text, reasonAt } = written('disable-file', rules, comments);
    return { edits: [{ start: at, end: at, newText: `${lead}${text}${end}${gap}` }], reasonAt: lead.length + reasonAt };
  };
}

function written(
  action: string,
  rules: string,
  { open, close }: Comments,
): { readonly text: string; readonly reasonAt: number } {
  const start = `${open}overclaim-${action} ${rules} -- `;
  return { text: `${start}${close}`, reasonAt: start.length };
}

/** A reason such as a writer would give. */
const SOME_REASON = 'so';

/** Makes the exception on trial: it must silence this finding, and others of its rule at most. */
function tried(
  way: Way,
  before: Tried,
  finding: Finding,
  tryOut: (source: string) => Tried,
): ExceptionEdit | undefined {
  const rules = [finding.rule];
  for (;;) {
    const edit = way(rules.join(' '));
    const after = tryOut(withReason(before.draft.source, edit, SOME_REASON));
    if (!haveSameWords(before.draft, after.draft)) return undefined;
    const moved = placesAfter(edit);
    const expected = new Map(before.findings.map((f) => [nameOf(f, moved), f]));
    const left = new Set(after.findings.map((f) => nameOf(f)));
    const gone = [...expected].flatMap(([name, f]) => (left.has(name) ? [] : [f]));
    if (!gone.includes(finding) || gone.some((f) => !rules.includes(f.rule))) return undefined;
    const come = after.findings.filter((f) => !expected.has(nameOf(f)));
    if (come.length === 0) return edit;
    // A finding that was hidden behind the excepted one is meant as well.
    const hidden = come.filter((f) => f.start < moved(finding.end) && moved(finding.start) < f.end);
    if (hidden.length < come.length || hidden.some((f) => f.family === 'directive')) return undefined;
    rules.push(...new Set(hidden.map((f) => f.rule)));
    if (rules.length > MOST_RULES) return undefined;
  }
}

/** A text with the edits of an exception made, for this reason. */
function withReason(source: string, { edits, reasonAt }: ExceptionEdit, reason: string): string {
  const [first, ...rest] = edits;
  const newText = first.newText.slice(0, reasonAt) + reason + first.newText.slice(reasonAt);
  return [...rest, { ...first, newText }]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), source);
}

/** Where an offset of the text before stands after the edits with a reason of `SOME_REASON`'s length. */
function placesAfter({ edits }: ExceptionEdit): (offset: number, isEnd?: boolean) => number {
  const [first, ...rest] = edits;
  return (offset, isEnd = false) => {
    const isBefore = ({ start }: TextEdit) => (isEnd ? start < offset : start <= offset);
    const own = isBefore(first) ? first.newText.length + SOME_REASON.length : 0;
    return rest.reduce((sum, edit) => sum + (isBefore(edit) ? edit.newText.length : 0), offset + own);
  };
}

/** What a finding is known by; of one about the whole draft the place says nothing. */
function nameOf(
  { rule, scope, start, end }: Finding,
  moved: (offset: number, isEnd?: boolean) => number = (at) => at,
): string {
  return scope === 'document' ? rule : `${rule} ${moved(start)} ${moved(end, true)}`;
}

/** Whether two drafts hold the same blocks of the same words. */
function haveSameWords(a: Draft, b: Draft): boolean {
  return (
    a.blocks.length === b.blocks.length &&
    a.blocks.every(({ block }, i) => {
      const other = b.blocks[i]?.block;
      return block === other || (block.kind === other?.kind && wordsOf(block.text) === wordsOf(other.text));
    })
  );
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

function indentAt(source: string, line: number): string {
  return /^[ \t]*/.exec(source.slice(line, line + 200))?.[0] ?? '';
}

/** Lines end as the first one does. */
function lineEndOf(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
}
