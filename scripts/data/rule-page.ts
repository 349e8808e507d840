/** A rule's documentation page, made of its entry: the examples are its tests. */
import type { Misconception, Source } from '../../server/src/knowledge/facts.ts';
import type { ExemplifiedRule } from '../../server/src/rules/rule.ts';
import { STANDING_IN_WORDS } from '../../server/src/service/misconception-card.ts';
import { bullets, escaped, page, table } from './markdown.ts';

const NOTICE = '<!-- Made by “npm run generate” from server/rules: change the rule, not this page. -->';
const NOTICE_OF_BELIEF =
  '<!-- Made by “npm run generate” from server/knowledge/misconceptions: change the entry, not this page. -->';

/** `belief`: the misconception that the rule finds, where it is of one. */
export function rulePage(
  rule: ExemplifiedRule,
  sources: ReadonlyMap<string, Source>,
  belief: Misconception | undefined,
): string {
  const cited = rule.sources.flatMap((key) => sources.get(key) ?? []);
  return page([
    belief ? NOTICE_OF_BELIEF : NOTICE,
    `# ${rule.title}`,
    `\`${rule.id}\` · family ${rule.family} · ${rule.severity}`,
    ...(belief
      ? [
          `**${STANDING_IN_WORDS[belief.standing].replace(':', ':**')}`,
          '## What is right',
          `${shown(rule.message)} ${shown(rule.advice)}`,
          '## Why it is flagged',
          escaped(rule.why),
        ]
      : [rule.why, '## What it says', `> ${shown(rule.message)} ${shown(rule.advice)}`]),
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
  ]);
}

export function ruleIndex(rules: readonly ExemplifiedRule[]): string {
  const rows = [...rules]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((r) => [`[${r.id}](${r.id}.md)`, r.title, r.severity]);
  return page([NOTICE, '# Rules', table(['rule', 'what it is about', 'severity'], rows)]);
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
