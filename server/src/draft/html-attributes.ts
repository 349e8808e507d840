import { Tokenizer } from 'htmlparser2';
import type { Span } from './draft.ts';

/** Where the value of a start tag's attribute stands, without its quotation marks; nothing when it has none. Offsets as in `text`. */
export function attributeValue(text: string, tag: Span, name: string): Span | undefined {
  const written = text.slice(tag.start, tag.end);
  let isWanted = false;
  let found: Span | undefined;
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname(start, end) {
        isWanted =
          found === undefined && end - start === name.length && written.slice(start, end).toLowerCase() === name;
      },
      onattribdata(start, end) {
        if (isWanted) found = { start: tag.start + start, end: tag.start + end };
        isWanted = false;
      },
      onopentagname: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      ontext: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(written);
  return found;
}
