import { FORMULA_SIGNS } from './latex-characters.ts';

/** What a formula shows that is no more than a letter, a number or an index. */
export type PlainFormula =
  | { readonly shows: 'stretch'; readonly start: number; readonly end: number } // part of its source, as it stands
  | { readonly shows: 'sign'; readonly text: string }
  | { readonly shows: 'raised numbers' };

const SIGN = /^(?:\^\s*\{?\s*)?\\([A-Za-z]+)\s*\}?$/;
const INDEX = /^[_^]\s*\{?\s*(?:\\(?:text|mathrm|rm|textrm)\s*\{?\s*)?([A-Za-z\d]{1,6})\s*\}{0,2}$/;
// "\alpha_2", "D_2", "\mathrm{D}_{2}"
const INDEXED =
  /^(?:\\(?:mathrm|text)\s*\{)?(?:\\([A-Za-z]+)|([A-Za-z]{1,6}))\}?\s*_\s*\{?\s*([A-Za-z\d]{1,4})\s*\}{0,2}$/;
const RAISED_NUMBERS = /^\^\s*\{?\s*[\d,\s\u2013-]{1,20}\}?$/;
// "n", "20", "p < 0.05", ">"
const WORD = /^(?:[A-Za-z]{1,3}\s*)?(?:[<>=]\s*)?(?:[-+]?[\d.,]*\d)?$/;

/** Reads "$_{2A}$", "$\alpha$", "$<$", "$95$" as the words they are part of; nothing for a formula proper. */
export function plainFormula(written: string): PlainFormula | undefined {
  const inside = /^(?:\$([^$]*)\$|\\\(([\s\S]*)\\\))$/.exec(written);
  const content = inside?.[1] ?? inside?.[2];
  if (content === undefined || content.length > 40) return undefined;
  const trimmed = content.trim();
  if (RAISED_NUMBERS.test(trimmed)) return { shows: 'raised numbers' };
  const sign = FORMULA_SIGNS.get(SIGN.exec(trimmed)?.[1] ?? '');
  if (sign !== undefined) return { shows: 'sign', text: sign };
  const indexed = INDEXED.exec(trimmed);
  const letter = indexed?.[2] ?? FORMULA_SIGNS.get(indexed?.[1] ?? '');
  if (letter !== undefined) return { shows: 'sign', text: letter + (indexed?.[3] ?? '') };
  const stretch = INDEX.exec(trimmed)?.[1] ?? (WORD.test(trimmed) ? trimmed : '');
  if (stretch === '') return undefined;
  const start = (written.startsWith('$') ? 1 : 2) + content.lastIndexOf(stretch);
  return { shows: 'stretch', start, end: start + stretch.length };
}
