/** What a sentence says is done to a target, before we know whose doing it is. */
import type { Aspect, Change } from '../knowledge/effects.ts';
import type { Name } from '../knowledge/names.ts';
import type { VerbForm } from '../language/forms.ts';

/** A relation found around a target's name, by word index. */
export interface Relation {
  readonly target: Name;
  readonly direction: Change;
  readonly aspect: Aspect;
  readonly relation: string;
  readonly form: VerbForm | 'noun' | 'passive';
  /** The whole phrase: verb to object. */
  readonly from: number;
  readonly to: number;
  /** Where the subject is looked for from. */
  readonly head: number;
  /** For a passive: where its agent is looked for, the word "by" or the end. */
  readonly agent?: number;
  /** "A full agonist". */
  readonly full?: boolean;
  /** The words themselves say that it is not so: "leaves Y untouched". */
  readonly denied?: boolean;
}
