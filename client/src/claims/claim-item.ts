import { type Command, l10n, MarkdownString, Range, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { Claim } from '../protocol.ts';
import type { ClaimGroup, Grouping } from './arrange.ts';
import { claimWords } from './claim-words.ts';
import { kindName, modalityName, strengthName, verdictIcon, verdictMeaning, verdictName } from './names.ts';

/** A row of the view. Items live as long as what they show: the tree's own marks (open, selected) stay by their ids. */
export interface GroupRow {
  readonly group: ClaimGroup;
  readonly claims: readonly ClaimRow[];
}

export interface ClaimRow {
  readonly claim: Claim;
  readonly id: string;
  readonly parent: GroupRow;
}

/** Longer ones are cut; the tooltip has the whole of it. */
const LABEL_LENGTH = 90;

/** Rows of groups, with ids that stay when claims move. */
export function rowsOf(groups: readonly ClaimGroup[]): GroupRow[] {
  return groups.map((group) => {
    const seen = new Map<string, number>();
    const claims: ClaimRow[] = [];
    const row: GroupRow = { group, claims };
    for (const claim of group.claims) {
      const said = `${group.key}/${claim.kind}/${claim.text}`;
      const count = seen.get(said) ?? 0;
      seen.set(said, count + 1);
      claims.push({ claim, id: `${said}/${count}`, parent: row });
    }
    return row;
  });
}

export function groupItem({ group }: GroupRow): TreeItem {
  const label = groupName(group);
  // Of what nobody knows, there is little to see.
  const folded = group.by === 'verdict' && group.verdict === 'unknown';
  const item = new TreeItem(label, TreeItemCollapsibleState[folded ? 'Collapsed' : 'Expanded']);
  const count = group.claims.length;
  const counted = count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
  item.id = group.key;
  item.description = String(count);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${counted}` };
  if (group.by === 'verdict') {
    item.iconPath = verdictIcon(group.verdict);
    item.tooltip = verdictMeaning(group.verdict);
  } else item.tooltip = group.section.join(' › ');
  return item;
}

export function claimItem({ claim, id }: ClaimRow, document: Uri, grouping: Grouping): TreeItem {
  const { verdict, kind, section } = claim;
  const said = claimWords(claim);
  const item = new TreeItem(said.length > LABEL_LENGTH ? `${said.slice(0, LABEL_LENGTH - 1)}…` : said);
  const line = l10n.t('line {0}', claim.range.start.line + 1);
  item.id = id;
  item.iconPath = verdictIcon(verdict);
  item.description = grouping === 'section' ? verdictName(verdict) : (section.at(-1) ?? line);
  item.tooltip = tooltip(claim);
  item.contextValue = 'claim';
  item.command = goTo(claim, document);
  item.accessibilityInformation = { label: [said, verdictName(verdict), kindName(kind), line].join(', ') };
  return item;
}

function groupName(group: ClaimGroup): string {
  if (group.by === 'verdict') return verdictName(group.verdict);
  return group.section.at(-1) ?? l10n.t('Before the first heading');
}

function tooltip(claim: Claim): MarkdownString {
  const { verdict, kind, strength, modality, explanation, section } = claim;
  const shown = new MarkdownString(undefined, true);
  shown.appendMarkdown(`**${verdictName(verdict)}** · `);
  shown.appendText(explanation ?? verdictMeaning(verdict));
  shown.appendMarkdown('\n\n> ');
  shown.appendText(claimWords(claim));
  shown.appendMarkdown('\n\n');
  shown.appendText([kindName(kind), strengthName(strength), modalityName(modality)].join(' · '));
  if (section.length > 0) {
    shown.appendMarkdown('\n\n');
    shown.appendText(section.join(' › '));
  }
  return shown;
}

function goTo({ range: { start, end } }: Claim, document: Uri): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: l10n.t('Go to the claim'), arguments: [document, { selection }] };
}
