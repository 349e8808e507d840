/** From the bytes of a file to its text and back again. */
import { constants, isUtf8 } from 'node:buffer';

/** How a file keeps its text. */
export interface Encoding {
  /** As the Encoding Standard names it: "utf-8", "utf-16le", "windows-1252" … */
  readonly name: string;
  /** Whether a byte order mark stands before the text. */
  readonly mark: boolean;
  /** Whether it was guessed from how often letters occur. */
  readonly guessed: boolean;
}

export interface DecodedText {
  /** Without its byte order mark; line breaks as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** What is the matter with bytes that are no text, and what to do about it. */
export interface NoText {
  readonly problem: string;
}

const SAVE_AS_TEXT = 'Save the draft as Markdown or plain text (UTF-8).';
const SAVE_AS_UTF8 = 'Save it again as UTF-8.';

/** What files begin with that are often taken for drafts. */
const KNOWN_FILES: readonly (readonly [beginning: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['PK\x03\x04', 'a ZIP archive, as .odt, .epub and .pages files are'],
  ['\xD0\xCF\x11\xE0', 'an old Office (.doc) file'],
];

/** Reads UTF-8, UTF-16 with a byte order mark, and older encodings where their letters leave little doubt. */
export async function decodeText(bytes: Buffer): Promise<DecodedText | NoText> {
  if (bytes.length > constants.MAX_STRING_LENGTH) return { problem: 'it is too large to be read. Split it.' };
  const beginning = bytes.subarray(0, 8).toString('latin1');
  for (const [known, what] of KNOWN_FILES)
    if (beginning.startsWith(known)) return { problem: `it is ${what}, not text. ${SAVE_AS_TEXT}` };
  if (beginning.startsWith('\xFF\xFE\0\0') || beginning.startsWith('\0\0\xFE\xFF'))
    return { problem: `it is UTF-32 text. ${SAVE_AS_UTF8}` };
  if (beginning.startsWith('\xFF\xFE')) return utf16(bytes, 'utf-16le');
  if (beginning.startsWith('\xFE\xFF')) return utf16(bytes, 'utf-16be');
  if (bytes.includes(0)) {
    return isUtf16(bytes)
      ? { problem: `it seems to be UTF-16 text without a byte order mark. ${SAVE_AS_UTF8}` }
      : { problem: `it does not look like text. ${SAVE_AS_TEXT}` };
  }
  if (!isUtf8(bytes)) return older(bytes);
  const mark = beginning.startsWith('\xEF\xBB\xBF');
  return { text: decoded(bytes, 'utf-8'), encoding: { name: 'utf-8', mark, guessed: false } };
}

/** The bytes of a text, or nothing where the encoding has no such characters or cannot be written. */
export function encodeText(text: string, { name, mark }: Encoding): Buffer | undefined {
  const marked = mark ? `\uFEFF${text}` : text;
  if (name === 'utf-8') return Buffer.from(marked);
  if (name === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  return singleBytes(text, name);
}

function utf16(bytes: Buffer, name: string): DecodedText | NoText {
  try {
    return { text: decoded(bytes, name), encoding: { name, mark: true, guessed: false } };
  } catch {
    return { problem: `it begins as UTF-16 text but is broken. ${SAVE_AS_UTF8}` };
  }
}

/** English text in UTF-16 has a zero in every other byte, and elsewhere none. */
function isUtf16(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [i, byte] of beginning.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) > beginning.length / 4;
}

/** Below this the detector's guess is a guess: a few letters more or less would turn it. In per cent. */
const SURE = 50;
/** The detector takes seconds for much more. In bytes. */
const LOOKED_AT = 1_000_000;

async function older(bytes: Buffer): Promise<DecodedText | NoText> {
  // Texts have no such characters in any encoding.
  if (bytes.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)))
    return { problem: `it does not look like text. ${SAVE_AS_TEXT}` };
  const line = firstLineNotUtf8(bytes);
  if (isMostlyUtf8(bytes)) return { problem: `it is broken UTF-8 text (first seen in line ${line}). ${SAVE_AS_UTF8}` };
  const name = await guess(bytes);
  const text = name === undefined ? undefined : legible(bytes, name);
  if (name === undefined || text === undefined)
    return { problem: `it is not UTF-8 text (first seen in line ${line}). ${SAVE_AS_UTF8}` };
  return { text, encoding: { name, mark: false, guessed: true } };
}

/** Whether more of what is not ASCII can be read as UTF-8 than cannot. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const broken = text.split('\uFFFD').length - 1;
  const whole = (text.match(/[^\0-\x7F\uFFFD]/gu) ?? []).length;
  return whole > broken;
}

/** The encoding's name in the Encoding Standard, if its letters leave little doubt. */
async function guess(bytes: Buffer): Promise<string | undefined> {
  // Loaded where there is such a file: nearly none is.
  const { default: chardet } = await import('chardet');
  const [best] = chardet.analyse(bytes.subarray(0, LOOKED_AT));
  if (best === undefined || best.confidence < SURE || /^(?:UTF|ISO.2022|ASCII)/.test(best.name)) return undefined;
  let name: string;
  try {
    name = new TextDecoder(best.name).encoding;
  } catch {
    return undefined;
  }
  // The detector does not know the old Mac's letters, whose apostrophe is another's capital: "isn’t" is read as "isnÕt".
  return name === 'windows-1252' && /\p{Ll}Õ\p{Ll}|\bÒ\p{L}/u.test(bytes.toString('latin1')) ? 'macintosh' : name;
}

/** The text, if it is text in this encoding. */
function legible(bytes: Buffer, name: string): string | undefined {
  try {
    const text = decoded(bytes, name);
    return /[\x80-\x9F]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What 0x80 to 0x9F are in windows-1252: Node 20 and 22 take it for Latin-1, which has controls there. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Throws for bytes that the encoding does not have. */
function decoded(bytes: Uint8Array, name: string): string {
  if (name !== 'windows-1252') return new TextDecoder(name, { fatal: true }).decode(bytes);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9F]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

const ONE_BYTE_EACH = /^(?:windows-|iso-8859-|koi8-|macintosh$)/;

/** Only for encodings of one byte a character: their few characters can be looked up. */
function singleBytes(text: string, name: string): Buffer | undefined {
  if (!ONE_BYTE_EACH.test(name)) return undefined;
  const byCharacter = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    try {
      byCharacter.set(decoded(Uint8Array.of(byte), name), byte);
    } catch {
      // This byte means nothing there.
    }
  }
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byCharacter.get(text[i] ?? '');
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** 1-based. A line feed is never part of a longer UTF-8 sequence, so each line can be looked at alone. */
function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
