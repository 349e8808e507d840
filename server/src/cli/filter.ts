import type { Choices, LanguageService } from '../service.ts';
import { type ClaimJson, claimJson } from './claim-json.ts';
import { type FindingJson, findingsJson } from './finding-json.ts';
import { readLines, TOO_LONG } from './read-lines.ts';

type Id = string | number | null;

/** "FilterLine" of docs/interface.schema.json: the answer to one line. */
export type FilterLine =
  | {
      readonly id: Id;
      readonly findings: readonly FindingJson[];
      readonly claims: readonly ClaimJson[];
    }
  | { readonly id: Id; readonly line: number; readonly error: string };

interface Request {
  readonly id: Id;
  readonly text: string;
  readonly format: string;
}

/** Thrown for a line that cannot be read; says what is the matter and what to do. */
class BadLine extends Error {
  constructor(
    message: string,
    readonly id: Id = null,
  ) {
    super(message);
  }
}

/** In bytes: hundreds of books. */
const LONGEST_LINE = 64 * 2 ** 20;

const FORM = 'Each line must be one JSON object such as {"id": "1", "text": "…"}.';

/** Answers every line of an NDJSON stream by one line, in order, each before the next is read. */
export async function* filterLines(
  input: AsyncIterable<Buffer>,
  service: LanguageService,
  choices: Choices = {},
): AsyncGenerator<string> {
  let line = 0;
  for await (const bytes of readLines(input, LONGEST_LINE)) {
    line += 1;
    yield `${JSON.stringify(answer(bytes, line, service, choices))}\n`;
  }
}

function answer(bytes: Buffer | typeof TOO_LONG, line: number, service: LanguageService, choices: Choices): FilterLine {
  try {
    if (bytes === TOO_LONG) throw new BadLine('This line is longer than 64 MiB. Split its text.');
    const { id, text, format } = readRequest(bytes);
    const uri = 'filter:text';
    const { draft, findings, claims } = service.check({ uri, languageId: format, text }, choices);
    service.forget(uri);
    return {
      id,
      findings: findingsJson(draft, findings),
      claims: claims.map(claimJson),
    };
  } catch (error) {
    if (error instanceof BadLine) return { id: error.id, line, error: error.message };
    throw error;
  }
}

function readRequest(bytes: Buffer): Request {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadLine(`This line is not a JSON object. ${FORM}`);
  }
  const { id = null, text, format = 'plaintext' } = value as Record<string, unknown>;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    throw new BadLine('"id" must be a string or a number. Change it, or leave it out.');
  }
  if (typeof text !== 'string') throw new BadLine(`"text" must be there and be a string. ${FORM}`, id);
  if (typeof format !== 'string') {
    throw new BadLine('"format" must be a string such as "markdown". Change it, or leave it out for plain text.', id);
  }
  return { id, text, format };
}

function parse(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadLine('This line is not UTF-8 text. Write the stream as UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadLine(`This line is not JSON (${(error as Error).message}). ${FORM}`);
  }
}
