import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { PROFILE_NAMES } from '../rules/profile-names.ts';
import { CSV_TABLES } from '../service/report/csv-tables.ts';
import { CACHE_FILE } from './cache-file.ts';
import type { CheckOptions } from './check.ts';
import type { ClaimsOptions } from './claims.ts';
import { completionCommands } from './completion.ts';
import type { ConfigOptions } from './config.ts';
import type { DraftOptions } from './draft.ts';
import { loadEngine } from './engine.ts';
import { EXIT, FAIL_ON } from './exit-status.ts';
import type { ExplainOptions } from './explain.ts';
import { afterHelp, screenHelp } from './help.ts';
import type { ImportValeOptions } from './import-vale.ts';
import type { KnowledgeOptions } from './knowledge.ts';
import { allowReadersToLeave } from './output.ts';
import type { SettingsOptions } from './project.ts';
import { STANDARD_INPUT } from './read-file.ts';
import { FORMAT_NAMES } from './report-formats.ts';
import { COLOR_WHEN } from './terminal.ts';

/** More threads than any machine has cores for would only take its memory. */
const MOST_JOBS = 256;

// What a command does is loaded when it is called: facts and rules would slow those that need none.
const program = new Command('overclaim')
  .usage('<command> [options]')
  .description('Finds overclaims and wrong mechanisms in drafts about mental health.')
  .configureHelp(screenHelp)
  .version(version, '-V, --version', 'show the version')
  .helpOption('-h, --help', 'show this help; overclaim <command> --help tells more')
  .helpCommand(false)
  .addHelpText('after', afterHelp([], '0 nothing found, 1 something found, 2 something went wrong.'))
  .showHelpAfterError('(overclaim --help shows what there is)')
  .exitOverride();

const paths = () =>
  new Argument('[path...]', 'files, folders (the drafts in them), patterns, or - for standard input').default(
    ['.'],
    'the current folder',
  );
const format = (names: readonly string[] = ['text', 'json'], of = 'answer') =>
  new Option('--format <name>', `form of the ${of}`).choices(names).default('text');
const color = () => new Option('--color <when>', 'colours').choices(COLOR_WHEN).default('auto');
const stdinFilename = () => new Option('--stdin-filename <name>', 'what to call standard input, for its ending');
const profile = () =>
  new Option('--profile <kind>', 'kind of text, where a draft does not say it').choices(PROFILE_NAMES);

const configFile = () => new Option('--config <file>', 'go by this file, not the nearest .overclaim.yaml');
const noConfig = () => new Option('--no-config', 'go by no settings file');

/** Adds a command whose help stands by itself. */
function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`(overclaim ${name.split(' ')[0]} --help shows what there is)`);
}

program.commandsGroup('Drafts:');

command('check', 'report what is found in drafts, and reword it')
  .addArgument(paths())
  .optionsGroup('Reading:')
  .addOption(profile())
  .addOption(stdinFilename())
  .addOption(configFile())
  .addOption(noConfig())
  .optionsGroup('Rewording:')
  .option('--fix', 'make the rewordings that change nothing of what is said; after -, to standard output')
  .addOption(new Option('--fix-dry-run', 'show as a diff what --fix would do').conflicts('fix'))
  .optionsGroup('Reporting:')
  .addOption(format(FORMAT_NAMES, 'report'))
  .addOption(new Option('--table <name>', 'what --format csv writes').choices(CSV_TABLES).default('findings'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 from this on; else as the settings file says, or error')
      .choices(FAIL_ON)
      .default(undefined, 'as the settings file says, or error'),
  )
  .option('--quiet', 'report only what makes the command fail, and no notes')
  .option('--explain-silence', 'also tell what was seen and not flagged, and why')
  .addOption(color())
  .optionsGroup('Many drafts:')
  .addOption(
    new Option('--jobs <n>', 'on how many threads; 1 for few or small drafts, else as many as cores').argParser(jobs),
  )
  .option('--cache', 'check only what has changed since the last run')
  .option('--cache-location <file>', `keep in this file what was found, not in ${CACHE_FILE}`)
  .addHelpText(
    'after',
    afterHelp(
      ['overclaim check drafts/ --fail-on warning', 'overclaim check --fix-dry-run draft.md | git apply'],
      '0 nothing at or above --fail-on, 1 something is, 2 a file could not be read or written, or a wrong call, 130 stopped by Ctrl+C.',
    ),
  )
  .action(async (paths: string[], options: CheckOptions, command: Command) => {
    refuseIdleName(paths, options.stdinFilename, command);
    const [{ check }, { tool, service }] = await Promise.all([import('./check.ts'), loadEngine()]);
    process.exitCode = await check(paths, options, tool, service);
  });

command('claims', 'list what drafts claim, and how that stands')
  .addArgument(paths())
  .addOption(format())
  .addOption(stdinFilename())
  .addOption(color())
  .addHelpText(
    'after',
    afterHelp(['overclaim claims draft.md'], '0, or 2 where a file could not be read or for a wrong call.'),
  )
  .action(async (paths: string[], options: ClaimsOptions, command: Command) => {
    refuseIdleName(paths, options.stdinFilename, command);
    const [{ showClaims }, { tool, service }] = await Promise.all([import('./claims.ts'), loadEngine()]);
    process.exitCode = await showClaims(paths, options, tool, service);
  });

command('draft', 'show what is read of a draft, and what is skipped')
  .argument('<file>', 'a file, or - for standard input')
  .addOption(stdinFilename())
  .addOption(color())
  .addHelpText(
    'after',
    afterHelp(['overclaim draft draft.tex'], '0, or 2 where the file could not be read or for a wrong call.'),
  )
  .action(async (path: string, options: DraftOptions) => {
    const { showDraft } = await import('./draft.ts');
    process.exitCode = await showDraft(path, options);
  });

command('filter', 'answer a stream of texts, a line of JSON for each')
  .addHelpText(
    'after',
    [
      '',
      'Reads lines of {"id", "text", "format"} (NDJSON) from standard input and answers',
      'each with its findings and claims. A line that cannot be read is answered with',
      'an "error"; the rest goes on.',
      afterHelp(
        ["jq -c '{id: .doi, text: .abstract}' abstracts.ndjson | overclaim filter"],
        '0, or 2 for a wrong call.',
      ),
    ].join('\n'),
  )
  .addOption(configFile())
  .addOption(noConfig())
  .action(async (options: SettingsOptions) => {
    const [{ filterStream }, { service }] = await Promise.all([import('./filter-stream.ts'), loadEngine()]);
    process.exitCode = await filterStream(options, service);
  });

program.commandsGroup('What is known:');

command('explain', 'tell what is known of a treatment, target or condition')
  .argument('<name...>', 'such as ketamine, NMDA receptor, insomnia, chemical-imbalance or hype/life-changing')
  .addOption(format())
  .addOption(configFile())
  .addOption(noConfig())
  .addOption(color())
  .addHelpText(
    'after',
    afterHelp(
      ['overclaim explain ketamine', 'overclaim explain NMDA receptor'],
      '0, or 2 where nothing has a name that was given or for a wrong call.',
    ),
  )
  .action(async (names: string[], options: ExplainOptions) => {
    const [{ explain }, { tool }] = await Promise.all([import('./explain.ts'), loadEngine()]);
    process.exitCode = await explain(names, options, tool);
  });

command('rules', 'list the rules, or explain some')
  .argument('[id...]', 'a rule to explain, or a family whose rules to list')
  .addOption(format())
  .addOption(configFile())
  .addOption(noConfig())
  .addOption(color())
  .addHelpText(
    'after',
    afterHelp(
      ['overclaim rules', 'overclaim rules stigma', 'overclaim rules hype/life-changing'],
      '0, or 2 where there is no such rule, the settings file has mistakes, or for a\nwrong call.',
    ),
  )
  .action(async (names: string[], options: ExplainOptions) => {
    const [{ showRules }, { tool }] = await Promise.all([import('./rules.ts'), loadEngine()]);
    process.exitCode = await showRules(names, options, tool);
  });

command('knowledge', 'tell how much is known, or write all of it as JSON')
  .addOption(format())
  .addHelpText('after', afterHelp(['overclaim knowledge --format json'], '0, or 2 for a wrong call.'))
  .action(async (options: KnowledgeOptions) => {
    const [{ showKnowledge }, { tool }] = await Promise.all([import('./knowledge.ts'), loadEngine()]);
    await showKnowledge(options, tool);
  });

program.commandsGroup('House rules and setting up:');

command('test-pack', 'hold the rules of rule packs against their examples')
  .argument('<file...>', 'rule packs, such as overclaim-pack.yaml')
  .addHelpText(
    'after',
    afterHelp(
      ['overclaim test-pack overclaim-pack.yaml'],
      '0 all as expected, 1 an example is not, 2 a pack could not be\nread or has mistakes, or a wrong call.',
    ),
  )
  .action(async (paths: string[]) => {
    const [{ testPacks }, { service }] = await Promise.all([import('./test-pack.ts'), loadEngine()]);
    process.exitCode = await testPacks(paths, service);
  });

command('import-vale', 'make a rule pack of Vale styles')
  .argument('<folder>', 'a style, or a folder with styles and vocabularies in it')
  .option('--out <file>', 'write the pack there, and not to standard output')
  .addHelpText(
    'after',
    [
      '',
      'What is left out is told on standard error, with the reason, and at the head of',
      'the pack.',
      afterHelp(
        ['overclaim import-vale styles/House --out overclaim-pack.yaml'],
        '0, or 2 where no style could be read or for a wrong call.',
      ),
    ].join('\n'),
  )
  .action(async (folder: string, options: ImportValeOptions) => {
    const [{ importVale }, { service }] = await Promise.all([import('./import-vale.ts'), loadEngine()]);
    process.exitCode = await importVale(folder, options, service);
  });

command('init', 'write a settings file to begin with, .overclaim.yaml')
  .argument('[folder]', 'where to', '.')
  .addHelpText('after', afterHelp(['overclaim init'], '0, or 2 where there is one already or for a wrong call.'))
  .action(async (folder: string) => {
    const { init } = await import('./init.ts');
    process.exitCode = await init(folder);
  });

command('config', 'show what holds for a draft, and from where')
  .argument('[path]', 'a draft, whether it is there yet or not, or a folder', '.')
  .addOption(format())
  .addOption(profile())
  .addOption(configFile())
  .addOption(noConfig())
  .addHelpText(
    'after',
    afterHelp(
      ['overclaim config drafts/leaflet.md'],
      '0, or 2 where the settings file has mistakes or for a wrong call.',
    ),
  )
  .action(async (path: string, options: ConfigOptions) => {
    const [{ showConfig }, { tool }] = await Promise.all([import('./config.ts'), loadEngine()]);
    process.exitCode = await showConfig(path, options, tool);
  });

command('lsp', 'start the language server (for editors)')
  .usage('[--stdio | --node-ipc | --socket=PORT]')
  .allowUnknownOption()
  .allowExcessArguments()
  .addHelpText(
    'after',
    [
      '',
      '  --stdio                 talk over standard input and output (the default)',
      '  --node-ipc              talk over the channel to the Node process above',
      '  --socket=PORT           talk to the editor that listens on this port',
      '  --clientProcessId=PID   end when that process has ended',
      afterHelp([], '0 after an orderly end, 1 after any other, 2 for a wrong call.'),
    ].join('\n'),
  )
  .action(async () => {
    const { startLanguageServer } = await import('./lsp.ts');
    startLanguageServer();
  });

completionCommands(program, command);

allowReadersToLeave();
program.parseAsync().catch((error: unknown) => {
  const called = error instanceof CommanderError;
  if (!called) process.stderr.write(`overclaim: ${whatHappened(error)}\n`);
  process.exitCode = called && error.exitCode === 0 ? EXIT.clean : EXIT.failed;
});

function refuseIdleName(paths: readonly string[], name: string | undefined, command: Command): void {
  if (name !== undefined && !paths.includes(STANDARD_INPUT))
    command.error('error: --stdin-filename names standard input: give "-" as a path too');
}

function jobs(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > MOST_JOBS)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_JOBS}.`);
  return number;
}

function whatHappened(error: unknown): string {
  const { syscall, message, stack } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return `standard input could not be read (${message}). Give it a file or a pipe.`;
  return `this is a fault in the program, and worth a report:\n${stack ?? message}`;
}
