import { version } from '../../../package.json';
import type { LanguageService } from '../service.ts';
import type { Tool } from './tool.ts';

export interface Engine {
  readonly service: LanguageService;
  readonly tool: Tool;
}

/** The service and what it knows: loaded by the commands that need it, since the facts take most of their start. */
export async function loadEngine(): Promise<Engine> {
  const { createLanguageService } = await import('../service.ts');
  const service = createLanguageService();
  return { service, tool: { name: 'overclaim', version, knowledge: service.knowledgeVersion } };
}
