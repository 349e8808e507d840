/** What the rules see in a block before it is judged: remembered by the block's reading. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Candidate, excusesOf } from './candidate.ts';
import { CLAIM_DETECTORS } from './detectors.ts';
import type { PackRules } from './pack-rules.ts';
import { PhraseRules } from './phrase-rules.ts';
import type { RuleEntry } from './rule.ts';
import type { Rules } from './rules.ts';

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

  /** `packs` are looked at beside the rules that ship. */
  inBlock(read: ReadBlock, packs: readonly PackRules[]): readonly Candidate[] {
    const own = this.#ownIn(read);
    return packs.length === 0 ? own : [...own, ...packs.flatMap((pack) => pack.candidatesIn(read))];
  }

  #ownIn(read: ReadBlock): readonly Candidate[] {
    let found = this.#remembered.get(read);
    if (!found) {
      found = read.sentences.flatMap((s) => (s.sentence.voice === 'reference' ? [] : this.#inSentence(s)));
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
