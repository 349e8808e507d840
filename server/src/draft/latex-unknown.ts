/** Words that go on after others. */
const SENTENCE = /\p{L}\s+\S*\p{L}/u;
/** "2cm", "fig:one", "img/a.png", "0.5\textwidth": a measure, a name or a place, not a word. */
const SETTING = /^[\d.,+-]+\s*(?:\\|[a-z]{2}\s*$)|[/:=#@_]|\.\w{2,4}$|\\(?:text|line|column)(?:width|height)/;

/**
 * Which arguments of a macro that nothing is known of are text, one letter each: "t" is text, "x" is not.
 * Those with more than one word are; where none has, the last one is if it looks like a word.
 */
export function argumentsOfUnknown(written: readonly string[]): string {
  const sentences = written.map((each) => SENTENCE.test(each.slice(0, 400)));
  if (sentences.includes(true)) return sentences.map((isText) => (isText ? 't' : 'x')).join('');
  return written.map((each, n) => (n === written.length - 1 && looksLikeWord(each) ? 't' : 'x')).join('');
}

function looksLikeWord(written: string): boolean {
  return written.length <= 200 && /\p{L}/u.test(written) && !SETTING.test(written.trim());
}
