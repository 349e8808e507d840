/** Puts together what a report tells of a draft. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { absolute, type Draft, type Span } from '../../draft/draft.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { evidenceOf } from '../../rules/evidence.ts';
import type { Evidence, Finding, Silenced } from '../../rules/finding.ts';
import { PROFILES, type ProfileName } from '../../rules/profiles.ts';
import { blocksOf, type ReadDraft } from '../../rules/read-draft.ts';
import { explainClaim } from '../claim-explanation.ts';
import { DraftPlaces } from './draft-places.ts';
import type { DraftReport, Place, Placed, ReportedClaim, ReportedException, ReportedFinding } from './report.ts';

/** How a draft is named, and its places. */
export interface DraftNames {
  /** The file's name, or the path that it was given by. */
  readonly name: string;
  /** Gives the name of a place in a draft that has no lines, such as a Word document: "paragraph 3, sentence 2". */
  readonly placeName?: (span: Span) => string;
}

/** What was read and found of a draft. */
export interface CheckedForReport {
  readonly read: ReadDraft;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly profile: ProfileName;
  readonly profileFrom: 'draft' | 'choice' | 'default';
}

/** `titleOf` gives the title of a rule by its id. */
export function draftReport(
  { read, findings, silenced, profile, profileFrom }: CheckedForReport,
  names: DraftNames,
  knowledge: Knowledge,
  titleOf: (rule: string) => string,
): DraftReport {
  const places = new DraftPlaces(read.draft);
  const placeOf = namer(read.draft, names);
  const placed = (span: Span): Placed => ({
    place: placeOf(span),
    section: places.section(span),
    quote: places.quote(span),
  });
  const found = findings.map(
    ({ severity, family, rule, scope, message, advice, rewrites, evidence, related, start, end }): ReportedFinding => ({
      ...placed({ start, end }),
      severity,
      family,
      rule,
      scope,
      message,
      advice,
      suggestion: rewrites.find(({ preferred }) => preferred)?.title,
      evidence,
      related: related.map((each) => ({ place: placeOf(each), message: each.message })),
    }),
  );
  const claims = claimsOf(read, placed, knowledge);
  return {
    title: places.title || names.name,
    name: names.name,
    profile: { name: profile, title: PROFILES[profile].title, from: profileFrom },
    words: read.words,
    findings: found,
    claims,
    exceptions: silenced.flatMap(({ rule, family, comment, project, start, end }): ReportedException[] => {
      if (!comment && !project) return [];
      return [
        {
          ...placed({ start, end }),
          rule,
          family,
          title: titleOf(rule),
          comment: comment && placeOf(comment),
          file: project?.file,
          reason: (comment ? comment.reason : project?.reason) || undefined,
        },
      ];
    }),
    sources: eachOnce([...found.flatMap((f) => f.evidence), ...claims.flatMap((c) => c.known?.evidence ?? [])]),
  };
}

function claimsOf(read: ReadDraft, placed: (span: Span) => Placed, knowledge: Knowledge): readonly ReportedClaim[] {
  return blocksOf(read).flatMap(({ placed: block, read: { sentences } }) =>
    sentences.flatMap((sentence) =>
      sentence.claims.map((claim): ReportedClaim => {
        const { kind, subject, relation, object, strength, modality, verdict } = claim;
        const known = explainClaim(claim, knowledge);
        return {
          ...placed(absolute(block, claim)),
          kind,
          subject,
          relation,
          object,
          strength,
          modality,
          verdict,
          ...(known && { known: { text: known.text, evidence: evidenceOf(known.sources, knowledge) } }),
        };
      }),
    ),
  );
}

function namer({ source }: Draft, { placeName }: DraftNames): (span: Span) => Place {
  if (placeName) return ({ start, end }) => ({ start, end, name: placeName({ start, end }) });
  const document = TextDocument.create('', '', 0, source);
  return ({ start, end }) => {
    const { line, character } = document.positionAt(start);
    return { start, end, name: `line ${line + 1}`, line: line + 1, column: character + 1 };
  };
}

function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((each) => [each.source, each])).values()];
}
