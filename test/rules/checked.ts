import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Rewrite } from '../../server/src/rules/finding.ts';
import { createLanguageService } from '../../server/src/service.ts';

const service = createLanguageService();

/** The findings of a text, read afresh. */
export function findingsIn(text: string, languageId = 'markdown'): readonly Finding[] {
  const uri = 'file:///draft';
  service.forget(uri);
  return service.check({ uri, languageId, text }).findings;
}

/** A text after a rewrite, made as an editor makes it. */
export function rewritten(text: string, { edits }: Rewrite): string {
  const document = TextDocument.create('file:///draft', 'markdown', 0, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ start, end, newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    })),
  );
}

/** "rule: words" for each finding. */
export function told(findings: readonly Finding[], text: string): string[] {
  return findings.map((f) => `${f.rule}: ${text.slice(f.start, f.end)}`);
}
