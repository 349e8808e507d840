/** Sources in the forms that reference managers and papers take. */
import type { Evidence } from '../rules/finding.ts';

export const SOURCE_FORMS = ['ama', 'bibtex', 'ris'] as const;
export type SourceForm = (typeof SOURCE_FORMS)[number];

/** The sources of findings, each once, in a form. What AMA style does not have at hand is loaded when first asked for. */
export async function sourcesAs(form: SourceForm, evidence: readonly Evidence[]): Promise<string> {
  const each = [...new Map(evidence.map((e) => [e.source, e])).values()];
  if (form === 'ama') return each.map(({ citation }) => citation).join('\n');
  const { bibliography } = await import('../knowledge/bibliography.ts');
  return each.flatMap(({ source }) => bibliography[source]?.[form] ?? []).join('\n\n');
}
