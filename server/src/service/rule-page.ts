/** Where the rules' pages are published: an https address that ends in "/". Empty until they are. */
const SITE: string = '';

/** The address of the page that explains a rule, if there is one. */
export function rulePage(rule: string, site: string = SITE): string | undefined {
  return site.startsWith('https://') ? new URL(rule, site).href : undefined;
}
