import { l10n } from 'vscode';

/** Kinds of text, as the setting "overclaim.profile" names them. */
export const PROFILES = ['default', 'patient', 'promotional', 'news', 'professional', 'academic'] as const;

export function profileName(profile: string): string {
  switch (profile) {
    case 'default':
      return l10n.t('Any text');
    case 'patient':
      return l10n.t('Text for patients');
    case 'promotional':
      return l10n.t('Promotional text');
    case 'news':
      return l10n.t('News and magazines');
    case 'professional':
      return l10n.t('Text for professionals');
    case 'academic':
      return l10n.t('Papers and theses');
    default:
      return profile;
  }
}
