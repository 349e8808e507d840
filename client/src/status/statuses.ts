import { Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import type { Status } from '../protocol.ts';

/** What the server said last of each open document. */
export class Statuses implements Disposable {
  readonly #last = new Map<string, Status>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange: Event<Uri> = this.#changed.event;
  readonly #closed = workspace.onDidCloseTextDocument(({ uri }) => this.#last.delete(uri.toString()));

  take(uri: Uri, status: Status): void {
    this.#last.set(uri.toString(), status);
    this.#changed.fire(uri);
  }

  of(uri: Uri): Status | undefined {
    return this.#last.get(uri.toString());
  }

  /** A server that ended knows nothing any more. */
  forget(): void {
    this.#last.clear();
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#closed).dispose();
  }
}
