import {
  ConfigurationTarget,
  l10n,
  type QuickPickItem,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { draftInView } from '../drafts.ts';
import { PROFILES, profileName } from '../status/profiles.ts';
import type { Statuses } from '../status/statuses.ts';
import { profileEdit } from './profile-edit.ts';

type Place = 'draft' | 'workspace' | 'user';

/** "Overclaim: Choose the Kind of Text…": for this draft alone, the workspace, or the user. */
export async function chooseProfile(statuses: Statuses): Promise<void> {
  const draft = draftInView()?.document;
  const now = draft && statuses.of(draft.uri)?.profile;
  const profile = await window.showQuickPick(
    PROFILES.map((name) => ({
      label: profileName(name),
      ...(name === now && { description: l10n.t('chosen now') }),
      name,
    })),
    { title: l10n.t('Kind of Text'), placeHolder: l10n.t('It decides how grave a finding is') },
  );
  if (!profile) return;
  const place = await choosePlace(draft);
  if (place === 'draft' && draft) await sayInDraft(draft, profile.name);
  else if (place === 'workspace' || place === 'user') {
    const target = place === 'workspace' ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    // The default need not be written down, but for hiding another choice further out.
    await workspace.getConfiguration('overclaim', draft?.uri).update('profile', profile.name, target);
  }
}

async function choosePlace(draft: TextDocument | undefined): Promise<Place | undefined> {
  const places: (QuickPickItem & { place: Place })[] = [
    ...(draft
      ? [{ label: l10n.t('This draft'), description: l10n.t('written into its text'), place: 'draft' as const }]
      : []),
    ...(workspace.workspaceFolders
      ? [{ label: l10n.t('This workspace'), description: 'overclaim.profile', place: 'workspace' as const }]
      : []),
    { label: l10n.t('All my drafts'), description: 'overclaim.profile', place: 'user' },
  ];
  return (await window.showQuickPick(places, { title: l10n.t('For which drafts?') }))?.place;
}

async function sayInDraft(draft: TextDocument, profile: string): Promise<void> {
  const { start, end, newText } = profileEdit(draft.getText(), draft.languageId, profile);
  const edit = new WorkspaceEdit();
  edit.replace(draft.uri, new Range(draft.positionAt(start), draft.positionAt(end)), newText);
  if (!(await workspace.applyEdit(edit))) {
    window.showWarningMessage(l10n.t('The draft could not be changed. Is it read-only?'));
  }
}
