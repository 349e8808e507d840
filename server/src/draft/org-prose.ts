/** Org inside a paragraph: emphasis, links, notes, citations, entities, mathematics. */
import { decodeHTMLStrict } from 'entities/lib/decode.js';
import { isNoteMark } from './citations.ts';
import type { Span } from './draft.ts';
import { InlineReading, type Mark } from './inline-reading.ts';
import type { Leaf, ReadLeaf } from './leaf.ts';

const OPENS_AFTER = /[\s\-\u2013\u2014({'"\u2018\u201C\u200B]/;
const CLOSES_BEFORE = /[\s\-\u2013\u2014.,;:!?'")}\\[\]\u2019\u201D\u2026\u200B]/;
const MARKED = /[*/_+=~]/;
/** Longest stretch between two marks of emphasis, and of mathematics, in UTF-16 code units. */
const LONGEST = 2_000;

/** Org-ref's citations: "cite:lee2019,smith2020". */
const CITING = /^(?:(?:paren|text|auto|foot)?cite(?:p|t|al[pt]?|author|year)?\*?):&?[\p{L}\p{N}_:.;,&-]*[\p{L}\p{N}]/u;

export class OrgReading extends InlineReading {
  protected readonly starts =
    /[*/_+=~[<{$\\^@]|https?:\/\/|\bsrc_[a-z]|\bcall_[a-z]|\b(?:paren|text|auto|foot)?cite[a-z]{0,6}\*?:/g;

  protected another(leaf: Leaf): OrgReading {
    return new OrgReading(leaf, this.text, this.targets);
  }

  readLeaf(): ReadLeaf {
    const { from, to, shape } = this.leaf;
    if (shape === 'table') this.#rows(from, to);
    else this.read(from, to);
    return this.finish();
  }

  #rows(from: number, to: number): void {
    for (let line = from; line < to; ) {
      const newline = this.text.indexOf('\n', line);
      const end = newline < 0 || newline > to ? to : newline;
      const written = this.text.slice(line, end);
      if (/^\s*\|[-+|]*$/.test(written.trimEnd())) this.prose.skip(line, end, 'markup');
      else {
        let start = written.indexOf('|') + 1;
        for (let bar = written.indexOf('|', start); bar >= 0; bar = written.indexOf('|', start)) {
          this.readPieces([{ start: line + start, end: line + bar }]);
          start = bar + 1;
        }
        this.readPieces([{ start: line + start, end }]);
      }
      line = end + 1;
    }
  }

  protected mark(at: number, to: number, depth: number): Mark | undefined {
    const { text } = this;
    const sign = text[at] ?? '';
    switch (sign) {
      case '[':
        return this.#bracket(at, to, depth);
      case '<':
        return this.#angle(at, to);
      case '{':
        return text.startsWith('{{{', at) ? this.#aside(at, this.find('}}}', at + 3, to), 3, 'markup') : undefined;
      case '@':
        return text.startsWith('@@', at) ? this.#aside(at, this.find('@@', at + 2, to), 2, 'html') : undefined;
      case '$':
        return this.#dollars(at, to);
      case '\\':
        return this.#backslash(at, to);
      case '^':
        return this.#script(at, to, depth);
      case 'h':
        return this.#url(at, to);
      case 's':
      case 'c':
        return this.#code(at, to) ?? this.#cited(at, to);
      default:
        if (/[a-z]/.test(sign)) return this.#cited(at, to);
        return (sign === '_' ? this.#script(at, to, depth) : undefined) ?? this.#emphasis(sign, at, to, depth);
    }
  }

  #emphasis(sign: string, at: number, to: number, depth: number): Mark | undefined {
    const before = at > this.leaf.from ? (this.text[at - 1] ?? '') : '';
    if (before !== '' && !OPENS_AFTER.test(before) && !MARKED.test(before)) return undefined;
    if (/^\s?$/.test(this.text[at + 1] ?? '')) return undefined;
    const close = this.find(sign, at + 2, Math.min(to, at + LONGEST), (i) => {
      const after = i + 1 < to ? (this.text[i + 1] ?? '') : '';
      return !/\s/.test(this.text[i - 1] ?? ' ') && (after === '' || CLOSES_BEFORE.test(after) || MARKED.test(after));
    });
    if (close < 0) return undefined;
    const end = close + 1;
    if (sign === '=' || sign === '~') return { end, read: () => this.prose.putAside(at, end, 'code') };
    return { end, read: () => this.read(at + 1, close, depth + 1) };
  }

  #bracket(at: number, to: number, depth: number): Mark | undefined {
    const { text } = this;
    if (text.startsWith('[[', at)) return this.#link(at, to, depth);
    const near = text.slice(at, Math.min(to, at + 160));
    const note = /^\[fn:([\w-]{0,80})(\]|:)/.exec(near);
    if (note !== null) {
      if (note[2] === ']') return note[1] === '' ? undefined : this.#cite('footnote', at, at + note[0].length);
      const close = this.#closingBracket(at, to);
      if (close < 0) return undefined;
      const inner = { start: at + note[0].length, end: close };
      return { end: close + 1, read: () => this.note(at, inner, close + 1, depth) };
    }
    if (/^\[cite(?:\/[\w/-]{1,30})?:/.test(near)) {
      const close = this.#closingBracket(at, to);
      return close < 0 || !text.slice(at, close).includes('@') ? undefined : this.#cite('key', at, close + 1);
    }
    const date = /^\[\d{4}-\d{2}-\d{2}[^\]\n]{0,60}\]/.exec(near)?.[0];
    return date === undefined ? undefined : this.#aside(at, at + date.length - 1, 1, 'markup');
  }

  #cite(kind: 'footnote' | 'key' | 'doi' | 'pmid', at: number, end: number): Mark {
    return {
      end,
      read: () => {
        this.prose.cite(kind, at, end);
        this.prose.skip(at, end, 'citation-key');
      },
    };
  }

  /** "[[address][words]]", "[[address]]". */
  #link(at: number, to: number, depth: number): Mark | undefined {
    const target = /^[^\][\n]{1,1000}/.exec(this.text.slice(at + 2, Math.min(to, at + 1_002)))?.[0];
    if (target === undefined) return undefined;
    const after = at + 2 + target.length;
    const register = /^(doi|pmid):/i.exec(target)?.[1]?.toLowerCase() as 'doi' | 'pmid' | undefined;
    if (this.text.startsWith(']]', after) && after + 2 <= to) {
      const end = after + 2;
      if (register !== undefined) return this.#cite(register, at, end);
      if (CITING.test(target)) return this.#cite('key', at, end);
      return {
        end,
        read: () => (/^https?:/.test(target) ? this.#bareLink(at, end) : this.prose.putAside(at, end, 'url')),
      };
    }
    if (!this.text.startsWith('][', after)) return undefined;
    const close = this.find(']]', after + 2, Math.min(to, after + LONGEST));
    if (close < 0) return undefined;
    const inner: Span = { start: after + 2, end: close };
    const address =
      register === undefined ? target : `https://${register === 'doi' ? 'doi.org' : 'pubmed.ncbi.nlm.nih.gov'}/`;
    return { end: close + 2, read: () => this.link(at, inner, close + 2, address, depth) };
  }

  #bareLink(at: number, end: number): void {
    this.address(at + 2, end - 2);
  }

  #angle(at: number, to: number): Mark | undefined {
    const near = this.text.slice(at, Math.min(to, at + 200));
    if (/^<https?:/.test(near)) {
      const end = this.addressEnd(at + 1, to, '>');
      return end < 0 || this.text[end] !== '>' ? undefined : { end: end + 1, read: () => this.address(at + 1, end) };
    }
    const radio = /^<<<([^<>\n]{1,100})>>>/.exec(near);
    if (radio !== null)
      return { end: at + radio[0].length, read: () => this.prose.plain(at + 3, at + radio[0].length - 3) };
    const other = /^(?:<<[^<>\n]{1,100}>>|<\d{4}-\d{2}-\d{2}[^>\n]{0,60}>)/.exec(near)?.[0];
    if (other === undefined) return undefined;
    const end = at + other.length;
    if (other.startsWith('<<')) return { end, read: () => this.prose.skip(at, end, 'markup') };
    return { end, read: () => this.prose.putAside(at, end, 'markup') };
  }

  #dollars(at: number, to: number): Mark | undefined {
    const { text } = this;
    if (text.startsWith('$$', at)) return this.#aside(at, this.find('$$', at + 2, to), 2, 'math');
    const before = at > this.leaf.from ? (text[at - 1] ?? '') : '';
    if (/[\p{L}\p{N}$]/u.test(before) || /^[\s.,;$]?$/.test(text[at + 1] ?? '')) return undefined;
    // The very next sign closes it or nothing does: "$5 and $10" is money.
    const close = this.find('$', at + 2, Math.min(to, at + LONGEST));
    if (/[\s.,]/.test(text[close - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[close + 1] ?? '')) return undefined;
    return this.#aside(at, close, 1, 'math');
  }

  /** "\(…\)", "\[…\]", "\alpha", "\\" at the end of a line, and commands of LaTeX. */
  #backslash(at: number, to: number): Mark | undefined {
    const { text } = this;
    const next = text[at + 1] ?? '';
    if (next === '(') return this.#aside(at, this.find('\\)', at + 2, to), 2, 'math');
    if (next === '[') return this.#aside(at, this.find('\\]', at + 2, to), 2, 'math');
    if (next === '\\' && /^[ \t]*(?:\n|$)/.test(text.slice(at + 2, Math.min(to, at + 40))))
      return { end: at + 2, read: () => this.prose.skip(at, at + 2, 'markup') };
    const name = /^[A-Za-z]{1,30}/.exec(text.slice(at + 1, Math.min(to, at + 31)))?.[0];
    if (name === undefined) return undefined;
    const end =
      at + 1 + name.length + (text.startsWith('{}', at + 1 + name.length) && at + 3 + name.length <= to ? 2 : 0);
    const decoded = decodeHTMLStrict(`&${name};`);
    if (decoded !== `&${name};`) return { end, read: () => this.prose.replace(decoded, at, end) };
    const argument =
      /^(?:\[[^\]\n]{0,200}\]|\{[^{}\n]{0,200}\}){1,4}/.exec(text.slice(end, Math.min(to, end + 900)))?.[0].length ?? 0;
    return { end: end + argument, read: () => this.prose.putAside(at, end + argument, 'math') };
  }

  /** "^{3}", "_{2}", "^3". */
  #script(at: number, to: number, depth: number): Mark | undefined {
    const near = this.text.slice(at, Math.min(to, at + 80));
    const written = /^[_^]\{([^{}\n]{1,60})\}/.exec(near) ?? /^\^(\d{1,3})(?![\p{L}\p{N}])/u.exec(near);
    if (written?.[1] === undefined || at === this.leaf.from || /\s/.test(this.text[at - 1] ?? ' ')) return undefined;
    const end = at + written[0].length;
    const from = at + written[0].indexOf(written[1], 1);
    const stop = from + written[1].length;
    return {
      end,
      read: () => {
        const place = this.prose.place(at);
        const before = this.prose.lastCharacters(4);
        this.read(from, stop, depth + 1);
        if (near.startsWith('^') && isNoteMark(before)) this.prose.raisedSince(place, end);
      },
    };
  }

  #url(at: number, to: number): Mark | undefined {
    const end = this.addressEnd(at, to);
    return end < 0 ? undefined : { end, read: () => this.address(at, end) };
  }

  /** "src_r{…}", "call_name(…)". */
  #code(at: number, to: number): Mark | undefined {
    const near = this.text.slice(at, Math.min(to, at + 600));
    const written =
      /^src_[\w-]{1,30}(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,300}\}|^call_[\w-]{1,60}(?:\[[^\]\n]{0,200}\])?\([^()\n]{0,300}\)/.exec(
        near,
      )?.[0];
    return written === undefined ? undefined : this.#aside(at, at + written.length - 1, 1, 'code');
  }

  #cited(at: number, to: number): Mark | undefined {
    const written = CITING.exec(this.text.slice(at, Math.min(to, at + 300)))?.[0];
    return written === undefined ? undefined : this.#cite('key', at, at + written.length);
  }

  /** What is skipped, to the end of a closing mark of `length` at `close`. */
  #aside(at: number, close: number, length: number, reason: 'math' | 'markup' | 'html' | 'code'): Mark | undefined {
    if (close < 0) return undefined;
    return { end: close + length, read: () => this.prose.putAside(at, close + length, reason) };
  }

  #closingBracket(open: number, to: number): number {
    let depth = 0;
    for (let i = open; i < Math.min(to, open + LONGEST); i++) {
      if (this.text[i] === '[') depth++;
      else if (this.text[i] === ']' && --depth === 0) return i;
    }
    return -1;
  }
}
