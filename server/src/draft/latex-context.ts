import type { Skipped } from './draft.ts';
import type { Environment } from './latex-environments.ts';
import type { LeafContext } from './leaf-list.ts';

/** An environment or an argument that is open, and what it makes of the text inside. */
export interface Open extends LeafContext {
  readonly environment: Environment | undefined;
  /** The environment's name as written, the unknown ones' too. */
  readonly name: string;
  /** For an argument, the token that closes it; 0 when its paragraph's end does; -1 for an environment. */
  readonly closing: number;
  /** Further arguments that are blocks of the same kind. */
  readonly takes: string;
  readonly listDepth: number;
  readonly inTable: boolean;
  readonly skip: Skipped['reason'] | undefined;
}

export const BODY: Open = {
  environment: undefined,
  name: '',
  kind: 'paragraph',
  level: 0,
  shape: 'text',
  closing: -1,
  takes: '',
  listDepth: 0,
  inTable: false,
  skip: undefined,
};
/** Before the document and after its end. */
export const OUTSIDE: Open = { ...BODY, skip: 'markup' };

/** Whether what is open is an argument that holds no more than one paragraph, or that nothing closes. */
export function endsWithParagraph({ closing, kind }: Open): boolean {
  return closing === 0 || (closing > 0 && (kind === 'heading' || kind === 'title' || kind === 'caption'));
}

/** What an environment makes of the text inside, where `outer` is around it. */
export function opened(environment: Environment, name: string, outer: Open): Open {
  const inner: Open = { ...outer, environment, name, closing: -1, takes: '', inTable: false };
  if (environment.role === 'drawing') return { ...inner, skip: outer.skip ?? 'markup' };
  if (outer.kind === 'quotation' || outer.kind === 'reference') {
    return { ...inner, inTable: environment.role === 'table' };
  }
  switch (environment.role) {
    case 'list':
      return { ...inner, kind: 'list-item', level: outer.listDepth + 1, listDepth: outer.listDepth + 1, shape: 'item' };
    case 'quotation':
      return { ...inner, kind: 'quotation', level: 0, shape: 'text' };
    case 'references':
      return { ...inner, kind: 'reference', level: 0, shape: 'text' };
    case 'table':
      return { ...inner, kind: 'table-cell', level: 0, shape: 'text', inTable: true };
    default:
      return inner;
  }
}
