/** A card for a reader at a terminal: short first, then under headings, then the sources that the numbers stand for. */
import type { FullCard, Statement } from '../service/card.ts';
import type { CitedSource } from './card-sources.ts';
import { wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';

const MARGIN = '  ';

/** Ends with a line break. */
export function cardText(card: FullCard, cited: readonly CitedSource[], to: Terminal): string {
  const { bold, dim } = to.colors;
  const numbers = new Map(cited.map(({ record }, i) => [record.id, i + 1]));
  const alsoCalled = card.alsoCalled.length > 0 ? hung('Also called: ', card.alsoCalled.join(', '), to) : [];
  const name = card.topic === 'rule' || card.topic === 'misconception' ? `${card.name} (${card.id})` : card.name;
  return [
    `${bold(name)}  ${dim(card.kind)}`,
    ...alsoCalled,
    '',
    ...card.summary.flatMap((statement) => hung('', referring(statement, numbers), to)),
    ...card.sections.flatMap(({ title, statements }) => [
      '',
      bold(title),
      ...statements.flatMap((statement) => hung('- ', referring(statement, numbers), to)),
    ]),
    ...(cited.length > 0 ? ['', bold('Sources')] : []),
    ...cited.flatMap((source, i) => sourceLines(source, `[${i + 1}] `, to)),
    '',
  ].join('\n');
}

/** The statement and the numbers of its sources: "… is not settled. [1, 3]" */
function referring({ text, sources }: Statement, numbers: ReadonlyMap<string, number>): string {
  const cited = [...new Set(sources)].flatMap((key) => numbers.get(key) ?? []).sort((a, b) => a - b);
  return cited.length > 0 ? `${text} [${cited.join(', ')}]` : text;
}

function sourceLines({ record, kind, caution }: CitedSource, label: string, to: Terminal): string[] {
  const { citation, url, supports } = record;
  const indent = ' '.repeat(label.length);
  return [
    ...hung(label, `${citation} (${[kind, ...(caution ? [caution] : [])].join(', ')})`, to),
    `${MARGIN}${indent}${to.colors.cyan(url)}`,
    ...hung(indent, supports, to).map(to.colors.dim),
  ];
}

/** A paragraph whose later lines stand under the text after its label. */
function hung(label: string, text: string, to: Terminal): string[] {
  const hang = /^(- |\[\d+\] | +)$/.test(label) ? ' '.repeat(label.length) : MARGIN;
  return wrap(label.trimStart() + text, to.width - MARGIN.length - hang.length).map((line, i) =>
    i === 0 ? MARGIN + (label.trim() === '' ? label : '') + line : MARGIN + hang + line,
  );
}
