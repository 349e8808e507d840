/** The strongest thing that a sentence says of whatever it speaks of. */
import { clauseEnd, clauseStart } from '../language/context.ts';
import type { StatementClaim } from './claim.ts';
import { modalityOf, type SentenceReading, spanOf, wordsIn } from './sentence-reading.ts';
import { strengthOf } from './strength.ts';

/** A subject or object longer than this is cut to the words nearest to the relation. */
const MOST_WORDS = 10;

const NONE: readonly never[] = [];

/** The statement of a sentence; none where it links nothing to anything. */
export function readStatement(reading: SentenceReading): readonly StatementClaim[] {
  const { sentence, block } = reading;
  const found = strengthOf(sentence, block.text);
  if (!found) return NONE;
  const { from, to, strength, relation } = found;
  const start = Math.max(clauseStart(sentence, block.text, from), from - MOST_WORDS);
  const end = Math.min(clauseEnd(sentence, block.text, to), to + MOST_WORDS);
  return [
    {
      kind: strength === 'correlational' ? 'association' : 'effect',
      ...spanOf(reading, from, to),
      subject: wordsIn(reading, start, from),
      relation,
      object: wordsIn(reading, to, end),
      strength,
      modality: modalityOf(reading, from, to),
      verdict: 'unknown',
    },
  ];
}
