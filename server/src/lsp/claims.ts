import { answering } from './answering.ts';
import { textToCheck } from './documents.ts';
import { positionsIn } from './positions.ts';
import { CLAIMS, type ClaimsAnswer, type ClaimsParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Tells what a draft claims, each claim in its place, for views that list them. */
export function answerClaims({ connection, documents, service, settings, checks }: Session): void {
  const answer = async ({ textDocument: { uri } }: ClaimsParams): Promise<ClaimsAnswer | null> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined || !checks.answersFor(uri)) return null;
    const text = textToCheck(document);
    const positions = positionsIn(document);
    const { source } = service.check(text, choices).draft;
    const claims = service.explainedClaims(text, choices).map(({ start, end, ...claim }) => ({
      ...claim,
      range: positions.range({ start, end }),
      text: source.slice(start, end),
    }));
    return { version: document.version, claims };
  };
  connection.onRequest(CLAIMS, answering(connection, 'claims', null, answer));
}
