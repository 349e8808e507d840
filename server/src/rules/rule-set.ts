/** All rules over a read draft: candidates, what their surroundings do to them, and the findings that remain. */
import { absolute, type PlacedBlock, type Span, sentenceAt } from '../draft/draft.ts';
import { movedBlock } from '../draft/parts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Candidate, excusesOf } from './candidate.ts';
import { Candidates } from './candidates.ts';
import type { DraftDetection } from './detection.ts';
import { DRAFT_DETECTORS } from './detectors.ts';
import { Exceptions } from './exceptions.ts';
import { FAMILIES, type Finding, type Severity, type Silenced } from './finding.ts';
import { directiveFinding, findingOf, movedFinding } from './finding-of.ts';
import { type Myths, mythSections } from './myth-sections.ts';
import { namesOf, type Pack } from './pack.ts';
import { PackRules } from './pack-rules.ts';
import { profileOf } from './profile-of.ts';
import { PROFILES, type ProfileName, severityIn } from './profiles.ts';
import { blockAt, type ReadDraft, type ReadPart } from './read-draft.ts';
import { byPlace, isRival, strongest } from './rivals.ts';
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
  /** Rules of the house, beside those that ship. Compared by identity: hand over the very same list as long as it holds the same. */
  readonly packs?: readonly Pack[];
}

type Verdict = { readonly severity: Severity | 'off' } | { readonly reason: string };

/** A candidate that its surroundings left standing; `isOff` where its rule is turned off here. Offsets count from the part's start. */
interface Standing {
  readonly rule: RuleEntry;
  readonly finding: Finding;
  readonly isOff: boolean;
}

/** What was found in a part, as long as none of this changes. */
interface FoundInPart {
  readonly profile: ProfileName;
  readonly severities: Severities | undefined;
  readonly packs: readonly Pack[];
  readonly myths: Myths;
  readonly standing: readonly Standing[];
  /** Of rivals the strongest. */
  readonly findings: readonly Finding[];
  /** The same at absolute offsets, where the part began when it was last asked for. */
  placed?: { readonly start: number; readonly findings: readonly Finding[] };
}

export class RuleSet {
  readonly #knowledge: Knowledge;
  readonly #byId: ReadonlyMap<string, RuleEntry>;
  readonly #candidates: Candidates;
  /** What exceptions may name: ids of rules, and families. */
  readonly #names: ReadonlySet<string>;
  readonly #remembered = new WeakMap<ReadPart, FoundInPart>();
  readonly #packs = new WeakMap<Pack, PackRules>();
  readonly #namesByPacks = new WeakMap<readonly Pack[], ReadonlySet<string>>();

  constructor(rules: Rules, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#byId = new Map(rules.rules.map((r) => [r.id, r]));
    this.#candidates = new Candidates(rules, this.#byId, knowledge);
    this.#names = new Set<string>([...FAMILIES, ...this.#byId.keys()]);
  }

  /** By start, then end; those about the draft as a whole among them. */
  check(draft: ReadDraft, choices: Choices = {}): readonly Finding[] {
    const { packs = NO_PACKS } = choices;
    const exceptions = new Exceptions(draft.draft, this.#namesWith(packs));
    const profile = profileOf(draft.draft, choices.profile);
    const myths = mythSections(draft);
    const ofDraft = this.#ofDraft(draft, profile, choices.severities, packs);
    const findings = draft.parts.flatMap(({ start, read }, i) => {
      const found = this.#inPart(read, myths[i] ?? NO_MYTHS, profile, choices.severities, packs);
      const more = ofDraft.get(i);
      if (more === undefined && exceptions.areNone) return placedAt(found, start);
      const left = [...found.standing, ...(more ?? [])].filter(
        ({ rule, finding, isOff }) => !exceptions.excuse(rule, shifted(finding, start)) && !isOff,
      );
      return this.#strongest(left.map(({ finding }) => finding)).map((f) => movedFinding(f, start));
    });
    const faults = exceptions.faults().flatMap((fault): Finding[] => {
      const rule = this.#rule(fault.rule);
      const severity = choices.severities?.[rule.id] ?? rule.severity;
      return severity === 'off' ? [] : [directiveFinding(fault, rule, severity)];
    });
    return faults.length === 0 ? findings : [...findings, ...faults].sort(byPlace);
  }

  /** What rules saw and did not report, with the reason: by start, then end. */
  silenced(draft: ReadDraft, choices: Choices = {}): readonly Silenced[] {
    const { packs = NO_PACKS } = choices;
    const exceptions = new Exceptions(draft.draft, this.#namesWith(packs));
    const profile = profileOf(draft.draft, choices.profile);
    const myths = mythSections(draft);
    const silenced: Silenced[] = [];
    const ofDraft = this.#ofDraft(draft, profile, choices.severities, packs);
    const excused = (rule: RuleEntry, span: Span): Pick<Silenced, 'reason' | 'comment'> | undefined => {
      const comment = exceptions.excusing(rule, span);
      return comment && { reason: EXCUSED_BY_COMMENT, comment };
    };
    draft.parts.forEach(({ start, read }, i) => {
      const findings: Finding[] = [];
      for (const { candidate, placed } of this.#candidatesIn(read, myths[i] ?? NO_MYTHS, packs)) {
        const { rule, detection } = candidate;
        const absolutePlace = movedBlock(placed, start);
        const span = absolute(absolutePlace, detection);
        const verdict = this.#verdict(candidate, profile, choices.severities);
        const why =
          'reason' in verdict
            ? verdict
            : (excused(rule, span) ?? (verdict.severity === 'off' ? { reason: OFF_HERE } : undefined));
        if (why !== undefined) silenced.push({ rule: rule.id, family: rule.family, ...span, ...why });
        else if ('severity' in verdict && verdict.severity !== 'off')
          findings.push(findingOf(candidate, verdict.severity, absolutePlace, this.#knowledge));
      }
      for (const { rule, finding, isOff } of ofDraft.get(i) ?? []) {
        const span = shifted(finding, start);
        const why = isOff ? undefined : excused(rule, span);
        if (why !== undefined) silenced.push({ rule: rule.id, family: rule.family, ...span, ...why });
      }
      const kept = this.#strongest(findings);
      for (const lost of findings) {
        if (kept.some((k) => k.rule === lost.rule && k.start === lost.start && k.end === lost.end)) continue;
        const rival = kept.find((k) => isRival(k, lost));
        if (rival && rival.rule !== lost.rule) silenced.push({ ...spanAndRule(lost), reason: toldAlready(rival.rule) });
      }
    });
    return silenced.sort(byPlace);
  }

  #inPart(
    read: ReadPart,
    myths: Myths,
    profile: ProfileName,
    severities: Severities | undefined,
    packs: readonly Pack[],
  ): FoundInPart {
    const known = this.#remembered.get(read);
    if (known?.profile === profile && known.severities === severities && known.packs === packs && known.myths === myths)
      return known;
    const standing = this.#candidatesIn(read, myths, packs).flatMap(({ candidate, placed }) =>
      this.#standing(candidate, placed, profile, severities),
    );
    const findings = this.#strongest(standing.flatMap(({ finding, isOff }) => (isOff ? [] : [finding])));
    const found: FoundInPart = { profile, severities, packs, myths, standing, findings };
    this.#remembered.set(read, found);
    return found;
  }

  #candidatesIn(
    { blocks }: ReadPart,
    myths: Myths,
    packs: readonly Pack[],
  ): readonly { candidate: Candidate; placed: PlacedBlock }[] {
    const ofPacks = packs.map((pack) => this.#rulesOf(pack));
    return blocks.flatMap(({ placed, read }, i) =>
      this.#candidates.inBlock(read, ofPacks).map((candidate) => ({
        candidate: candidate.detection.start < (myths.get(i) ?? 0) ? toldAsMyth(candidate) : candidate,
        placed,
      })),
    );
  }

  /** What is seen in the draft as a whole, by part. */
  #ofDraft(
    draft: ReadDraft,
    profile: ProfileName,
    severities: Severities | undefined,
    packs: readonly Pack[],
  ): ReadonlyMap<number, readonly Standing[]> {
    const found = new Map<number, readonly Standing[]>();
    const seen = (rule: RuleEntry, detection: DraftDetection): void => {
      const { part, block } = detection.place;
      const reading = draft.parts[part]?.read.blocks[block];
      if (!reading) return;
      const at = reading.read.sentences[sentenceAt(reading.read.block, detection.start)];
      const sentence = at && detection.end <= at.sentence.end ? at : undefined;
      const candidate = { rule, detection, excuses: excusesOf(rule, detection, sentence) };
      const standing = this.#standing(candidate, reading.placed, profile, severities).map((each) => ({
        ...each,
        finding: { ...each.finding, scope: detection.scope, related: related(detection, draft) },
      }));
      found.set(part, [...(found.get(part) ?? []), ...standing]);
    };
    for (const [id, detect] of Object.entries(DRAFT_DETECTORS)) {
      const rule = this.#rule(id);
      // What only other kinds of text are held against need not be worked out.
      if (severityIn(profile, rule, rule.severity) === 'off') continue;
      for (const detection of detect(draft, this.#knowledge)) seen(rule, detection);
    }
    for (const pack of packs)
      for (const { rule, detection } of this.#rulesOf(pack).inDraft(draft)) seen(rule, detection);
    return found;
  }

  #standing(
    candidate: Candidate,
    placed: PlacedBlock,
    profile: ProfileName,
    severities: Severities | undefined,
  ): readonly Standing[] {
    const { rule } = candidate;
    const verdict = this.#verdict(candidate, profile, severities);
    if ('reason' in verdict) return [];
    const isOff = verdict.severity === 'off';
    const severity = verdict.severity === 'off' ? rule.severity : verdict.severity;
    return [{ rule, isOff, finding: findingOf(candidate, severity, placed, this.#knowledge) }];
  }

  #verdict(
    { rule, detection, excuses, takenBack }: Candidate,
    profile: ProfileName,
    severities: Severities = {},
  ): Verdict {
    if (takenBack !== undefined) return { reason: takenBack };
    const own = severityIn(profile, rule, detection.severity ?? rule.severity);
    const weighed = weigh(rule.family, own === 'off' ? rule.severity : own, excuses.keys(), PROFILES[profile].keeps);
    if ('silencedBy' in weighed)
      return { reason: excuseReason(weighed.silencedBy, excuses.get(weighed.silencedBy) ?? '') };
    const set = severities[rule.id];
    if (set !== undefined) return { severity: set };
    return { severity: own === 'off' ? 'off' : weighed.severity };
  }

  #strongest(findings: readonly Finding[]): Finding[] {
    // Of approvals the facts themselves know more: what is approved, and as of when.
    return strongest(
      findings,
      ({ rule, family }) => family !== 'approval' && this.#byId.get(rule)?.misconception !== undefined,
    );
  }

  #rulesOf(pack: Pack): PackRules {
    let rules = this.#packs.get(pack);
    if (!rules) {
      rules = new PackRules(pack, this.#knowledge);
      this.#packs.set(pack, rules);
    }
    return rules;
  }

  #namesWith(packs: readonly Pack[]): ReadonlySet<string> {
    if (packs.length === 0) return this.#names;
    let names = this.#namesByPacks.get(packs);
    if (!names) {
      names = new Set([...this.#names, ...namesOf(packs)]);
      this.#namesByPacks.set(packs, names);
    }
    return names;
  }

  #rule(id: string): RuleEntry {
    const rule = this.#byId.get(id);
    if (!rule) throw new Error(`no entry for the rule ${id}`);
    return rule;
  }
}

const NO_MYTHS: Myths = new Map();
const NO_PACKS: readonly Pack[] = [];

/** A part's findings at absolute offsets; the very same list where the part did not move. */
function placedAt(found: FoundInPart, start: number): readonly Finding[] {
  if (found.placed?.start !== start)
    found.placed = {
      start,
      findings: start === 0 ? found.findings : found.findings.map((f) => movedFinding(f, start)),
    };
  return found.placed.findings;
}

function shifted({ start, end }: Finding, by: number) {
  return { start: start + by, end: end + by };
}

function toldAsMyth(candidate: Candidate): Candidate {
  return { ...candidate, excuses: new Map([...candidate.excuses, ['myth', '']]) };
}

function related(detection: DraftDetection, draft: ReadDraft): Finding['related'] {
  return detection.related.flatMap(({ place, span, message }) => {
    const reading = blockAt(draft, place);
    return reading ? [{ ...absolute(reading.placed, span), message }] : [];
  });
}

function spanAndRule({ rule, family, start, end }: Finding): Omit<Silenced, 'reason'> {
  return { rule, family, start, end };
}
