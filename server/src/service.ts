/**
 * The language service: check, hover and rewordings on a text document.
 * Knows no connection, no file system and nothing of Node, so that it runs in a browser worker too.
 */
import type { PlacedClaim } from './claims/claim.ts';
import type { Draft, Format, Span } from './draft/draft.ts';
import type { Evidence, Finding } from './rules/finding.ts';

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
}

/** What is known of a treatment, target or condition: shown where its name stands. */
export interface Card {
  readonly name: string;
  /** "drug", "receptor", "condition" … */
  readonly kind: string;
  /** Each one sentence, most important first. */
  readonly lines: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Everything to show about a place in a draft. */
export interface Hover extends Span {
  readonly findings: readonly Finding[];
  readonly card: Card | undefined;
}

export interface LanguageService {
  /** Checks a text; what did not change since the last call with the same uri is not read again. Never throws for any text. */
  check(text: TextToCheck): CheckedDraft;
  /** What stands at an absolute offset, or nothing. */
  hover(text: TextToCheck, offset: number): Hover | undefined;
  /** The findings that touch a span and can be reworded or explained there; document-scope ones only when nothing else touches. */
  findingsAt(text: TextToCheck, span: Span): readonly Finding[];
  /** Forgets what it remembered of a document (call when it closes). */
  forget(uri: string): void;
  /** Version of the knowledge base: the date of its newest verification, "2026-11-24". */
  readonly knowledgeVersion: string;
}

// Stand-in while the floors below are being built: flags two fixed phrases, so that lsp and cli can be built on it.
export function createLanguageService(): LanguageService {
  const check = (t: TextToCheck): CheckedDraft => {
    const source = t.text.replace(/^\uFEFF/, '');
    const findings: Finding[] = [...source.matchAll(/life-changing|highly effective/g)].map((m) => ({
      rule: m[0] === 'life-changing' ? 'hype/life-changing' : 'efficacy-absolute/highly-effective',
      family: m[0] === 'life-changing' ? 'hype' : 'efficacy-absolute',
      severity: m[0] === 'life-changing' ? 'warning' : 'error',
      scope: 'span',
      message: `“${m[0]}” promises more than a reader can check.`,
      advice: 'Say what changed, for how many people, and by how much.',
      why: 'Readers rate a treatment higher when it is praised, with the same facts.',
      evidence: [{ source: 'example', citation: 'Example A. Title. Journal. 2020;1:1-2.', url: 'https://doi.org/10.1000/1', kind: 'review' }],
      rewrites: [{ title: 'Replace with “helpful for some people”', preferred: true, edits: [{ start: m.index, end: m.index + m[0].length, newText: 'helpful for some people' }] }],
      related: [],
      start: m.index,
      end: m.index + m[0].length,
    }));
    return { draft: { format: 'markdown', source, blocks: [], skipped: [] }, format: 'markdown', findings, claims: [] };
  };
  return {
    check,
    hover(t, offset) {
      const findings = check(t).findings.filter((f) => f.start <= offset && offset <= f.end);
      const first = findings[0];
      return first && { start: first.start, end: first.end, findings, card: undefined };
    },
    findingsAt: (t, span) => check(t).findings.filter((f) => f.start <= span.end && span.start <= f.end),
    forget() {},
    knowledgeVersion: '2026-11-24',
  };
}
