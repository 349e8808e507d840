/** What `--fix` does to a draft: rewordings that change nothing of what is said. */
import type { Rewrite } from '../rules/finding.ts';
import { safeRewordings } from '../service/safe-rewordings.ts';
import type { CheckedDraft, Choices, LanguageService, TextToCheck } from '../service.ts';
import { locator } from './finding-json.ts';

/** "Fix" of docs/interface.schema.json: one stretch replaced by another. Line and column are those before. */
export interface Fix {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly newText: string;
}

export interface Corrected {
  readonly text: string;
  /** What is found in that text. */
  readonly checked: CheckedDraft;
  readonly fixes: readonly Fix[];
}

/** Rewordings that touch each other are made one after the other; none makes a new one possible for ever. */
const MOST_ROUNDS = 10;

/** Rewords a checked draft until nothing more can be reworded without asking. */
export function correct(
  draft: TextToCheck,
  checked: CheckedDraft,
  choices: Choices,
  service: LanguageService,
): Corrected {
  let corrected: Corrected = { text: draft.text, checked, fixes: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rewordings = safeRewordings(corrected.checked.findings);
    if (rewordings.length === 0) break;
    const at = locator(corrected.text);
    const made = rewordings.flatMap(({ finding, rewrite }) =>
      rewrite.edits.map((edit): Fix => {
        const { line, column, text } = at(edit);
        return { rule: finding.rule, line, column, text, newText: edit.newText };
      }),
    );
    const text = reworded(
      corrected.text,
      rewordings.flatMap(({ rewrite }) => rewrite.edits),
    );
    corrected = {
      text,
      checked: service.check({ ...draft, text }, choices),
      fixes: [...corrected.fixes, ...made],
    };
  }
  return corrected;
}

/** The text with edits made that do not touch each other. */
function reworded(text: string, edits: Rewrite['edits']): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
