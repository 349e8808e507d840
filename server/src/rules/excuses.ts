/** What stands around a candidate, each kind with the words that show it. */
import type { ReadSentence } from '../claims/read-claims.ts';
import { spanOf } from '../claims/sentence-reading.ts';
import type { Span } from '../draft/draft.ts';
import { cuesReaching, isQuoted } from '../language/context.ts';
import type { Excuse } from './silence.ts';

export type Excuses = ReadonlyMap<Excuse, string>;

export function excusesFor(read: ReadSentence, span: Span): Excuses {
  const { sentence, cues, block } = read;
  const inside = sentence.words.flatMap((w, i) => (w.start < span.end && span.start < w.end ? [i] : []));
  const from = inside[0] ?? 0;
  const excuses = new Map<Excuse, string>();
  for (const cue of cuesReaching(cues, from, (inside.at(-1) ?? from) + 1)) {
    const { start, end } = spanOf(read, cue.from, cue.to);
    if (!excuses.has(cue.kind)) excuses.set(cue.kind, block.text.slice(start, end));
  }
  if (sentence.question) excuses.set('question', '?');
  if (isQuoted(sentence, span)) excuses.set('quotation', '');
  return excuses;
}
