import { pipeline } from 'node:stream/promises';
import { EXIT } from './exit-status.ts';

/** Lets the readers of our output leave early (`| head`) without a stack trace. Call once, before anything is written. */
export function allowReadersToLeave(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (isBrokenPipe(error)) return;
      process.stderr.write(`overclaim: the output could not be written (${error.message}). Send it somewhere else.\n`);
      process.exit(EXIT.failed);
    });
  }
}

/** Writes as fast as the reader takes it, to standard output if nothing else is said; ends quietly, asking for no more, when the reader leaves. */
export async function writeOut(
  chunks: AsyncIterable<string | Uint8Array>,
  to: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  try {
    await pipeline(chunks, to, { end: false });
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
}

function isBrokenPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}
