/** What a rule pack may hold, by name: for reading it, and for the schema that editors complete by. */
import type { BlockKind } from '../draft/draft.ts';

export const HEAD_FIELDS = ['name', 'description', 'accept', 'rules'] as const;

export const RULE_FIELDS = [
  'id',
  'family',
  'severity',
  'title',
  'match',
  'regex',
  'matchCase',
  'wholeWords',
  'except',
  'exceptRegex',
  'accept',
  'unless',
  'about',
  'near',
  'notNear',
  'despite',
  'in',
  'count',
  'requires',
  'profiles',
  'message',
  'advice',
  'why',
  'sources',
  'link',
  'rewordings',
  'graded',
  'examples',
  'imported',
] as const;

export const UNLESS = ['citation', 'statistic', 'comparison', 'absolute'] as const;
export const DESPITE = ['negation', 'hedge', 'attribution', 'history', 'objective', 'conditional', 'question'] as const;

/** Kinds of block that a rule may be kept to. */
export const BLOCKS = [
  'title',
  'description',
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'caption',
  'quotation',
  'alt-text',
] as const satisfies readonly BlockKind[];

/** What a message may be filled with. */
export const HOLES = ['text', 'instead', 'count', 'max'] as const;

/** Limits, so that no pack can hold up an editor. */
export const MOST = {
  /** UTF-16 code units of a pack. */
  length: 4_000_000,
  rules: 5_000,
  /** Patterns and expressions of a pack. */
  patterns: 50_000,
  /** UTF-16 code units of a pattern or an expression. */
  patternLength: 2_000,
  /** Ways in which the gaps of a pattern may be filled. */
  ways: 10_000,
} as const;
