import { formatOf } from '../draft/format.ts';
import { readDraft } from '../draft/read.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { writeOut } from './output.ts';
import { type DraftFile, readDraftFile, STANDARD_INPUT, shownPath, UnreadableDraft } from './read-file.ts';
import { note, ReadingNotes } from './reading-notes.ts';
import { draftText } from './show-draft.ts';
import { type ColorWhen, terminal } from './terminal.ts';

export interface DraftOptions {
  readonly color: ColorWhen;
  /** What to call standard input; its ending says how to read it. */
  readonly stdinFilename?: string;
}

/** Writes to standard output what the reader sees of a draft: blocks, sentences, what is skipped and why. */
export async function showDraft(path: string, { color, stdinFilename }: DraftOptions): Promise<ExitStatus> {
  const name = path === STANDARD_INPUT ? (stdinFilename ?? path) : path;
  let file: DraftFile;
  try {
    file = await readDraftFile(path, name);
  } catch (error) {
    if (!(error instanceof UnreadableDraft)) throw error;
    note(name, error.message);
    return EXIT.failed;
  }
  const { text, isWord } = file;
  new ReadingNotes().tell(name, file);
  const draft = readDraft(text, isWord ? 'html' : formatOf(undefined, name));
  await writeOut(chunks(draftText(draft, shownPath(name), isWord, terminal(color))));
  return EXIT.clean;
}

async function* chunks(parts: Iterable<string>): AsyncGenerator<string> {
  yield* parts;
}
