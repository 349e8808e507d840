/** The rules as SARIF describes them. */
import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { knowledge } from '../knowledge/knowledge.ts';
import { evidenceOf } from '../rules/evidence.ts';
import type { Severity } from '../rules/finding.ts';
import type { RuleOfPack } from '../rules/pack.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { rules as shipped } from '../rules/rules.ts';

export const LEVELS: Readonly<Record<Severity, NonNullable<ReportingConfiguration['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** What GitHub sorts by. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** The rules that found something, numbered as they came. */
export class RuleTable {
  readonly descriptors: ReportingDescriptor[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries = new Map(shipped.map((rule) => [rule.id, rule]));

  readonly #ofPack: (id: string) => RuleOfPack | undefined;

  /** `ofPack` knows the rules of packs. */
  constructor(ofPack: (id: string) => RuleOfPack | undefined) {
    this.#ofPack = ofPack;
  }

  indexOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const entry = this.#entries.get(id);
    const ofPack = this.#ofPack(id);
    this.#numbers.set(id, this.descriptors.length);
    this.descriptors.push(entry ? descriptor(entry) : ofPack ? packDescriptor(ofPack) : { id });
    return this.descriptors.length - 1;
  }

  title(id: string): string {
    return (this.#entries.get(id) ?? this.#ofPack(id)?.rule)?.title ?? id;
  }
}

function descriptor(rule: RuleEntry): ReportingDescriptor {
  const { id, title, family, severity, message, advice, why } = rule;
  // Some are made of the writer's own words, and say little without them.
  const said = [message, advice].filter((text) => !HOLE.test(text)).join(' ');
  const sources = [...evidenceOf(rule.sources, knowledge), ...(rule.evidence ?? [])];
  const paragraphs = [said, why].filter((text) => text !== '');
  return {
    id,
    name: title,
    shortDescription: { text: words(`${title}.`) },
    fullDescription: { text: words(said || why) },
    help: {
      text: words([...paragraphs, ...sources.map((s) => `Source: ${s.citation} ${s.url}`)].join('\n')),
      markdown: [
        ...paragraphs.map(words),
        ...sources.map((s) => `- [${words(s.citation)}](${s.url}) (${s.kind})`),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family], family, severity, 'problem.severity': PROBLEM_SEVERITY[severity] },
  };
}

function packDescriptor({ rule, pack }: RuleOfPack): ReportingDescriptor {
  const { properties, ...described } = descriptor(rule);
  return {
    ...described,
    ...(rule.link !== undefined && { helpUri: rule.link }),
    properties: { ...properties, pack: words(pack.name) },
  };
}

const HOLE = /\{\w+\}/;

/** Brackets would make a link of a text, braces a hole in it: SARIF 2.1.0, 3.11.5 and 3.11.6. */
export function words(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
