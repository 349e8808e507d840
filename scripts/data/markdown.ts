/** Pieces of the generated Markdown pages. */

/** Text as it stands, whatever signs of Markdown it holds. */
export function escaped(text: string): string {
  return text.replace(/([\\`*_[\]<>|])/g, '\\$1');
}

export function bullets(items: readonly string[]): string {
  return items.map((i) => `- ${i}`).join('\n');
}

/** The parts that are not empty, a blank line between each and the next. */
export function page(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n').concat('\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
