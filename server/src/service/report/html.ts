/** Writes HTML in which nothing that is put in can become markup. */
import { escapeUTF8 } from 'entities';

/** Markup that was written here. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a hole: text is escaped, markup stays, nothing leaves nothing. */
export type Content = string | number | Html | undefined | readonly Content[];

/** A template whose holes are escaped; attributes must stand in double quotation marks. */
export function html(strings: TemplateStringsArray, ...holes: readonly Content[]): Html {
  return new Html(strings.map((string, i) => string + markupOf(holes[i])).join(''));
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escapeUTF8(printable(String(content)));
}

/** What no page may hold, or what would turn the reading direction of what follows, stands as the sign for it. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, (sign) => (/[\t\n]/.test(sign) ? sign : '\uFFFD'));
}

/** An address as a link may have it; undefined for anything but a web page's. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
