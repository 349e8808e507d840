/** Replaces or removes a phrase so that the sentence stays a sentence: articles, spaces and capitals follow. */
import type { Span } from '../draft/draft.ts';
import { article } from '../language/forms.ts';

/** A replacement in a block's text. */
export interface Replacement extends Span {
  readonly newText: string;
}

/** Replaces `span` of `text` by `newText`; an empty `newText` leaves the phrase out. */
export function reword(text: string, span: Span, newText: string): Replacement {
  let { start, end } = span;
  let replacement = newText;
  if (newText === '') {
    // "a life-changing, gentle way": its own comma goes too.
    if (text.startsWith(', ', end) && /(?:^|[\s(])(?:an?|the) $|, $/i.test(text.slice(0, start))) end += 2;
    // One of the two spaces around goes with the phrase.
    else if (text[end] === ' ') end++;
    else if (text[start - 1] === ' ') start--;
    // "gentle, life-changing way": the comma goes too.
    if (
      text[start - 1] === ' ' &&
      text[start - 2] === ',' &&
      /[\s\p{L}]/u.test(text[end] ?? ' ') &&
      /,\s$/.test(text.slice(0, start)) &&
      text[span.end] === ' '
    ) {
      // A list of adjectives keeps its comma only between two of them.
      start -= 2;
      replacement = ' ';
    }
  }
  // "the best antidepressant" becomes "an antidepressant".
  const last = /(?:^|\s)an?$/i.exec(replacement);
  if (last) replacement = replacement.replace(/an?$/i, article(text.slice(end).trimStart()));
  const before = /(^|[\s([“"'])(an?) $/i.exec(text.slice(Math.max(0, start - 4), start));
  // "Vitamin A" has no article.
  if (before && (before[2]?.[0] === 'a' || startsSentence(text, start - (before[2]?.length ?? 0) - 1))) {
    const next = `${replacement}${text.slice(end, end + 40)}`.trimStart();
    const written = before[2] as string;
    const right = article(next);
    if (next && right !== written.toLowerCase()) {
      start -= written.length + 1;
      replacement = `${written[0] === 'A' ? right[0]?.toUpperCase() + right.slice(1) : right} ${replacement}`;
    }
  }
  const original = text.slice(span.start, span.end);
  const capital = /^\p{Lu}\p{Ll}/u.test(original) || (/^\p{Lu}/u.test(original) && startsSentence(text, span.start));
  if (capital && startsSentence(text, span.start)) {
    if (replacement) replacement = replacement[0]?.toUpperCase() + replacement.slice(1);
    else {
      const letter = text[end];
      if (letter) {
        replacement = letter.toUpperCase();
        end++;
      }
    }
  }
  return { start, end, newText: replacement };
}

/** Whether "a" can stand for a phrase: not in "one of the best techniques", nor before a plural. */
export function takesArticle(text: string, span: Span): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(span.end))?.[1] ?? '';
  return !/\b(?:of|among|are|were)\s$/i.test(text.slice(0, span.start)) && !/[^s]s$/.test(next);
}

/** Whether a phrase stands before the noun that it praises ("a life-changing treatment"), so that the sentence holds without it. */
export function canBeLeftOut(text: string, span: Span): boolean {
  const followedByNoun =
    /^[ ](?!(?:and|or|for|to|in|of|with|but|when|as|that|by|on|at|because|if|than|is|was|has)\b)\p{L}/u.test(
      text.slice(span.end, span.end + 24),
    );
  const predicate =
    /\b(?:is|are|was|were|be|been|being|feels?|felt|seems?|looks?|proved|proven|truly|very|so|quite|absolutely|really|more|most)\s$/i.test(
      text.slice(0, span.start),
    );
  return followedByNoun && !predicate;
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:]["”')\]]?\s+$/.test(text.slice(Math.max(0, at - 4), at));
}

/** A text with a replacement made. */
export function applied(text: string, { start, end, newText }: Span & { newText: string }): string {
  return text.slice(0, start) + newText + text.slice(end);
}
