/** SARIF 2.1.0 (OASIS standard): for code scanning, and for editors that show such logs. */
import { createHash } from 'node:crypto';
import type { Invocation, Log, Notification, PropertyBag, ReportingDescriptor, Result, Run, Suppression } from 'sarif';
import type { Finding, Silenced } from '../rules/finding.ts';
import { EXCUSED_BY_COMMENT } from '../rules/silence-reason.ts';
import { type WordPlace, wordPlaces } from './draft-view.ts';
import { locator } from './finding-json.ts';
import type { ReportContext } from './report-context.ts';
import { artifact, fixes, location, SRCROOT, wordLocation } from './sarif-place.ts';
import { LEVELS, RuleTable, words } from './sarif-rule.ts';
import { type CheckedFile, type Outcome, type UnreadFile, wasChecked } from './tally.ts';

const SCHEMA_URI = 'https://json.schemastore.org/sarif-2.1.0.json';

/** One log with one run, handed on result by result; rules and problems come after the results, when they are known. */
export async function* sarifReport(
  outcomes: AsyncIterable<Outcome>,
  { tally, tool, ofPack }: ReportContext,
): AsyncGenerator<string> {
  const rules = new RuleTable(ofPack);
  const { version }: Pick<Log, 'version'> = { version: '2.1.0' };
  const opening: Omit<Run, 'tool'> = {
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [SRCROOT]: { description: { text: 'The folder in which overclaim was run.' } } },
  };
  const begun = JSON.stringify(opening).slice(0, -1);
  yield `{"$schema":"${SCHEMA_URI}","version":"${version}","runs":[${begun},"results":[\n`;
  let separator = '';
  for await (const outcome of outcomes) {
    if (!wasChecked(outcome)) continue;
    for (const result of results(outcome, rules)) {
      yield separator + JSON.stringify(result);
      separator = ',\n';
    }
  }
  const unread = tally.unread;
  const invocation: Invocation = {
    executionSuccessful: unread.length === 0,
    ...(unread.length > 0 && { toolExecutionNotifications: unread.map(notification) }),
  };
  const driver = {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    properties: { knowledge: tool.knowledge },
    notifications: [UNREAD],
    rules: rules.descriptors,
  };
  yield `\n],"invocations":${JSON.stringify([invocation])},"tool":${JSON.stringify({ driver })}}]}\n`;
}

function* results(outcome: CheckedFile, rules: RuleTable): Generator<Result> {
  const { path, checked, isWord, silenced = [] } = outcome;
  const { draft, findings } = checked;
  const at = locator(draft.source);
  const paragraphs = isWord ? wordPlaces(draft) : undefined;
  const print = fingerprints();
  for (const finding of findings) {
    const written = draft.source.slice(finding.start, finding.end);
    const place = paragraphs?.(finding);
    const common = {
      ...told(finding.rule, rules),
      level: LEVELS[finding.severity],
      message: { text: words(resultText(finding, place && { ...place, written })) },
      partialFingerprints: print(finding.rule, written),
      properties: properties(finding),
    } as const;
    if (place) yield { ...common, locations: [wordLocation(path, place)] };
    else
      yield {
        ...common,
        locations: [location(path, at(finding))],
        ...(finding.related.length > 0 && {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...location(path, at(related)),
            message: { text: words(related.message) },
          })),
        }),
        ...(finding.rewrites.length > 0 && { fixes: fixes(path, finding.rewrites, at) }),
      };
  }
  for (const each of silenced) {
    if (each.reason !== EXCUSED_BY_COMMENT) continue;
    const written = draft.source.slice(each.start, each.end);
    const place = paragraphs?.(each);
    yield {
      ...told(each.rule, rules),
      message: { text: words(rules.title(each.rule)) },
      locations: [place ? wordLocation(path, place) : location(path, at(each))],
      partialFingerprints: print(each.rule, written),
      suppressions: [suppression(each)],
    };
  }
}

function told(rule: string, rules: RuleTable): Pick<Result, 'ruleId' | 'ruleIndex'> {
  return { ruleId: rule, ruleIndex: rules.indexOf(rule) };
}

/** A reader of a Word document gets no line to look at: the words themselves say where. */
function resultText(
  { message, advice }: Finding,
  inWord: (WordPlace & { readonly written: string }) | undefined,
): string {
  const said = `${message} ${advice}`;
  if (inWord === undefined) return said;
  return `Paragraph ${inWord.paragraph}, sentence ${inWord.sentence}: ${said}`;
}

function properties({ family, severity, scope, evidence }: Finding): PropertyBag {
  return { family, severity, scope, evidence };
}

function suppression({ reason }: Silenced): Suppression {
  return { kind: 'inSource', status: 'accepted', justification: reason };
}

/**
 * Names a result for those who compare runs: by its rule, the words flagged, and which of those it is in its file. So it stays
 * the same when the draft changes elsewhere, when lines are broken anew, and when the message is worded better.
 */
function fingerprints(): (rule: string, written: string) => Record<string, string> {
  const seen = new Map<string, number>();
  return (rule, written) => {
    const key = JSON.stringify([rule, written.replace(/\s+/g, ' ').trim()]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return { 'flaggedWords/v1': createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32) };
  };
}

const UNREAD: ReportingDescriptor = {
  id: 'unread',
  shortDescription: { text: 'A path that could not be checked.' },
};

function notification({ path, problem }: UnreadFile): Notification {
  return {
    descriptor: { id: UNREAD.id, index: 0 },
    level: 'error',
    message: { text: words(problem) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}
