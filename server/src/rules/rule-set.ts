/** All rules over a read draft: candidates, what their surroundings do to them, and the findings that remain. */
import { absolute, type PlacedBlock, type Span, sentenceAt } from '../draft/draft.ts';
import { movedBlock } from '../draft/parts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Candidate, excusesOf } from './candidate.ts';
import { Candidates } from './candidates.ts';
import type { Choices, Severities } from './choices.ts';
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
import { type ProjectException, type ProjectExceptions, projectExceptions } from './project-exceptions.ts';
import { blockAt, type ReadDraft, type ReadPart } from './read-draft.ts';
import { byPlace, isRival, strongest } from './rivals.ts';
import type { RuleEntry } from './rule.ts';
import type { Rules } from './rules.ts';
import { weigh } from './silence.ts';
import { EXCUSED_BY_COMMENT, excusedByProject, excuseReason, OFF_HERE, toldAlready } from './silence-reason.ts';

/** What a draft's parts are held against: all of it is compared by identity. */
interface Measure {
  readonly profile: ProfileName;
  readonly severities: Severities | undefined;
  readonly exceptions: ProjectExceptions;
  readonly packs: readonly Pack[];
}

type Verdict = { readonly severity: Severity | 'off' } | { readonly reason: string };

/** A candidate that its surroundings left standing; `isOff` where its rule is turned off here or the project excuses it. Offsets count from the part's start. */
interface Standing {
  readonly rule: RuleEntry;
  readonly finding: Finding;
  readonly isOff: boolean;
  readonly excusedBy: readonly ProjectException[];
}

/** What was found in a part, as long as none of this changes. */
interface FoundInPart extends Measure {
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
    return this.#check(draft, choices, () => {});
  }

  /** Indexes of the exceptions in the choices that excuse something in the draft, or would if nothing else did. */
  exceptionsUsed(draft: ReadDraft, choices: Choices = {}): readonly number[] {
    const { exceptions = [] } = choices;
    if (exceptions.length === 0) return [];
    const used = new Set<ProjectException>();
    this.#check(draft, choices, (excusedBy) => {
      for (const each of excusedBy) used.add(each);
    });
    return exceptions.flatMap((each, i) => (used.has(each) ? [i] : []));
  }

  /** `onExcuse` is told which exceptions of the project fit what was seen. */
  #check(
    draft: ReadDraft,
    choices: Choices,
    onExcuse: (excusedBy: readonly ProjectException[]) => void,
  ): readonly Finding[] {
    const measure = measureFor(draft, choices);
    const exceptions = new Exceptions(draft.draft, this.#namesWith(measure.packs));
    const myths = mythSections(draft);
    const ofDraft = this.#ofDraft(draft, measure);
    const findings = draft.parts.flatMap(({ start, read }, i) => {
      const found = this.#inPart(read, myths[i] ?? NO_MYTHS, measure);
      const more = ofDraft.get(i);
      for (const { excusedBy } of [...found.standing, ...(more ?? [])]) onExcuse(excusedBy);
      if (more === undefined && exceptions.areNone) return placedAt(found, start);
      const left = [...found.standing, ...(more ?? [])].filter(
        ({ rule, finding, isOff }) => !exceptions.excuse(rule, shifted(finding, start)) && !isOff,
      );
      return this.#strongest(left.map(({ finding }) => finding)).map((f) => movedFinding(f, start));
    });
    const faults = exceptions.faults().flatMap((fault): Finding[] => {
      const rule = this.#rule(fault.rule);
      const severity = setFor(rule, choices.severities) ?? rule.severity;
      const words = draft.draft.source.slice(fault.start, fault.end);
      const excusedBy = measure.exceptions.allFor(rule, words);
      onExcuse(excusedBy);
      return severity === 'off' || excusedBy.length > 0 ? [] : [directiveFinding(fault, rule, severity)];
    });
    return faults.length === 0 ? findings : [...findings, ...faults].sort(byPlace);
  }

  /** What rules saw and did not report, with the reason: by start, then end. */
  silenced(draft: ReadDraft, choices: Choices = {}): readonly Silenced[] {
    const measure = measureFor(draft, choices);
    const exceptions = new Exceptions(draft.draft, this.#namesWith(measure.packs));
    const myths = mythSections(draft);
    const ofDraft = this.#ofDraft(draft, measure);
    const silenced: Silenced[] = [];
    const excused = (rule: RuleEntry, span: Span): Pick<Silenced, 'reason' | 'comment'> | undefined => {
      const comment = exceptions.excusing(rule, span);
      return comment && { reason: EXCUSED_BY_COMMENT, comment };
    };
    draft.parts.forEach(({ start, read }, i) => {
      const findings: Finding[] = [];
      for (const { candidate, placed } of this.#candidatesIn(read, myths[i] ?? NO_MYTHS, measure.packs)) {
        const { rule, detection } = candidate;
        const absolutePlace = movedBlock(placed, start);
        const span = absolute(absolutePlace, detection);
        const verdict = this.#verdict(candidate, measure);
        const why =
          'reason' in verdict
            ? verdict
            : (excused(rule, span) ??
              (verdict.severity === 'off'
                ? { reason: OFF_HERE }
                : excusedByProject(measure.exceptions.allFor(rule, wordsOf(detection, placed)))));
        if (why !== undefined) silenced.push({ rule: rule.id, family: rule.family, ...span, ...why });
        else if ('severity' in verdict && verdict.severity !== 'off')
          findings.push(findingOf(candidate, verdict.severity, absolutePlace, this.#knowledge));
      }
      for (const { rule, finding, isOff, excusedBy } of ofDraft.get(i) ?? []) {
        const span = shifted(finding, start);
        const why = (isOff && excusedBy.length === 0 ? undefined : excused(rule, span)) ?? excusedByProject(excusedBy);
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

  #inPart(read: ReadPart, myths: Myths, measure: Measure): FoundInPart {
    const known = this.#remembered.get(read);
    if (known?.myths === myths && isSame(known, measure)) return known;
    const standing = this.#candidatesIn(read, myths, measure.packs).flatMap(({ candidate, placed }) =>
      this.#standing(candidate, placed, measure, wordsOf(candidate.detection, placed)),
    );
    const findings = this.#strongest(standing.flatMap(({ finding, isOff }) => (isOff ? [] : [finding])));
    const found: FoundInPart = { ...measure, myths, standing, findings };
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
  #ofDraft(draft: ReadDraft, measure: Measure): ReadonlyMap<number, readonly Standing[]> {
    const found = new Map<number, readonly Standing[]>();
    const seen = (rule: RuleEntry, detection: DraftDetection): void => {
      const { part, block } = detection.place;
      const reading = draft.parts[part]?.read.blocks[block];
      if (!reading) return;
      const at = reading.read.sentences[sentenceAt(reading.read.block, detection.start)];
      const sentence = at && detection.end <= at.sentence.end ? at : undefined;
      const candidate = { rule, detection, excuses: excusesOf(rule, detection, sentence) };
      const words = detection.scope === 'span' ? wordsOf(detection, reading.placed) : undefined;
      const standing = this.#standing(candidate, reading.placed, measure, words).map((each) => ({
        ...each,
        finding: { ...each.finding, scope: detection.scope, related: related(detection, draft) },
      }));
      found.set(part, [...(found.get(part) ?? []), ...standing]);
    };
    for (const [id, detect] of Object.entries(DRAFT_DETECTORS)) {
      const rule = this.#rule(id);
      // What only other kinds of text are held against need not be worked out.
      if (severityIn(measure.profile, rule, rule.severity) === 'off') continue;
      for (const detection of detect(draft, this.#knowledge)) seen(rule, detection);
    }
    for (const pack of measure.packs)
      for (const { rule, detection } of this.#rulesOf(pack).inDraft(draft)) seen(rule, detection);
    return found;
  }

  #standing(
    candidate: Candidate,
    placed: PlacedBlock,
    measure: Measure,
    words: string | undefined,
  ): readonly Standing[] {
    const { rule } = candidate;
    const verdict = this.#verdict(candidate, measure);
    if ('reason' in verdict) return [];
    const excusedBy = measure.exceptions.allFor(rule, words);
    const isOff = verdict.severity === 'off' || excusedBy.length > 0;
    const severity = verdict.severity === 'off' ? rule.severity : verdict.severity;
    return [{ rule, isOff, excusedBy, finding: findingOf(candidate, severity, placed, this.#knowledge) }];
  }

  #verdict({ rule, detection, excuses, takenBack }: Candidate, { profile, severities }: Measure): Verdict {
    if (takenBack !== undefined) return { reason: takenBack };
    const own = severityIn(profile, rule, detection.severity ?? rule.severity);
    const weighed = weigh(rule.family, own === 'off' ? rule.severity : own, excuses.keys(), PROFILES[profile].keeps);
    if ('silencedBy' in weighed)
      return { reason: excuseReason(weighed.silencedBy, excuses.get(weighed.silencedBy) ?? '') };
    const set = severities?.[rule.id] ?? (own === 'off' ? undefined : severities?.[rule.family]);
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

function measureFor({ draft }: ReadDraft, { profile, severities, exceptions, packs = NO_PACKS }: Choices): Measure {
  return { profile: profileOf(draft, profile), severities, exceptions: projectExceptions(exceptions), packs };
}

function isSame(a: Measure, b: Measure): boolean {
  return (
    a.profile === b.profile && a.severities === b.severities && a.exceptions === b.exceptions && a.packs === b.packs
  );
}

function setFor({ id, family }: RuleEntry, severities: Severities | undefined): Severity | 'off' | undefined {
  return severities?.[id] ?? severities?.[family];
}

/** The words that were seen, as they are read: without the markup among them. */
function wordsOf({ start, end }: Span, { block }: PlacedBlock): string {
  return block.text.slice(start, end);
}

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
