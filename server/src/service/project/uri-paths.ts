/** Folders and paths of URIs, whatever their scheme: what is taken apart is the text, so that nothing is written otherwise than the editor does. */

/** Scheme and authority: "file://", "vscode-vfs://github". */
const ORIGIN = /^[a-z][\w+.-]*:(?:\/\/[^/?#]*)?/iu;

/** The folder that a file lies in, without "/" at the end; scheme and authority alone where there is none. */
export function folderOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < originOf(uri).length ? originOf(uri) : uri.slice(0, slash);
}

/** The folders above a folder, the nearest first, up to the root. */
export function parentsOf(folder: string): readonly string[] {
  const parents: string[] = [];
  const origin = originOf(folder);
  for (let at = folder; at.length > origin.length; ) {
    at = folderOf(at);
    parents.push(at);
  }
  return parents;
}

/** Whether a URI lies in a folder, or is it. */
export function isWithin(uri: string, folder: string): boolean {
  const [inner, outer] = [decoded(uri), decoded(folder).replace(/\/$/u, '')];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The way from a folder to what lies in it, as people write paths. */
export function pathFrom(folder: string, uri: string): string {
  return decoded(uri.replace(/[?#].*$/u, '')).slice(decoded(folder).length + 1);
}

/** A path as people write it, seen from a folder. */
export function joined(folder: string, path: string): string {
  const origin = originOf(folder);
  const steps = path.startsWith('/') ? [] : folder.slice(origin.length).split('/').slice(1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(encodeURIComponent(step));
  }
  return [origin, ...steps].join('/');
}

function originOf(uri: string): string {
  return ORIGIN.exec(uri)?.[0] ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone “%”
  }
}
