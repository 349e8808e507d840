/** All rules over a read draft: candidates, what their surroundings do to them, and the findings that remain. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import { absolute, type PlacedBlock, type Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { cuesOver, isQuoted } from '../language/context.ts';
import type { Detection, DraftDetection, OfferedRewrite } from './detection.ts';
import { CLAIM_DETECTORS, DRAFT_DETECTORS } from './detectors.ts';
import { evidenceOf } from './evidence.ts';
import { type DirectiveFault, Exceptions } from './exceptions.ts';
import { FAMILIES, type Finding, SEVERITIES, type Severity } from './finding.ts';
import { PhraseRules } from './phrase-rules.ts';
import type { ReadDraft } from './read-draft.ts';
import type { RuleEntry } from './rule.ts';
import type { Rules } from './rules.ts';
import { type Excuse, weigh } from './silence.ts';

/** A rule's severity in a project, by rule id; "off" turns it off. Rules not named keep their own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A candidate that its surroundings left standing, in its block. */
interface Kept {
  readonly rule: RuleEntry;
  readonly severity: Severity;
  readonly detection: Detection;
}

export class RuleSet {
  readonly #knowledge: Knowledge;
  readonly #byId: ReadonlyMap<string, RuleEntry>;
  readonly #phrases: PhraseRules;
  /** What exceptions may name: ids of rules, and families. */
  readonly #names: ReadonlySet<string>;
  readonly #remembered = new WeakMap<ReadBlock, readonly Kept[]>();

  constructor({ rules, phrases }: Rules, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#phrases = new PhraseRules(rules, phrases);
    this.#names = new Set<string>([...FAMILIES, ...this.#byId.keys()]);
  }

  /** By start, then end; those about the draft as a whole among them. */
  check(draft: ReadDraft, severities: Severities = {}): readonly Finding[] {
    const findings: Finding[] = [];
    const exceptions = new Exceptions(draft.draft, this.#names);
    const add = (kept: Kept, placed: PlacedBlock, more: Partial<Finding> = {}): void => {
      const severity = severities[kept.rule.id] ?? kept.severity;
      // An exception from a rule that is turned off here is needed where it is on.
      if (exceptions.excuse(kept.rule, absolute(placed, kept.detection))) return;
      if (severity !== 'off') findings.push(this.#toFinding({ ...kept, severity }, placed, more));
    };
    for (const { placed, read } of draft.blocks) for (const kept of this.#inBlock(read)) add(kept, placed);
    for (const [id, detect] of Object.entries(DRAFT_DETECTORS)) {
      const rule = this.#rule(id);
      for (const detection of detect(draft, this.#knowledge)) {
        const place = draft.blocks[detection.block];
        const severity = place && this.#weigh(rule, detection, place.read);
        if (!place || !severity) continue;
        add({ rule, severity, detection }, place.placed, {
          scope: detection.scope,
          related: related(detection, draft),
        });
      }
    }
    for (const fault of exceptions.faults()) {
      const rule = this.#rule(fault.rule);
      const severity = severities[rule.id] ?? rule.severity;
      if (severity !== 'off') findings.push(toDirectiveFinding(fault, rule, severity));
    }
    return strongest(findings).sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
  }

  #inBlock(read: ReadBlock): readonly Kept[] {
    let kept = this.#remembered.get(read);
    if (!kept) {
      kept = read.sentences.flatMap((s) => (s.sentence.voice === 'reference' ? [] : this.#inSentence(s, read)));
      this.#remembered.set(read, kept);
    }
    return kept;
  }

  #inSentence(sentence: ReadSentence, read: ReadBlock): Kept[] {
    const candidates = [
      // Those read from claims first: of two that say the same, they know more.
      ...sentence.claims.flatMap((claim) =>
        Object.entries(CLAIM_DETECTORS).flatMap(([id, detect]) => {
          const detection = detect(claim, sentence, this.#knowledge);
          return detection ? [{ rule: this.#rule(id), detection }] : [];
        }),
      ),
      ...this.#phrases.find(sentence),
    ];
    return candidates.flatMap(({ rule, detection }): Kept[] => {
      const severity = this.#weigh(rule, detection, read);
      return severity ? [{ rule, severity, detection }] : [];
    });
  }

  /** The severity that is left after what stands around the candidate; nothing where that silences it. */
  #weigh(rule: RuleEntry, detection: Detection, read: ReadBlock): Severity | undefined {
    const own = detection.severity ?? rule.severity;
    const sentence = read.sentences.find((s) => s.sentence.start <= detection.start && detection.end <= s.sentence.end);
    if (!sentence) return own;
    const excuses = [...excusesFor(sentence, detection)].filter((e) => !rule.despite?.includes(e));
    const weighed = weigh(rule.family, own, new Set(excuses));
    return 'severity' in weighed ? weighed.severity : undefined;
  }

  #rule(id: string): RuleEntry {
    const rule = this.#byId.get(id);
    if (!rule) throw new Error(`no entry for the rule ${id}`);
    return rule;
  }

  #toFinding({ rule, severity, detection }: Kept, placed: PlacedBlock, more: Partial<Finding>): Finding {
    return {
      rule: rule.id,
      family: rule.family,
      severity,
      scope: 'span',
      ...absolute(placed, detection),
      message: filled(rule.message, detection.words),
      advice: filled(detection.advice ?? rule.advice, detection.words),
      why: rule.why,
      evidence: evidenceOf([...detection.sources, ...rule.sources], this.#knowledge),
      rewrites: detection.rewrites.flatMap((r) => placeRewrite(r, placed)),
      related: [],
      ...more,
    };
  }
}

function toDirectiveFinding(
  { start, end, words, instead }: DirectiveFault,
  rule: RuleEntry,
  severity: Severity,
): Finding {
  const edits = [{ start, end, newText: instead ?? '' }];
  return {
    rule: rule.id,
    family: rule.family,
    severity,
    scope: 'span',
    start,
    end,
    message: filled(rule.message, words),
    advice: filled(rule.advice, words),
    why: rule.why,
    evidence: [],
    rewrites: instead === undefined ? [] : [{ title: `Replace with “${instead}”`, preferred: true, edits }],
    related: [],
  };
}

/** A rule's words with their holes {like this} filled. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => words[name] ?? hole);
}

function excusesFor({ sentence, cues }: ReadSentence, span: Span): ReadonlySet<Excuse> {
  const inside = sentence.words.flatMap((w, i) => (w.start < span.end && span.start < w.end ? [i] : []));
  const from = inside[0] ?? 0;
  const excuses = new Set<Excuse>(cuesOver(cues, from, (inside.at(-1) ?? from) + 1));
  if (sentence.question) excuses.add('question');
  if (isQuoted(sentence, span)) excuses.add('quotation');
  return excuses;
}

/** A rewording whose place has markup inside is not offered: it would lose the markup. */
function placeRewrite({ title, replacement, preferred }: OfferedRewrite, placed: PlacedBlock): Finding['rewrites'] {
  const { block } = placed;
  if (!block.map.isPlain(replacement)) return [];
  const { newText } = replacement;
  const written = block.text.slice(replacement.start, replacement.end);
  const name = title ?? (newText.trim() === '' ? `Leave out “${written.trim()}”` : `Replace with “${newText.trim()}”`);
  return [{ title: name, preferred, edits: [{ ...absolute(placed, replacement), newText }] }];
}

function related(detection: DraftDetection, draft: ReadDraft): Finding['related'] {
  return detection.related.flatMap(({ block, span, message }) => {
    const place = draft.blocks[block];
    return place ? [{ ...absolute(place.placed, span), message }] : [];
  });
}

/** Of findings of one family on overlapping words, the gravest; of equals the one that shows more, then the longer. */
function strongest(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.related.length - a.related.length ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const f of ranked) {
    const rival = kept.some(
      (k) => k.scope === 'span' && f.scope === 'span' && k.family === f.family && k.start < f.end && f.start < k.end,
    );
    if (!rival) kept.push(f);
  }
  return kept;
}
