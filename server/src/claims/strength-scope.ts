/** What stands around the claims of a sentence and weakens, silences or outdoes them. */
import type { Word } from '../draft/draft.ts';
import type { StrengthCue } from './strength-cues.ts';
import type { StrengthMatch } from './strength-matches.ts';
import { HEDGING_MODALS, isAdverb, isParted } from './verb-use.ts';

export const CORRELATIONAL = 1;
export const CONDITIONAL = 2;
export const CAUSAL = 3;

/** What one cue says. */
export interface Reading {
  readonly level: 1 | 2 | 3;
  readonly from: number;
  readonly to: number;
  /** Given up for a reading that prevails, if one stands in the same clause, or in the same sentence. */
  readonly yields?: 'clause' | 'sentence';
  readonly prevails?: boolean;
}

export const LEVEL_OF_CUE: Readonly<Partial<Record<StrengthCue, 1 | 3>>> = {
  link: CORRELATIONAL,
  prediction: CORRELATIONAL,
  risk: CORRELATIONAL,
  comparison: CORRELATIONAL,
  trend: CORRELATIONAL,
  cause: CAUSAL,
  background: CAUSAL,
  effect: CAUSAL,
  works: CAUSAL,
};

/** How far back a hedge reaches, in words, and how far on one looks for what it hedges. */
const HEDGE_REACH = 7;
const CLAIM_REACH = 6;

const SENTENCE_SIGNS = /[;:.?!]/;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After "may be": something perhaps has an effect. */
const MAYBE_EFFECTS = words(`
  effective efficacious helpful useful beneficial protective harmful detrimental dangerous hazardous safe important crucial critical key
  vital valuable favourable favorable advantageous promising successful instrumental potent powerful superior causal causative
  responsible due behind involved enough sufficient better best good bad feasible
  influenced mediated caused driven affected improved reduced prevented preventable increased controlled altered enhanced`);

/** After "may": something perhaps does something; the verbs of change aside. */
const MAYBE_VERBS = words(
  'explain account break offset offer play yield make lead give derive keep bring interfere stem arise',
);

/** What a study's authors call their own work. */
const OWN_WORK = words('result results finding findings data limitations');

/** Which of a sentence's words are hedged, asked about, said to be needed, or reported of others. */
export class Scope {
  readonly isNotice: boolean;
  readonly hasNeed: boolean;
  readonly #words: readonly Word[];
  readonly #text: string;
  /** By word: whether a cue of the kind begins at it, or covers it. */
  readonly #hedge: Uint8Array;
  readonly #plain: Uint8Array;
  readonly #idle: Uint8Array;
  readonly #asked: Uint8Array;
  /** By word: the count of commas and the like before it. */
  readonly #clause: Uint32Array;
  /** Words from here on tell what is asked; words between these tell what others found. */
  #askedFrom = Number.POSITIVE_INFINITY;
  #earlierFrom = Number.POSITIVE_INFINITY;
  #earlierTo = Number.POSITIVE_INFINITY;
  /** A claim must end before this word to stand apart from a need. */
  #needFrom = Number.POSITIVE_INFINITY;

  constructor(words: readonly Word[], text: string, matches: readonly StrengthMatch[]) {
    this.#words = words;
    this.#text = text;
    this.#hedge = new Uint8Array(words.length);
    this.#plain = new Uint8Array(words.length);
    this.#idle = new Uint8Array(words.length);
    this.#asked = new Uint8Array(words.length);
    this.#clause = new Uint32Array(words.length);
    for (let k = 1; k < words.length; k++)
      this.#clause[k] = (this.#clause[k - 1] ?? 0) + (isParted(words, text, k - 1, /[,;:]/) ? 1 : 0);
    let need: number | undefined;
    let notice = false;
    for (const { value, from, to, markFrom, markTo } of matches) {
      if (value.kind === 'modal') this.#hedge[from] = 1;
      if (value.kind !== 'cue') continue;
      const { cue } = value;
      if (cue === 'chance') this.#hedge[from] = 1;
      else if (cue === 'notice') notice = true;
      else if (cue === 'idle') this.#idle.fill(1, from, to);
      else if (cue === 'need') need ??= from;
      else if (cue === 'earlier') this.#earlierFrom = Math.min(this.#earlierFrom, from);
      else if (cue === 'unsettled') this.#askedFrom = Math.min(this.#askedFrom, from);
      else if (cue === 'open') this.#asked.fill(1, this.#clauseStart(from), from);
      else if (cue === 'question') this.#asked.fill(1, markFrom, markTo);
      else if (LEVEL_OF_CUE[cue] === CORRELATIONAL) this.#plain[from] = 1;
    }
    this.isNotice = notice;
    this.hasNeed = need !== undefined;
    if (need !== undefined) this.#needFrom = this.#clauseOfNeed(need);
    if (this.#earlierFrom < words.length) {
      const turn = words.findIndex(
        (w, i) => i > this.#earlierFrom && /^(?:but|however|now|yet|new|until)$/.test(w.norm),
      );
      if (turn >= 0) this.#earlierTo = turn;
    }
  }

  /** Whether what the words say is no claim of this sentence. */
  isSilent(from: number, to: number): boolean {
    if (from > this.#askedFrom || to > this.#needFrom) return true;
    if (from >= this.#earlierFrom && from < this.#earlierTo) return true;
    return this.#idle.subarray(from, to).includes(1);
  }

  isAsked(from: number, to: number): boolean {
    return this.#asked.subarray(from, to).includes(1);
  }

  isHedged(at: number): boolean {
    for (let k = at; k >= Math.max(0, at - HEDGE_REACH); k--) {
      if (k < at && isParted(this.#words, this.#text, k, SENTENCE_SIGNS)) return false;
      if (this.#hedge[k]) return true;
    }
    return false;
  }

  /** "These findings could help": what the authors make of their own work is no claim of an effect. */
  tellsOfOwnWork(verb: number): boolean {
    for (let k = verb - 1; k >= Math.max(1, verb - 3); k--)
      if (HEDGING_MODALS.has(this.#words[k]?.norm ?? '')) return OWN_WORK.has(this.#words[k - 1]?.norm ?? '');
    return false;
  }

  /** Whether a hedge is followed by words that name an effect ("may be helpful", "appears to offer"); `at` is its last word. */
  mayHaveEffect(at: number): boolean {
    const norm = (i: number): string => this.#words[i]?.norm ?? '';
    if (norm(at) === 'would' || OWN_WORK.has(norm(at - 1))) return false;
    let k = at + 1;
    while (isAdverb(norm(k))) k++;
    // "May in part explain why some sleep better": what is explained may well be a comparison.
    if (norm(k) === 'in' && norm(k + 1) === 'part') k += 2;
    if (norm(k) === 'explain') return true;
    if (this.#plain.subarray(at + 1, at + 1 + CLAIM_REACH).includes(1)) return false;
    if (MAYBE_VERBS.has(norm(k))) return true;
    if (norm(k) !== 'be' && norm(k) !== 'have') return norm(at) === 'likely' && MAYBE_EFFECTS.has(norm(k));
    if (norm(k) === 'have') return false;
    k++;
    while (isAdverb(norm(k)) || /^(?:an?|the|more|less|very|of)$/.test(norm(k))) k++;
    return MAYBE_EFFECTS.has(norm(k));
  }

  /** A hedge carries over what it leads to: "might lead to drugs that cut pain". */
  asCarried(readings: readonly Reading[]): readonly Reading[] {
    const hedge = readings.find((r) => r.level === CONDITIONAL);
    if (!hedge) return readings;
    let end = hedge.from + 1;
    while (
      end < this.#words.length &&
      !isParted(this.#words, this.#text, end - 1, SENTENCE_SIGNS) &&
      !/^(?:but|although|while|whereas|because|and)$/.test(this.#words[end]?.norm ?? '')
    )
      end++;
    return readings.map((r) =>
      r.level === CAUSAL && r.from > hedge.from && r.from < end ? { ...r, level: CONDITIONAL } : r,
    );
  }

  withoutYielding(readings: readonly Reading[]): readonly Reading[] {
    const prevailing = readings.filter((r) => r.prevails || r.level === CONDITIONAL);
    if (prevailing.length === 0) return readings;
    const clauses = new Set(prevailing.map((r) => this.#clause[r.from]));
    return readings.filter(
      (r) => !(r.yields === 'sentence' || (r.yields === 'clause' && clauses.has(this.#clause[r.from]))),
    );
  }

  #clauseStart(at: number): number {
    let start = at;
    while (start > 0 && this.#clause[start - 1] === this.#clause[at]) start--;
    return start;
  }

  /** Index of the word after which the part of the sentence begins that says what is needed. */
  #clauseOfNeed(need: number): number {
    for (let k = need - 1; k >= 0; k--) {
      if (isParted(this.#words, this.#text, k, /[,;:]/)) return k + 1;
      if (need - k <= 3 && /^(?:and|but)$/.test(this.#words[k]?.norm ?? '')) return k;
    }
    return 0;
  }
}
