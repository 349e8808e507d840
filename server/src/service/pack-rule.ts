/** Reads one rule of a rule pack. */
import type { Node } from 'yaml';
import { knowledge } from '../knowledge/knowledge.ts';
import { type Evidence, FAMILIES, SEVERITIES } from '../rules/finding.ts';
import { COUNTED_IN, type PackRule, type PlacedExample } from '../rules/pack.ts';
import { PROFILE_NAMES } from '../rules/profiles.ts';
import type { Rewording } from '../rules/rule.ts';
import { rules as shipped } from '../rules/rules.ts';
import { WORD_CLASSES } from '../rules/word-classes.ts';
import { asSentence } from './card.ts';
import { spansMarked } from './examples.ts';
import { BLOCKS, DESPITE, HOLES, RULE_FIELDS, UNLESS } from './pack-fields.ts';
import { PatternReader } from './pack-patterns.ts';
import type { PlacedText, YamlMap, YamlText } from './yaml-text.ts';

export interface ReadRule {
  readonly rule: PackRule;
  readonly examples: readonly PlacedExample[];
}

interface Head {
  readonly name: string;
  readonly description: string | undefined;
}

/** The family of rules that name none. */
const OWN_FAMILY = 'house';

export class RuleReader {
  readonly #yaml: YamlText;
  readonly #head: Head;
  readonly #patterns: PatternReader;
  readonly #ids = new Set<string>();

  constructor(yaml: YamlText, head: Head) {
    this.#yaml = yaml;
    this.#head = head;
    this.#patterns = new PatternReader(yaml);
  }

  /** Nothing where the rule has mistakes: these are told, and it finds nothing until they are mended. */
  read(node: Node): ReadRule | undefined {
    const before = this.#yaml.faults;
    const map = this.#yaml.mapOf(node, 'a rule', RULE_FIELDS);
    const read = map && this.#ruleIn(map);
    return this.#yaml.faults === before ? read : undefined;
  }

  #ruleIn(map: YamlMap): ReadRule | undefined {
    const id = this.#id(map);
    const options = { matchCase: map.yes('matchCase'), wholeWords: map.yes('wholeWords') };
    const match = this.#patterns.patterns(map.texts('match'));
    const regex = this.#patterns.regexes(map.texts('regex'), options);
    if (!map.get('match') && !map.get('regex')) map.missing('match', 'the words to look for, or “regex”');
    const except = this.#patterns.patterns(map.texts('except'));
    const exceptRegex = this.#patterns.regexes(map.texts('exceptRegex'), options);
    const requires = this.#patterns.regexes(map.texts('requires'), { matchCase: options.matchCase });
    const count = this.#count(map);
    if (count && requires) this.#yaml.wrong(map.node, 'A rule has “count” or “requires”, not both. Make two of it.');
    const rewordings = this.#rewordings(map, options);
    const message = map.text('message');
    if (!map.get('message')) map.missing('message', 'one plain sentence that says what is wrong');
    const advice = map.text('advice');
    for (const text of [message, advice]) if (text) this.#checkHoles(text);
    const { name, description } = this.#head;
    const title = map.text('title')?.value ?? titleOf(id ?? '');
    const { sources, evidence, link } = this.#sources(map);
    const fields = {
      unless: map.names('unless', UNLESS),
      about: map.oneOf('about', ['treatment'] as const),
      near: map.names('near', WORD_CLASSES),
      notNear: map.names('notNear', WORD_CLASSES),
      despite: map.names('despite', DESPITE),
      profiles: map.names('profiles', PROFILE_NAMES),
      blocks: map.names('in', BLOCKS),
      graded: map.texts('graded')?.map(({ value }) => value),
      match,
      regex,
      except,
      exceptRegex,
      requires,
      count,
      rewordings,
      link,
    };
    const family = map.oneOf('family', FAMILIES) ?? OWN_FAMILY;
    const severity = map.oneOf('severity', SEVERITIES) ?? 'warning';
    const why = map.text('why')?.value ?? description ?? `“${name}” asks for it`;
    const isImported = map.text('imported') !== undefined;
    const examples = this.#examples(map, id ?? '', isImported);
    if (id === undefined || message === undefined) return undefined;
    const rule: PackRule = {
      ...present(fields),
      id,
      family,
      severity,
      accept: map.get('accept') === undefined || map.yes('accept'),
      title,
      message: asSentence(message.value),
      advice: asSentence(advice?.value ?? `Reword it as “${name}” asks`),
      why: asSentence(why),
      sources,
      evidence,
    };
    return { rule, examples };
  }

  #id(map: YamlMap): string | undefined {
    const text = map.text('id');
    if (!text) {
      if (!map.get('id')) map.missing('id', 'a name of its own, such as “house/plain-words”');
      return undefined;
    }
    const { value, node } = text;
    const space = value.split('/')[0] ?? '';
    if (!/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/.test(value))
      this.#yaml.wrong(
        node,
        `“${value}” is no id. Write it in small letters, digits and hyphens, such as “house/plain-words”.`,
      );
    else if (SHIPPED.has(value))
      this.#yaml.wrong(
        node,
        `A rule that ships with the product is called “${value}”. Give yours a name of your own, such as “house/${value.split('/')[1]}”.`,
      );
    else if (space !== OWN_FAMILY && (FAMILIES as readonly string[]).includes(space))
      this.#yaml.wrong(
        node,
        `Ids that begin with “${space}/” are kept for rules that ship with the product. Begin it with a name of your own, such as “house/”.`,
      );
    else if (this.#ids.has(value))
      this.#yaml.wrong(node, `“${value}” is there twice in this pack. Give each rule an id of its own.`);
    this.#ids.add(value);
    return value;
  }

  #count(map: YamlMap): PackRule['count'] {
    const node = map.get('count');
    const count = node && this.#yaml.mapOf(node, '“count”', ['max', 'per']);
    if (!count) return undefined;
    const max = count.number('max');
    if (!count.get('max')) count.missing('max', 'how many matches are no fault');
    return { max: max ?? 0, per: count.oneOf('per', COUNTED_IN) ?? 'paragraph' };
  }

  #rewordings(map: YamlMap, options: { readonly matchCase: boolean }): readonly Rewording[] | undefined {
    const node = map.get('rewordings');
    if (!node) return undefined;
    return this.#yaml.listOf(node, '“rewordings”').flatMap((entry): Rewording[] => {
      const fields = this.#yaml.mapOf(entry, 'a rewording', ['to', 'when', 'whenRegex', 'preferred', 'safe']);
      if (!fields) return [];
      const to = fields.get('to');
      if (!to) {
        fields.missing('to', "what to write instead; '' leaves the phrase out");
        return [];
      }
      const isEmpty = 'value' in to && to.value === '';
      const when = fields.texts('when')?.map(({ value }) => value.toLowerCase());
      const written = fields.text('whenRegex');
      const whenRegex = written && this.#patterns.regex(written, options);
      return [
        {
          to: isEmpty ? '' : (this.#yaml.textOf(to, '“to”')?.value ?? ''),
          preferred: fields.yes('preferred'),
          safe: fields.yes('safe'),
          ...present({ when, whenRegex }),
        },
      ];
    });
  }

  #sources(map: YamlMap): Pick<PackRule, 'link'> & Required<Pick<PackRule, 'sources' | 'evidence'>> {
    const sources: string[] = [];
    const evidence: Evidence[] = [];
    const node = map.get('sources');
    for (const entry of node ? this.#yaml.listOf(node, '“sources”') : []) {
      if ('items' in entry) {
        const fields = this.#yaml.mapOf(entry, 'a source', ['title', 'url', 'kind']);
        const title = fields?.text('title')?.value;
        const url = fields && this.#address(fields, 'url');
        if (fields && !fields.get('title')) fields.missing('title', 'how to cite it');
        if (fields && !fields.get('url')) fields.missing('url', 'where it is read');
        const kind = fields?.text('kind')?.value ?? HOUSE_SOURCE;
        if (title && url) evidence.push({ source: url, citation: title, url, kind });
        continue;
      }
      const key = this.#yaml.textOf(entry, 'Each source');
      if (key && !knowledge.sources.has(key.value))
        this.#yaml.wrong(
          key.node,
          `The knowledge base has no source “${key.value}”. Write “title:” and “url:” of your own.`,
        );
      else if (key) sources.push(key.value);
    }
    const link = this.#address(map, 'link');
    if (link) evidence.push({ source: link, citation: this.#head.name, url: link, kind: HOUSE_SOURCE });
    return { sources, evidence, ...present({ link }) };
  }

  /** An address that may be shown to be followed: nothing that an editor would run. */
  #address(map: YamlMap, name: string): string | undefined {
    const text = map.text(name);
    if (!text) return undefined;
    if (/^https?:\/\/[^\s<>"]+$/i.test(text.value)) return text.value;
    this.#yaml.wrong(text.node, `“${name}” must be an address that begins with “https://”.`);
    return undefined;
  }

  #checkHoles(text: PlacedText): void {
    for (const { 0: hole, 1: name = '', index } of text.value.matchAll(/\{(\w+)\}/g))
      if (!(HOLES as readonly string[]).includes(name))
        this.#yaml.wrong(
          this.#yaml.partOf(text, { start: index, end: index + hole.length }),
          `Nothing fills “${hole}”. Write {text} for the writer’s phrase, {instead} for the rewording, {count} and {max} for numbers.`,
        );
  }

  #examples(map: YamlMap, rule: string, isImported: boolean): readonly PlacedExample[] {
    const node = map.get('examples');
    if (!node) {
      if (!isImported)
        map.missing('examples', 'sentences to “flag”, with [[…]] around what is reported, and to “leave”');
      return [];
    }
    const fields = this.#yaml.mapOf(node, '“examples”', ['flag', 'leave']);
    if (!fields) return [];
    const flag = fields.get('flag');
    const leave = fields.texts('leave') ?? [];
    const flagged = flag ? this.#yaml.listOf(flag, '“flag”') : [];
    if (!isImported && flagged.length === 0)
      fields.missing('flag', 'a sentence at fault, with [[…]] around what is reported');
    if (!isImported && leave.length === 0) fields.missing('leave', 'a near miss, which must stay silent');
    return [
      ...flagged.flatMap((entry) => this.#flagged(entry, rule) ?? []),
      ...leave.map(({ value, node: at }) => ({ ...this.#yaml.spanOf(at), rule, kind: 'leave' as const, text: value })),
    ];
  }

  #flagged(entry: Node, rule: string): PlacedExample | undefined {
    const fields = 'items' in entry ? this.#yaml.mapOf(entry, 'an example', ['text', 'reworded']) : undefined;
    if ('items' in entry && !fields) return undefined;
    if (fields && !fields.get('text')) fields.missing('text', 'the sentence');
    const text = fields ? fields.text('text') : this.#yaml.textOf(entry, 'Each example');
    if (!text) return undefined;
    if (spansMarked(text.value).spans.length === 0)
      this.#yaml.wrong(text.node, 'This example marks nothing. Put [[…]] around what is reported.');
    const reworded = fields?.text('reworded')?.value;
    return {
      ...this.#yaml.spanOf(text.node),
      rule,
      kind: 'flag',
      text: text.value,
      ...(reworded !== undefined && { reworded }),
    };
  }
}

const SHIPPED = new Set(shipped.map(({ id }) => id));

const HOUSE_SOURCE = 'house style';

/** "house/plain-words" is about plain words. */
function titleOf(id: string): string {
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that hold nothing. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
