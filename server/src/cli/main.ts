import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { PROFILE_NAMES } from '../rules/profiles.ts';
import { createLanguageService } from '../service.ts';
import { type CheckOptions, check } from './check.ts';
import type { ConfigOptions } from './config.ts';
import { type DraftOptions, showDraft } from './draft.ts';
import { EXIT, FAIL_ON } from './exit-status.ts';
import type { ExplainOptions } from './explain.ts';
import { filterLines } from './filter.ts';
import { DRAFT_EXTENSIONS } from './find-drafts.ts';
import type { KnowledgeOptions } from './knowledge.ts';
import { allowReadersToLeave, writeOut } from './output.ts';
import { CommandLineSettings, type SettingsOptions } from './project.ts';
import { STANDARD_INPUT } from './read-file.ts';
import { unreadLine } from './tally.ts';
import { COLOR_WHEN } from './terminal.ts';

const service = createLanguageService();
const tool = { name: 'overclaim', version, knowledge: service.knowledgeVersion };

const program = new Command('overclaim')
  .description(
    'Finds overclaims and wrong mechanisms in drafts about mental health, and says what the evidence bears out.',
  )
  .version(version, '-V, --version', 'show the version')
  .helpOption('-h, --help', 'show this help')
  .helpCommand(false)
  .showHelpAfterError('(overclaim --help shows what there is)')
  .exitOverride();

program
  .command('check')
  .description('check drafts and report what was found')
  .addArgument(
    new Argument(
      '[path...]',
      `files, folders (${DRAFT_EXTENSIONS.join(' ')} in them are checked), or - for standard input`,
    ).default(['.'], 'the current folder'),
  )
  .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 from this severity on')
      .choices(FAIL_ON)
      .default(undefined, 'what the settings file says, or error'),
  )
  .addOption(new Option('--color <when>', 'colours in the text report').choices(COLOR_WHEN).default('auto'))
  .addOption(
    new Option('--profile <kind>', 'what kind of text the drafts are; one that says it itself goes by that').choices(
      PROFILE_NAMES,
    ),
  )
  .addOption(configOption())
  .addOption(noConfigOption())
  .option('--explain-silence', 'also tell what was seen and not flagged, and why')
  .option('--stdin-filename <name>', 'what to call standard input; its ending says how to read it')
  .addHelpText(
    'after',
    '\nExit status: 0 nothing at or above --fail-on, 1 something is, 2 a file could not be read or a wrong call.',
  )
  .showHelpAfterError('(overclaim check --help shows what there is)')
  .action(async (paths: string[], options: CheckOptions, command: Command) => {
    if (options.stdinFilename !== undefined && !paths.includes(STANDARD_INPUT)) {
      command.error('error: --stdin-filename names standard input: give "-" as a path too');
    }
    process.exitCode = await check(paths, options, tool, service);
  });

program
  .command('filter')
  .description(
    'read {"id", "text", "format"} lines (NDJSON) from standard input, answer each with its findings and claims',
  )
  .addHelpText(
    'after',
    '\nA line that cannot be read is answered with an "error"; the rest goes on. Exit status: 0, or 2 for a wrong call.',
  )
  .showHelpAfterError('(overclaim filter --help shows what there is)')
  .addOption(configOption())
  .addOption(noConfigOption())
  .action(async (options: SettingsOptions) => {
    const holding = await new CommandLineSettings(options).for(undefined);
    if ('problems' in holding) {
      for (const problem of holding.problems) process.stderr.write(unreadLine(problem));
      process.exitCode = EXIT.failed;
      return;
    }
    await writeOut(filterLines(process.stdin, service, holding.choices));
  });

program
  .command('config')
  .description('show what holds for a draft, and where each value comes from')
  .argument('[path]', 'a draft, whether it is there yet or not, or a folder', '.')
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
  .addOption(new Option('--profile <kind>', 'as for check: what kind of text the draft is').choices(PROFILE_NAMES))
  .addOption(configOption())
  .addOption(noConfigOption())
  .addHelpText('after', '\nExit status: 0, or 2 where the settings file has mistakes or for a wrong call.')
  .showHelpAfterError('(overclaim config --help shows what there is)')
  .action(async (path: string, options: ConfigOptions) => {
    const { showConfig } = await import('./config.ts');
    process.exitCode = await showConfig(path, options, tool);
  });

program
  .command('init')
  .description('write a settings file to begin with, .overclaim.yaml, that says what can be set')
  .argument('[folder]', 'where to', '.')
  .addHelpText('after', '\nExit status: 0, or 2 where there is one already or for a wrong call.')
  .showHelpAfterError('(overclaim init --help shows what there is)')
  .action(async (folder: string) => {
    const { init } = await import('./init.ts');
    process.exitCode = await init(folder);
  });

program
  .command('draft')
  .description('show what is read of a draft: its blocks and sentences, and what is skipped and why')
  .argument('<file>', 'a file, or - for standard input')
  .addOption(new Option('--color <when>', 'colours').choices(COLOR_WHEN).default('auto'))
  .option('--stdin-filename <name>', 'what to call standard input; its ending says how to read it')
  .addHelpText('after', '\nExit status: 0, or 2 where the file could not be read or for a wrong call.')
  .showHelpAfterError('(overclaim draft --help shows what there is)')
  .action(async (path: string, options: DraftOptions) => {
    process.exitCode = await showDraft(path, options);
  });

program
  .command('explain')
  .description(
    'tell what the knowledge base holds on a treatment, target, condition, misconception or rule, with sources',
  )
  .argument('<name...>', 'such as ketamine, "NMDA receptor", insomnia, chemical-imbalance or hype/life-changing')
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
  .addOption(new Option('--color <when>', 'colours in the text').choices(COLOR_WHEN).default('auto'))
  .addHelpText('after', '\nExit status: 0, or 2 where nothing has a name that was given or for a wrong call.')
  .showHelpAfterError('(overclaim explain --help shows what there is)')
  .action(async (names: string[], options: ExplainOptions) => {
    // Loaded when asked for: what is on record only would slow the other commands.
    const { explain } = await import('./explain.ts');
    process.exitCode = await explain(names, options, tool);
  });

program
  .command('knowledge')
  .description('tell how much the knowledge base holds, or write all of it as one JSON object')
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
  .showHelpAfterError('(overclaim knowledge --help shows what there is)')
  .action(async (options: KnowledgeOptions) => {
    const { showKnowledge } = await import('./knowledge.ts');
    await showKnowledge(options, tool);
  });

allowReadersToLeave();
program.parseAsync().catch((error: unknown) => {
  const called = error instanceof CommanderError;
  if (!called) process.stderr.write(`overclaim: ${whatHappened(error)}\n`);
  process.exitCode = called && error.exitCode === 0 ? EXIT.clean : EXIT.failed;
});

function configOption(): Option {
  return new Option('--config <file>', 'go by this settings file instead of the nearest .overclaim.yaml of each draft');
}

function noConfigOption(): Option {
  return new Option('--no-config', 'go by no settings file');
}

function whatHappened(error: unknown): string {
  const { syscall, message, stack } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return `standard input could not be read (${message}). Give it a file or a pipe.`;
  return `this is a fault in the program, and worth a report:\n${stack ?? message}`;
}
