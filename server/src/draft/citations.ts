import type { Citation } from './draft.ts';

const NAME = "\\p{Lu}[\\p{L}'-]+";
const PARTICLES = '(?:(?:van|von|de|der|den|del|la|le|di|da|el|al)\\s){0,3}';
const AUTHOR = `${PARTICLES}${NAME}`;
const YEAR = '(?:1[89]|20)\\d{2}[a-z]?';
// "Smith et al.", "Smith, Lee and Jones", "World Health Organization": at most a handful of names.
const MORE_AUTHORS = `(?:,?\\s(?:&|and)\\s${AUTHOR}|,\\s${AUTHOR}){0,6}(?:,?\\s(?:et\\sal\\.?|and\\scolleagues))?`;
const NARRATIVE = new RegExp(`${AUTHOR}${MORE_AUTHORS}(?:'s)?\\s$`, 'u');
const IN_BRACKETS = new RegExp(
  `${AUTHOR}(?:(?:\\s(?!(?:et|and)\\s)${NAME}){0,5},\\s|${MORE_AUTHORS},?\\s)\\(?(?:${YEAR}|in press|n\\.d\\.)`,
  'u',
);
const UNBRACKETED = new RegExp(`${AUTHOR}\\set\\sal\\.?,?\\s${YEAR}`, 'gu');
const NOT_A_NAME =
  /^(?:In|By|Since|From|Until|During|After|Before|Early|Late|Mid|Around|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[,\s]/;

/** Longest bracket read as a citation, in UTF-16 code units. */
const BRACKET_LIMIT = 400;

const NUMBERED = /\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,30}\]/g;
const SUPERSCRIPT =
  /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079](?:[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]|[,\u207B\u2013-](?=[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]))*/g;
const PATTERNS: readonly (readonly [Citation['kind'], RegExp])[] = [
  ['doi', /\b10\.\d{4,9}\/[^\s"<>\uFFFC]+/g],
  ['pmid', /\bPMID:?\s?\d{4,9}\b|\bPMC:?\s?\d{4,9}\b/gi],
  [
    'trial',
    /\bNCT\d{8}\b|\bISRCTN\s?\d{8}\b|\bACTRN\d{14}\b|\bDRKS\d{8}\b|\bChiCTR[-A-Z]*\d{8,12}\b|\bEudraCT(?:\s(?:no\.?|number))?:?\s?\d{4}-\d{6}-\d{2}\b|\bCRD\d{8,14}\b/gi,
  ],
  ['number', NUMBERED],
  ['footnote', /\[\^[^\]\s]{1,80}\]/g],
];

/** What is no citation in spite of its raised digit: an exponent after a unit, a sign or a number. */
const EXPONENT_BEFORE = /(?:^|[^\p{L}])(?:[cmk\u00B5\u03BC]?m|in|ft|[xyRr\u03C7\u03B7I]|\d)$/u;

/** Whether raised digits after `before` are a mark of a note, not an exponent ("kg/m²", "R²"). */
export function isNoteMark(before: string): boolean {
  return before !== '' && !EXPONENT_BEFORE.test(before.slice(-4));
}

/** The citations that a text holds in words, by start; `text` has straight quotation marks. */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = [];
  const add = (kind: Citation['kind'], start: number, end: number) => {
    found.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const written = kind === 'doi' ? withoutTrailingPunctuation(match[0]) : match[0];
      add(kind, match.index, match.index + written.length);
    }
  }
  for (const match of text.matchAll(SUPERSCRIPT)) {
    if (isNoteMark(text.slice(Math.max(0, match.index - 4), match.index)))
      add('number', match.index, match.index + match[0].length);
  }
  if (/\d{4}|in press|n\.d\./.test(text)) {
    authorYearInBrackets(text, add);
    for (const match of text.matchAll(UNBRACKETED)) add('author-year', match.index, match.index + match[0].length);
  }
  return withoutOverlaps(found);
}

/** By start, the longer first; what lies inside another is left out. */
export function withoutOverlaps(citations: readonly Citation[]): Citation[] {
  const sorted = [...citations].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Citation[] = [];
  for (const citation of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || citation.start >= last.end) kept.push(citation);
  }
  return kept;
}

function authorYearInBrackets(text: string, add: (kind: 'author-year', start: number, end: number) => void): void {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.slice(open, open + BRACKET_LIMIT).indexOf(')');
    if (close < 0) continue;
    const end = open + close + 1;
    const inside = text.slice(open + 1, end - 1);
    if (new RegExp(`^${YEAR}(?:[,;:]\\s.{1,60})?$`, 'u').test(inside)) {
      const before = text.slice(Math.max(0, open - 120), open);
      const authors = NARRATIVE.exec(before);
      if (authors !== null && !NOT_A_NAME.test(authors[0])) add('author-year', open - authors[0].length, end);
      continue;
    }
    const named = IN_BRACKETS.exec(inside);
    if (named !== null && !NOT_A_NAME.test(named[0])) add('author-year', open, end);
  }
}

function withoutTrailingPunctuation(doi: string): string {
  let written = doi.replace(/[.,;:!?'\u2019*_]+$/, '');
  while (written.endsWith(')') && written.split('(').length < written.split(')').length) written = written.slice(0, -1);
  return written.replace(/[.,;:\]]+$/, '');
}

const SCHOLARLY_HOSTS =
  /^(?:(?:www|dx|pubmed|pmc|pubchem|m)\.)*(?:doi\.org|(?:[a-z]+\.)*nlm\.nih\.gov|ncbi\.nlm\.nih\.gov|clinicaltrials\.gov|cochranelibrary\.com|cochrane\.org|europepmc\.org|isrctn\.com|clinicaltrialsregister\.eu)$/i;

/** Whether a link leads to a register of papers or trials, so that it stands for a citation. */
export function leadsToSource(url: string): boolean {
  const host = /^<?(?:https?:)?\/\/([^/?#:>]+)/i.exec(url)?.[1];
  return host !== undefined && SCHOLARLY_HOSTS.test(host);
}
