import type { ReadLeaf } from './leaf.ts';

const TITLE =
  /^(?:[\divx]+[.)]\s)?(?:(?:selected|key|cited|main|full)\s)?(?:references?(?:\slist)?|bibliography|works\scited|sources?|literature(?:\scited)?|further\sreading|citations?|reference\slist|references\sand\s[a-z ]+|sources\sand\s[a-z ]+)\s?:?$/i;

/** Follows the headings of a draft, in order, to tell where its list of references is. */
export class ReferenceSection {
  #level: number;

  /** `level` of the section that is open, 0 outside of one. */
  constructor(level: number) {
    this.#level = level;
  }

  /** Level of the heading the list stands under; 0 outside of one. */
  get level(): number {
    return this.#level;
  }

  get isOpen(): boolean {
    return this.#level > 0;
  }

  /** A heading may begin or end the section; so may a paragraph that stands as one. */
  pass({ kind, level, blocks }: ReadLeaf): void {
    const text = blocks[0]?.block.text ?? '';
    if (kind === 'heading') this.#passHeading(text, level);
    else if (kind === 'paragraph' && isReferenceTitle(text)) this.#level = 7;
  }

  #passHeading(text: string, level: number): void {
    if (isReferenceTitle(text)) this.#level = level;
    else if (level <= this.#level) this.#level = 0;
  }
}

/** "References", "Further reading", "8. Works cited" … */
export function isReferenceTitle(text: string): boolean {
  return text.length <= 60 && TITLE.test(text);
}

/** Whether the text of a note is above all a citation: a year with what only a reference has, or hardly more than a link. */
export function isMostlyCitation(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words <= 8 && text.includes('\uFFFC')) return true;
  if (!/\b(?:19|20)\d{2}\b/.test(text)) return /\b10\.\d{4,9}\/|\bPMID\b/.test(text) && words <= 40;
  return /\bdoi\b|10\.\d{4,9}\/|\bPMID\b|\bet al\b|\d+\s?\(\d+\)|;\s?\d+|\b\d+-\d+\b|^\p{Lu}[\p{L}'-]+,?\s\p{Lu}{1,3}\b|\uFFFC/u.test(
    text,
  );
}

/** "12. Lee A, Chan B. ", "Smith, J., & Doe, K. (2020). ": the authors that an entry of a list of references begins with. */
const ENTRY =
  /^(?:\[?\d{1,3}[\].)]\s+)?(?:(?:van|von|de|der|den|del|la|di|da)\s){0,2}\p{Lu}[\p{L}'-]+,?\s(?:\p{Lu}[.-]?\s?){1,3}(?:[.,;&(]|et al|and )/u;
const WHERE_IT_STOOD = /\b10\.\d{4,9}\/|\bPMID\b|\d\s?\(\d+\)|;\s?\d+|\b\d+:\s?[eE]?\d+|\b\d+[-\u2013]\d+\b|\uFFFC/;

/** Whether a paragraph that stands in no list of references is an entry of one: authors, a year, volume and pages or an address. */
export function isReferenceEntry(text: string): boolean {
  return ENTRY.test(text) && /\b(?:19|20)\d{2}\b/.test(text) && WHERE_IT_STOOD.test(text.replace(ENTRY, ''));
}
