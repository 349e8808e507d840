/** `overclaim explain`: what the base holds on a name, with its sources. */
import { factRecords } from '../knowledge/records.ts';
import { examplesOf } from '../rules/examples.ts';
import { rules } from '../rules/rules.ts';
import type { FullCard } from '../service/card.ts';
import { Explainer } from '../service/explain.ts';
import { createReference, type Reference } from '../service/reference.ts';
import { cardJson } from './card-json.ts';
import { citedBy } from './card-sources.ts';
import { cardText } from './card-text.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { writeOut } from './output.ts';
import { packsInForce, type SettingsOptions } from './project.ts';
import { type ColorWhen, type Terminal, terminal } from './terminal.ts';
import { SCHEMA, type Tool } from './tool.ts';

export interface ExplainOptions extends SettingsOptions {
  readonly format: 'text' | 'json';
  readonly color: ColorWhen;
}

/** A name that nothing in the base has, and those that may have been meant. */
interface Unknown {
  readonly name: string;
  readonly suggestions: readonly string[];
}

/** Writes the cards to standard output, and to standard error which names nothing has. */
export async function explain(names: readonly string[], options: ExplainOptions, tool: Tool): Promise<ExitStatus> {
  // What is known is told all the same where settings are broken.
  const { packs } = await packsInForce(options);
  const reference = createReference(factRecords, rules, examplesOf, new Date(), packs);
  const { cards, unknown } = lookUp(names, new Explainer(reference));
  for (const each of unknown) process.stderr.write(`overclaim: ${problem(each)}\n`);
  await writeOut(
    options.format === 'json' ? json(cards, unknown, reference, tool) : text(cards, reference, terminal(options.color)),
  );
  return unknown.length > 0 ? EXIT.failed : EXIT.clean;
}

/** Names of several words need no quotation marks: as many words as make a known name are taken for one. */
function lookUp(words: readonly string[], explainer: Explainer) {
  const cards: FullCard[] = [];
  const unknown: Unknown[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    let explanation = explainer.explain(words.slice(from, to).join(' '));
    while (explanation.cards.length === 0 && to > from + 1)
      explanation = explainer.explain(words.slice(from, --to).join(' '));
    cards.push(...explanation.cards);
    if ('suggestions' in explanation)
      unknown.push({ name: words.slice(from, to).join(' '), suggestions: explanation.suggestions });
    from = to;
  }
  return { cards, unknown };
}

function problem({ name, suggestions }: Unknown): string {
  const nothing = `nothing in the knowledge base is called “${name}”.`;
  if (suggestions.length === 0) return `${nothing} overclaim knowledge --format json lists all that is there.`;
  return `${nothing} Did you mean ${suggestions.map((s) => `“${s}”`).join(' or ')}?`;
}

async function* text(cards: readonly FullCard[], reference: Reference, to: Terminal): AsyncGenerator<string> {
  for (const [i, card] of cards.entries()) yield `${i > 0 ? '\n' : ''}${cardText(card, citedBy(card, reference), to)}`;
}

async function* json(
  cards: readonly FullCard[],
  unknown: readonly Unknown[],
  reference: Reference,
  tool: Tool,
): AsyncGenerator<string> {
  const told = cards.map((card) => cardJson(card, citedBy(card, reference)));
  yield `${JSON.stringify({ schema: SCHEMA, tool, cards: told, unknown })}\n`;
}
