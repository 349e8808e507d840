import { isNoteMark } from './citations.ts';
import type { Span } from './draft.ts';
import { attributeValue } from './html-attributes.ts';
import { entityAt } from './html-entities.ts';
import { BLANK, COMMENT, MARKUP, type TagToken, TEXT, tagOfKind } from './html-tokens.ts';
import type { ReadLeaf } from './leaf.ts';
import type { TokenLeaf } from './leaf-list.ts';
import { LeafProse, type Place } from './leaf-prose.ts';
import { PLACEHOLDER } from './prose.ts';
import { putAddress, putShown } from './shown-text.ts';
import type { Tokens } from './tokens.ts';
import { ADDRESS_START, addressEnd } from './web-address.ts';

/** Reads a leaf of an HTML text into blocks. */
export function readHtmlLeaf(leaf: TokenLeaf, tokens: Tokens, text: string): ReadLeaf {
  const reading = new HtmlReading(leaf, text);
  if (leaf.shape === 'title') reading.rawText();
  else if (leaf.shape === 'meta') reading.attribute('content');
  else reading.tokens(tokens, leaf.first, leaf.last);
  return reading.finish();
}

const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'tt']);

/** Longest stretch between a template's marks, in UTF-16 code units. */
const TEMPLATE_LIMIT = 2_000;
const TEMPLATES: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
]);

// What is not put as it stands: white space that is shown as one space, characters by name, marks of templates, addresses.
const SPECIAL = new RegExp(`[\\t\\n\\f\\r][\\t\\n\\f\\r ]*| [\\t\\n\\f\\r ]+|&|\\{[{%#]|<%|${ADDRESS_START}`, 'giu');

interface OpenTag {
  readonly place: Place;
  /** Where a link leads. */
  readonly target: string | undefined;
}

/** Turns the tokens inside a leaf into prose. */
class HtmlReading {
  readonly #leaf: TokenLeaf;
  readonly #text: string;
  readonly #prose: LeafProse;
  readonly #open = new Map<string, OpenTag>();
  /** What stands before this offset has been read already. */
  #readTo = 0;
  /** Whether nothing stands between the last line break and here. */
  #atBreak = false;

  constructor(leaf: TokenLeaf, text: string) {
    this.#leaf = leaf;
    this.#text = text;
    this.#prose = new LeafProse(leaf, text);
  }

  finish(): ReadLeaf {
    for (const [name, { place }] of this.#open) if (CODE.has(name)) this.#prose.codeSince(place, this.#leaf.to);
    return this.#prose.finish([]);
  }

  tokens(tokens: Tokens, first: number, last: number): void {
    let skippedElement: TagToken['element'] | undefined;
    let skippedFrom = 0;
    let depth = 0;
    for (let i = first; i < last; i++) {
      const kind = tokens.kinds[i] ?? TEXT;
      const from = tokens.starts[i] ?? 0;
      const to = tokens.starts[i + 1] ?? 0;
      const tag = tagOfKind(kind);
      if (skippedElement === undefined && tag?.form === 'opens' && tag.element.role === 'skipped') {
        skippedElement = tag.element;
        skippedFrom = from;
        depth = 0;
      }
      if (skippedElement === undefined) {
        this.#token(kind, tag, from, to);
      } else if (tag?.element === skippedElement && tag.form !== 'raw') {
        depth += tag.form === 'opens' ? 1 : -1;
        if (depth > 0) continue;
        this.#skippedElement(skippedElement.name, skippedFrom, to);
        skippedElement = undefined;
      }
    }
    if (skippedElement !== undefined) this.#skippedElement(skippedElement.name, skippedFrom, this.#leaf.to);
  }

  /** The text of an element that holds no tags. */
  rawText(): void {
    const { from, to } = this.#leaf;
    const start = this.#text.indexOf('>', from) + 1;
    const close = this.#text.lastIndexOf('<', to - 1);
    this.#prose.skip(from, Math.max(start, close <= from ? to : start), 'html');
    if (start <= 0 || close < start) return;
    this.#words(start, close);
    this.#prose.skip(close, to, 'html');
  }

  /** The text that an attribute of the leaf's tag gives. */
  attribute(name: string): void {
    const { from, to } = this.#leaf;
    const value = attributeValue(this.#text, { start: from, end: to }, name);
    this.#prose.skip(from, value?.start ?? to, 'html');
    if (value === undefined) return;
    this.#words(value.start, value.end);
    this.#prose.skip(value.end, to, 'html');
  }

  #token(kind: number, tag: TagToken | undefined, from: number, to: number): void {
    if (to <= this.#readTo) return;
    if (tag === undefined) {
      if (kind === TEXT || kind === BLANK) this.#words(Math.max(from, this.#readTo), to);
      else this.#prose.skip(from, to, kind === COMMENT ? 'comment' : kind === MARKUP ? 'markup' : 'html');
    } else if (tag.form === 'raw') {
      this.#prose.skip(from, to, 'code');
    } else {
      this.#tag(tag, from, to);
    }
  }

  /** MathML is a formula in the sentence; other skipped elements leave nothing. */
  #skippedElement(name: string, from: number, to: number): void {
    if (name === 'math') this.#prose.putAside(from, to, 'math');
    else this.#prose.skip(from, to, 'html');
  }

  #tag({ element, form }: TagToken, from: number, to: number): void {
    const prose = this.#prose;
    const { name } = element;
    if (name === 'img') {
      this.#image(from, to);
      return;
    }
    if (!CODE.has(name)) prose.skip(from, to, 'html');
    if (name === 'br') {
      if (this.#atBreak) prose.endBlock();
      else prose.lineBreak(from, to);
      this.#atBreak = true;
    } else if (name === 'q') {
      prose.replace(form === 'opens' ? '\u201C' : '\u201D', from, to);
      this.#atBreak = false;
    } else if (name === 'sup' || name === 'a' || CODE.has(name)) {
      if (form === 'opens') this.#openTag(name, from, to);
      else this.#closeTag(name, to);
    }
  }

  #openTag(name: string, from: number, to: number): void {
    if (name === 'a') this.#closeTag(name, from);
    if (this.#open.has(name)) return;
    const href = name === 'a' ? attributeValue(this.#text, { start: from, end: to }, 'href') : undefined;
    const target = href === undefined ? undefined : this.#text.slice(href.start, href.end).trim();
    if (name === 'sup' && !isNoteMark(this.#prose.lastCharacters(4).trimEnd())) return;
    this.#open.set(name, { place: this.#prose.place(from), target });
  }

  #closeTag(name: string, to: number): void {
    const open = this.#open.get(name);
    if (open === undefined) return;
    this.#open.delete(name);
    if (name === 'sup') this.#prose.raisedSince(open.place, to);
    else if (name !== 'a') this.#prose.codeSince(open.place, to);
    else if (open.target !== undefined) this.#prose.linkedSince(open.place, open.target, to);
  }

  #image(from: number, to: number): void {
    const alt = attributeValue(this.#text, { start: from, end: to }, 'alt');
    this.#prose.replace(PLACEHOLDER, from, to);
    this.#prose.skip(from, alt?.start ?? to, 'html');
    if (alt === undefined) return;
    const inner = new HtmlReading({ ...this.#leaf, kind: 'alt-text', level: 0, shape: 'alt' }, this.#text);
    inner.#words(alt.start, alt.end);
    this.#prose.takeIn(inner.finish());
    this.#prose.skip(alt.end, to, 'html');
  }

  /** Text between tags. */
  #words(from: number, to: number): void {
    const piece = this.#text.slice(from, to);
    let at = from;
    SPECIAL.lastIndex = 0;
    for (let match = SPECIAL.exec(piece); match !== null; match = SPECIAL.exec(piece)) {
      const start = from + match.index;
      const end = this.#special(match[0], { start, end: start + match[0].length }, to, () =>
        this.#asItStands(at, start),
      );
      if (end < 0) continue;
      at = end;
      if (end >= to) break;
      SPECIAL.lastIndex = end - from;
    }
    this.#readTo = Math.max(to, at);
    if (at < to) this.#asItStands(at, to);
  }

  /** Puts what stands for special characters, after `before`; says where to go on, -1 when they are not special after all. */
  #special(written: string, { start, end }: Span, limit: number, before: () => void): number {
    if (written === '&') {
      const entity = entityAt(this.#text, start);
      if (entity === undefined) return -1;
      before();
      if (entity.text.trim() !== '') this.#atBreak = false;
      this.#prose.replace(entity.text, start, entity.end);
      return entity.end;
    }
    const closing = TEMPLATES.get(written);
    if (closing !== undefined) return this.#isInCode ? -1 : this.#template(start, end, closing, before);
    before();
    if (written.trim() === '') {
      this.#prose.lineBreak(start, end);
      return end;
    }
    const after = addressEnd(this.#text, start, limit);
    this.#atBreak = false;
    putAddress(this.#prose, this.#text, { start, end: after }, { start, end: after });
    return after;
  }

  get #isInCode(): boolean {
    for (const name of this.#open.keys()) if (CODE.has(name)) return true;
    return false;
  }

  /** What a template puts in leaves a placeholder, what it does otherwise leaves nothing. */
  #template(from: number, inside: number, closing: string, before: () => void): number {
    const close = this.#text.slice(inside, Math.min(this.#leaf.to, inside + TEMPLATE_LIMIT)).indexOf(closing);
    if (close < 0) return -1;
    before();
    const to = inside + close + closing.length;
    const isShown = closing === '}}' || this.#text[inside] === '=';
    if (isShown) this.#atBreak = false;
    if (isShown) this.#prose.putAside(from, to, 'markup');
    else this.#prose.skip(from, to, 'markup');
    return to;
  }

  #asItStands(from: number, to: number): void {
    if (to - from > 1 || (to > from && this.#text[from] !== ' ')) this.#atBreak = false;
    putShown(this.#prose, this.#text, from, to);
  }
}
