/** Makes findings of what rules saw. */
import { absolute, type Block, type PlacedBlock, type Sentence, type Span, sentenceAt } from '../draft/draft.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Candidate } from './candidate.ts';
import type { OfferedRewrite } from './detection.ts';
import { evidenceOf } from './evidence.ts';
import type { DirectiveFault } from './exceptions.ts';
import type { Finding, Severity } from './finding.ts';
import { isRewordable } from './rewordable.ts';
import type { RuleEntry } from './rule.ts';

/** Its offsets count from where those of the block's place do. */
export function findingOf(
  { rule, detection, excuses }: Candidate,
  severity: Severity,
  placed: PlacedBlock,
  knowledge: Knowledge,
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
    evidence: [...evidenceOf([...detection.sources, ...rule.sources], knowledge), ...(rule.evidence ?? [])],
    rewrites: isRewordable(placed.block, sentenceOf(placed.block, detection), excuses.has('quotation'))
      ? detection.rewrites.flatMap((r) => placeRewrite(r, placed))
      : [],
    related: [],
  };
}

export function directiveFinding(
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

/** The same finding, `by` further on. */
export function movedFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    rewrites: finding.rewrites.map((r) => ({
      ...r,
      edits: r.edits.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText })),
    })),
  };
}

function sentenceOf(block: Block, { start, end }: Span): Sentence | undefined {
  const sentence = block.sentences[sentenceAt(block, start)];
  return sentence && end <= sentence.end ? sentence : undefined;
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
