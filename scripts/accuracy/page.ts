/** The page that tells how often claims are read rightly. */
import type { Miss, Section } from './sets.ts';

/** How much of another's text may be quoted, and how many misses are told for each set. */
const QUOTED_WORDS = 8;
const MISSES = 20;

export function pageOf(sections: readonly Section[], knowledge: string): string {
  return [
    '# How often claims are read rightly',
    '',
    'Written by `npm run accuracy -- FOLDER`, which runs the built command line on labelled texts in a folder and scores what it answers. ' +
      'The texts belong to others and are not part of this project; of each, no more than eight words are shown. ' +
      `The knowledge base was that of ${knowledge}.`,
    '',
    'Published figures on the strength of claims, for comparison: keyword rules 0.614 (abstracts) and 0.583 (press), logistic regression ' +
      '0.684 and 0.660, BioBERT 0.883 and 0.892 macro-F1.',
    '',
    ...sections.flatMap(sectionLines),
  ].join('\n');
}

function sectionLines({ title, figures, confusion, misses, unlabelled }: Section): string[] {
  const rows = figures.map(([name, value]) => `| ${name} | ${shown(value)} |`);
  const table = ['| measure | value |', '| --- | --- |', ...rows, ''];
  return [
    `## ${title}`,
    '',
    ...table,
    ...(confusion ? confusionLines(confusion) : []),
    ...missLines(misses),
    ...unlabelledLines(unlabelled),
  ];
}

function confusionLines({ labels, counts }: NonNullable<Section['confusion']>): string[] {
  const columns = counts[0]?.length === labels.length && labels.length > 2 ? labels : ['flagged', 'left alone'];
  return [
    `| is \\ was read as | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...counts.map((row, i) => `| ${labels[i]} | ${row.join(' | ')} |`),
    '',
  ];
}

function missLines(misses: readonly Miss[]): string[] {
  if (misses.length === 0) return [];
  const told = misses.slice(0, MISSES).map(({ text, why }) => `- “${shortened(text)}”: ${why}`);
  return [`${misses.length} misses${misses.length > MISSES ? `, the first ${MISSES} of them` : ''}:`, '', ...told, ''];
}

function unlabelledLines(findings: Section['unlabelled'] = []): string[] {
  if (findings.length === 0) return [];
  return [
    `${findings.length} errors and warnings stand on words that no label speaks of; what they are, [read by hand](accuracy-by-hand.md):`,
    '',
    ...findings.map(({ text, why }) => `- “${shortened(text)}”: \`${why}\``),
    '',
  ];
}

function shortened(text: string): string {
  const words = text
    .replace(/[|*_`#[\]<>]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
}

function shown(value: number | undefined): string {
  if (value === undefined) return 'none';
  return Number.isInteger(value) && value !== 1 ? String(value) : value.toFixed(3);
}
