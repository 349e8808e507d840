import type { Checks } from './checks.ts';
import type { Editor } from './editor.ts';
import type { ProjectSettings } from './project-settings.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** All that a feature needs for one editor's connection, from its "initialize" on. */
export interface Session extends Editor {
  readonly projects: ProjectSettings;
  readonly folders: WorkspaceFolders;
  /** What is shown of the open documents. */
  readonly checks: Checks;
  readonly workspace: Workspace;
}
