import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Wraps what answers a request: a fault is logged and answered with `nothing`, so that one bad request
 * neither ends the server nor bothers the writer; a request cancelled while it waited costs no work.
 */
export function answering<Params, Answer>(
  connection: Connection,
  what: string,
  nothing: Answer,
  answer: (params: Params) => Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    try {
      return await answer(params);
    } catch (error) {
      connection.console.error(`Answering with ${what} failed. ${error instanceof Error ? error.stack : error}`);
      return nothing;
    }
  };
}
