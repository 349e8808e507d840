/** The forms that values of a settings file take: each reads a YAML value, tells what is wrong with it at its place, and describes itself as a JSON schema. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../../draft/draft.ts';
import { SEVERITIES, type Severity } from '../../rules/finding.ts';
import { nearest } from '../../rules/nearest-name.ts';
import { BIBLIOGRAPHY_ENDINGS } from './bibliography-file.ts';
import { patternFault } from './path-patterns.ts';
import type { RuleNames } from './rule-names.ts';

/** A value with its place in the file. */
export interface Placed<Value> extends Span {
  readonly value: Value;
}

export interface Reading {
  readonly document: Document;
  readonly names: RuleNames;
  tell(span: Span, message: string): void;
}

export interface Form<Value> {
  /** Gives what it understands; undefined where it does not, which it then has told. */
  read(node: Node, reading: Reading): Value | undefined;
  /** May refer to what `sharedSchemas` gives. */
  schema(): object;
  /** Whether a key without a value means as much as no key. */
  readonly mayBeEmpty?: boolean;
}

/** A key of a mapping. */
interface Key<Value> {
  readonly form: Form<Value>;
  /** For people who write the file. */
  readonly says: string;
}

type Keys<Values> = { readonly [Name in keyof Values]: Key<Values[Name]> };

const SETTINGS_OF_RULES = [...SEVERITIES, 'off'] as const;

export const text: Form<Placed<string>> = {
  read(node, { tell }) {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') return { value, ...spanOf(node) };
    // As it is written: a year is words, too.
    if (isScalar(node) && (typeof value === 'number' || typeof value === 'boolean'))
      return { value: node.source ?? String(value), ...spanOf(node) };
    tell(spanOf(node), 'Words are wanted here. Write them in one line, in quotation marks if they hold “:” or “#”.');
    return undefined;
  },
  schema: () => ({ type: 'string', minLength: 1 }),
};

/** Words that a file is better with, but does without. */
export const reason: Form<Placed<string>> = {
  mayBeEmpty: true,
  read: (node, reading) =>
    isScalar(node) && node.value === '' ? { value: '', ...spanOf(node) } : text.read(node, reading),
  schema: () => ({ type: ['string', 'null'] }),
};

const pattern: Form<Placed<string>> = {
  read(node, reading) {
    const read = text.read(node, reading);
    const fault = read && patternFault(read.value);
    if (fault === undefined) return read;
    reading.tell(spanOf(node), fault);
    return undefined;
  },
  schema: text.schema,
};

/** A list, or a single value in the place of a list of one. */
function oneOrMore<Value>(form: Form<Value>): Form<readonly Value[]> {
  return {
    mayBeEmpty: true,
    read(node, reading) {
      if (isSeq(node)) return listOf(form).read(node, reading);
      const read = form.read(node, reading);
      return read === undefined ? undefined : [read];
    },
    schema: () => ({ anyOf: [form.schema(), { type: 'array', items: form.schema() }, { type: 'null' }] }),
  };
}

/** The path of a bibliography. */
const bibliography: Form<Placed<string>> = {
  read(node, reading) {
    const read = text.read(node, reading);
    if (read === undefined || BIBLIOGRAPHY_ENDINGS.some((each) => read.value.toLowerCase().endsWith(each))) return read;
    const endings = 'Name a file of BibTeX (.bib), CSL-JSON (.json) or RIS (.ris).';
    reading.tell(spanOf(node), `“${read.value}” is no bibliography that can be read. ${endings}`);
    return undefined;
  },
  schema: () => ({ type: 'string', pattern: BIBLIOGRAPHY_PATTERN }),
};

const BIBLIOGRAPHY_PATTERN = `\\.(?:${BIBLIOGRAPHY_ENDINGS.map((each) => each.slice(1).replace(/[a-z]/g, eitherCase)).join('|')})$`;

function eitherCase(letter: string): string {
  return `[${letter}${letter.toUpperCase()}]`;
}

export const texts = oneOrMore(text);
export const bibliographies = oneOrMore(bibliography);
export const patterns = oneOrMore(pattern);

export function listOf<Value>(form: Form<Value>): Form<readonly Value[]> {
  return {
    mayBeEmpty: true,
    read(node, reading) {
      if (!isSeq(node)) {
        reading.tell(spanOf(node), 'A list is wanted here. Begin each entry on a line of its own with “- ”.');
        return undefined;
      }
      return node.items.flatMap((item) => {
        const value = meantBy(item, reading);
        const read = value ? form.read(value, reading) : undefined;
        return read === undefined ? [] : [read];
      });
    },
    schema: () => ({ type: ['array', 'null'], items: form.schema() }),
  };
}

/** One of few words; `what` they are: "kind of text". */
export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  what: string,
  describe?: (choice: Choice) => string,
): Form<Placed<Choice>> {
  return {
    read(node, { tell }) {
      const value = isScalar(node) ? node.value : undefined;
      const chosen = choices.find((choice) => choice === value);
      if (chosen !== undefined) return { value: chosen, ...spanOf(node) };
      const written = isScalar(node) ? (node.source ?? '') : '';
      const guess = nearest(written, choices);
      const way = guess === undefined ? `Write one of ${choices.join(', ')}.` : `Perhaps “${guess}” is meant.`;
      tell(spanOf(node), written === '' ? `A ${what} is wanted here. ${way}` : `“${written}” is no ${what}. ${way}`);
      return undefined;
    },
    schema: () => ({ enum: choices, ...(describe && { markdownEnumDescriptions: choices.map(describe) }) }),
  };
}

/** A rule's id, or a family. */
export const ruleName: Form<Placed<string>> = {
  read(node, reading) {
    const read = text.read(node, reading);
    return read && isKnown(read, reading) ? read : undefined;
  },
  schema: () => ({ $ref: '#/definitions/rule' }),
};

/** Severities by rule. */
export const severities: Form<ReadonlyMap<string, Placed<Severity | 'off'>>> = {
  mayBeEmpty: true,
  read(node, reading) {
    const severity = oneOf(SETTINGS_OF_RULES, 'severity');
    const read = new Map<string, Placed<Severity | 'off'>>();
    for (const { name, value } of entriesOf(node, 'a rule’s name and its severity such as “hype: off”', reading)) {
      if (!isKnown(name, reading)) continue;
      const set = value ? severity.read(value, reading) : undefined;
      if (set) read.set(name.value, set);
      else if (value === null)
        reading.tell(name, `“${name.value}” has no severity. Write error, warning, info, hint or off.`);
    }
    return read;
  },
  schema: () => ({ $ref: '#/definitions/rules' }),
};

interface Demands<Values> {
  /** The keys of which one must be there. */
  readonly anyOf?: readonly (keyof Values & string)[];
  readonly needs?: readonly (keyof Values & string)[];
  /** Whether it is nothing where any of it is wrong: half of a wish is another wish. */
  readonly wholly?: boolean;
}

/** A mapping with keys of its own; `what` they are: "setting". */
export function mapOf<Values>(
  what: string,
  keys: Keys<Values>,
  { anyOf = [], needs = [], wholly = false }: Demands<Values> = {},
): Form<Partial<Values> & Span> {
  const names = Object.keys(keys) as (keyof Values & string)[];
  return {
    read(node, reading) {
      const read: Partial<Values> = {};
      const given = new Set<string>();
      let isSound = isMap(node);
      const entries = entriesOf(node, `“name: value” pairs such as “${needs[0] ?? names[0]}: …”`, reading);
      for (const { name, value } of entries) {
        const key = names.find((each) => each === name.value);
        if (key === undefined) {
          const guess = nearest(name.value, names);
          const way = guess === undefined ? `There are ${names.join(', ')}.` : `Perhaps “${guess}” is meant.`;
          reading.tell(name, `“${name.value}” is no ${what}. ${way}`);
          isSound = false;
          continue;
        }
        given.add(key);
        const { form } = keys[key];
        if (value === null) {
          if (form.mayBeEmpty) continue;
          reading.tell(name, `“${key}” has no value. Write one behind it, or leave the line out.`);
        }
        const of = value ? form.read(value, reading) : undefined;
        if (of === undefined) isSound = false;
        else read[key] = of;
      }
      const place = entries[0]?.name ?? spanOf(node);
      for (const name of needs)
        if (isMap(node) && !given.has(name)) {
          reading.tell(place, `“${name}” is missing here. Add it.`);
          isSound = false;
        }
      if (isMap(node) && anyOf.length > 0 && !anyOf.some((name) => given.has(name))) {
        reading.tell(place, `“${anyOf.join('” or “')}” is missing here. Add one of them, or both.`);
        isSound = false;
      }
      return isSound || (isMap(node) && !wholly) ? { ...read, ...spanOf(node) } : undefined;
    },
    schema: () => ({
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        names.map((name) => [name, { description: keys[name].says, ...keys[name].form.schema() }]),
      ),
      ...(needs.length > 0 && { required: needs }),
      ...(anyOf.length > 0 && { anyOf: anyOf.map((name) => ({ required: [name] })) }),
    }),
  };
}

/** What schemas refer to. `described` gives each name of a rule or family, and what it is. Rules of packs are called otherwise: they are no mistake here. */
export function sharedSchemas(described: ReadonlyMap<string, string>): object {
  const severity = { enum: SETTINGS_OF_RULES };
  return {
    rule: { anyOf: [{ enum: [...described.keys()] }, { type: 'string' }] },
    rules: {
      type: ['object', 'null'],
      properties: Object.fromEntries([...described].map(([name, description]) => [name, { description, ...severity }])),
      additionalProperties: severity,
    },
  };
}

/** Where a value stands, white space after it left out. */
export function spanOf(node: Node): Span {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

interface Entry {
  readonly name: Placed<string>;
  /** Null for none, undefined where it was told already that it means nothing. */
  readonly value: Node | null | undefined;
}

function entriesOf(node: Node, wanted: string, reading: Reading): readonly Entry[] {
  if (!isMap(node)) {
    reading.tell(spanOf(node), `This must hold ${wanted}. Write it that way.`);
    return [];
  }
  return node.items.flatMap(({ key, value }): Entry[] => {
    const name = key as Node;
    if (!isScalar(name)) {
      reading.tell(spanOf(name), 'A name is wanted here. Write one word before the “:”.');
      return [];
    }
    const written = typeof name.value === 'string' ? name.value : (name.source ?? '');
    return [{ name: { value: written, ...spanOf(name) }, value: meantBy(value, reading) }];
  });
}

/** What an alias stands for, or the value itself. */
function meantBy(value: unknown, { document, tell }: Reading): Entry['value'] {
  const node = value as Node | null;
  const resolved = isAlias(node) ? node.resolve(document) : node;
  if (node && !resolved) tell(spanOf(node), 'Nothing in this file is called that. Write what is meant in its place.');
  return isScalar(resolved) && resolved.value === null ? null : resolved;
}

function isKnown({ value, start, end }: Placed<string>, { names, tell }: Reading): boolean {
  if (names.has(value)) return true;
  const guess = nearest(value, [...names.keys()]);
  const way = guess === undefined ? 'Take a name from the list of rules.' : `Perhaps “${guess}” is meant.`;
  tell({ start, end }, `No rule and no family of rules is called “${value}”. ${way}`);
  return false;
}
