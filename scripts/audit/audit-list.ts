/** What an audit prints: lists with a heading each, and at the end how long each is. */

export interface AuditList {
  /** Short key, for JSON. */
  readonly id: string;
  readonly title: string;
  /** Why entries may be right all the same, or what to do about them; one sentence. */
  readonly note?: string;
  readonly entries: readonly string[];
}

export function auditText(lists: readonly AuditList[]): string {
  const parts = lists
    .filter((list) => list.entries.length > 0)
    .map(({ title, note, entries }) =>
      [`${title}: ${entries.length}`, ...(note ? [`  (${note})`] : []), ...entries.map((e) => `  ${e}`), ''].join('\n'),
    );
  const width = Math.max(...lists.map(({ entries }) => String(entries.length).length));
  const counts = lists.map(({ title, entries }) => `  ${String(entries.length).padStart(width)}  ${title}`);
  return [...parts, 'In figures', ...counts, ''].join('\n');
}

export function auditJson(lists: readonly AuditList[]): string {
  return `${JSON.stringify({ lists: lists.map((list) => ({ ...list, count: list.entries.length })) }, null, 2)}\n`;
}
