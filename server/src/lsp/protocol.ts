/** What goes between editor and server beyond the Language Server Protocol; docs/protocol.md says how to use it. */

/** Notification to the editor, where its initializationOptions have "takesStatus": how the check of a document stands. */
export const STATUS = 'overclaim/status';

export interface Status {
  readonly uri: string;
  /** The first version of which this is true. */
  readonly version: number;
  /**
   * "checking": the check takes a while. "paused": not checked until it is saved, or the writer asks. "tooLarge": not checked until
   * the writer asks. "off": turned off in the settings. "failed": the check broke; the log says how.
   */
  readonly state: 'checking' | 'checked' | 'paused' | 'tooLarge' | 'off' | 'failed';
  /** The kind of text that it is held against. */
  readonly profile: string;
  /** Who said so. */
  readonly profileFrom: 'draft' | 'choice' | 'default';
  /** What is shown, by severity. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}
