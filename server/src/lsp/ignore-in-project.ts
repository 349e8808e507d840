import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../rules/finding.ts';
import { addException, withEdit } from '../service/project/edit-settings-file.ts';
import { projectOf } from '../service/project/projects.ts';
import { folderOf, pathFrom } from '../service/project/uri-paths.ts';
import { ruleTitle } from './rule-title.ts';
import type { Session } from './session.ts';
import { type SettingsFileToEdit, settingsFileAction } from './settings-file-edit.ts';

/** Longest words in a title, in UTF-16 code units. */
const LONGEST = 40;

/** Offers to let these words stand in the whole project, or in this draft what is said of it as a whole. `words` are those that were flagged. */
export function ignoreInProject(
  finding: Finding,
  words: string,
  uri: string,
  file: SettingsFileToEdit,
  diagnostics: Diagnostic[],
  session: Session,
): CodeAction[] {
  const { rule, scope } = finding;
  const { project, shown } = file;
  const isOfDraft = scope === 'document';
  if (isOfDraft && uri.startsWith('untitled:')) return [];
  const edit = addException(
    project.text,
    isOfDraft ? { rule, files: asPattern(pathFrom(folderOf(project.uri), uri)) } : { rule, text: words },
  );
  const title = isOfDraft
    ? l10n.t('Ignore “{0}” for this draft ({1})', ruleTitle(rule), shown)
    : l10n.t('Ignore “{0}” in this project ({1})', clipped(words), shown);
  // What the file could not say is not offered.
  const isSound = edit && projectOf(project.uri, withEdit(project.text, edit), project.names).mistakes.length === 0;
  return edit && isSound ? [settingsFileAction(title, file, edit, diagnostics, session)] : [];
}

/** A path that means itself: anchored, and what stands for something else written as any character. */
function asPattern(path: string): string {
  return `/${path.replace(/[*?[\]{}()!\\]/gu, '?')}`;
}

function clipped(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
