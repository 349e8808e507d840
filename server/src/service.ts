/**
 * The language service: check, hover and rewordings on a text document.
 * Knows no connection, no file system and nothing of Node, so that it runs in a browser worker too.
 */

import type { PlacedClaim } from './claims/claim.ts';
import { ClaimReader } from './claims/read-claims.ts';
import { absolute, type Draft, type Format, type Span } from './draft/draft.ts';
import { formatOf } from './draft/format.ts';
import { readDraft } from './draft/read.ts';
import { knowledge } from './knowledge/knowledge.ts';
import type { NamedKind } from './knowledge/name-tables.ts';
import { areSameChoices, type Choices } from './rules/choices.ts';
import type { Finding, Silenced } from './rules/finding.ts';
import type { Pack } from './rules/pack.ts';
import { profileOf, profileSaid } from './rules/profile-of.ts';
import type { ProfileName } from './rules/profiles.ts';
import { blocksOf, type ReadDraft, readAll } from './rules/read-draft.ts';
import type { RuleEntry } from './rules/rule.ts';
import { RuleSet } from './rules/rule-set.ts';
import { shippedRules } from './rules/rules.ts';
import type { Card } from './service/card.ts';
import { type CitationHole, citationHole, citationOf } from './service/citation-hole.ts';
import { type CitationKey, citationKeyAt } from './service/citation-key.ts';
import { type Completions, completeDirective } from './service/complete-directive.ts';
import { type ExceptionEdits, exceptionEdits } from './service/exception-edits.ts';
import { type ExplainedClaim, explainedClaims, placeClaim } from './service/explained-claims.ts';
import { type DraftNames, draftReport } from './service/report/draft-report.ts';
import type { DraftReport } from './service/report/report.ts';
import { shortCard } from './service/short-card.ts';
import { type SupportedClaim, supportedClaims } from './service/supported-claims.ts';
import { unfinishedSentence } from './service/unfinished-sentence.ts';

export type { Choices, Severities } from './rules/choices.ts';
export type { Pack } from './rules/pack.ts';
export { namesOf } from './rules/pack.ts';
export type { ProfileName } from './rules/profiles.ts';
export { SOURCE_FORMS, type SourceForm, sourcesAs } from './service/bibliography.ts';
export type { Card } from './service/card.ts';
export type { CitationHole } from './service/citation-hole.ts';
export type { CitationKey } from './service/citation-key.ts';
export type { Completion, Completions, DirectiveAction } from './service/complete-directive.ts';
export type { ExceptionEdit, ExceptionEdits } from './service/exception-edits.ts';
export type { ExplainedClaim } from './service/explained-claims.ts';
export type { Mistake } from './service/mistake.ts';
export { readPack } from './service/read-pack.ts';
export type { DraftNames } from './service/report/draft-report.ts';
export type { DraftReport } from './service/report/report.ts';
export { type ShownFinding, ShownFindings } from './service/shown-findings.ts';
export type { SupportedClaim } from './service/supported-claims.ts';

/** A text to check. A BOM, if the text has one, is not counted in offsets and may be left out. */
export interface TextToCheck {
  /** Names the document between calls, so that only what changed is read again. */
  readonly uri: string;
  /** As the editor calls it ("markdown", "plaintext", or an editor's own id); the uri's extension decides where it says nothing. */
  readonly languageId?: string;
  readonly text: string;
}

export interface CheckedDraft {
  readonly draft: Draft;
  readonly format: Format;
  /** By start, then end; document-scope findings stand where their span is. */
  readonly findings: readonly Finding[];
  readonly claims: readonly PlacedClaim[];
  /** Indexes of the chosen exceptions that excuse something here. */
  readonly exceptionsUsed: readonly number[];
  /** The kind of text that it was held against, and who said so. */
  readonly profile: ProfileName;
  readonly profileFrom: 'draft' | 'choice' | 'default';
}

/** Everything to show about a place in a draft. */
export interface Hover extends Span {
  readonly findings: readonly Finding[];
  readonly card: Card | undefined;
}

export interface LanguageService {
  /** Checks a text; what did not change since the last call with the same uri is not read again. Never throws for any text. */
  check(text: TextToCheck, choices?: Choices): CheckedDraft;
  /** What stands at an absolute offset, or nothing. */
  hover(text: TextToCheck, offset: number, choices?: Choices): Hover | undefined;
  /** The findings that touch a span and can be reworded or explained there; document-scope ones only when nothing else touches. */
  findingsAt(text: TextToCheck, span: Span, choices?: Choices): readonly Finding[];
  /** What was seen and not reported, with the reason; where a span is given, what touches it. */
  silenced(text: TextToCheck, span?: Span, choices?: Choices): readonly Silenced[];
  /** What there is to tell a reviewer of a text; how to write it, see service/report/. */
  report(text: TextToCheck, names: DraftNames, choices?: Choices): DraftReport;
  /** Where a citation for what stands at a span would go, written as the draft writes them. */
  citationHole(text: TextToCheck, span: Span): CitationHole | undefined;
  /** The claims beside a finding that asks for a source, with the sources that hold what they say: see service/supported-claims.ts. */
  supportedClaims(text: TextToCheck, finding: Finding, choices?: Choices): readonly SupportedClaim[];
  /** How the draft would cite a work; undefined where it cites by numbers or notes. `short`: "Lee et al., 2019". */
  citationOf(text: TextToCheck, work: { readonly key: string; readonly short: string }): string | undefined;
  /** The key at an offset by which the draft cites a work, or where one is about to be written. */
  citationKey(text: TextToCheck, offset: number): CitationKey | undefined;
  /** The words that stand at a span as they are read: without the markup among them. */
  wordsAt(text: TextToCheck, span: Span): string;
  /** The draft's claims with their headings, and what the knowledge base says of them. */
  explainedClaims(text: TextToCheck, choices?: Choices): readonly ExplainedClaim[];
  /** What can be written at an offset where the draft speaks to the checker; undefined elsewhere. `isAsked`: even if nothing is there yet. */
  completions(text: TextToCheck, offset: number, choices?: Choices, isAsked?: boolean): Completions | undefined;
  /** The rules with this id, or those of this family: of those that ship and of the packs that are chosen. */
  rulesNamed(name: string, choices?: Choices): readonly RuleEntry[];
  /** The sentence at an offset if it has no end yet, so that what is found in it may be gone with the next word. */
  unfinished(text: TextToCheck, offset: number): Span | undefined;
  /** How the draft would except a finding that `check` or `findingsAt` gave. Costs about as much as an edit. */
  exceptions(text: TextToCheck, finding: Finding, choices?: Choices): ExceptionEdits;
  /** Forgets what it remembered of a document (call when it closes). */
  forget(uri: string): void;
  /** Version of the knowledge base: the date of its newest verification, "2026-11-24". */
  readonly knowledgeVersion: string;
  /** Blocks read afresh since the service began: what tests count to see that nothing is read twice. */
  readonly blocksRead: number;
}

interface Remembered {
  readonly text: TextToCheck;
  readonly choices: Choices | undefined;
  readonly read: ReadDraft;
  readonly checked: CheckedDraft;
}

export function createLanguageService(): LanguageService {
  const reader = new ClaimReader(knowledge);
  const ruleSet = new RuleSet(shippedRules, knowledge);
  const remembered = new Map<string, Remembered>();

  function check(text: TextToCheck, choices?: Choices): Remembered {
    const last = remembered.get(text.uri);
    if (
      last &&
      last.text.text === text.text &&
      last.text.languageId === text.languageId &&
      areSameChoices(last.choices, choices)
    )
      return last;
    const format = formatOf(text.languageId, text.uri);
    const draft = readDraft(text.text, format, last?.checked.format === format ? last.checked.draft : undefined);
    const read = readAll(draft, reader);
    const findings = ruleSet.check(read, choices);
    const profile = profileOf(draft, choices?.profile);
    const profileFrom = profileSaid(draft) ? 'draft' : choices?.profile ? 'choice' : 'default';
    const now: Remembered = {
      text,
      choices,
      read,
      checked: {
        draft,
        format,
        findings,
        profile,
        profileFrom,
        get claims() {
          return claimsOf(read);
        },
        get exceptionsUsed() {
          return ruleSet.exceptionsUsed(read, choices);
        },
      },
    };
    remembered.set(text.uri, now);
    return now;
  }

  /** What is known of the draft already will do where findings are not asked for. */
  function draftOf(text: TextToCheck): Draft {
    const last = remembered.get(text.uri);
    return (last?.text.text === text.text ? last : check(text)).checked.draft;
  }

  /** Those about words first, the narrowest first: what a reader pointed at. */
  function touching(findings: readonly Finding[], span: Span): readonly Finding[] {
    const touched = findings.filter((f) => f.start <= span.end && span.start <= f.end);
    const narrow = touched.filter((f) => f.scope === 'span').sort((a, b) => a.end - a.start - (b.end - b.start));
    return narrow.length > 0 ? narrow : touched;
  }

  return {
    check: (text, choices) => check(text, choices).checked,
    hover(text, offset, choices) {
      const { draft, findings } = check(text, choices).checked;
      const touched = touching(findings, { start: offset, end: offset });
      const named = nameUnder(draft, offset);
      const narrowest = touched[0] ?? named;
      if (!narrowest) return undefined;
      return {
        start: narrowest.start,
        end: narrowest.end,
        findings: touched,
        card: named && shortCard(named.kind, named.id, knowledge),
      };
    },
    findingsAt: (text, span, choices) => touching(check(text, choices).checked.findings, span),
    silenced(text, span, choices) {
      const all = ruleSet.silenced(check(text, choices).read, choices);
      return span ? all.filter((s) => s.start <= span.end && span.start <= s.end) : all;
    },
    citationHole: (text, span) => citationHole(draftOf(text), span),
    supportedClaims(text, finding, choices) {
      const { read, checked } = check(text, choices);
      return supportedClaims(read, finding, checked.findings, knowledge);
    },
    citationOf: (text, work) => citationOf(draftOf(text), work),
    citationKey: (text, offset) => citationKeyAt(draftOf(text), offset),
    explainedClaims: (text, choices) => explainedClaims(check(text, choices).read, knowledge),
    completions(text, offset, choices, isAsked = true) {
      return completeDirective(draftOf(text), offset, allRules(choices), isAsked);
    },
    rulesNamed: (name, choices) => allRules(choices).filter(({ id, family }) => id === name || family === name),
    unfinished: (text, offset) => unfinishedSentence(draftOf(text), offset),
    exceptions(text, finding, choices) {
      const { draft, format, findings } = check(text, choices).checked;
      const isMdx = format === 'markdown' && (text.languageId === 'mdx' || /\.mdx$/i.test(text.uri));
      return exceptionEdits({ draft, findings }, finding, isMdx, (source) => {
        const tried = readDraft(source, format, draft);
        return { draft: tried, findings: ruleSet.check(readAll(tried, reader), choices) };
      });
    },
    report(text, names, choices) {
      const { read, checked } = check(text, choices);
      const { findings, profile, profileFrom } = checked;
      const silenced = ruleSet.silenced(read, choices);
      return draftReport({ read, findings, silenced, profile, profileFrom }, names, knowledge, (rule) =>
        titleOf(rule, choices?.packs),
      );
    },
    wordsAt(text, { start, end }) {
      const draft = draftOf(text);
      const placed = draft.blocks.find((b) => b.start <= start && end <= b.end);
      if (!placed) return draft.source.slice(start, end);
      const { map, text: read } = placed.block;
      return read.slice(map.textOffset(start - placed.start), map.textOffset(end - placed.start));
    },
    forget: (uri) => void remembered.delete(uri),
    knowledgeVersion: knowledge.version,
    get blocksRead() {
      return reader.reads;
    },
  };

  /** The known name that stands at an absolute offset. */
  function nameUnder(
    draft: Draft,
    offset: number,
  ): (Span & { readonly kind: NamedKind; readonly id: string }) | undefined {
    const placed = draft.blocks.find((b) => b.start <= offset && offset <= b.end);
    if (!placed) return undefined;
    const at = placed.block.map.textOffset(offset - placed.start);
    for (const sentence of placed.block.sentences) {
      if (at < sentence.start || sentence.end < at) continue;
      for (const name of reader.namesIn(sentence)) {
        const first = sentence.words[name.from];
        const last = sentence.words[name.to - 1];
        if (name.kind !== 'generic' && first && last && first.start <= at && at <= last.end)
          return { kind: name.kind, id: name.id, ...absolute(placed, { start: first.start, end: last.end }) };
      }
    }
    return undefined;
  }
}

function allRules({ packs = [] }: Choices = {}): readonly RuleEntry[] {
  return [...shippedRules.rules, ...packs.flatMap(({ rules }) => rules)];
}

const titles = new Map(shippedRules.rules.map(({ id, title }) => [id, title]));

function titleOf(rule: string, packs: readonly Pack[] = []): string {
  return titles.get(rule) ?? packs.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.title ?? rule;
}

const placedClaims = new WeakMap<ReadDraft, readonly PlacedClaim[]>();

/** Few ask for all claims of a draft: they are placed when someone does. */
function claimsOf(read: ReadDraft): readonly PlacedClaim[] {
  let claims = placedClaims.get(read);
  if (!claims) {
    claims = blocksOf(read).flatMap(({ placed, read: { sentences } }) =>
      sentences.flatMap((s) => s.claims.map((c) => placeClaim(c, placed))),
    );
    placedClaims.set(read, claims);
  }
  return claims;
}
