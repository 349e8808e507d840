import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem, type Uri } from 'vscode';
import type { Claim } from '../protocol.ts';
import { arrange, type ClaimFilter, EVERYTHING, type Grouping } from './arrange.ts';
import { type ClaimRow, claimItem, type GroupRow, groupItem, rowsOf } from './claim-item.ts';

export type Row = GroupRow | ClaimRow;

/** The claims of one draft as a tree. */
export class ClaimsTree implements TreeDataProvider<Row>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #document: Uri | undefined;
  #claims: readonly Claim[] = [];
  #rows: readonly GroupRow[] = [];
  /** What is shown, to see whether there is anything new to show. */
  #shown = '';
  #grouping: Grouping = 'verdict';
  #filter: ClaimFilter = EVERYTHING;

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): ClaimFilter {
    return this.#filter;
  }

  /** Those that pass the filter, and all there are. */
  get counts(): { readonly shown: number; readonly all: number } {
    return { shown: this.#rows.reduce((sum, { claims }) => sum + claims.length, 0), all: this.#claims.length };
  }

  show(document: Uri | undefined, claims: readonly Claim[]): void {
    this.#document = document;
    this.#claims = claims;
    this.#arrange();
  }

  arrangeBy(grouping: Grouping, filter: ClaimFilter): void {
    this.#grouping = grouping;
    this.#filter = filter;
    this.#arrange();
  }

  /** The row of the narrowest claim at a place. */
  rowAt(line: number, character: number): ClaimRow | undefined {
    const rows = this.#rows.flatMap(({ claims }) => claims);
    const here = rows.filter(({ claim: { range } }) => {
      const { start, end } = range;
      const started = start.line < line || (start.line === line && start.character <= character);
      return started && (line < end.line || (line === end.line && character <= end.character));
    });
    return here.sort((a, b) => a.claim.text.length - b.claim.text.length)[0];
  }

  getTreeItem(row: Row): TreeItem {
    if ('group' in row) return groupItem(row);
    return claimItem(row, this.#document as Uri, this.#grouping);
  }

  getChildren(row?: Row): readonly Row[] & Row[] {
    if (row === undefined) return [...this.#rows];
    return 'group' in row ? [...row.claims] : [];
  }

  getParent(row: Row): Row | undefined {
    return 'group' in row ? undefined : row.parent;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #arrange(): void {
    const shown = JSON.stringify([this.#document, this.#claims, this.#grouping, this.#filter]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#rows = rowsOf(arrange(this.#claims, this.#grouping, this.#filter));
    this.#changed.fire(undefined);
  }
}
