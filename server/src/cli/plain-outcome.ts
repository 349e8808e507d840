/** Outcomes as plain data: what passes from thread to thread, and what the cache remembers. */
import type { Draft, Format } from '../draft/draft.ts';
import { readDraft } from '../draft/read.ts';
import type { CheckedDraft } from '../service.ts';
import { type CheckedFile, type Outcome, type UnreadFile, wasChecked } from './tally.ts';

/** What was found in a draft, but for its text and its place. */
export interface PlainFindings extends Omit<CheckedFile, 'path' | 'checked' | 'cached'> {
  readonly checked: Omit<CheckedDraft, 'draft'>;
}

export type PlainOutcome = UnreadFile | (PlainFindings & { readonly path: string; readonly source: string });

export function plainOutcome(outcome: Outcome): PlainOutcome {
  if (!wasChecked(outcome)) return outcome;
  return { ...plainFindings(outcome), path: outcome.path, source: outcome.checked.draft.source };
}

/** All but the draft is plain, whatever fields there are; what is worked out when it is asked for (claims) is asked for here. */
export function plainFindings({ path: _path, cached: _cached, checked, ...rest }: CheckedFile): PlainFindings {
  const { draft: _draft, ...plain } = checked;
  return { ...rest, checked: plain };
}

export function outcomeOf(plain: PlainOutcome): Outcome {
  if ('problem' in plain) return plain;
  const { path, source, ...found } = plain;
  return checkedFileOf(found, path, source);
}

/** `source` is the draft's text, without its BOM. */
export function checkedFileOf({ checked, ...rest }: PlainFindings, path: string, source: string): CheckedFile {
  return { ...rest, path, checked: { ...checked, draft: new SourceDraft(checked.format, source) } };
}

/** A draft of which reports mostly want the text: read when one asks for more. */
class SourceDraft implements Draft {
  #read: Draft | undefined;

  constructor(
    readonly format: Format,
    readonly source: string,
  ) {}

  get parts() {
    return this.#draft.parts;
  }

  get blocks() {
    return this.#draft.blocks;
  }

  get skipped() {
    return this.#draft.skipped;
  }

  get directives() {
    return this.#draft.directives;
  }

  get #draft(): Draft {
    this.#read ??= readDraft(this.source, this.format);
    return this.#read;
  }
}
