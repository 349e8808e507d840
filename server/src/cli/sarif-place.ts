import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Region } from 'sarif';
import type { Span } from '../draft/draft.ts';
import type { Rewrite } from '../rules/finding.ts';
import type { WordPlace } from './draft-view.ts';
import type { LocationJson } from './finding-json.ts';
import { STANDARD_INPUT } from './read-file.ts';
import { words } from './sarif-rule.ts';

/** What relative addresses are relative to. */
export const SRCROOT = 'SRCROOT';

/** The file behind a path: relative to the current folder where it is in it. */
export function artifact(path: string): ArtifactLocation {
  if (path === STANDARD_INPUT) return { uri: STANDARD_INPUT, description: { text: 'Standard input' } };
  const way = relative('', resolve(path));
  if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return { uri: pathToFileURL(resolve(path)).href };
  return { uri: way.split(sep).map(encodeURIComponent).join('/'), uriBaseId: SRCROOT };
}

export function location(path: string, place: LocationJson): Location {
  return { physicalLocation: { artifactLocation: artifact(path), region: { ...region(place), ...snippet(place) } } };
}

/** A Word document has no lines: paragraph and sentence stand instead. */
export function wordLocation(path: string, { paragraph, sentence }: WordPlace): Location {
  const name = `paragraph ${paragraph}, sentence ${sentence}`;
  return {
    physicalLocation: { artifactLocation: artifact(path) },
    logicalLocations: [{ fullyQualifiedName: name, kind: 'sentence' }],
  };
}

/** The rewordings, the one to offer first at the head. */
export function fixes(path: string, rewrites: readonly Rewrite[], at: (span: Span) => LocationJson): Fix[] {
  const sorted = [...rewrites].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  return sorted.map(({ title, edits, preferred, safe = false }) => ({
    description: { text: words(title) },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map((edit) => ({
          deletedRegion: region(at(edit)),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
    properties: { preferred, safe },
  }));
}

function region({ line, column, endLine, endColumn, start, end }: LocationJson): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
}

/** Longer ones are no help to a reader of the log. In UTF-16 code units. */
const LONGEST_SNIPPET = 500;

function snippet({ text }: LocationJson): Pick<Region, 'snippet'> {
  return text === '' || text.length > LONGEST_SNIPPET ? {} : { snippet: { text } };
}
