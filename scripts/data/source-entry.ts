import type { CitedWork } from '../../server/src/knowledge/ama.ts';

/** A source as its YAML entry has it. */
export interface SourceEntry extends CitedWork {
  readonly id: string;
  readonly type: 'article-journal' | 'report' | 'webpage' | 'legislation';
  readonly evidence: string;
  readonly supports: string;
  readonly verified: { readonly date: string; readonly where: readonly string[] };
}
