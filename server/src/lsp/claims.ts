// Stands in until the writing branch is merged, whose file replaces this one.
import type { Range } from 'vscode-languageserver';
import type { PlacedClaim } from '../claims/claim.ts';
import { answering } from './answering.ts';
import { textToCheck } from './documents.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

export interface ClaimOfDraft extends Omit<PlacedClaim, 'start' | 'end'> {
  readonly range: Range;
  readonly text: string;
  readonly section: readonly string[];
}

export interface ClaimsAnswer {
  readonly version: number;
  readonly claims: readonly ClaimOfDraft[];
}

/** Answers "overclaim/claims": what the draft claims, each in its place. */
export function answerClaims({ connection, documents, service, settings }: Session): void {
  const answer = async ({ textDocument: { uri } }: { textDocument: { uri: string } }): Promise<ClaimsAnswer | null> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined) return null;
    const { draft, claims } = service.check(textToCheck(document), choices);
    const positions = positionsIn(document);
    const headings = draft.blocks.filter(({ block }) => block.kind === 'heading');
    const section = (at: number): string[] => {
      const path: { level: number; text: string }[] = [];
      for (const { start, block } of headings) {
        if (start > at) break;
        while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
        path.push({ level: block.level, text: block.text });
      }
      return path.map(({ text }) => text);
    };
    return {
      version: document.version,
      claims: claims.map(({ start, end, ...claim }) => ({
        ...claim,
        range: positions.range({ start, end }),
        text: draft.source.slice(start, end),
        section: section(start),
      })),
    };
  };
  connection.onRequest('overclaim/claims', answering(connection, 'claims', null, answer));
}
