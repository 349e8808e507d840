import { MarkupKind } from 'vscode-languageserver';

/** How to write marked-up text: each takes bare text and gives it so written that only the intended markup shows. */
export interface Notation {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  /** A link where `url` is a web address, else the label alone. */
  readonly link: (label: string, url: string) => string;
}

export function notationFor(kind: MarkupKind): Notation {
  return kind === MarkupKind.Markdown ? MARKDOWN : PLAIN_TEXT;
}

const PLAIN_TEXT: Notation = {
  text: oneLine,
  strong: oneLine,
  code: oneLine,
  link: (label, url) => `${withoutDoiOf(url, oneLine(label))} ${webAddress(url) ?? ''}`.trimEnd(),
};

const MARKDOWN: Notation = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: (text) => (text.includes('`') ? escapeMarkdown(text) : `\`${oneLine(text)}\``),
  link: (label, url) => {
    const address = webAddress(url);
    return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A label that ends in the DOI that its address leads to need not say it twice. */
function withoutDoiOf(url: string, label: string): string {
  const doi = `doi:${url.replace(/^https:\/\/doi\.org\//, '')}`;
  return label.endsWith(doi) ? label.slice(0, -doi.length).trimEnd() : label;
}

/** Inline marks anywhere, block marks at the start. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&#~|]/gu, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)]))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** Parentheses are common in the DOIs of older papers, and would end a Markdown link. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return href.replaceAll('(', '%28').replaceAll(')', '%29');
}
