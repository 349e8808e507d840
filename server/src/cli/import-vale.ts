/** `overclaim import-vale`: Vale styles as a rule pack. */
import { stat, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { Regex, RegexError } from '../language/regex.ts';
import { FAMILIES } from '../rules/finding.ts';
import { type LanguageService, readPack } from '../service.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { printable } from './layout.ts';
import { writeOut } from './output.ts';
import { fileProblem, shownPath } from './read-file.ts';
import { tryExample } from './test-pack.ts';
import { avoided, convert, type LeftOut, type PackEntry } from './vale/convert.ts';
import { readStyles, termsIn, type ValeFile, type ValeStyles } from './vale/style.ts';

export interface ImportValeOptions {
  /** Where to write the pack; standard output where it is left out. */
  readonly out?: string;
}

export async function importVale(
  folder: string,
  { out }: ImportValeOptions,
  service: LanguageService,
): Promise<ExitStatus> {
  const fail = (path: string, problem: string): ExitStatus => {
    process.stderr.write(`overclaim: ${shownPath(path)}: ${printable(problem)}\n`);
    return EXIT.failed;
  };
  let styles: ValeStyles;
  try {
    if (!(await stat(folder)).isDirectory()) return fail(folder, 'it is no folder. Name the folder of a style.');
    styles = await readStyles(folder);
  } catch (error) {
    return fail(folder, fileProblem(error));
  }
  if (styles.rules.length === 0)
    return fail(folder, 'there are no styles in this folder (files that end in .yml). Name the folder of a style.');
  const { text, rules, leftOut } = packOf(styles, service);
  if (out === undefined) {
    await writeOut(once(text));
  } else {
    try {
      // What was made may have been worked on since.
      await writeFile(out, text, { flag: 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return fail(
        out,
        code === 'EEXIST' ? 'it is there already. Name another file, or move it away.' : fileProblem(error),
      );
    }
  }
  for (const { path, reason } of leftOut) process.stderr.write(`${shownPath(path)}: left out: ${printable(reason)}\n`);
  process.stderr.write(
    `${rules} of ${styles.rules.length} rules taken over${out === undefined ? '' : ` into ${shownPath(out)}`}.\n`,
  );
  return EXIT.clean;
}

interface MadePack {
  readonly text: string;
  readonly rules: number;
  readonly leftOut: readonly LeftOut[];
}

function packOf(styles: ValeStyles, service: LanguageService): MadePack {
  const converted = styles.rules.map(convert);
  const rejected = styles.reject.map((file) => avoided(file, termsIn(file)));
  const accepted = styles.accept.map((file) => acceptedIn(file));
  const leftOut = [
    ...converted.flatMap((each) => each.leftOut),
    ...rejected.flatMap((each) => each.leftOut),
    ...accepted.flatMap((each) => each.leftOut),
    ...styles.accept.map(({ path }) => ({
      path,
      reason: 'how its terms are written (Vale.Terms): they are accepted as they stand',
    })),
  ];
  const entries = distinct(converted.flatMap(({ entry }) => entry ?? []));
  const rejecting = rejected.flatMap(({ entry }) => entry ?? []);
  const head = {
    name: styles.name,
    ...(styles.description !== undefined && { description: styles.description }),
    ...(accepted.some(({ terms }) => terms.length > 0) && { accept: accepted.flatMap(({ terms }) => terms) }),
  };
  const write = (rules: readonly PackEntry[]) =>
    `${headlines(styles, leftOut)}${stringify({ ...head, rules }, { lineWidth: 0 })}`;
  const all = distinct([...entries, ...rejecting]);
  return { text: write(withExamples(all, write, service)), rules: entries.length, leftOut };
}

/** Accepted terms that are expressions of this engine. */
function acceptedIn(file: ValeFile): { readonly terms: readonly string[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const terms = termsIn(file).filter((term) => {
    try {
      new Regex(term);
      return true;
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      leftOut.push({ path: file.path, reason: `“${term}”: ${error.message}` });
      return false;
    }
  });
  return { terms, leftOut };
}

/** With ids that no rule that ships may have, and each once. */
function distinct(entries: readonly PackEntry[]): readonly PackEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const [space = '', name = ''] = entry.id.split('/');
    const own = (FAMILIES as readonly string[]).includes(space) && space !== 'house' ? `vale-${space}` : space;
    let id = `${own}/${name}`;
    for (let n = 2; taken.has(id); n++) id = `${own}/${name}-${n}`;
    taken.add(id);
    return { ...entry, id };
  });
}

/** Adds the one example that can be told from an expression of plain words, where the rule flags it. */
function withExamples(
  entries: readonly PackEntry[],
  write: (entries: readonly PackEntry[]) => string,
  service: LanguageService,
): readonly PackEntry[] {
  const shown = entries.map((entry): PackEntry => {
    const word = (entry['regex'] as readonly string[]).find((regex) => /^[\p{L}][\p{L}' -]*\p{L}$/u.test(regex));
    const isPlain = entry['count'] === undefined && entry['requires'] === undefined;
    return word && isPlain ? { ...entry, examples: { flag: [`They wrote [[${word}]] here.`] } } : entry;
  });
  const { pack } = readPack(write(shown), '');
  const failing = new Set(
    pack?.examples.flatMap((example) => (tryExample(example, pack, service).length > 0 ? [example.rule] : [])),
  );
  return shown.map((entry) => {
    if (!failing.has(entry.id)) return entry;
    const { examples, ...rest } = entry;
    return rest as PackEntry;
  });
}

function headlines({ name }: ValeStyles, leftOut: readonly LeftOut[]): string {
  const lines = [
    `Made of the Vale style “${name}” by “overclaim import-vale”.`,
    ...(leftOut.length > 0 ? ['Left out:', ...leftOut.map(({ path, reason }) => `  ${path}: ${reason}`)] : []),
  ];
  return `${lines.map((line) => `# ${printable(line)}`).join('\n')}\n`;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
