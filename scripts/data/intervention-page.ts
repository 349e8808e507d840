/** The reference page of a treatment: its card, as the command line shows it. */
import type { Intervention } from '../../server/src/knowledge/facts.ts';
import { evidenceInWords } from '../../server/src/rules/evidence.ts';
import type { Statement } from '../../server/src/service/card.ts';
import { interventionCard } from '../../server/src/service/intervention-card.ts';
import type { Reference } from '../../server/src/service/reference.ts';
import { bullets, escaped, page } from './markdown.ts';

export const KNOWLEDGE_NOTICE =
  '<!-- Made by “npm run generate” from server/knowledge: change the facts, not this page. -->';

export function interventionPage(intervention: Intervention, reference: Reference): string {
  const card = interventionCard(intervention, reference);
  const statements = [...card.summary, ...card.sections.flatMap((s) => s.statements)];
  const cited = [...new Set(statements.flatMap((s) => s.sources))];
  const told = ({ text, sources }: Statement) => {
    const numbers = [...new Set(sources)].map((key) => cited.indexOf(key) + 1).sort((a, b) => a - b);
    return escaped(text) + (numbers.length > 0 ? ` <sup>${numbers.join(', ')}</sup>` : '');
  };
  return page([
    KNOWLEDGE_NOTICE,
    `# ${escaped(card.name)}`,
    `\`${card.id}\` · ${card.kind}${card.alsoCalled.length > 0 ? ` · also called ${escaped(card.alsoCalled.join(', '))}` : ''}`,
    card.summary.map(told).join('  \n'),
    ...card.sections.flatMap(({ title, statements: of }) => [`## ${title}`, bullets(of.map(told))]),
    ...(cited.length > 0 ? ['## Sources'] : []),
    cited.map((key, i) => `${i + 1}. ${citation(key, reference)}`).join('\n'),
  ]);
}

function citation(key: string, { sources }: Reference): string {
  const source = sources.get(key);
  if (!source) return key;
  return `${escaped(source.citation)} <${source.url}> (${evidenceInWords(source.evidence)})`;
}
