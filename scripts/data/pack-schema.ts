/** The schema of rule packs, made of that of the rules that ship: what both have is written once. */
import { COUNTED_IN } from '../../server/src/rules/pack.ts';
import { BLOCKS } from '../../server/src/service/pack-fields.ts';

type Schema = Record<string, unknown>;

interface RuleSchema {
  readonly definitions: {
    readonly patterns: Schema;
    readonly rule: { readonly properties: Readonly<Record<string, Schema>> };
  };
}

/** `classes` are the lists of words that “near” may name. */
export function packSchema(rules: string, classes: readonly string[]): string {
  const { definitions } = JSON.parse(rules) as RuleSchema;
  const { properties: own } = definitions.rule;
  const rewording = (own['rewordings'] as { items: { properties: Schema } }).items;
  const near = (field: string) => ({ ...own[field], items: { enum: classes } });
  const text = (description: string) => ({ type: 'string', minLength: 1, description });
  const regexes = (description: string) => ({ $ref: '#/definitions/regexes', description });
  const properties: Record<string, unknown> = {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$',
      description:
        'A name of its own, such as “house/plain-words”. The names of families are kept for rules that ship.',
    },
    family: { ...own['family'], default: 'house', description: 'Decides what words around excuse it.' },
    severity: { ...own['severity'], default: 'warning' },
    title: own['title'],
    match: own['match'],
    regex: regexes('Regular expressions in RE2’s syntax, looked for in each block’s text.'),
    matchCase: { type: 'boolean', default: false, description: 'Whether “regex” tells capitals from small letters.' },
    wholeWords: { type: 'boolean', default: false, description: 'Whether “regex” finds whole words alone.' },
    except: own['except'],
    exceptRegex: regexes('Expressions that take back a match which they touch.'),
    accept: {
      type: 'boolean',
      default: true,
      description: 'Whether what the pack accepts takes back what “regex” finds.',
    },
    unless: own['unless'],
    about: own['about'],
    near: near('near'),
    notNear: near('notNear'),
    despite: own['despite'],
    in: { type: 'array', items: { enum: BLOCKS }, description: 'Only in blocks of these kinds.' },
    count: {
      type: 'object',
      required: ['max'],
      additionalProperties: false,
      description: 'So many matches are no fault; the next is reported.',
      properties: { max: { type: 'integer', minimum: 0 }, per: { enum: COUNTED_IN, default: 'paragraph' } },
    },
    requires: regexes(
      'A match is no fault where one of these is found in the draft; a group must hold the same words.',
    ),
    profiles: own['profiles'],
    message: text(
      'What is wrong; {text} is the writer’s phrase, {instead} the rewording, {count} and {max} are numbers.',
    ),
    advice: text('What is right, or what to do.'),
    why: text('Why the rule exists.'),
    sources: {
      type: 'array',
      items: {
        anyOf: [
          { type: 'string', description: 'A key of the knowledge base.' },
          {
            type: 'object',
            required: ['title', 'url'],
            additionalProperties: false,
            properties: {
              title: text('How to cite it.'),
              url: { $ref: '#/definitions/address' },
              kind: text('Such as “guideline”.'),
            },
          },
        ],
      },
    },
    link: { $ref: '#/definitions/address', description: 'Where the house says so.' },
    rewordings: {
      ...own['rewordings'],
      items: {
        ...rewording,
        properties: {
          ...rewording.properties,
          whenRegex: text('Only where this matches the phrase as a whole; $1 in “to” is its first group.'),
        },
      },
    },
    graded: own['graded'],
    examples: withoutRequired(own['examples'] ?? {}),
    imported: text('Where a rule was imported from: it may come without examples.'),
  };
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'A rule pack of Overclaim',
      anyOf: [
        { $ref: '#/definitions/rules' },
        {
          type: 'object',
          required: ['rules'],
          additionalProperties: false,
          properties: {
            name: text('What the pack is called where its rules are explained.'),
            description: text('What it is for; why its rules exist, where they do not say.'),
            accept: regexes('Names and words that are right as they stand: they take back what “regex” finds.'),
            rules: { $ref: '#/definitions/rules' },
          },
        },
      ],
      definitions: {
        address: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"]+$' },
        patterns: definitions.patterns,
        regexes: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
        rules: { type: 'array', items: { $ref: '#/definitions/rule' }, minItems: 1 },
        rule: {
          type: 'object',
          required: ['id', 'message'],
          allOf: [
            { anyOf: [{ required: ['match'] }, { required: ['regex'] }] },
            {
              anyOf: [
                { required: ['imported'] },
                { required: ['examples'], properties: { examples: { type: 'object', required: ['flag', 'leave'] } } },
              ],
            },
            { not: { required: ['count', 'requires'] } },
          ],
          additionalProperties: false,
          properties,
        },
      },
    },
    null,
    2,
  )}\n`;
}

/** Imported rules need no examples. */
function withoutRequired({ required, ...rest }: Schema): Schema {
  return rest;
}
