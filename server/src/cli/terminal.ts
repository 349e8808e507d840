import picocolors from 'picocolors';

export const COLOR_WHEN = ['auto', 'always', 'never'] as const;
export type ColorWhen = (typeof COLOR_WHEN)[number];

/** What text is laid out for. */
export interface Terminal {
  /** In columns. */
  readonly width: number;
  readonly colored: boolean;
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

/** Width where none is known, the widest that reads well, and the narrowest that can be laid out, in columns. */
const USUAL_WIDTH = 80;
const WIDEST = 100;
const NARROWEST = 40;

/** Standard output, or another stream, as it is now. */
export function terminal(color: ColorWhen, stream: NodeJS.WriteStream = process.stdout): Terminal {
  const colored = wantsColor(color, stream);
  const known = stream.columns || Number(process.env.COLUMNS) || USUAL_WIDTH;
  const width = Math.max(NARROWEST, Math.min(WIDEST, known));
  return { width, colored, colors: picocolors.createColors(colored) };
}

/** Not picocolors' own test: that takes our "--color never" for a wish for colours, and colours what CI pipes into files. */
function wantsColor(color: ColorWhen, stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (color !== 'auto') return color === 'always';
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}
