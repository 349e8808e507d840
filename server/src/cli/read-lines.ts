const LINE_FEED = 0x0a;

/** Stands for a line that is longer than there is room for. */
export const TOO_LONG = Symbol('too long');

/**
 * The lines of a byte stream without their line feeds, each as soon as it is complete. An empty last line is none. Of a line
 * with more than `most` bytes nothing is kept, so that memory does not grow with a stream that never ends one.
 */
export function readLines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
export function readLines(input: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer | typeof TOO_LONG>;
export async function* readLines(
  input: AsyncIterable<Buffer>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer | typeof TOO_LONG> {
  let begun: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer) => {
    length += piece.length;
    if (length > most) begun = [];
    else begun.push(piece);
  };
  const line = () => {
    const whole = length > most ? TOO_LONG : Buffer.concat(begun);
    begun = [];
    length = 0;
    return whole;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
