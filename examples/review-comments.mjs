#!/usr/bin/env node
// Turns a SARIF report into the body of GitHub's "create a review" request
// (POST /repos/{owner}/{repo}/pulls/{number}/reviews):
//
//   git diff origin/main... > changes.diff
//   overclaim check drafts --format sarif | node review-comments.mjs changes.diff |
//     gh api repos/OWNER/REPO/pulls/NUMBER/reviews --input -
//
// GitHub takes comments only on lines that the pull request shows: with a diff, what stands elsewhere is listed in the
// review's text instead. A rewording inside one line becomes a suggestion that a click accepts, where the draft can be read
// from here. Reads standard input, writes standard output, asks no network.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const [diffFile] = process.argv.slice(2);
const shown = diffFile === undefined ? undefined : linesOfDiff(readFileSync(diffFile, 'utf8'));
const { runs = [] } = JSON.parse(await text(process.stdin));
const findings = runs.flatMap(({ results = [] }) => results.flatMap(findingOf));
const commented = findings.filter(({ path, line }) => shown?.get(path)?.has(line) ?? shown === undefined);
const others = findings.filter((finding) => !commented.includes(finding));

const review = {
  event: 'COMMENT',
  body: [
    `Overclaim has ${findings.length === 1 ? '1 remark' : `${findings.length} remarks`} on wording.`,
    ...(others.length > 0 ? ['', 'On lines that this pull request does not show:', ''] : []),
    ...others.map(({ path, line, level, message }) => `- \`${path}:${line}\` (${level}): ${inOneLine(message)}`),
  ].join('\n'),
  comments: commented.map(({ path, line, lastLine, level, rule, message, suggestion }) => ({
    path,
    side: 'RIGHT',
    line: lastLine,
    ...(lastLine > line && { start_line: line, start_side: 'RIGHT' }),
    body: [
      `**${level}** (${rule}): ${message}`,
      ...(suggestion === undefined ? [] : ['', '```suggestion', suggestion, '```']),
    ].join('\n'),
  })),
};
console.log(JSON.stringify(review, null, 2));

/** What is needed of a SARIF result; none where it has no place in a file. */
function findingOf({ ruleId = 'overclaim', level = 'warning', message, locations = [], fixes = [] }) {
  const place = locations[0]?.physicalLocation;
  const path = pathOf(place?.artifactLocation);
  if (path === undefined) return [];
  const line = place.region?.startLine ?? 1;
  // A region that ends before the first column of a line does not touch that line.
  const { endLine = line, endColumn = 2 } = place.region ?? {};
  const lastLine = Math.max(line, endColumn === 1 ? endLine - 1 : endLine);
  const suggestion = fixes.map((fix) => suggestionOf(fix, path, line, lastLine)).find((each) => each !== undefined);
  return [{ path, line, lastLine, level, rule: ruleId, message: message?.text ?? '', suggestion }];
}

function pathOf(location) {
  return location?.uri === undefined ? undefined : decodeURIComponent(location.uri).replace(/^\.\//, '');
}

/** The commented line as it would be; undefined for a fix that reaches beyond it, or a draft that is not here. */
function suggestionOf({ artifactChanges = [] }, path, line, lastLine) {
  const replacements = artifactChanges.flatMap((change) =>
    pathOf(change.artifactLocation) === path ? change.replacements : [undefined],
  );
  const isInside = (region) => region.startLine === line && (region.endLine ?? line) === line;
  if (line !== lastLine || replacements.length === 0) return undefined;
  if (!replacements.every((each) => each?.deletedRegion.startColumn !== undefined && isInside(each.deletedRegion)))
    return undefined;
  let now = lineOf(path, line);
  if (now === undefined) return undefined;
  // From the end, so that the columns before stay right; SARIF counts them from 1, as UTF-16 code units where it says no other.
  replacements.sort((a, b) => b.deletedRegion.startColumn - a.deletedRegion.startColumn);
  for (const { deletedRegion, insertedContent } of replacements) {
    const { startColumn, endColumn = startColumn } = deletedRegion;
    now = now.slice(0, startColumn - 1) + (insertedContent?.text ?? '') + now.slice(endColumn - 1);
  }
  return now.includes('\n') || now.includes('```') ? undefined : now;
}

function lineOf(path, line) {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)[line - 1];
  } catch {
    return undefined;
  }
}

/** By file, the lines that a unified diff shows of it as it is now. */
function linesOfDiff(diff) {
  const files = new Map();
  let lines = new Set();
  let next = 0;
  for (const row of diff.split('\n')) {
    const hunk = /^@@ -\S+ \+(\d+)/.exec(row);
    if (row.startsWith('+++ ')) {
      lines = new Set();
      files.set(row.slice('+++ '.length).replace(/^b\//, '').trimEnd(), lines);
    } else if (hunk) next = Number(hunk[1]);
    else if (row.startsWith('+') || row.startsWith(' ')) lines.add(next++);
  }
  return files;
}

function inOneLine(message) {
  return message.replace(/\s+/g, ' ');
}
