import type { Hover, HoverParams } from 'vscode-languageserver';
import { answering } from './answering.ts';
import { hoverOverKey } from './citation-keys.ts';
import { textToCheck } from './documents.ts';
import { hoverText } from './hover-text.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

/** Shows what is wrong at a place and what speaks for it, then what is known of the thing named there; over the key of a citation, its reference. */
export function answerHovers(session: Session): void {
  const { connection, client, documents, service, settings, checks } = session;
  const answer = async ({ textDocument: { uri }, position }: HoverParams): Promise<Hover | null> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined || !checks.answersFor(uri)) return null;

    const reference = await hoverOverKey(session, uri, position);
    if (reference) return reference;
    const positions = positionsIn(document);
    const hover = service.hover(textToCheck(document), positions.offset(position), choices);
    if (hover === undefined) return null;
    const kind = client.hoverMarkup;
    return {
      contents: { kind, value: hoverText(hover, kind, !client.showsMessageInHover) },
      range: positions.range(hover),
    };
  };
  connection.onHover(answering(connection, 'a hover', null, answer));
}
