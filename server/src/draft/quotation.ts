import type { Span } from './draft.ts';

/** Longest stretch taken for a quotation in single marks: beyond it, a mark is more likely an apostrophe. */
const SINGLE_LIMIT = 200;

/**
 * Stretches between quotation marks, the marks left out, in order. `raw` has the marks as the author wrote them.
 * A mark that is opened and not closed quotes nothing.
 */
export function quotedSpans(raw: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let i = 0; i < raw.length; i++) {
    const mark = raw[i];
    if (mark === '\u201C' || mark === '\u201E' || mark === '\u201F') {
      open = i;
    } else if (mark === '\u201D') {
      if (open >= 0) spans.push({ start: open + 1, end: i });
      open = -1;
    } else if (mark === '"') {
      if (open < 0) {
        if (opensAt(raw, i)) open = i;
      } else if (raw[open] === '"') {
        spans.push({ start: open + 1, end: i });
        open = -1;
      }
    } else if (open < 0 && (mark === "'" || mark === '\u2018')) {
      const close = singleClose(raw, i);
      if (close > 0) {
        spans.push({ start: i + 1, end: close });
        i = close;
      }
    }
  }
  return spans.filter((span) => span.end > span.start);
}

/** A straight mark opens where nothing or a space, dash or bracket stands before and a character after. */
function opensAt(raw: string, at: number): boolean {
  return !/[\p{L}\p{N}.,!?)\]%]/u.test(raw[at - 1] ?? '') && !/^\s?$/.test(raw[at + 1] ?? '');
}

/** Where a quotation in single marks that opens at `at` closes; -1 when the mark is an apostrophe. */
function singleClose(raw: string, at: number): number {
  if (!opensAt(raw, at) || !/[\p{Lu}\p{Ll}]/u.test(raw[at + 1] ?? '')) return -1;
  const closing = raw[at] === '\u2018' ? '\u2019' : "'";
  let possessive = -1;
  const limit = Math.min(raw.length, at + SINGLE_LIMIT);
  for (let i = at + 2; i < limit; i++) {
    if (possessive >= 0 && (raw[i] === "'" || raw[i] === '\u2018') && opensAt(raw, i)) return possessive;
    if (raw[i] !== closing || /\s/.test(raw[i - 1] ?? '') || /[\p{L}\p{N}]/u.test(raw[i + 1] ?? '')) continue;
    // "the 'patients' rights' camp": after an s and before a word it may be a plural's apostrophe; a later mark is better.
    const maybePossessive = raw[i - 1] === 's' && /^ \p{L}/u.test(raw.slice(i + 1, i + 3));
    if (!maybePossessive) return possessive >= 0 && i - possessive > 60 ? possessive : i;
    if (possessive < 0) possessive = i;
  }
  return possessive;
}

/** What people say who tell of their own health; not what experts say of "my patients". */
const ONESELF =
  /\b(?:I(?:'m| am| was|'ve| have been|'d been| had been| felt| feel| no longer| never| finally| started| stopped| could| can(?:not|'t)?| sleep| slept| lost| gained| went| lived| suffered| struggled| tried| took| got)\b|me\b|myself\b|my (?!(?:patients?|clients?|colleagues?|practice|clinic|team|research|study|view|opinion|field|students?)\b))/;

/** Whether a quoted sentence tells of the speaker's own life. */
export function tellsOfOneself(sentence: string): boolean {
  return ONESELF.test(sentence);
}
