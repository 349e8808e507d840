import { parser, Strikethrough, Subscript, Superscript, TaskList } from '@lezer/markdown';
import { Citations } from './syntax-citations.ts';
import { Dialects } from './syntax-dialects.ts';
import { RawHtml } from './syntax-html.ts';
import { BoundedAutolink, BoundedTable, Limits } from './syntax-limits.ts';
import { TexMath } from './syntax-math.ts';
import { Mdx } from './syntax-mdx.ts';

/** Markdown as it is written: CommonMark with GitHub's, pandoc's and note-taking tools' additions. */
export const markdownParser = parser.configure([
  // First, so that it sees every character before the others do.
  Limits,
  RawHtml,
  BoundedTable,
  TaskList,
  Strikethrough,
  BoundedAutolink,
  Superscript,
  Subscript,
  Citations,
  Dialects,
  Mdx,
  TexMath,
]);
