/** A rule's documentation page, made of its entry: the examples are its tests. */
import type { Source } from '../../server/src/knowledge/facts.ts';
import type { ExemplifiedRule } from '../../server/src/rules/rule.ts';

const NOTICE = '<!-- Made by “npm run generate” from server/rules: change the rule, not this page. -->';

export function rulePage(rule: ExemplifiedRule, sources: ReadonlyMap<string, Source>): string {
  const cited = rule.sources.flatMap((key) => sources.get(key) ?? []);
  return [
    NOTICE,
    `# ${rule.title}`,
    `\`${rule.id}\` · family ${rule.family} · ${rule.severity}`,
    rule.why,
    '## What it says',
    `> ${shown(rule.message)} ${shown(rule.advice)}`,
    ...(rule.match
      ? [
          '## What it looks for',
          bullets(rule.match.map((p) => `\`${p}\``)),
          'How patterns read: [the pattern language](../../patterns.md).',
        ]
      : []),
    ...(rule.except ? ['## What it leaves alone', bullets(rule.except.map((p) => `\`${p}\``))] : []),
    ...(rule.unless ? [`It stays silent where the sentence carries a ${rule.unless.join(' or a ')}.`] : []),
    '## Flagged',
    bullets(rule.examples.flag.map((e) => flagged(e))),
    '## Not flagged',
    bullets(rule.examples.leave.map((e) => escaped(e))),
    ...(cited.length > 0 ? ['## Sources', bullets(cited.map((s) => `${escaped(s.citation)} <${s.url}>`))] : []),
    rule.sources.length === 0 && rule.detector === 'claims'
      ? 'The sources shown are those of the fact that the claim is held against.'
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

export function ruleIndex(rules: readonly ExemplifiedRule[]): string {
  const rows = [...rules]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((r) => `| [${r.id}](${r.id}.md) | ${r.title} | ${r.severity} |`);
  return [NOTICE, '# Rules', ['| rule | what it is about | severity |', '| --- | --- | --- |', ...rows].join('\n')]
    .join('\n\n')
    .concat('\n');
}

function flagged(example: ExemplifiedRule['examples']['flag'][number]): string {
  const { text, reworded } = typeof example === 'string' ? { text: example, reworded: undefined } : example;
  const marked = escaped(text).replace(/\\\[\\\[(.*?)\\\]\\\]/g, '**$1**');
  return reworded === undefined ? marked : `${marked}\n  Reworded: ${escaped(reworded)}`;
}

/** Holes such as {text} are the writer's own words. */
function shown(text: string): string {
  return escaped(text).replace(/\{(\w+)\}/g, '*$1*');
}

function escaped(text: string): string {
  return text.replace(/([\\`*_[\]<>|])/g, '\\$1');
}

function bullets(items: readonly string[]): string {
  return items.map((i) => `- ${i}`).join('\n');
}
