import type { Files } from '../service/files.ts';
import type { Clock } from './clock.ts';

/** What the place that the server runs in can do beside talking to its editor. */
export interface Host {
  /** Reads files with "file:" addresses. Without it the editor is asked, where it answers. */
  readonly files?: Files & {
    /** Tells the names of files in a folder that change, until it is disposed of; undefined where there is no such folder. Throws where it cannot watch. */
    watchFolder(uri: string, onChange: (name: string) => void): { dispose(): void } | undefined;
  };
  /** The drafts in a folder, by path. */
  draftsInFolder?(folder: string): Promise<readonly string[]>;
  readonly clock?: Clock;
}
