/** The names among patterns that are plain words, and can be shown to a reader; each once, whatever its capitals. */
export function plainNames(patterns: readonly string[]): readonly string[] {
  const plain = patterns.filter((pattern) => !/[()[\]{}|~_<>*]/.test(pattern));
  return [...new Map(plain.map((name) => [name.toLowerCase(), name])).values()];
}
