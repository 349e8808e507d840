import type { RunCommand } from './run-command.ts';

export const CHECK = 'overclaim.check';

/** Checks the documents with these uris as they are now; where there are none, all that are open. */
export const checkOnDemand: RunCommand = async ({ documents, checks }, given) => {
  const named = given.flat().filter((uri) => typeof uri === 'string');
  checks.ask(given.length > 0 ? named.filter((uri) => documents.get(uri) !== undefined) : documents.keys());
};
