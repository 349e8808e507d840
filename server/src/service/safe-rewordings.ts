/** The rewordings that may be made without asking, for an editor's "fix all" and the command line's `--fix`. */
import type { Finding, Rewrite, TextEdit } from '../rules/finding.ts';

/** A rewording that changes nothing of what is said, and what it answers. */
export interface SafeRewording {
  readonly finding: Finding;
  readonly rewrite: Rewrite;
}

/** One rewording a finding at most, and none that touches an earlier one. */
export function safeRewordings(findings: readonly Finding[]): SafeRewording[] {
  const edits: TextEdit[] = [];
  return findings.flatMap((finding): SafeRewording[] => {
    const safe = finding.rewrites.filter((r) => r.safe);
    const rewrite = safe.find((r) => r.preferred) ?? safe[0];
    if (rewrite === undefined) return [];
    const touches = (edit: TextEdit) => edits.some((made) => made.start <= edit.end && edit.start <= made.end);
    if (rewrite.edits.some(touches)) return [];
    edits.push(...rewrite.edits);
    return [{ finding, rewrite }];
  });
}
