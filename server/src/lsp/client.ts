import { type InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as it matters to us. */
export interface Client {
  /** Asks for diagnostics itself; one that cannot gets them pushed. Never both: editors would show each twice. */
  readonly pullsDiagnostics: boolean;
  /** Asks again for all diagnostics when told to. */
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  /** Where it finds the pages of rules (docs/rules/ of this project), an address that ends in "/"; only where it can show links. */
  readonly rulePages: string | undefined;
  /** The markup it likes best in a hover. */
  readonly hoverMarkup: MarkupKind;
  /** The markup it likes best in what explains a completion. */
  readonly completionMarkup: MarkupKind;
  /** Shows a diagnostic's message above our hover by itself, so that the hover need not say it again. */
  readonly showsMessageInHover: boolean;
  /** Shows or keeps what commands answer in words, so that the server need not show it. */
  readonly showsAnswers: boolean;
  /** Reads files for us. */
  readonly readsFiles: boolean;
  /** Wants to be told how the check of each document stands. */
  readonly takesStatus: boolean;
  /** Takes edits bound to a version of the document. */
  readonly takesVersionedEdits: boolean;
  /** Takes edits with holes for the writer to fill. */
  readonly takesSnippetEdits: boolean;
  /** Answers questions about settings. */
  readonly answersConfiguration: boolean;
  /** Wants to be asked before it tells of changed settings. */
  readonly registersConfiguration: boolean;
  /** Watches files when asked to, and tells of changes. */
  readonly watchesFiles: boolean;
  /** Watches files by a folder and a pattern in it. */
  readonly watchesRelativePatterns: boolean;
  /** Tells of folders that are added to the workspace, and taken from it. */
  readonly changesFolders: boolean;
  /** Takes edits that make files. */
  readonly createsFiles: boolean;
  /** Whether the writer trusts what lies beside the drafts. */
  readonly isTrusted: boolean;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    // Clients that pull may still say under "publishDiagnostics" what a diagnostic can hold.
    showsRelatedInformation: pull?.relatedInformation ?? push?.relatedInformation ?? false,
    rulePages:
      (pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport)
        ? addressIn(initializationOptions?.rulePages)
        : undefined,
    hoverMarkup: bestLiked(textDocument?.hover?.contentFormat),
    completionMarkup: bestLiked(
      textDocument?.completion?.completionItem?.documentationFormat ?? [MarkupKind.PlainText],
    ),
    // No capability tells; our own client does.
    showsMessageInHover: initializationOptions?.showsMessageInHover === true,
    showsAnswers: initializationOptions?.showsAnswers === true,
    readsFiles: initializationOptions?.readsFiles === true,
    takesStatus: initializationOptions?.takesStatus === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    takesSnippetEdits:
      (workspace?.workspaceEdit?.documentChanges ?? false) && (workspace?.workspaceEdit?.snippetEditSupport ?? false),
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchesRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
    // Editors that know no trust say nothing of it.
    isTrusted: initializationOptions?.trusted !== false,
  };
}

/** The formats come best liked first; a client that names none dates from when hovers were Markdown. */
function bestLiked(formats: readonly MarkupKind[] | undefined): MarkupKind {
  const known: readonly string[] = [MarkupKind.Markdown, MarkupKind.PlainText];
  return formats?.find((format) => known.includes(format)) ?? MarkupKind.Markdown;
}

/** An address under which others lie; nothing where the editor gave something else. */
function addressIn(value: unknown): string | undefined {
  return typeof value === 'string' && URL.canParse(value) && value.endsWith('/') ? value : undefined;
}
