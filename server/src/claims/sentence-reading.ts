/** A sentence with its names and cues found: what every reader of claims starts from. */
import type { Block, Sentence, Span } from '../draft/draft.ts';
import type { Name } from '../knowledge/names.ts';
import { type Cue, cuesOver, isQuoted } from '../language/context.ts';
import type { Modality, Strength } from './claim.ts';

export interface SentenceReading {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly names: readonly Name[];
  readonly cues: readonly Cue[];
}

/** Span in the block's text of the words `from` up to, not including, `to`. */
export function spanOf({ sentence }: SentenceReading, from: number, to: number): Span {
  const first = sentence.words[from];
  const last = sentence.words[Math.max(from, to - 1)];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** The words `from` up to, not including, `to`, as written. */
export function wordsIn(reading: SentenceReading, from: number, to: number): string {
  if (to <= from) return '';
  const { start, end } = spanOf(reading, from, to);
  return reading.block.text.slice(start, end);
}

/** The name that covers a word. */
export function nameAt({ names }: SentenceReading, word: number): Name | undefined {
  return names.find((n) => n.from <= word && word < n.to);
}

/** How firmly the words `from` up to `to` are asserted. */
export function modalityOf(reading: SentenceReading, from: number, to: number): Modality {
  const { sentence, cues } = reading;
  const over = cuesOver(cues, from, to);
  if (over.has('negation') || over.has('myth') || over.has('meta') || over.has('history')) return 'negated';
  if (sentence.question || over.has('objective')) return 'questioned';
  if (over.has('attribution') || isQuoted(sentence, spanOf(reading, from, to))) return 'attributed';
  return over.has('hedge') || over.has('conditional') ? 'hedged' : 'asserted';
}

/** Strength of a causal statement by its modality. */
export function causalStrength(modality: Modality): Strength {
  if (modality === 'negated' || modality === 'questioned') return 'none';
  return modality === 'hedged' ? 'conditional' : 'causal';
}
