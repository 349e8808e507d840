import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  StringValue,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SettingsEdit } from '../service/project/edit-settings-file.ts';
import { type Project, projectOf } from '../service/project/projects.ts';
import { folderOf, pathFrom } from '../service/project/uri-paths.ts';
import type { Session } from './session.ts';

/** The settings file that an action on a document changes, or makes. */
export interface SettingsFileToEdit {
  readonly project: Project;
  /** Whether it is there already. */
  readonly exists: boolean;
  /** As a person sees it, from the open folder: "drafts/.overclaim.yaml". */
  readonly shown: string;
}

/** Undefined where none may be made, or where the one that there is has mistakes: nothing would hold that is added to it. */
export async function settingsFileToEdit(session: Session, uri: string): Promise<SettingsFileToEdit | undefined> {
  const { client, projects, folders } = session;
  const found = await projects.of(uri);
  if (found && found.mistakes.length > 0) return undefined;
  const home = projects.home(uri);
  const project = found ?? (client.createsFiles && home !== undefined ? projectOf(home, '') : undefined);
  if (!project) return undefined;
  const around = folders.around(project.uri) ?? folderOf(project.uri);
  return { project, exists: found !== undefined, shown: pathFrom(around, project.uri) };
}

/** An action that makes an edit in a settings file. */
export function settingsFileAction(
  title: string,
  { project: { uri, text }, exists }: SettingsFileToEdit,
  edit: SettingsEdit,
  diagnostics: Diagnostic[],
  session: Session,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    edit: workspaceEdit(uri, text, exists, edit, session),
  };
}

function workspaceEdit(
  uri: string,
  text: string,
  exists: boolean,
  { start, end, newText, caret }: SettingsEdit,
  { client, documents }: Session,
): WorkspaceEdit {
  const before = TextDocument.create(uri, 'yaml', 0, text);
  const range = { start: before.positionAt(start), end: before.positionAt(end) };
  if (!client.takesVersionedEdits) return { changes: { [uri]: [{ range, newText }] } };
  // Where the editor opens the file for it, the writer goes on with the reason.
  const change =
    client.takesSnippetEdits && caret !== undefined
      ? {
          range,
          snippet: StringValue.createSnippet(`${escaped(newText.slice(0, caret))}$0${escaped(newText.slice(caret))}`),
        }
      : { range, newText };
  const textDocument = { uri, version: documents.get(uri)?.version ?? null };
  return {
    documentChanges: [
      ...(exists ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }]),
      { textDocument, edits: [change] },
    ],
  };
}

function escaped(snippet: string): string {
  return snippet.replace(/[\\$}]/gu, '\\$&');
}
