/** What a YAML parser has to say, in plain words. */
import type { ErrorCode, YAMLError } from 'yaml';
import type { Mistake } from '../mistake.ts';

const PLAIN: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'A tab cannot indent YAML. Indent by spaces.',
  DUPLICATE_KEY: 'This name is there twice. Keep one of the two.',
  BAD_INDENT: 'This is indented otherwise than what it belongs to. Let both begin in the same column.',
  BAD_SCALAR_START: 'Words cannot begin with this character. Put them in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second “:” in this line. Put the words in quotation marks.',
  MISSING_CHAR: 'A bracket or quotation mark that opens here is never closed. Close it.',
  MULTIPLE_DOCS: 'A second document begins here. Keep one, without “---” between.',
  TAG_RESOLVE_FAILED: 'Words cannot begin with “!”. Put them in quotation marks.',
};

export function yamlMistake({ code, message, pos: [start, end] }: YAMLError): Mistake {
  return {
    start,
    end,
    message: PLAIN[code] ?? `This cannot be read as YAML (${message}). Write it as the lines above.`,
  };
}
