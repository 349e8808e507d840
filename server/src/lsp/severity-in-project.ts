import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../rules/finding.ts';
import { setSeverity, withEdit } from '../service/project/edit-settings-file.ts';
import { projectOf } from '../service/project/projects.ts';
import { ruleTitle } from './rule-title.ts';
import type { Session } from './session.ts';
import { type SettingsFileToEdit, settingsFileAction } from './settings-file-edit.ts';

/** Offers to lower a rule's severity to a hint, or to turn it off, in the whole project. */
export function severityInProject(
  { rule, severity }: Finding,
  uri: string,
  file: SettingsFileToEdit,
  diagnostics: Diagnostic[],
  session: Session,
): CodeAction[] {
  const { project, shown } = file;
  const set = (to: 'hint' | 'off', title: string): CodeAction[] => {
    const edit = setSeverity(project.text, rule, to);
    // One of the file's overrides may say otherwise for just this draft.
    const after = edit && projectOf(project.uri, withEdit(project.text, edit), project.names).for(uri);
    return edit && after?.choices.severities?.[rule] === to
      ? [settingsFileAction(title, file, edit, diagnostics, session)]
      : [];
  };
  const name = ruleTitle(rule);
  return [
    ...(severity === 'hint' ? [] : set('hint', l10n.t('Lower “{0}” to a hint in this project ({1})', name, shown))),
    ...set('off', l10n.t('Turn “{0}” off in this project ({1})', name, shown)),
  ];
}
