/** All rules over a read draft: candidates, what their surroundings do to them, and the findings that remain. */
import type { ReadBlock, ReadSentence } from '../claims/read-claims.ts';
import { absolute, type Block, type PlacedBlock, type Sentence, type Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Detection, DraftDetection, OfferedRewrite } from './detection.ts';
import { CLAIM_DETECTORS, DRAFT_DETECTORS } from './detectors.ts';
import { evidenceOf } from './evidence.ts';
import { type DirectiveFault, Exceptions } from './exceptions.ts';
import { type Excuses, excusesFor } from './excuses.ts';
import { FAMILIES, type Finding, SEVERITIES, type Severity, type Silenced } from './finding.ts';
import { mythSections } from './myth-sections.ts';
import { PhraseRules } from './phrase-rules.ts';
import { profileOf } from './profile-of.ts';
import { PROFILES, type ProfileName, severityIn } from './profiles.ts';
import type { ReadDraft } from './read-draft.ts';
import { isReferenceEntry } from './reference-entry.ts';
import { isRewordable } from './rewordable.ts';
import type { RuleEntry } from './rule.ts';
import type { Rules } from './rules.ts';
import { weigh } from './silence.ts';
import { EXCUSED_BY_COMMENT, excuseReason, OFF_HERE, toldAlready } from './silence-reason.ts';

/** A rule's severity in a project, by rule id; "off" turns it off. Rules not named keep the profile's. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What a project or a writer chose. The draft's own word on its profile goes before it. */
export interface Choices {
  readonly severities?: Severities;
  readonly profile?: ProfileName;
}

/** What a rule saw in a block, and what stands around it there. */
interface Candidate {
  readonly rule: RuleEntry;
  readonly detection: Detection;
  readonly excuses: Excuses;
  /** Why it was taken back, whatever the table of silence says. */
  readonly takenBack?: string | undefined;
}

/** A candidate in the draft, and what became of it. */
interface Judged {
  readonly candidate: Candidate;
  readonly placed: PlacedBlock;
  readonly more: Partial<Finding>;
  readonly verdict: { readonly severity: Severity } | { readonly reason: string };
}

export class RuleSet {
  readonly #knowledge: Knowledge;
  readonly #byId: ReadonlyMap<string, RuleEntry>;
  readonly #phrases: PhraseRules;
  /** What exceptions may name: ids of rules, and families. */
  readonly #names: ReadonlySet<string>;
  readonly #remembered = new WeakMap<ReadBlock, readonly Candidate[]>();

  constructor({ rules, phrases }: Rules, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#phrases = new PhraseRules(rules, phrases, knowledge);
    this.#names = new Set<string>([...FAMILIES, ...this.#byId.keys()]);
  }

  /** By start, then end; those about the draft as a whole among them. */
  check(draft: ReadDraft, choices: Choices = {}): readonly Finding[] {
    const exceptions = new Exceptions(draft.draft, this.#names);
    const findings: Finding[] = [];
    for (const { candidate, placed, more, verdict } of this.#judge(draft, choices, exceptions))
      if ('severity' in verdict) findings.push(this.#toFinding(candidate, verdict.severity, placed, more));
    for (const fault of exceptions.faults()) {
      const rule = this.#rule(fault.rule);
      const severity = choices.severities?.[rule.id] ?? rule.severity;
      if (severity !== 'off') findings.push(toDirectiveFinding(fault, rule, severity));
    }
    return strongest(findings).sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
  }

  /** What rules saw and did not report, with the reason: by start, then end. */
  silenced(draft: ReadDraft, choices: Choices = {}): readonly Silenced[] {
    const silenced: Silenced[] = [];
    const findings: Finding[] = [];
    for (const { candidate, placed, more, verdict } of this.#judge(
      draft,
      choices,
      new Exceptions(draft.draft, this.#names),
    )) {
      const { rule, detection } = candidate;
      if ('severity' in verdict) findings.push(this.#toFinding(candidate, verdict.severity, placed, more));
      else
        silenced.push({ rule: rule.id, family: rule.family, ...absolute(placed, detection), reason: verdict.reason });
    }
    const kept = strongest(findings);
    for (const lost of findings) {
      const rival = kept.find((k) => isRival(k, lost));
      if (rival && rival.rule !== lost.rule && !kept.includes(lost))
        silenced.push({ ...spanAndRule(lost), reason: toldAlready(rival.rule) });
    }
    return silenced.sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
  }

  *#judge(draft: ReadDraft, choices: Choices, exceptions: Exceptions): Generator<Judged> {
    const profile = profileOf(draft.draft, choices.profile);
    const judged = (candidate: Candidate, placed: PlacedBlock, more: Partial<Finding> = {}): Judged => {
      const verdict = this.#verdict(candidate, profile, choices.severities);
      const excused =
        'reason' in verdict ? false : exceptions.excuse(candidate.rule, absolute(placed, candidate.detection));
      if (excused) return { candidate, placed, more, verdict: { reason: EXCUSED_BY_COMMENT } };
      // An exception from a rule that is turned off here is needed where it is on.
      const off = 'severity' in verdict && verdict.severity === 'off';
      return { candidate, placed, more, verdict: off ? { reason: OFF_HERE } : (verdict as Judged['verdict']) };
    };
    const mythical = mythSections(draft.draft);
    for (const { placed, read } of draft.blocks)
      for (const candidate of this.#inBlock(read))
        yield judged(
          candidate.detection.start < (mythical.get(placed) ?? 0) ? toldAsMyth(candidate) : candidate,
          placed,
        );
    for (const [id, detect] of Object.entries(DRAFT_DETECTORS)) {
      const rule = this.#rule(id);
      for (const detection of detect(draft, this.#knowledge)) {
        const place = draft.blocks[detection.block];
        if (!place) continue;
        const sentence = place.read.sentences.find(
          (s) => s.sentence.start <= detection.start && detection.end <= s.sentence.end,
        );
        const candidate = { rule, detection, excuses: excusesOf(rule, detection, sentence) };
        yield judged(candidate, place.placed, { scope: detection.scope, related: related(detection, draft) });
      }
    }
  }

  #verdict(
    { rule, detection, excuses, takenBack }: Candidate,
    profile: ProfileName,
    severities: Severities = {},
  ): { readonly severity: Severity | 'off' } | { readonly reason: string } {
    if (takenBack !== undefined) return { reason: takenBack };
    const own = severityIn(profile, rule, detection.severity ?? rule.severity);
    const weighed = weigh(rule.family, own === 'off' ? rule.severity : own, excuses.keys(), PROFILES[profile].keeps);
    if ('silencedBy' in weighed)
      return { reason: excuseReason(weighed.silencedBy, excuses.get(weighed.silencedBy) ?? '') };
    const set = severities[rule.id];
    if (set !== undefined) return { severity: set };
    return { severity: own === 'off' ? 'off' : weighed.severity };
  }

  #inBlock(read: ReadBlock): readonly Candidate[] {
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
          return detection ? [{ rule: this.#rule(id), detection }] : [];
        }),
      ),
      ...this.#phrases.find(sentence),
    ];
    return found.map((each) => ({ ...each, excuses: excusesOf(each.rule, each.detection, sentence) }));
  }

  #rule(id: string): RuleEntry {
    const rule = this.#byId.get(id);
    if (!rule) throw new Error(`no entry for the rule ${id}`);
    return rule;
  }

  #toFinding(
    { rule, detection, excuses }: Candidate,
    severity: Severity,
    placed: PlacedBlock,
    more: Partial<Finding>,
  ): Finding {
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
      rewrites: isRewordable(placed.block, sentenceAt(placed.block, detection), excuses.has('quotation'))
        ? detection.rewrites.flatMap((r) => placeRewrite(r, placed))
        : [],
      related: [],
      ...more,
    };
  }
}

function sentenceAt({ sentences }: Block, { start, end }: Span): Sentence | undefined {
  return sentences.find((s) => s.start <= start && end <= s.end);
}

/** What stands around it and is no excuse for just this rule is left out. */
function excusesOf(rule: RuleEntry, span: Span, sentence: ReadSentence | undefined): Excuses {
  if (!sentence) return new Map();
  const excuses = excusesFor(sentence, span);
  return rule.despite ? new Map([...excuses].filter(([excuse]) => !rule.despite?.includes(excuse))) : excuses;
}

function toldAsMyth(candidate: Candidate): Candidate {
  return { ...candidate, excuses: new Map([...candidate.excuses, ['myth', '']]) };
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
    rewrites:
      instead === undefined ? [] : [{ title: `Replace with “${instead}”`, preferred: true, safe: false, edits }],
    related: [],
  };
}

/** A rule's words with their holes {like this} filled. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => words[name] ?? hole);
}

/** A rewording whose place has markup inside is not offered: it would lose the markup. */
function placeRewrite(
  { title, replacement, preferred, safe = false }: OfferedRewrite,
  placed: PlacedBlock,
): Finding['rewrites'] {
  const { block } = placed;
  if (!block.map.isPlain(replacement)) return [];
  const { newText } = replacement;
  const written = block.text.slice(replacement.start, replacement.end);
  const name = title ?? (newText.trim() === '' ? `Leave out “${written.trim()}”` : `Replace with “${newText.trim()}”`);
  return [{ title: name, preferred, safe, edits: [{ ...absolute(placed, replacement), newText }] }];
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
    if (!kept.some((k) => isRival(k, f))) kept.push(f);
  }
  return kept;
}

function isRival(a: Finding, b: Finding): boolean {
  return a.scope === 'span' && b.scope === 'span' && a.family === b.family && a.start < b.end && b.start < a.end;
}

function spanAndRule({ rule, family, start, end }: Finding): Omit<Silenced, 'reason'> {
  return { rule, family, start, end };
}
