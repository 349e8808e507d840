/** AMA style (11th edition), for the few kinds of source that the knowledge base holds, and those like them. */

/** What is cited: the fields of CSL-JSON, its dates in words. */
export interface CitedWork {
  readonly title: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  /** Whether there are more authors than those. */
  readonly 'et-al'?: boolean;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly issued?: number | string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
}

/** "Zarate CA, Singh JB, Carlson PJ, et al. A randomized trial … Arch Gen Psychiatry. 2006;63(8):856-864. doi:10.1001/…" */
export function amaCitation(s: CitedWork): string {
  const parts = [authors(s), sentence(s.title)];
  if (s['container-title']) {
    const where = [s.volume, s.issue && `(${s.issue})`].filter(Boolean).join('');
    const place = [where, s.page].filter(Boolean).join(':');
    parts.push(sentence(s['container-title']), sentence([s.issued, place].filter(Boolean).join(';')));
  } else {
    parts.push(s.publisher ? sentence(s.publisher) : '', s.issued ? sentence(String(s.issued)) : '');
  }
  if (s.DOI) parts.push(`doi:${s.DOI}`);
  else if (s.PMID) parts.push(`PMID: ${s.PMID}`);
  return parts.filter(Boolean).join(' ');
}

/** Where a reader gets to the source. */
export function sourceUrl(s: CitedWork): string {
  if (s.DOI) return `https://doi.org/${s.DOI}`;
  return s.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${s.PMID}/` : (s.URL as string);
}

/** Up to six authors are named; of more, three. A list that was not seen whole ends in "et al". */
function authors(s: CitedWork): string {
  const names = (s.author ?? [])
    .map((a) => a.literal ?? [a.family, initials(a.given)].filter(Boolean).join(' '))
    .filter(Boolean);
  if (names.length === 0) return '';
  const shown = names.length > 6 ? names.slice(0, 3) : names;
  return sentence(shown.length < names.length || s['et-al'] ? `${shown.join(', ')}, et al` : shown.join(', '));
}

function initials(given = ''): string {
  return given
    .split(/[\s.-]+/)
    .map((n) => (/^[A-Z]+$/.test(n) ? n : (n[0] ?? '')))
    .join('');
}

function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
