/** The rules of a pack over blocks and over the draft as a whole, remembered as those of the product are. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { SearchText } from '../language/search-text.ts';
import { type Candidate, excusesOf } from './candidate.ts';
import type { Detection, DraftDetection } from './detection.ts';
import type { Pack, PackRule } from './pack.ts';
import { type PackMatch, PackMatches } from './pack-matches.ts';
import type { ReadDraft, ReadPart } from './read-draft.ts';

/** What a rule saw in the draft as a whole. */
export interface SeenInDraft {
  readonly rule: PackRule;
  readonly detection: DraftDetection;
}

interface PlacedMatch {
  readonly match: PackMatch;
  /** Index of its block in the part. */
  readonly block: number;
}

/** What a part holds for rules over the draft as a whole. */
interface ToldByPart {
  /** By rule, those that stand. */
  readonly matches: ReadonlyMap<PackRule, readonly PlacedMatch[]>;
  readonly required: ReadonlyMap<PackRule, Required>;
}

/** What a part holds of what a rule requires: some match, and the words that its matches capture. */
interface Required {
  readonly isMet: boolean;
  readonly words: ReadonlySet<string>;
}

export class PackRules {
  readonly #matches: PackMatches;
  readonly #overDraft: readonly PackRule[];
  readonly #inBlock = new WeakMap<ReadBlock, readonly PackMatch[]>();
  readonly #candidates = new WeakMap<ReadBlock, readonly Candidate[]>();
  readonly #ofPart = new WeakMap<ReadPart, ToldByPart>();

  constructor(pack: Pack, knowledge: Knowledge) {
    this.#matches = new PackMatches(pack, knowledge);
    this.#overDraft = pack.rules.filter(isOverDraft);
  }

  /** What its rules see in a block before it is judged. */
  candidatesIn(read: ReadBlock): readonly Candidate[] {
    let known = this.#candidates.get(read);
    if (!known) {
      known = reported(this.#matchesIn(read)).map(({ rule, detection, takenBack, sentence }) => ({
        rule,
        detection,
        takenBack,
        excuses: excusesOf(rule, detection, sentence),
      }));
      this.#candidates.set(read, known);
    }
    return known;
  }

  /** What its rules over the draft as a whole see. */
  inDraft({ parts }: ReadDraft): readonly SeenInDraft[] {
    if (this.#overDraft.length === 0) return [];
    const told = parts.map(({ read }) => this.#toldBy(read));
    return this.#overDraft.flatMap((rule) => {
      const all = told.flatMap(({ matches }, part) => (matches.get(rule) ?? []).map((placed) => ({ ...placed, part })));
      const { count } = rule;
      const required = told.flatMap((each) => each.required.get(rule) ?? []);
      const faults = count
        ? all.slice(count.max, count.max + 1)
        : all.filter(({ match }) => !required.some((each) => isMetBy(each, match, rule)));
      return faults.map(({ match, part, block }): SeenInDraft => {
        const detection = count ? counted(match, all.length, count.max) : match.detection;
        return { rule, detection: { ...detection, place: { part, block }, scope: 'span', related: [] } };
      });
    });
  }

  #matchesIn(read: ReadBlock): readonly PackMatch[] {
    let known = this.#inBlock.get(read);
    if (!known) {
      known = this.#matches.inBlock(read);
      this.#inBlock.set(read, known);
    }
    return known;
  }

  #toldBy(part: ReadPart): ToldByPart {
    let told = this.#ofPart.get(part);
    if (!told) {
      told = this.#tell(part);
      this.#ofPart.set(part, told);
    }
    return told;
  }

  #tell({ blocks }: ReadPart): ToldByPart {
    const matches = new Map<PackRule, PlacedMatch[]>();
    blocks.forEach(({ read }, block) => {
      for (const match of this.#matchesIn(read)) {
        if (!isOverDraft(match.rule) || match.takenBack !== undefined) continue;
        const list = matches.get(match.rule);
        if (list) list.push({ match, block });
        else matches.set(match.rule, [{ match, block }]);
      }
    });
    const required = new Map(
      this.#overDraft
        .filter((r) => r.requires)
        .map(
          (r) =>
            [
              r,
              requiredIn(
                blocks.map((b) => b.read),
                r,
              ),
            ] as const,
        ),
    );
    return { matches, required };
  }
}

function isOverDraft({ count, requires }: PackRule): boolean {
  return requires !== undefined || count?.per === 'draft';
}

/** What of a block's matches is told in it: of those that are counted, the first that is one too many. */
function reported(matches: readonly PackMatch[]): readonly PackMatch[] {
  const counts = new Map<PackRule, Map<ReadSentence | undefined, PackMatch[]>>();
  const told: PackMatch[] = [];
  for (const match of matches) {
    const { rule, sentence, takenBack } = match;
    if (isOverDraft(rule)) continue;
    if (!rule.count) {
      told.push(match);
    } else if (takenBack === undefined) {
      const bySentence = counts.get(rule) ?? new Map<ReadSentence | undefined, PackMatch[]>();
      counts.set(rule, bySentence);
      const of = rule.count.per === 'sentence' ? sentence : undefined;
      const list = bySentence.get(of);
      if (list) list.push(match);
      else bySentence.set(of, [match]);
    }
  }
  for (const [{ count }, bySentence] of counts)
    for (const counting of bySentence.values()) {
      const max = count?.max ?? 0;
      const first = counting[max];
      if (first) told.push({ ...first, detection: counted(first, counting.length, max) });
    }
  return told;
}

function counted({ detection }: PackMatch, count: number, max: number): Detection {
  return { ...detection, words: { ...detection.words, count: String(count), max: String(max) } };
}

function requiredIn(blocks: readonly ReadBlock[], { requires = [] }: PackRule): Required {
  const words = new Set<string>();
  let isMet = false;
  for (const { block } of blocks) {
    const text = new SearchText(block.text, block.sentences);
    for (const regex of requires)
      for (const { start, end } of regex.find(text)) {
        isMet = true;
        for (const word of regex.groupsOf(block.text.slice(start, end))) words.add(word);
      }
  }
  return { isMet, words };
}

function isMetBy({ isMet, words }: Required, { detection }: PackMatch, { requires = [] }: PackRule): boolean {
  return isMet && (!requires.some((regex) => regex.captures) || words.has(detection.words['text'] ?? ''));
}
