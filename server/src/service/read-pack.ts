/** Reads a rule pack: what is sound of it, and what is wrong, each in its place. */
import { isSeq, type Node } from 'yaml';
import type { Pack, PackRule, PlacedExample } from '../rules/pack.ts';
import type { Mistake } from './mistake.ts';
import { HEAD_FIELDS, MOST } from './pack-fields.ts';
import { PatternReader } from './pack-patterns.ts';
import { RuleReader } from './pack-rule.ts';
import { YamlText } from './yaml-text.ts';

/**
 * `name` is what the pack is called where it does not say it itself: its file or npm package. The pack holds the rules that are
 * sound; there is none where the text is no rule pack at all. Never throws.
 */
export function readPack(
  yamlText: string,
  name: string,
): { readonly pack: Pack | undefined; readonly mistakes: readonly Mistake[] } {
  if (yamlText.length > MOST.length) {
    const message = `This pack is too large: ${MOST.length / 1_000_000} million characters is the most. Part it into several.`;
    return { pack: undefined, mistakes: [{ start: 0, end: 0, message }] };
  }
  const yaml = new YamlText(yamlText);
  const pack = packIn(yaml, name);
  return { pack: pack && { ...pack, source: { name, text: yamlText } }, mistakes: yaml.mistakes };
}

function packIn(yaml: YamlText, name: string): Omit<Pack, 'source'> | undefined {
  const { root } = yaml;
  if (!root) {
    if (yaml.faults === 0) yaml.wrong({ start: 0, end: 0 }, 'This pack is empty. Give it a “name” and “rules”.');
    return undefined;
  }
  // As the families of the product: a list of rules and nothing else.
  if (isSeq(root)) return withRules(yaml, root, { name, description: undefined, accept: [] });
  const head = yaml.mapOf(root, 'a rule pack', HEAD_FIELDS);
  if (!head) return undefined;
  const called = head.text('name')?.value ?? name;
  const description = head.text('description')?.value;
  const rules = head.get('rules');
  if (!rules) head.missing('rules', 'a list of what to look for');
  const accept = new PatternReader(yaml).regexes(head.texts('accept'), { matchCase: true, wholeWords: true }) ?? [];
  return rules && withRules(yaml, rules, { name: called, description, accept });
}

function withRules(
  yaml: YamlText,
  list: Node,
  head: Pick<Pack, 'name' | 'description' | 'accept'>,
): Omit<Pack, 'source'> {
  const entries = yaml.listOf(list, '“rules”');
  const excess = entries[MOST.rules];
  if (excess)
    yaml.wrong(excess, `A pack holds ${MOST.rules} rules at most. Put this and what follows into another pack.`);
  const reader = new RuleReader(yaml, head);
  const rules: PackRule[] = [];
  const examples: PlacedExample[] = [];
  for (const entry of entries.slice(0, MOST.rules)) {
    const read = reader.read(entry);
    if (!read) continue;
    rules.push(read.rule);
    examples.push(...read.examples);
  }
  return { ...head, rules, examples };
}
