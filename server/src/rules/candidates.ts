/** What the rules see in a block before it is judged: remembered by the block's reading. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import type { Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Detection } from './detection.ts';
import { CLAIM_DETECTORS } from './detectors.ts';
import { type Excuses, excusesFor } from './excuses.ts';
import { PhraseRules } from './phrase-rules.ts';
import { isReferenceEntry } from './reference-entry.ts';
import type { RuleEntry } from './rule.ts';
import type { Rules } from './rules.ts';

/** What a rule saw in a block, and what stands around it there. */
export interface Candidate {
  readonly rule: RuleEntry;
  readonly detection: Detection;
  readonly excuses: Excuses;
  /** Why it was taken back, whatever the table of silence says. */
  readonly takenBack?: string | undefined;
}

export class Candidates {
  readonly #knowledge: Knowledge;
  readonly #byId: ReadonlyMap<string, RuleEntry>;
  readonly #phrases: PhraseRules;
  readonly #remembered = new WeakMap<ReadBlock, readonly Candidate[]>();

  constructor({ rules, phrases }: Rules, byId: ReadonlyMap<string, RuleEntry>, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#byId = byId;
    this.#phrases = new PhraseRules(rules, phrases, knowledge);
  }

  inBlock(read: ReadBlock): readonly Candidate[] {
    let found = this.#remembered.get(read);
    if (!found) {
      const own = isReferenceEntry(read.block) ? [] : read.sentences;
      found = own.flatMap((s) => (s.sentence.voice === 'reference' ? [] : this.#inSentence(s)));
      this.#remembered.set(read, found);
    }
    return found;
  }

  #inSentence(sentence: ReadSentence): Candidate[] {
    const found = [
      // Those read from claims first: of two that say the same, they know more.
      ...sentence.claims.flatMap((claim) =>
        Object.entries(CLAIM_DETECTORS).flatMap(([id, detect]) => {
          const detection = detect(claim, sentence, this.#knowledge);
          const rule = this.#byId.get(id);
          return detection && rule ? [{ rule, detection }] : [];
        }),
      ),
      ...this.#phrases.find(sentence),
    ];
    return found.map((each) => ({ ...each, excuses: excusesOf(each.rule, each.detection, sentence) }));
  }
}

/** What stands around it and is no excuse for just this rule is left out. */
export function excusesOf(rule: RuleEntry, span: Span, sentence: ReadSentence | undefined): Excuses {
  if (!sentence) return new Map();
  const excuses = excusesFor(sentence, span);
  return rule.despite ? new Map([...excuses].filter(([excuse]) => !rule.despite?.includes(excuse))) : excuses;
}
