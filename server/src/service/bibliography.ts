/** Sources in the forms that reference managers and papers take. */
import type { Evidence } from '../rules/finding.ts';

export const SOURCE_FORMS = ['ama', 'bibtex', 'ris'] as const;
export type SourceForm = (typeof SOURCE_FORMS)[number];

/**
 * The sources of findings, each once, in a form; under the keys that a project has for them, by source, where it has any. What AMA
 * style does not have at hand is loaded when first asked for.
 */
export async function sourcesAs(
  form: SourceForm,
  evidence: readonly Evidence[],
  keys: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const each = [...new Map(evidence.map((e) => [e.source, e])).values()];
  if (form === 'ama') return each.map(({ citation }) => citation).join('\n');
  const { bibliography } = await import('../knowledge/bibliography.ts');
  return each
    .flatMap(({ source }) => {
      const written = bibliography[source]?.[form];
      return written === undefined ? [] : [underKey(written, form, source, keys.get(source) ?? source)];
    })
    .join('\n\n');
}

function underKey(written: string, form: SourceForm, source: string, key: string): string {
  const place = (id: string) => (form === 'ris' ? `ID  - ${id}` : `{${id},`);
  return written.replace(place(source), () => place(key));
}
