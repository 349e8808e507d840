import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Claim, ClaimKind, Verdict } from '../protocol.ts';

/* Each has a default, for what a newer server may tell of. */

export function verdictName(verdict: Verdict): string {
  switch (verdict) {
    case 'contradicted':
      return l10n.t('Contradicted');
    case 'unsupported':
      return l10n.t('Not supported');
    case 'imprecise':
      return l10n.t('Imprecise');
    case 'hypothesis':
      return l10n.t('Hypothesis');
    case 'supported':
      return l10n.t('Supported');
    case 'unknown':
      return l10n.t('Not in the knowledge base');
    default:
      return verdict;
  }
}

/** What a verdict says, in one sentence. */
export function verdictMeaning(verdict: Verdict): string {
  switch (verdict) {
    case 'contradicted':
      return l10n.t('The sources say otherwise.');
    case 'unsupported':
      return l10n.t('It is none of the actions that the sources give.');
    case 'imprecise':
      return l10n.t('Close to what the sources say, but not quite that.');
    case 'hypothesis':
      return l10n.t('Proposed, and not shown.');
    case 'supported':
      return l10n.t('The sources say so, too.');
    case 'unknown':
      return l10n.t('The knowledge base has nothing for or against it.');
    default:
      return verdict;
  }
}

/** In the colours of tests and problems, which every theme has, the high-contrast ones too. */
export function verdictIcon(verdict: Verdict): ThemeIcon {
  switch (verdict) {
    case 'contradicted':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'unsupported':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'imprecise':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    case 'hypothesis':
      return new ThemeIcon('beaker', new ThemeColor('testing.iconQueued'));
    case 'supported':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    default:
      return new ThemeIcon('circle-large-outline', new ThemeColor('testing.iconSkipped'));
  }
}

export function kindName(kind: ClaimKind): string {
  switch (kind) {
    case 'mechanism':
      return l10n.t('Mechanism');
    case 'class':
      return l10n.t('Class of drug');
    case 'cause':
      return l10n.t('Cause');
    case 'approval':
      return l10n.t('Approval');
    case 'messenger':
      return l10n.t('What a messenger does');
    case 'efficacy':
      return l10n.t('Efficacy');
    case 'safety':
      return l10n.t('Safety');
    case 'comparison':
      return l10n.t('Comparison');
    case 'schedule':
      return l10n.t('Legal control');
    case 'onset':
      return l10n.t('Onset');
    case 'duration':
      return l10n.t('Duration');
    case 'association':
      return l10n.t('Association');
    case 'effect':
      return l10n.t('Effect');
    default:
      return kind;
  }
}

export function strengthName(strength: Claim['strength']): string {
  switch (strength) {
    case 'none':
      return l10n.t('no relation claimed');
    case 'correlational':
      return l10n.t('told as a link');
    case 'conditional':
      return l10n.t('told with reserve');
    case 'causal':
      return l10n.t('told as sure');
    default:
      return strength;
  }
}

export function modalityName(modality: Claim['modality']): string {
  switch (modality) {
    case 'asserted':
      return l10n.t('asserted');
    case 'hedged':
      return l10n.t('hedged');
    case 'negated':
      return l10n.t('denied');
    case 'questioned':
      return l10n.t('asked');
    case 'attributed':
      return l10n.t('attributed to others');
    default:
      return modality;
  }
}
