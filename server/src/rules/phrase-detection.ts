/** What a rule reports of a phrase in a sentence, and what it offers instead. */
import type { ReadSentence } from '../claims/read-claims.ts';
import type { Span } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Detection, OfferedRewrite } from './detection.ts';
import { gradedRewordings } from './graded-rewording.ts';
import { canBeLeftOut, reword, takesArticle } from './rewording.ts';
import type { Rewording, RuleEntry } from './rule.ts';

/** `span` counts from the start of the block's text. */
export function detectionOf(rule: RuleEntry, span: Span, read: ReadSentence, knowledge: Knowledge): Detection {
  const { text } = read.block;
  const written = text.slice(span.start, span.end);
  const fitting = (rule.rewordings ?? []).flatMap((rewording) => {
    const to = insteadOf(written, rewording);
    return to === undefined ? [] : [{ ...rewording, to }];
  });
  const rewrites = fitting
    .filter(({ to }) => (to !== '' || canBeLeftOut(text, span)) && (to !== 'a' || takesArticle(text, span)))
    .map(
      ({ to, preferred, safe }): OfferedRewrite => ({
        replacement: reword(text, span, to),
        preferred: preferred ?? false,
        safe: safe ?? false,
      }),
    );
  const graded = gradedRewordings(rule.graded ?? [], span, read, knowledge);
  const words = { text: written, instead: fitting.map(({ to }) => to).join(' or ') || '…' };
  return { ...span, words, sources: [], rewrites: [...graded, ...rewrites] };
}

/** Whether a phrase is already what one of the rule's rewordings would put in its place. */
export function isWorded(written: string, { rewordings = [] }: RuleEntry): boolean {
  return rewordings.some((rewording) => insteadOf(written, rewording) === written);
}

/** What a rewording puts in the place of a phrase; nothing where it is not for this one. */
function insteadOf(written: string, { when, whenRegex, to }: Rewording): string | undefined {
  if (whenRegex) return whenRegex.replaced(written, to);
  return !when || when.includes(written.toLowerCase()) ? to : undefined;
}
