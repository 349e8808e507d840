/** What a project excuses in its settings file: by rule, by the words that were flagged, or both. */
import type { Family } from './finding.ts';

/** At least one of `rule` and `text` is there. */
export interface ProjectException {
  /** A rule's id, or a family. */
  readonly rule?: string;
  /** Just these words, wherever they stand; case, white space and the form of quotation marks do not matter. */
  readonly text?: string;
  readonly reason: string;
  /** The settings file as people are told of it: ".overclaim.yaml". */
  readonly file: string;
}

interface Flagged {
  readonly id: string;
  readonly family: Family;
}

/** Finds the exceptions for what was flagged; made once for each list of exceptions. */
export class ProjectExceptions {
  /** By text, and under "" those for any words. */
  readonly #byText = new Map<string, ProjectException[]>();

  constructor(exceptions: readonly ProjectException[]) {
    for (const exception of exceptions) {
      const key = exception.text === undefined ? '' : comparable(exception.text);
      this.#byText.set(key, [...(this.#byText.get(key) ?? []), exception]);
    }
  }

  /** Those of just these words first. `words` are those that were flagged; undefined where a rule speaks of the draft as a whole. */
  allFor({ id, family }: Flagged, words: string | undefined): readonly ProjectException[] {
    if (this.#byText.size === 0) return NO_EXCEPTIONS;
    const speaksOf = ({ rule }: ProjectException) => rule === undefined || rule === id || rule === family;
    const ofWords = words === undefined ? [] : (this.#byText.get(comparable(words)) ?? []);
    return [...ofWords, ...(this.#byText.get('') ?? [])].filter(speaksOf);
  }
}

const NO_EXCEPTIONS: readonly ProjectException[] = [];
const known = new WeakMap<readonly ProjectException[], ProjectExceptions>();
const NONE = new ProjectExceptions([]);

export function projectExceptions(exceptions: readonly ProjectException[] | undefined): ProjectExceptions {
  if (exceptions === undefined) return NONE;
  let made = known.get(exceptions);
  if (made === undefined) {
    made = new ProjectExceptions(exceptions);
    known.set(exceptions, made);
  }
  return made;
}

function comparable(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
