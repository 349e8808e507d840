/** A YAML text that people write, read with the place of each value, so that what is wrong is told where it stands. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { Span } from '../draft/draft.ts';
import { nearest } from '../rules/nearest-name.ts';
import type { Mistake } from './mistake.ts';

/** A text in its place. */
export interface PlacedText {
  readonly value: string;
  readonly node: Scalar;
}

export class YamlText {
  readonly #text: string;
  readonly #mistakes: Mistake[] = [];
  readonly #document;
  readonly root: Node | null;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text, { prettyErrors: false });
    for (const { pos, message } of this.#document.errors)
      this.#mistakes.push({
        start: Math.min(pos[0], text.length),
        end: Math.min(Math.max(pos[1], pos[0]), text.length),
        message: `This is not YAML: ${asClause(message)}. Mend it, and the rest is read.`,
      });
    this.root = this.#document.errors.length > 0 ? null : this.#document.contents;
  }

  /** By place. */
  get mistakes(): readonly Mistake[] {
    return [...this.#mistakes].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** How many mistakes there are so far. */
  get faults(): number {
    return this.#mistakes.length;
  }

  wrong(at: Node | Span, message: string): void {
    this.#mistakes.push({ ...('start' in at ? { start: at.start, end: at.end } : this.spanOf(at)), message });
  }

  spanOf(node: Node): Span {
    const [start = 0, end = start] = node.range ?? [];
    return { start, end };
  }

  /** Where a part of a text stands; all of it where quotation marks or line breaks make the one read otherwise than the other. */
  partOf({ value, node }: PlacedText, part: Span): Span {
    const whole = this.spanOf(node);
    const written = this.#text.slice(whole.start, whole.end);
    const at = written.indexOf(value);
    return at < 0 ? whole : { start: whole.start + at + part.start, end: whole.start + at + part.end };
  }

  /** What an alias stands for; else the node itself. */
  resolved(node: unknown): Node | undefined {
    const target = isAlias(node) ? node.resolve(this.#document) : node;
    return (target ?? undefined) as Node | undefined;
  }

  /** The fields of a map, each held against the names that it may have. `what` is what the map is, as in “a rule”. */
  mapOf(node: Node | undefined, what: string, known: readonly string[]): YamlMap | undefined {
    if (!isMap(node)) {
      if (node) this.wrong(node, `${capital(what)} is written as “name: value” lines, such as “${known[0]}: …”.`);
      return undefined;
    }
    const fields = new Map<string, Node>();
    for (const { key, value } of node.items as Pair<unknown, unknown>[]) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) {
        const held = this.resolved(value);
        if (held) fields.set(name, held);
      } else if (isScalar(key)) {
        const guess = nearest(name, known);
        this.wrong(
          key,
          `${capital(what)} has no “${name}”. ${guess ? `Perhaps “${guess}” is meant.` : `It may have ${known.join(', ')}.`}`,
        );
      }
    }
    return new YamlMap(this, node, what, fields);
  }

  /** The members of a list. */
  listOf(node: Node, what: string): readonly Node[] {
    if (isSeq(node)) {
      if (node.items.length === 0)
        this.wrong(node, `${capital(what)} is an empty list. Put something in it, or leave it out.`);
      return node.items.flatMap((item) => this.resolved(item) ?? []);
    }
    this.wrong(node, `${capital(what)} is a list: put each on a line of its own, after “- ”.`);
    return [];
  }

  textOf(node: Node, what: string): PlacedText | undefined {
    if (isScalar(node) && node.value !== null) {
      const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
      if (value.trim() !== '') return { value, node };
    }
    this.wrong(
      node,
      `${capital(what)} must be a text. Write it after the colon, in quotation marks where it has signs in it.`,
    );
    return undefined;
  }
}

export class YamlMap {
  readonly #yaml: YamlText;
  readonly #fields: ReadonlyMap<string, Node>;
  readonly #what: string;
  readonly node: Node;

  constructor(yaml: YamlText, node: Node, what: string, fields: ReadonlyMap<string, Node>) {
    this.#yaml = yaml;
    this.node = node;
    this.#what = what;
    this.#fields = fields;
  }

  get(name: string): Node | undefined {
    return this.#fields.get(name);
  }

  /** Tells that something is missing where the map begins. */
  missing(name: string, hint: string): void {
    const { start } = this.#yaml.spanOf(this.node);
    const first = this.#fields.values().next().value;
    const end = first ? this.#yaml.spanOf(first).end : this.#yaml.spanOf(this.node).end;
    this.#yaml.wrong({ start, end }, `${capital(this.#what)} needs “${name}”: ${hint}.`);
  }

  text(name: string): PlacedText | undefined {
    const node = this.get(name);
    return node && this.#yaml.textOf(node, `“${name}”`);
  }

  texts(name: string): readonly PlacedText[] | undefined {
    const node = this.get(name);
    return (
      node && this.#yaml.listOf(node, `“${name}”`).flatMap((item) => this.#yaml.textOf(item, `Each “${name}”`) ?? [])
    );
  }

  /** A list whose members are names from a closed list. */
  names<T extends string>(name: string, known: readonly T[]): readonly T[] | undefined {
    return this.texts(name)?.flatMap((text) => this.#known(name, text, known) ?? []);
  }

  oneOf<T extends string>(name: string, known: readonly T[]): T | undefined {
    const text = this.text(name);
    return text && this.#known(name, text, known);
  }

  yes(name: string): boolean {
    const node = this.get(name);
    if (!node) return false;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.#yaml.wrong(node, `“${name}” is true or false.`);
    return false;
  }

  /** A whole number from 0 on. */
  number(name: string): number | undefined {
    const node = this.get(name);
    if (!node) return undefined;
    if (isScalar(node) && Number.isSafeInteger(node.value) && Number(node.value) >= 0) return Number(node.value);
    this.#yaml.wrong(node, `“${name}” is a whole number, from 0 on.`);
    return undefined;
  }

  #known<T extends string>(name: string, { value, node }: PlacedText, known: readonly T[]): T | undefined {
    if ((known as readonly string[]).includes(value)) return value as T;
    const guess = nearest(value, known);
    const instead = guess ? `Perhaps “${guess}” is meant.` : `Write one of ${known.join(', ')}.`;
    this.#yaml.wrong(node, `“${name}” knows no “${value}”. ${instead}`);
    return undefined;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asClause(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:\s]+$/, '');
}
