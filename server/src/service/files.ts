/** Reads what stands beside a draft: settings files and rule packs. How, is up to who gives it. */
export interface Files {
  /** The text of a file; undefined where there is none. Throws where it is there and cannot be read. */
  read(uri: string): Promise<string | undefined>;
}
