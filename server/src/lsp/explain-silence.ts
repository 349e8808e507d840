import * as l10n from '@vscode/l10n';
import type { CodeAction, Command, Range } from 'vscode-languageserver';
import type { Silenced } from '../rules/finding.ts';
import { answerWriter } from './answer-writer.ts';
import { textToCheck } from './documents.ts';
import { isRange } from './place.ts';
import { positionsIn } from './positions.ts';
import type { ExplainSilenceAnswer } from './protocol.ts';
import type { RunCommand } from './run-command.ts';

export const EXPLAIN = 'overclaim.explain';
export const EXPLAIN_SILENCE = 'overclaim.explainSilence';

/** A message has little room. */
const SHOWN = 3;

/** Offers to tell why what was seen in a selection was not flagged. */
export function offerExplanation(uri: string, range: Range, silenced: readonly Silenced[]): CodeAction[] {
  if (silenced.length === 0) return [];
  const title = l10n.t('Why is this not flagged?');
  const command: Command = { title, command: EXPLAIN_SILENCE, arguments: [uri, range] };
  return [{ title, kind: EXPLAIN, command }];
}

/** Shows the reasons when the editor runs the command. */
export const explainSilence: RunCommand = async (session, [uri, range]) => {
  const { documents, service, settings } = session;
  const document = typeof uri === 'string' ? documents.get(uri) : undefined;
  if (document === undefined || !isRange(range)) return null;
  const { choices } = await settings.of(document.uri);
  const text = textToCheck(document);
  const silenced = service.silenced(text, positionsIn(document).span(range), choices);
  const told = silenced
    .slice(0, SHOWN)
    .map(({ rule, reason, start, end }) => `“${text.text.slice(start, end)}” (${rule}): ${reason}`);
  await answerWriter(session, told.length > 0 ? told.join(' ') : l10n.t('No rule looks for anything here any more.'));
  const answer: ExplainSilenceAnswer = {
    reasons: silenced.map(({ rule, reason, ...span }) => ({ rule, reason, range: positionsIn(document).range(span) })),
  };
  return answer;
};
