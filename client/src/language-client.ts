/** What the extension takes of the client library on the desktop: a bundle of its own, so that starting the extension need not load it. */
export { LanguageClient, TransportKind, WorkDoneProgress } from 'vscode-languageclient/node';
