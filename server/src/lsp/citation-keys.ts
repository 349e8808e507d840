import * as l10n from '@vscode/l10n';
import {
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type Location,
  type MarkupContent,
  type MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bibliography, Work } from '../service/project/bibliography.ts';
import type { CitationKey } from '../service.ts';
import { answering } from './answering.ts';
import { textToCheck } from './documents.ts';
import { notationFor } from './notation.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

/** In ms. Of a large bibliography names and titles follow as the writer types on. */
const LONGEST_WAIT = 100;

/** Has a document's bibliography read before the writer asks for something in it. */
export function readBibliographies(session: Session): void {
  session.documents.onDidOpen(({ document: { uri } }) => {
    bibliographyOf(session, uri)
      .then((bibliography) => bibliography?.all())
      .catch((error) => session.connection.console.error(`The bibliography for ${uri} could not be read. ${error}`));
  });
}

/** What a completion keeps until more is asked of it. */
interface OfWork {
  readonly uri: string;
  readonly key: string;
}

/** A place in a draft where a key stands or may stand, and what the draft cites from. */
interface KeyPlace extends CitationKey {
  readonly document: TextDocument;
  readonly bibliography: Bibliography;
}

/** The works that can be cited at a position. */
export async function keysToCite(session: Session, uri: string, position: Position): Promise<CompletionList> {
  const at = await keyAt(session, uri, position);
  if (at === undefined) return { isIncomplete: false, items: [] };
  const range = positionsIn(at.document).range(at);
  const { works, isWhole } = await at.bibliography.within(LONGEST_WAIT);
  const items = works.map(({ key, short = '', title = '' }) => ({
    label: key,
    kind: CompletionItemKind.Reference,
    detail: [short, title].filter((part) => part !== '').join('. '),
    // By the names and the title too: who remembers keys?
    filterText: [key, short, title].join(' '),
    textEdit: { range, newText: key },
    data: { uri, key } satisfies OfWork,
  }));
  return { isIncomplete: !isWhole, items };
}

/** The reference behind a completion that `keysToCite` gave; undefined for any other. */
export async function referenceOf(session: Session, data: unknown): Promise<MarkupContent | undefined> {
  const { uri, key } = (data ?? {}) as Partial<Record<keyof OfWork, unknown>>;
  if (typeof uri !== 'string' || typeof key !== 'string') return undefined;
  const work = await (await bibliographyOf(session, uri))?.work(key);
  return work && referenceText(work, session.client.completionMarkup);
}

/** The reference of the work that is cited at a position. */
export async function hoverOverKey(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const at = await keyAt(session, uri, position);
  const work = at && (await at.bibliography.work(at.key));
  const contents = work && referenceText(work, session.client.hoverMarkup);
  return contents ? { contents, range: positionsIn(at.document).range(at) } : null;
}

/** Leads from a key in a draft to its entry. */
export function answerDefinitions(session: Session): void {
  session.connection.onDefinition(
    answering(
      session.connection,
      'the entry of a key',
      null,
      async ({ textDocument: { uri }, position }): Promise<Location | null> => {
        const at = await keyAt(session, uri, position);
        const work = at && (await at.bibliography.work(at.key));
        if (!work) return null;
        const { file } = work;
        const document = TextDocument.create(file.uri, '', 0, file.text);
        return {
          uri: file.uri,
          range: positionsIn(document).range({ start: work.at, end: work.at + work.key.length }),
        };
      },
    ),
  );
}

async function keyAt(session: Session, uri: string, position: Position): Promise<KeyPlace | undefined> {
  const { documents, service, settings, checks } = session;
  const { enable } = await settings.of(uri);
  const bibliography = await bibliographyOf(session, uri);
  const document = documents.get(uri);
  if (!enable || bibliography === undefined || document === undefined || !checks.answersFor(uri)) return undefined;
  const key = service.citationKey(textToCheck(document), positionsIn(document).offset(position));
  return key && { ...key, document, bibliography };
}

/** What a document cites from. In a folder that is not trusted, nothing. */
export async function bibliographyOf({ projects }: Session, uri: string): Promise<Bibliography | undefined> {
  return (await projects.of(uri))?.bibliography(uri.startsWith('untitled:') ? undefined : uri);
}

function referenceText({ key, citation, url, file }: Work, kind: MarkupKind): MarkupContent | undefined {
  if (!citation) return undefined;
  const { text, link, code } = notationFor(kind);
  const reference = url === undefined ? text(citation) : link(citation, url);
  return { kind, value: `${reference}\n\n${l10n.t('{0} in {1}', code(key), text(file.name))}` };
}
