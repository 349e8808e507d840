/** What can be written next in a comment that speaks to the checker, or in the front matter's word on it; never in prose. */
import type { Draft, Format, Span } from '../draft/draft.ts';
import { frontMatterOf } from '../draft/front-matter.ts';
import { FAMILIES, type Family } from '../rules/finding.ts';
import { PROFILES, type ProfileName } from '../rules/profiles.ts';
import type { RuleEntry } from '../rules/rule.ts';

/** `name` is what is written. Of rules and kinds of text there is more to say. */
export type Completion =
  | { readonly kind: 'directive'; readonly name: `overclaim-${DirectiveAction}`; readonly action: DirectiveAction }
  | { readonly kind: 'rule'; readonly name: string; readonly rule: RuleEntry }
  | { readonly kind: 'family'; readonly name: Family; readonly rules: readonly RuleEntry[] }
  | { readonly kind: 'profile'; readonly name: ProfileName; readonly title: string; readonly says: string }
  | { readonly kind: 'off'; readonly name: 'off' }
  | { readonly kind: 'key'; readonly name: 'overclaim' };

export const DIRECTIVE_ACTIONS = [
  'disable-next-line',
  'disable-line',
  'disable',
  'enable',
  'disable-file',
  'profile',
] as const;
export type DirectiveAction = (typeof DIRECTIVE_ACTIONS)[number];

/** What stands at the span may be replaced by any of these. */
export interface Completions extends Span {
  readonly items: readonly Completion[];
}

/** What opens a comment, up to the offset, on its line. */
const OPENING: Readonly<Record<Format, RegExp>> = {
  markdown: /(?:<!--|\{\/\*|%%)\s*/g,
  html: /<!--\s*/g,
  latex: /(?<!\\)%+\s*/g,
  restructuredtext: /^\s*\.\.\s+/g,
  asciidoc: /^\/\/\s*/g,
  org: /^\s*#\s+/g,
  typst: /(?<!:)(?:\/\/|\/\*)\s*/g,
  plaintext: /^\s*(?:\[|<!--\s*)/g,
};
/** A line within a comment of several lines. */
const WITHIN = /^[\s*]*/;

/** Where the whole draft is spoken of, where a format has no front matter of its own kind. */
const WHOLE: Readonly<Partial<Record<Format, RegExp>>> = {
  restructuredtext: /^:overclaim:\s+([\w-]*)$/i,
  asciidoc: /^:overclaim:\s+([\w-]*)$/i,
  org: /^#\+overclaim:\s+([\w-]*)$/i,
};

const WORD = 'overclaim-';
const NAMES =
  /^overclaim-(?:disable-next-line|disable-line|disable-file|disable|enable)\s+((?:[\w/-]+[\s,;]+)*)([\w/-]*)$/;
const PROFILE = /^overclaim-profile\s+([\w-]*)$/;
const REASON = /(?:^|\s)(?:--|\u2013|\u2014)(?:\s|$)/;

/** @param isAsked the writer asked, so that a comment with nothing in it yet is completed too */
export function completeDirective(
  draft: Draft,
  offset: number,
  rules: readonly RuleEntry[],
  isAsked: boolean,
): Completions | undefined {
  const { source, format } = draft;
  const line = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const written = source.slice(line, offset);
  const head = format === 'markdown' || format === 'html' ? frontMatterOf(source.replace(/\r\n?/g, plainLineEnd)) : '';
  if (offset < head.length) return inFrontMatter(source, line, written, offset);
  const whole = WHOLE[format]?.exec(written);
  if (whole) return replacing(whole[1], offset, wholeDraft());
  for (const rest of inComment(draft, written, offset)) {
    const found = inDirective(rest, offset, rules, isAsked);
    if (found !== undefined) return found;
  }
  return undefined;
}

function plainLineEnd(end: string): string {
  return end === '\r' ? '\n' : ' \n';
}

/** What stands in a comment before the offset, as the line may be read: from each mark that opens one. */
function* inComment({ source, format, skipped }: Draft, written: string, offset: number): Generator<string> {
  const around = skipped.findLast(({ start }) => start < offset);
  const isInside = around !== undefined && offset <= around.end;
  if (isInside && (around.reason === 'code' || around.reason === 'math')) return;
  for (const match of written.matchAll(OPENING[format])) yield written.slice(match.index + match[0].length);
  const isOpen = isInside && around.reason === 'comment' && /[\r\n]/.test(source.slice(around.start, offset));
  if (isOpen) yield written.replace(WITHIN, '');
}

function inDirective(
  rest: string,
  offset: number,
  rules: readonly RuleEntry[],
  isAsked: boolean,
): Completions | undefined {
  if (/^[\w-]*$/.test(rest) && (rest.startsWith(WORD) || (WORD.startsWith(rest) && (isAsked || rest !== '')))) {
    const items = DIRECTIVE_ACTIONS.map(
      (action) => ({ kind: 'directive', name: `overclaim-${action}`, action }) as const,
    );
    return replacing(rest, offset, items);
  }
  if (REASON.test(rest)) return undefined;
  const profile = PROFILE.exec(rest);
  if (profile) return replacing(profile[1], offset, profiles());
  const names = NAMES.exec(rest);
  if (!names) return undefined;
  const named = new Set(names[1]?.split(/[\s,;]+/));
  return replacing(
    names[2],
    offset,
    ruleNames(rules).filter(({ name }) => !named.has(name)),
  );
}

function inFrontMatter(source: string, line: number, written: string, offset: number): Completions | undefined {
  const value = /^overclaim[ \t]*[:=][ \t]*["']?([\w-]*)$/i.exec(written);
  if (value) return replacing(value[1], offset, wholeDraft());
  const nested = /^[ \t]+profile[ \t]*:[ \t]*["']?([\w-]*)$/.exec(written);
  if (nested && /(?:^|[\r\n])overclaim[ \t]*:[ \t]*[\r\n]+$/i.test(source.slice(0, line)))
    return replacing(nested[1], offset, profiles());
  if (/^o[a-z]*$/i.test(written) && line > 0) return replacing(written, offset, [{ kind: 'key', name: 'overclaim' }]);
  return undefined;
}

function replacing(typed: string | undefined, offset: number, items: readonly Completion[]): Completions {
  return { start: offset - (typed?.length ?? 0), end: offset, items };
}

function wholeDraft(): readonly Completion[] {
  return [{ kind: 'off', name: 'off' }, ...profiles()];
}

function profiles(): readonly Completion[] {
  return Object.entries(PROFILES)
    .filter(([name]) => name !== 'default')
    .map(([name, { title, says }]) => ({ kind: 'profile', name: name as ProfileName, title, says }) as const);
}

function ruleNames(rules: readonly RuleEntry[]): readonly Completion[] {
  const families = FAMILIES.map(
    (name) => ({ kind: 'family', name, rules: rules.filter((r) => r.family === name) }) as const,
  );
  return [
    ...families.filter((family) => family.rules.length > 0),
    ...rules.map((rule) => ({ kind: 'rule', name: rule.id, rule }) as const),
  ];
}
