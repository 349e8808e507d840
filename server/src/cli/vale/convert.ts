/** Makes rules of a pack out of Vale's, as far as they say the same. */
import { parse } from 'yaml';
import { Regex, RegexError } from '../../language/regex.ts';
import type { ValeFile } from './style.ts';

/** A rule as the pack's YAML holds it. */
export type PackEntry = Readonly<Record<string, unknown>> & { readonly id: string };

/** What of a file is not in the pack, and why. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

export interface Converted {
  readonly entry: PackEntry | undefined;
  readonly leftOut: readonly LeftOut[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A rule that has no like here; the message says why. */
class NotTaken extends Error {}

const SEVERITY: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', suggestion: 'info' };

/** Kinds of block by Vale's scope. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  sentence: [],
  heading: ['heading', 'title'],
  paragraph: ['paragraph'],
  summary: ['paragraph'],
  list: ['list-item'],
  table: ['table-cell'],
  'table.cell': ['table-cell'],
  alt: ['alt-text'],
};

export function convert(file: ValeFile): Converted {
  const left: string[] = [];
  const ended = (entry?: PackEntry): Converted => ({
    entry,
    leftOut: left.map((reason) => ({ path: file.path, reason })),
  });
  try {
    return ended(entryOf(file, read(file), (reason) => left.push(reason)));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    left.push(error.message);
    return ended();
  }
}

/** The rule that flags the terms which a vocabulary rejects. */
export function avoided(file: ValeFile, terms: readonly string[]): Converted {
  const text = JSON.stringify({ extends: 'existence', message: "Avoid using '%s'.", level: 'error', tokens: terms });
  return convert({ ...file, style: 'vale', name: 'Avoid', text });
}

function read({ text }: ValeFile): Fields {
  let fields: unknown;
  try {
    fields = parse(text);
  } catch (error) {
    throw new NotTaken(`it is no YAML (${(error as Error).message.split('\n')[0]})`);
  }
  if (typeof fields !== 'object' || fields === null || !('extends' in fields))
    throw new NotTaken('it is no rule: it has no “extends”');
  return fields as Fields;
}

function entryOf(file: ValeFile, fields: Fields, leave: (reason: string) => void): PackEntry {
  const point = String(fields['extends']);
  const parts = PARTS[point];
  if (!parts) throw new NotTaken(`rules that extend “${point}” have no like here`);
  if (fields['pos']) throw new NotTaken('it asks for parts of speech (“pos”)');
  if (fields['code'] === true) throw new NotTaken('it looks at code, which is never read');
  if (fields['limit']) leave('“limit”: each match is told');
  const message = fields['message'];
  if (typeof message !== 'string' || message.trim() === '') throw new NotTaken('it has no message');
  const link = fields['link'];
  const described = fields['description'];
  return {
    id: `${slug(file.style)}/${slug(file.name)}`,
    title: titleOf(file.name),
    severity: SEVERITY[String(fields['level'] ?? 'warning')] ?? 'warning',
    ...scopeOf(fields),
    ...parts(fields, leave),
    message: messageOf(message, point === 'substitution' ? ['{instead}', '{text}'] : ['{text}']),
    ...(typeof described === 'string' && described.trim() !== '' && { why: withoutHoles(described) }),
    ...(typeof link === 'string' && /^https?:/.test(link) && { link }),
    imported: file.path,
  };
}

/** What is looked for, by extension point. */
const PARTS: Readonly<Record<string, (fields: Fields, leave: (reason: string) => void) => Fields>> = {
  existence(fields, leave) {
    const tokens = texts(fields['tokens']).filter((token) => token.trim() !== '');
    const raw = texts(fields['raw']).join('');
    const words = tokens.length > 0 && fields['nonword'] !== true;
    const options = { ...caseOf(fields), ...(words && { wholeWords: true }) };
    if (raw === '')
      return { regex: sound(tokens, leave), ...options, ...exceptionsOf(fields, leave), ...actionOf(fields, leave) };
    const joined = tokens.length === 0 ? '' : words ? `\\b(?:${tokens.join('|')})\\b` : `(?:${tokens.join('|')})`;
    const whole = fields['append'] === true ? `${joined}${raw}` : `${raw}${joined}`;
    return {
      regex: sound([whole], leave),
      ...caseOf(fields),
      ...exceptionsOf(fields, leave),
      ...actionOf(fields, leave),
    };
  },

  substitution(fields, leave) {
    const pairs = swapsOf(fields['swap']);
    const regex = sound(
      pairs.map(([observed]) => observed),
      leave,
    );
    const kept = pairs.filter(([observed]) => regex.includes(observed));
    const rewordings = kept.flatMap(([observed, expected]) =>
      alternatives(expected).map((to, i) => ({ whenRegex: observed, to, ...(i === 0 && { preferred: true }) })),
    );
    // What is written as the expression asks is right already.
    const right = kept.flatMap(([, expected]) => (isExpression(expected) ? [expected] : []));
    for (const expected of right) leave(`“${expected}” as a rewording: it is an expression, and no words to write`);
    const { exceptRegex = [] } = exceptionsOf(fields, leave);
    const exceptions = [...exceptRegex, ...sound(right, leave, true)];
    return {
      regex,
      ...caseOf(fields),
      ...(fields['nonword'] !== true && { wholeWords: true }),
      ...(exceptions.length > 0 && { exceptRegex: exceptions }),
      ...(fields['vocab'] === false && { accept: false }),
      ...(!/%(?:\[1\])?s/.test(String(fields['message'])) && rewordings.length > 0 && { advice: 'Write “{instead}”' }),
      ...(rewordings.length > 0 && { rewordings }),
    };
  },

  occurrence(fields, leave) {
    const max = Number(fields['max'] ?? 0);
    if (fields['min']) leave('“min”: what is missing cannot be shown');
    if (!(max > 0)) throw new NotTaken('it has no “max”');
    const token = fields['token'];
    const per = texts(fields['scope']).includes('sentence') ? 'sentence' : 'paragraph';
    return { regex: sound(texts(token), leave), ...caseOf(fields), accept: false, count: { max, per } };
  },

  conditional(fields, leave) {
    const [first = ''] = texts(fields['first']);
    const [second = ''] = texts(fields['second']);
    return {
      regex: sound([first], leave),
      ...caseOf(fields),
      ...exceptionsOf(fields, leave),
      requires: sound([second], leave),
    };
  },
};

function caseOf(fields: Fields): Fields {
  return fields['ignorecase'] === true ? {} : { matchCase: true };
}

/** Vale's vocabularies excuse words, not signs. */
function exceptionsOf(
  fields: Fields,
  leave: (reason: string) => void,
): { readonly exceptRegex?: readonly string[]; readonly accept?: false } {
  const exceptions = sound(texts(fields['exceptions']), leave, true);
  return {
    ...(exceptions.length > 0 && { exceptRegex: exceptions }),
    ...((fields['vocab'] === false || fields['nonword'] === true) && { accept: false }),
  };
}

function actionOf(fields: Fields, leave: (reason: string) => void): Fields {
  const { name, params } = (fields['action'] ?? {}) as Fields;
  if (name === undefined || name === '') return {};
  if (name === 'remove') return { rewordings: [{ to: '', preferred: true }] };
  const by = texts(params);
  if (name === 'replace' && by.length > 0)
    return { rewordings: by.map((to, i) => ({ to, ...(i === 0 && { preferred: true }) })) };
  leave(`its action “${String(name)}”`);
  return {};
}

function scopeOf(fields: Fields): Fields {
  const blocks = texts(fields['scope']).flatMap((scope) => {
    const known = BLOCKS[scope];
    if (!known) throw new NotTaken(`its scope “${scope}”`);
    return known;
  });
  return blocks.length > 0 ? { in: [...new Set(blocks)] } : {};
}

/** The expressions that the engine takes. Throws where there is none left. */
function sound(sources: readonly string[], leave: (reason: string) => void, mayBeNone = false): readonly string[] {
  const taken = sources.filter((source) => {
    try {
      new Regex(source);
      return true;
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      leave(`“${source}”: ${error.message}`);
      return false;
    }
  });
  if (taken.length === 0 && !mayBeNone)
    throw new NotTaken(
      sources.length === 0 ? 'it has nothing to look for' : 'nothing that it looks for could be taken over',
    );
  return taken;
}

/** Pairs of what is observed and what is expected: one map, or a list of maps to keep their order. */
function swapsOf(swap: unknown): readonly (readonly [string, string])[] {
  const maps = Array.isArray(swap) ? swap : [swap];
  return maps.flatMap((map) =>
    Object.entries((map ?? {}) as Fields).map(([observed, expected]) => [observed, String(expected ?? '')] as const),
  );
}

/** What may stand instead: nothing that is an expression itself. */
function alternatives(expected: string): readonly string[] {
  return isExpression(expected) ? [] : expected.split('|');
}

function isExpression(expected: string): boolean {
  return /[\\()[\]{}+*?^]/.test(expected);
}

/** Vale fills its holes in order: what is expected, then what was observed. */
function messageOf(message: string, holes: readonly string[]): string {
  let next = 0;
  return withoutHoles(message)
    .replace(/(['"]?)%(?:\[(\d)\])?s\1/g, (_, quote: string, number: string | undefined) => {
      const hole = holes[number ? Number(number) - 1 : next++] ?? holes.at(-1) ?? '';
      return quote ? `“${hole}”` : hole;
    })
    .trim();
}

/** Braces are holes here. */
function withoutHoles(text: string): string {
  return text.replace(/\{(\w+)\}/g, '“$1”');
}

function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** "FutureTense" becomes "future-tense". */
export function slug(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(words) ? words : `vale-${words}`.replace(/-$/, '');
}

function titleOf(name: string): string {
  const words = slug(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
