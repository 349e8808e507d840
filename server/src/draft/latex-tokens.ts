import { ENVIRONMENTS, type Environment } from './latex-environments.ts';
import { MACROS, type Macro } from './latex-macros.ts';

/** Kinds of tokens besides macros and environments' ends. */
export const TEXT = 0;
/** White space within a paragraph. */
export const BLANK = 1;
/** An empty line: a paragraph ends. */
export const PARAGRAPH = 2;
export const OPEN = 3;
export const CLOSE = 4;
export const BRACKET = 5;
export const BRACKET_END = 6;
export const AMPERSAND = 7;
/** A formula, with its signs or its environment. */
export const FORMULA = 8;
export const COMMENT = 9;
/** Code inside a line. */
export const CODE = 10;
export const CODE_BLOCK = 11;
export const COMMENT_BLOCK = 12;
/** A backslash and a character that is no letter. */
export const SYMBOL = 13;
/** A dollar sign that opens no formula. */
export const DOLLAR = 14;
/** A macro such as \url with an address. */
export const ADDRESS = 15;
/** \href with its first argument. */
export const LINK = 16;

export const FIRST_MACRO = 0x1000;
export const FIRST_BEGIN = 0x2000;
export const FIRST_END = 0x3000;

/** The macro that a token of this kind is; nothing when it is none. */
export function macroOfKind(kind: number): Macro | undefined {
  return kind >= FIRST_MACRO && kind < FIRST_BEGIN ? MACROS[kind - FIRST_MACRO] : undefined;
}

/** The environment that a token of this kind begins or ends; nothing when it is neither. */
export function environmentOfKind(
  kind: number,
): { readonly environment: Environment; readonly begins: boolean } | undefined {
  if (kind < FIRST_BEGIN) return undefined;
  const begins = kind < FIRST_END;
  const environment = ENVIRONMENTS[kind - (begins ? FIRST_BEGIN : FIRST_END)];
  return environment === undefined ? undefined : { environment, begins };
}
