import { l10n, type QuickPickItem, window } from 'vscode';
import { KINDS, VERDICTS } from '../protocol.ts';
import { type ClaimFilter, EVERYTHING, isEverything } from './arrange.ts';
import { kindName, verdictIcon, verdictName } from './names.ts';

interface Way extends QuickPickItem {
  readonly ask: () => Promise<Partial<ClaimFilter> | undefined>;
}

/** Asks which claims are wanted. @returns undefined where the writer thought better of it */
export async function askForFilter(filter: ClaimFilter): Promise<ClaimFilter | undefined> {
  const ways: Way[] = [
    {
      label: l10n.t('By verdict…'),
      description: filter.verdicts.map(verdictName).join(', '),
      ask: async () => {
        const items = VERDICTS.map((value) => ({
          label: verdictName(value),
          iconPath: verdictIcon(value),
          picked: filter.verdicts.includes(value),
          value,
        }));
        const picked = await choose(l10n.t('Verdicts to show'), items);
        return picked && { verdicts: picked.length === VERDICTS.length ? [] : picked.map(({ value }) => value) };
      },
    },
    {
      label: l10n.t('By kind…'),
      description: filter.kinds.map(kindName).join(', '),
      ask: async () => {
        const items = KINDS.map((value) => ({ label: kindName(value), picked: filter.kinds.includes(value), value }));
        const picked = await choose(l10n.t('Kinds of claims to show'), items);
        return picked && { kinds: picked.length === KINDS.length ? [] : picked.map(({ value }) => value) };
      },
    },
    {
      label: l10n.t('By words…'),
      description: filter.words,
      ask: async () => {
        const words = await window.showInputBox({
          title: l10n.t('Filter Claims'),
          prompt: l10n.t('Show claims with all of these words'),
          value: filter.words,
        });
        return words === undefined ? undefined : { words };
      },
    },
    ...(isEverything(filter)
      ? []
      : [{ label: l10n.t('Show all claims'), alwaysShow: true, ask: async () => EVERYTHING }]),
  ];
  const way = await window.showQuickPick(ways, {
    title: l10n.t('Filter Claims'),
    placeHolder: l10n.t('How to choose the claims to show'),
  });
  const change = await way?.ask();
  return change && { ...filter, ...change };
}

function choose<Item extends QuickPickItem>(placeHolder: string, items: Item[]): Thenable<Item[] | undefined> {
  return window.showQuickPick(items, { title: l10n.t('Filter Claims'), placeHolder, canPickMany: true });
}
