import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import type { Evidence, Finding } from '../rules/finding.ts';
import { SOURCE_FORMS, type SourceForm, sourcesAs } from '../service.ts';
import { answerWriter } from './answer-writer.ts';
import { bibliographyOf } from './citation-keys.ts';
import { textToCheck } from './documents.ts';
import { EXPLAIN } from './explain-silence.ts';
import { isPlace } from './place.ts';
import { positionsIn } from './positions.ts';
import type { CopySourceParams } from './protocol.ts';
import type { RunCommand } from './run-command.ts';
import type { Session } from './session.ts';

export const COPY_SOURCE = 'overclaim.copySource';

/** Offers a finding's sources in each form. */
export function offerSources(uri: string, range: Range, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  if (finding.evidence.length === 0) return [];
  const titles: Readonly<Record<SourceForm, string>> = {
    ama: l10n.t('Copy the sources in AMA style'),
    bibtex: l10n.t('Copy the sources as BibTeX'),
    ris: l10n.t('Copy the sources as RIS'),
  };
  return SOURCE_FORMS.map((format) => {
    const given: CopySourceParams = { uri, range, format, rule: finding.rule };
    const title = titles[format];
    return {
      title,
      kind: EXPLAIN,
      ...(diagnostics.length > 0 && { diagnostics }),
      command: { title, command: COPY_SOURCE, arguments: [given] },
    };
  });
}

/** Answers with the sources of the findings at a place; where there are none, of what is named there. */
export const copySource: RunCommand = async (session, [given]) => {
  const { client, documents, service, settings } = session;
  if (!isPlace(given)) return null;
  const { uri, range, format, rule } = given as CopySourceParams;
  const document = documents.get(uri);
  const form = SOURCE_FORMS.find((each) => each === format) ?? 'ama';
  if (document === undefined) return null;
  const { choices } = await settings.of(uri);
  const text = textToCheck(document);
  const span = positionsIn(document).span(range);
  const findings = service.findingsAt(text, span, choices).filter((f) => rule === undefined || f.rule === rule);
  const evidence = findings.flatMap((f) => f.evidence);
  const card = evidence.length > 0 ? undefined : service.hover(text, span.start, choices)?.card;
  const told = card?.evidence ?? evidence;
  const sources = await sourcesAs(form, told, form === 'ama' ? undefined : await keysOf(told, session, uri));
  // An editor that takes it to its clipboard need not show it.
  if (!client.showsAnswers && sources !== '') await answerWriter(session, sources);
  return sources;
};

/** The keys that the document's bibliography has for sources, by the source. */
async function keysOf(evidence: readonly Evidence[], session: Session, uri: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  const bibliography = await bibliographyOf(session, uri);
  for (const { source, url } of bibliography ? evidence : []) {
    const work = await bibliography?.workAt(url);
    if (work) keys.set(source, work.key);
  }
  return keys;
}
