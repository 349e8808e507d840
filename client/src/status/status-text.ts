import { l10n, MarkdownString } from 'vscode';
import type { Status } from '../protocol.ts';
import type { SessionState } from '../session.ts';
import { profileName } from './profiles.ts';

export interface StatusText {
  readonly text: string;
  /** For screen readers, in words. */
  readonly spoken: string;
  readonly tooltip: MarkdownString;
  readonly severity: 'none' | 'warning' | 'error';
}

/** What the status bar says of a draft. */
export function statusText(session: SessionState, status: Status | undefined): StatusText {
  const { icon, says, severity } = stateOf(session, status);
  const known = session === 'running' && (status?.state === 'checked' || status?.state === 'checking');
  const found = known ? status : undefined;
  const total = found ? Object.values(found.counts).reduce((sum, count) => sum + count, 0) : 0;
  const profile = status && status.profile !== 'default' ? profileName(status.profile) : undefined;

  const tooltip = new MarkdownString(undefined, true);
  tooltip.appendMarkdown(`**Overclaim** · ${says}\n\n`);
  if (found) tooltip.appendMarkdown(`${inWords(found)}\n\n`);
  if (status)
    tooltip.appendText(`${l10n.t('Kind of text: {0}', profileName(status.profile))} (${saidBy(status.profileFrom)})`);
  tooltip.appendMarkdown(`\n\n${l10n.t('Select to see what can be done.')}`);
  return {
    text: [`${icon}${found ? ` ${total}` : ''}`, profile].filter((part) => part !== undefined).join(' · '),
    spoken: ['Overclaim', says, found && inWords(found), profile].filter((part) => part !== undefined).join(', '),
    tooltip,
    severity,
  };
}

function stateOf(session: SessionState, status: Status | undefined) {
  const state = session === 'running' ? (status?.state ?? 'starting') : session;
  switch (state) {
    case 'starting':
      return { icon: '$(loading~spin)', says: l10n.t('starting'), severity: 'none' } as const;
    case 'checking':
      return { icon: '$(law)', says: l10n.t('checking'), severity: 'none' } as const;
    case 'checked':
      return { icon: '$(law)', says: l10n.t('checked'), severity: 'none' } as const;
    case 'paused':
      return { icon: '$(debug-pause)', says: l10n.t('paused'), severity: 'none' } as const;
    case 'off':
      return { icon: '$(circle-slash)', says: l10n.t('turned off for this draft'), severity: 'none' } as const;
    case 'tooLarge':
      return {
        icon: '$(law) $(warning)',
        says: l10n.t('this draft is too large to check'),
        severity: 'warning',
      } as const;
    case 'failed':
      return {
        icon: '$(law) $(error)',
        says: l10n.t('checking failed; the output tells why'),
        severity: 'error',
      } as const;
  }
}

/** "1 error, 3 warnings". */
function inWords({ counts: { error, warning, info, hint } }: Status): string {
  const parts = [
    count(error, l10n.t('1 error'), (n) => l10n.t('{0} errors', n)),
    count(warning, l10n.t('1 warning'), (n) => l10n.t('{0} warnings', n)),
    count(info, l10n.t('1 remark'), (n) => l10n.t('{0} remarks', n)),
    count(hint, l10n.t('1 hint'), (n) => l10n.t('{0} hints', n)),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : l10n.t('no findings');
}

function count(number: number, one: string, several: (number: number) => string): string {
  return number === 0 ? '' : number === 1 ? one : several(number);
}

/** Where the kind of text was chosen. */
function saidBy(from: string): string {
  switch (from) {
    case 'draft':
      return l10n.t('says the draft');
    case 'file':
    case 'project':
      return l10n.t('says the project');
    case 'choice':
    case 'editor':
      return l10n.t('says a setting of the editor');
    default:
      return l10n.t('nothing else was chosen');
  }
}
