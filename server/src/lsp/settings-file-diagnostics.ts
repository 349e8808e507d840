import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mistake } from '../service/mistake.ts';
import type { Project } from '../service/project/projects.ts';
import { isSettingsFile } from './project-settings.ts';
import type { Session } from './session.ts';

/** The mistakes in a settings file that is open, as it is now. */
export async function settingsFileDiagnostics({ projects }: Session, document: TextDocument): Promise<Diagnostic[]> {
  const project = await projects.reread(document.uri);
  return project ? mistakesOf(project) : [];
}

/** Tells the mistakes of settings files that are in use and not open: an editor asks for, or expects, only those of open ones. */
export function tellSettingsMistakes({ connection, documents, projects }: Session): void {
  const told = new Set<string>();
  const tell = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length === 0 && !told.has(uri)) return;
    if (diagnostics.length > 0) told.add(uri);
    else told.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  projects.onDidRead(({ uri, project }) => {
    if (!documents.get(uri)) tell(uri, project ? mistakesOf(project) : []);
    for (const [pack, { text, mistakes }] of project?.packFiles ?? [])
      tell(pack, mistakesOf({ uri: pack, text, mistakes, hints: [] }));
  });
  documents.onDidOpen(({ document: { uri } }) => {
    if (isSettingsFile(uri)) tell(uri, []);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isSettingsFile(uri)) void projects.reread(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    // What holds again is what was saved.
    if (isSettingsFile(uri)) void projects.reread(uri);
  });
}

function mistakesOf({
  uri,
  text,
  mistakes,
  hints,
}: Pick<Project, 'uri' | 'text' | 'mistakes' | 'hints'>): Diagnostic[] {
  // The text that was read: the editor's may have moved on meanwhile.
  const document = TextDocument.create(uri, 'yaml', 0, text);
  const diagnostic = ({ start, end, message }: Mistake, severity: DiagnosticSeverity): Diagnostic => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity,
    source: 'overclaim',
    code: 'settings',
    message,
  });
  return [
    ...mistakes.map((each) => diagnostic(each, DiagnosticSeverity.Error)),
    ...hints.map((each) => diagnostic(each, DiagnosticSeverity.Hint)),
  ];
}
