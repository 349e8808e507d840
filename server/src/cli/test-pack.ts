/** `overclaim test-pack`: holds the rules of packs against the packs' own examples. */
import { basename } from 'node:path';
import type { Pack, PackRule, PlacedExample } from '../rules/pack.ts';
import type { ProfileName } from '../rules/profiles.ts';
import { type ExampleFailure, tryFlagged, tryLeft } from '../service/examples.ts';
import { type LanguageService, readPack } from '../service.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { locator } from './finding-json.ts';
import { printable } from './layout.ts';
import { writeOut } from './output.ts';
import { readDraftFile, shownPath, UnreadableDraft } from './read-file.ts';

/** Tells what is not as expected, each with file and line; 2 where a pack cannot be read or has mistakes in it. */
export async function testPacks(paths: readonly string[], service: LanguageService): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const worse = (other: ExitStatus): void => {
    if (other > status) status = other;
  };
  await writeOut(reports(paths, service, worse));
  return status;
}

async function* reports(
  paths: readonly string[],
  service: LanguageService,
  worse: (status: ExitStatus) => void,
): AsyncGenerator<string> {
  for (const path of paths) {
    let text: string;
    try {
      text = (await readDraftFile(path)).text;
    } catch (error) {
      if (!(error instanceof UnreadableDraft)) throw error;
      process.stderr.write(`overclaim: ${shownPath(path)}: ${error.message}\n`);
      worse(EXIT.failed);
      continue;
    }
    const { pack, mistakes } = readPack(text, basename(path));
    const locate = locator(text);
    const placeOf = (span: { readonly start: number; readonly end: number }) => {
      const { line, column } = locate(span);
      return `${shownPath(path)}:${line}:${column}`;
    };
    for (const mistake of mistakes) yield `${placeOf(mistake)}: ${printable(mistake.message)}\n`;
    if (mistakes.length > 0) worse(EXIT.failed);
    if (!pack) continue;
    let failed = 0;
    for (const example of pack.examples) {
      const failures = tryExample(example, pack, service);
      if (failures.length > 0) failed++;
      for (const failure of failures) yield `${placeOf(example)}: ${example.rule} ${told(failure)}\n`;
    }
    if (failed > 0) worse(EXIT.found);
    yield `${shownPath(path)}: ${summary(pack, failed, mistakes.length)}\n`;
  }
}

/** What an example expects and did not get, the pack alone beside the rules that ship. */
export function tryExample(example: PlacedExample, pack: Pack, service: LanguageService): readonly ExampleFailure[] {
  const packs = [pack];
  const rule = pack.rules.find(({ id }) => id === example.rule);
  const profile = profileFor(rule);
  const uri = 'example:markdown';
  const find = (text: string) =>
    service
      .check({ uri, languageId: 'markdown', text }, { packs, ...(profile && { profile }) })
      .findings.filter((finding) => finding.rule === example.rule);
  try {
    return example.kind === 'flag' ? tryFlagged(example, find) : tryLeft(example.text, find);
  } finally {
    service.forget(uri);
  }
}

/** The kind of text that a rule is for, where it is not for any. */
function profileFor(rule: PackRule | undefined): ProfileName | undefined {
  return rule?.profiles?.includes('default') ? undefined : rule?.profiles?.[0];
}

function told({ what, expected, found }: ExampleFailure): string {
  switch (what) {
    case 'flag':
      return `should flag “${printable(expected)}”, and found ${found === 'nothing' ? found : `“${printable(found)}”`}.`;
    case 'leave':
      return `should leave this alone, and found “${printable(found)}”.`;
    case 'reworded':
      return `should be reworded to “${printable(expected)}”, and became “${printable(found)}”.`;
  }
}

function summary({ rules, examples }: Pack, failed: number, mistakes: number): string {
  const shown = new Set(examples.map(({ rule }) => rule));
  const without = rules.filter(({ id }) => !shown.has(id)).length;
  return [
    `${count(rules.length, 'rule')}, ${count(examples.length, 'example')}: ${failed === 0 ? 'all as expected' : `${failed} not as expected`}`,
    ...(mistakes > 0 ? [`${count(mistakes, 'mistake')} in the pack`] : []),
    ...(without > 0 ? [`${count(without, 'rule')} without examples`] : []),
  ].join('; ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
