/** What comments ask of the checker: `overclaim-disable-next-line hype -- reason`, whatever the format's comments look like. */
import type { Directive, DirectiveName, Skipped } from './draft.ts';

const WORD = 'overclaim-';

const ACTIONS: ReadonlySet<string> = new Set<Directive['action']>([
  'disable-line',
  'disable-next-line',
  'disable',
  'enable',
  'disable-file',
  'profile',
]);

/** What opens a comment or a line of one: "<!--", "{/*", "%", "//", "..", "#", " * ", "["; and how far it reaches at most. */
const OPENING = /(?:^|[\r\n])[\s<!{/*%.#[;-]*$/;
const OPENING_LENGTH = 80;
const CLOSING = ['-->', '--!>', '*/}', '*/', '%%', ']'];
const REASON = /(?:^|\s)(?:--|\u2013|\u2014)(?:\s|$)/;

/** The directives that the comments of a draft hold, by start. `skipped` are the draft's skipped stretches, by start. */
export function directivesIn(source: string, skipped: readonly Skipped[]): Directive[] {
  const found: Directive[] = [];
  for (const { start, end, reason } of skipped) {
    if (reason !== 'comment') continue;
    const comment = source.slice(start, end);
    for (let at = comment.indexOf(WORD); at >= 0; at = comment.indexOf(WORD, at + 1)) {
      const opening = comment.slice(Math.max(0, at - OPENING_LENGTH), at);
      if (OPENING.test(opening)) found.push(directiveAt(comment, at, start));
    }
  }
  return found;
}

/** The directive that begins at `at` in a comment that begins at `offset`. */
function directiveAt(comment: string, at: number, offset: number): Directive {
  const line = withoutClosing(/^[^\r\n]*/.exec(comment.slice(at))?.[0] ?? WORD);
  const action = /^[\w-]*/.exec(line.slice(WORD.length))?.[0] ?? '';
  const rest = line.slice(WORD.length + action.length);
  const dash = REASON.exec(rest);
  const named = dash === null ? rest : rest.slice(0, dash.index);
  const reason = dash === null ? '' : rest.slice(dash.index + dash[0].length).trim();
  const namesStart = offset + at + line.length - rest.length;
  const names: DirectiveName[] = [];
  for (const match of named.matchAll(/[^\s,;]+/g)) {
    const start = namesStart + match.index;
    names.push({ name: match[0], start, end: start + match[0].length });
  }
  return {
    start: offset + at,
    end: offset + at + line.length,
    action: ACTIONS.has(action) ? (action as Directive['action']) : 'unknown',
    names,
    reason: reason === '' ? undefined : reason,
  };
}

function withoutClosing(line: string): string {
  const written = line.trimEnd();
  const closing = CLOSING.find((mark) => written.endsWith(mark));
  return closing === undefined ? written : written.slice(0, -closing.length).trimEnd();
}

/**
 * A setting of the whole draft, where `value` is what follows the colon and `end` its end: `overclaim: off`, or what kind of text it
 * is, `overclaim: news` or `overclaim: {profile: news}`.
 */
export function wholeDraftDirective(value: string, start: number, end: number): Directive | undefined {
  if (/^\s*["']?(?:off|false|no)["']?\s*(?:#.*)?$/i.test(value))
    return { start, end, action: 'disable-file', names: [], reason: undefined };
  const said =
    /^\s*(?:\{?\s*["']?profile["']?\s*[:=]\s*)?["']?(?!(?:on|true|yes)\b)([a-z][\w-]*)["']?\s*\}?\s*(?:#.*)?$/i.exec(
      value,
    );
  const name = said?.[1];
  if (said === null || name === undefined) return undefined;
  const from =
    end - value.trimEnd().length + value.indexOf(name, said[0].indexOf('profile') < 0 ? 0 : value.search(/[:=]/));
  return {
    start,
    end,
    action: 'profile',
    names: [{ name: name.toLowerCase(), start: from, end: from + name.length }],
    reason: undefined,
  };
}
