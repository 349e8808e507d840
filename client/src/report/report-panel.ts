import {
  Disposable,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Session } from '../session.ts';
import { askForReport } from './ask.ts';
import { noticePage, withScript } from './page-script.ts';

/** How long the writer pauses before a changed draft is reported on anew, in ms. */
const PAUSE = 400;

/** What a draft's report is called. */
export function titleOf(draft: Uri): string {
  return l10n.t('Report: {0}', draft.path.split('/').at(-1) ?? '');
}

/** One draft's report, shown beside it and kept up with it. */
export class ReportPanel implements Disposable {
  readonly draft: Uri;
  readonly #panel: WebviewPanel;
  readonly #session: Session;
  readonly #subscriptions: Disposable;
  /** The newest page; undefined before the first. */
  #page: string | undefined;
  /** Whether the page's script listens. */
  #listens = false;
  /** Whether the draft has changed since it was last asked for. */
  #isStale = true;
  #asking = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Takes over a panel, new or restored; it is disposed with the panel. */
  constructor(panel: WebviewPanel, draft: Uri, session: Session) {
    this.draft = draft;
    this.#panel = panel;
    this.#session = session;
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [] };
    panel.title = titleOf(draft);
    const isOurs = (document: TextDocument) => document.uri.toString() === draft.toString();
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message) => this.#take(message)),
      panel.onDidChangeViewState(() => this.#viewChanged()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (isOurs(document) && contentChanges.length > 0) this.#changed(PAUSE);
      }),
      // Open again, or in another language.
      workspace.onDidOpenTextDocument((document) => {
        if (isOurs(document)) this.#changed(PAUSE);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('overclaim', draft)) this.#changed(PAUSE);
      }),
    );
    panel.onDidDispose(() => this.dispose());
    this.#changed(0);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#subscriptions.dispose();
  }

  /** Asks once the writer pauses; while nobody sees the report, not at all. */
  #changed(pause: number): void {
    this.#isStale = true;
    clearTimeout(this.#pause);
    if (this.#panel.visible) this.#pause = setTimeout(() => void this.#refresh(), pause);
  }

  #viewChanged(): void {
    if (this.#panel.visible) {
      if (this.#isStale) this.#changed(0);
    } else if (this.#listens && this.#page !== undefined) {
      // A hidden page is thrown away; what it is made of anew must be the newest.
      this.#listens = false;
      this.#panel.webview.html = this.#page;
    }
  }

  async #refresh(): Promise<void> {
    // The answer that is on its way will be found outdated, and asked for again.
    if (this.#asking) return;
    this.#asking = true;
    this.#isStale = false;
    try {
      // Restored after a restart, the draft need not be open.
      const document = await workspace.openTextDocument(this.draft);
      const nonce = newNonce();
      const answer = await askForReport(this.#session, this.draft, { format: 'html', scriptNonce: nonce });
      if (!this.#isStale && (!answer || answer.version >= document.version))
        this.#show(
          answer?.content ??
            noticePage(l10n.t('There is no report on this draft: Overclaim does not check it.'), nonce),
          nonce,
        );
    } catch (error) {
      // What was shown before is better than nothing.
      if (this.#page === undefined) {
        const nonce = newNonce();
        const reason = error instanceof Error ? error.message : String(error);
        this.#show(noticePage(l10n.t('The report could not be made. {0}', reason), nonce), nonce);
      }
    } finally {
      this.#asking = false;
    }
    if (this.#isStale) this.#changed(PAUSE);
  }

  #show(page: string, nonce: string): void {
    const before = this.#page;
    this.#page = withScript(page, nonce, this.draft.toString());
    if (before !== undefined && this.#listens && this.#panel.visible)
      void this.#panel.webview.postMessage({ page: this.#page });
    else this.#panel.webview.html = this.#page;
  }

  async #take(message: unknown): Promise<void> {
    if (message === 'ready') {
      this.#listens = true;
      return;
    }
    const { start, end } = message as { start?: unknown; end?: unknown };
    if (typeof start !== 'number' || typeof end !== 'number') return;
    const document = await workspace.openTextDocument(this.draft);
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.One,
      selection: new Range(document.positionAt(start), document.positionAt(end)),
    });
  }
}

function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
