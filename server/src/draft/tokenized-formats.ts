/** The formats that are cut into tokens first. */
import { htmlOutline } from './html-outline.ts';
import { readHtmlLeaf } from './html-prose.ts';
import { htmlLexer } from './html-tokens.ts';
import { latexLexer } from './latex-lexer.ts';
import { latexOutline } from './latex-outline.ts';
import { readLatexLeaf } from './latex-prose.ts';
import type { ReadLeaf } from './leaf.ts';
import type { LeafList, TokenLeaf } from './leaf-list.ts';
import type { Lexer, Tokens } from './tokens.ts';

/** How a format is read: its tokens, the leaves that they make up, and the blocks of a leaf. */
export interface TokenizedFormat {
  readonly lexer: Lexer;
  outline(tokens: Tokens, text: string): LeafList;
  read(leaf: TokenLeaf, tokens: Tokens, text: string): ReadLeaf;
}

export const TOKENIZED: Readonly<Record<'html' | 'latex', TokenizedFormat>> = {
  html: { lexer: htmlLexer, outline: htmlOutline, read: readHtmlLeaf },
  latex: { lexer: latexLexer, outline: latexOutline, read: readLatexLeaf },
};
