declare module 'write-file-atomic' {
  /** Writes a file beside it and puts it in its place, with the mode and the owner that the old one had. Follows links. */
  function writeFileAtomic(path: string, data: Uint8Array): Promise<void>;
  export = writeFileAtomic;
}
