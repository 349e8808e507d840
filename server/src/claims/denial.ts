/** Whether a mechanism is denied without reserve: "does not inhibit SERT", and not "does not fully inhibit SERT at low doses". */

import type { SentenceReading } from './sentence-reading.ts';
import type { Relation } from './told-relation.ts';

const PLAIN = /(?:^| )(?:does not|do not|doesn't|don't|did not|didn't|never|cannot|can't|will not)$/;
/** Words that leave room for some of it, some of the time or some of the people. */
const RESERVE =
  /\b(?:only|just|fully|completely|entirely|totally|wholly|directly|immediately|permanently|simply|merely|strongly|selectively|always|alone|enough|all|everyone|everybody|most|low|lower|high|higher|doses?|mg|first|itself|own|themselves|further|more|as|than|when|until|unless|if|while|in|at|much|significantly|appreciably|clinically)\b/;
/** Cues that make more of the denial than a statement of fact. */
const OTHERWISE = /^(?:hedge|attribution|history|objective|meta|myth|conditional)$/;

export function isPlainDenial({ sentence, cues, block }: SentenceReading, r: Relation): boolean {
  if (sentence.question || cues.some((c) => OTHERWISE.test(c.kind))) return false;
  const { words } = sentence;
  const norms = (from: number, to: number) =>
    words
      .slice(from, to)
      .map((w) => w.norm)
      .join(' ');
  const rest = block.text.slice(words[r.to - 1]?.end, sentence.end).split(/[,;:.]| but | and | so /)[0] ?? '';
  if (RESERVE.test(rest.toLowerCase())) return false;
  return r.denied === true || PLAIN.test(norms(Math.max(0, r.from - 3), r.from));
}
