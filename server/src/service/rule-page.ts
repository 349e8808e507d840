import { rules } from '../rules/rules.ts';

const SHIPPED: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The address of the page that explains a rule, under the address that the editor gave for all pages; rules of packs have none. */
export function rulePage(rule: string, pages?: string): string | undefined {
  return pages !== undefined && SHIPPED.has(rule) ? `${pages}${rule}.md` : undefined;
}
