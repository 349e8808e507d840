import type { Range } from 'vscode-languageserver';
import type { Place } from './protocol.ts';

/** Whether what a command was given names a place. */
export function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | null | undefined;
  return typeof place === 'object' && typeof place?.uri === 'string' && isRange(place.range);
}

export function isRange(value: unknown): value is Range {
  const range = value as Partial<Range> | null | undefined;
  return [range?.start, range?.end].every((p) => Number.isInteger(p?.line) && Number.isInteger(p?.character));
}
