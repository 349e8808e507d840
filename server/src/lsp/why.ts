import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import type { Finding } from '../rules/finding.ts';
import { answerWriter } from './answer-writer.ts';
import { textToCheck } from './documents.ts';
import { EXPLAIN } from './explain-silence.ts';
import { isPlace } from './place.ts';
import { positionsIn } from './positions.ts';
import type { WhyAnswer, WhyParams } from './protocol.ts';
import type { RunCommand } from './run-command.ts';

export const WHY = 'overclaim.why';
/** A message has little room. */
const SOURCES_SHOWN = 2;

/** Offers to tell why something is flagged. */
export function offerReason(uri: string, range: Range, { rule }: Finding, diagnostics: Diagnostic[]): CodeAction {
  const title = l10n.t('Why is this flagged?');
  const given: WhyParams = { uri, range, rule };
  return {
    title,
    kind: EXPLAIN,
    ...(diagnostics.length > 0 && { diagnostics }),
    command: { title, command: WHY, arguments: [given] },
  };
}

/** Shows the rule, what is wrong, why that matters and who says so; answers with the same. */
export const tellWhy: RunCommand = async (session, [given]) => {
  const { documents, service, settings } = session;
  if (!isPlace(given)) return null;
  const { uri, range, rule } = given as WhyParams;
  const document = documents.get(uri);
  if (document === undefined) return null;
  const { choices } = await settings.of(uri);
  const positions = positionsIn(document);
  const findings = service
    .findingsAt(textToCheck(document), positions.span(range), choices)
    .filter((f) => rule === undefined || f.rule === rule);
  if (findings.length === 0) {
    await answerWriter(session, l10n.t('Nothing is flagged here any more.'));
    return [];
  }
  const told = findings.map(({ rule: name, message, advice, why, evidence }) => {
    const sources = evidence.slice(0, SOURCES_SHOWN).map(({ citation, kind }) => `${citation} (${kind})`);
    return [`${name}: ${message} ${advice} ${why}`, ...sources].join(' ');
  });
  await answerWriter(session, told.join(' '));
  return findings.map(
    (f): WhyAnswer => ({
      rule: f.rule,
      severity: f.severity,
      message: f.message,
      advice: f.advice,
      why: f.why,
      range: positions.range(f),
      sources: f.evidence.map(({ source, citation, url, kind }) => ({ id: source, citation, url, kind })),
    }),
  );
};
