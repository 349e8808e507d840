import { type CodeAction, type Command, MessageType, type Range, ShowMessageNotification } from 'vscode-languageserver';
import type { Silenced } from '../rules/finding.ts';
import { textToCheck } from './documents.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

export const EXPLAIN = 'overclaim.explain';
export const EXPLAIN_SILENCE = 'overclaim.explainSilence';

const TITLE = 'Why is this not flagged?';
/** A message has little room. */
const SHOWN = 3;

/** Offers to tell why what was seen in a selection was not flagged. */
export function offerExplanation(uri: string, range: Range, silenced: readonly Silenced[]): CodeAction[] {
  if (silenced.length === 0) return [];
  const command: Command = { title: TITLE, command: EXPLAIN_SILENCE, arguments: [uri, range] };
  return [{ title: TITLE, kind: EXPLAIN, command }];
}

/** Shows the reasons when the editor runs the command. */
export function explainSilence({ connection, documents, service, settings }: Session): void {
  connection.onExecuteCommand(async ({ command, arguments: [uri, range] = [] }) => {
    const document = typeof uri === 'string' ? documents.get(uri) : undefined;
    if (command !== EXPLAIN_SILENCE || document === undefined || !isRange(range)) return null;
    const { choices } = await settings.of(document.uri);
    const text = textToCheck(document);
    const silenced = service.silenced(text, positionsIn(document).span(range), choices);
    const told = silenced
      .slice(0, SHOWN)
      .map(({ rule, reason, start, end }) => `“${text.text.slice(start, end)}” (${rule}): ${reason}`);
    const message = told.length > 0 ? told.join(' ') : 'No rule looks for anything here any more.';
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return null;
  });
}

function isRange(value: unknown): value is Range {
  const range = value as Partial<Range> | undefined;
  return [range?.start, range?.end].every((p) => Number.isInteger(p?.line) && Number.isInteger(p?.character));
}
