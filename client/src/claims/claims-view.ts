import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { draftInView } from '../drafts.ts';
import { CLAIMS, type ClaimsOfDraft } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Statuses } from '../status/statuses.ts';
import { type ClaimFilter, EVERYTHING, type Grouping, isEverything } from './arrange.ts';
import { ClaimsTree } from './claims-tree.ts';
import { askForFilter } from './filter-claims.ts';

const VIEW = 'overclaim.claims';
const GROUPING = 'overclaim.claims.grouping';
/** After the last edit, in ms: of a burst of edits, only what comes out of it is shown. */
const QUIET = 200;

/** The view "Claims": what the draft before the writer claims, and how each of it stands against the facts. */
export function registerClaimsView(context: ExtensionContext, session: Session, statuses: Statuses): Disposable {
  const tree = new ClaimsTree();
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Which of the questions to the server was the last. */
  let asked = 0;
  let shown: Uri | undefined;

  const arrange = (grouping: Grouping, filter: ClaimFilter): void => {
    tree.arrangeBy(grouping, filter);
    void context.workspaceState.update(GROUPING, grouping);
    describe();
  };

  const describe = (): void => {
    const { shown: passed, all } = tree.counts;
    const filtered = !isEverything(tree.filter);
    view.description = filtered ? l10n.t('{0} of {1}', passed, all) : '';
    setContext('grouping', tree.grouping);
    setContext('filtered', filtered);
    // What the empty view says.
    const state = session.state === 'running' ? (all > 0 ? 'nothingPasses' : 'noClaims') : session.state;
    setContext('state', shown === undefined && session.state === 'running' ? 'noDraft' : state);
  };

  const load = async (): Promise<void> => {
    const editor = draftInView();
    const mine = ++asked;
    const answer = editor && view.visible ? await ask(editor) : undefined;
    if (mine !== asked || !view.visible) return;
    shown = editor?.document.uri;
    tree.show(shown, answer?.claims ?? []);
    describe();
  };

  const ask = async ({ document }: TextEditor): Promise<ClaimsOfDraft | null | undefined> => {
    try {
      return await session.request<ClaimsOfDraft | null>(CLAIMS, { textDocument: { uri: document.uri.toString() } });
    } catch (error) {
      session.output.error(`The claims of ${document.uri} could not be read. ${error}`);
      return undefined;
    }
  };

  const loadSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), QUIET);
  };

  /**
   * Marks the claim that the cursor is in, without taking the focus; only when the writer moves it or has opened the view: to mark a
   * row opens the view, also when the writer is about to close it.
   */
  const follow = (editor: TextEditor | undefined): void => {
    if (!view.visible || editor?.document.uri.toString() !== shown?.toString() || editor === undefined) return;
    const { line, character } = editor.selection.active;
    const row = tree.rowAt(line, character);
    if (row && view.selection[0] !== row)
      void view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
  };

  arrange(context.workspaceState.get<Grouping>(GROUPING) ?? 'verdict', EVERYTHING);
  return Disposable.from(
    tree,
    view,
    new Disposable(() => clearTimeout(timer)),
    view.onDidChangeVisibility(() => void load().then(() => follow(draftInView()))),
    window.onDidChangeActiveTextEditor(() => void load()),
    window.onDidChangeVisibleTextEditors(loadSoon),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    statuses.onDidChange((uri) => {
      if (uri.toString() === draftInView()?.document.uri.toString()) loadSoon();
    }),
    // Not every edit changes what the status says.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === shown?.toString()) loadSoon();
    }),
    session.onDidChangeState(loadSoon),
    commands.registerCommand('overclaim.showClaims', () => commands.executeCommand(`${VIEW}.focus`)),
    commands.registerCommand('overclaim.groupClaimsByVerdict', () => arrange('verdict', tree.filter)),
    commands.registerCommand('overclaim.groupClaimsBySection', () => arrange('section', tree.filter)),
    commands.registerCommand('overclaim.clearClaimsFilter', () => arrange(tree.grouping, EVERYTHING)),
    commands.registerCommand('overclaim.filterClaims', async () => {
      const filter = await askForFilter(tree.filter);
      if (filter) arrange(tree.grouping, filter);
    }),
  );
}

function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', `overclaim.claims.${key}`, value);
}
