import { readFileSync } from 'node:fs';

/** The code of a language under a heading of a page in docs/editors/: what a reader would copy. @throws Error when there is none */
export function documented(page: string, heading: string, language: string): string {
  const text = readFileSync(new URL(`../../docs/editors/${page}.md`, import.meta.url), 'utf8');
  const section = text.split(/^#+ /m).find((part) => part.startsWith(heading));
  const code = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section ?? '')?.[1];
  if (code === undefined) throw new Error(`docs/editors/${page}.md has no ${language} under “${heading}”.`);
  return code;
}
