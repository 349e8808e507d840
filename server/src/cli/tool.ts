/** The version of the machine-readable interface; fields may be added under the same number. */
export const SCHEMA = 1;

/** What says which program and which knowledge made a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Date of the newest verification in the knowledge base. */
  readonly knowledge: string;
}
