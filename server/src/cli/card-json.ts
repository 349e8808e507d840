import type { FullCard, Section, Statement } from '../service/card.ts';
import type { CitedSource } from './card-sources.ts';

/** "Card" of docs/interface.schema.json. */
export type CardJson = ReturnType<typeof cardJson>;

/** Field by field, so that a change inside the program cannot change the public form. */
export function cardJson(card: FullCard, cited: readonly CitedSource[]) {
  const { topic, id, name, kind, alsoCalled, summary, sections } = card;
  return {
    topic,
    id,
    name,
    kind,
    alsoCalled,
    summary: summary.map(statementJson),
    sections: sections.map(sectionJson),
    evidence: cited.map(({ record, kind, caution }) => ({
      source: record.id,
      citation: record.citation,
      url: record.url,
      kind,
      supports: record.supports,
      verified: record.verified,
      ...(caution && { caution }),
    })),
  };
}

function sectionJson({ title, statements }: Section) {
  return { title, statements: statements.map(statementJson) };
}

function statementJson({ text, sources }: Statement) {
  return { text, sources: [...new Set(sources)] };
}
