import type { Span } from '../draft/draft.ts';

/** Something wrong in a settings file or a rule pack, at its place. */
export interface Mistake extends Span {
  readonly message: string;
}
