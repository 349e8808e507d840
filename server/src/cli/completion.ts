/** Shell completion: a short script for each shell asks this program what can stand at the cursor. */
import { Argument, type Command, type Option } from 'commander';
import type { Candidate } from './complete-rules.ts';
import { afterHelp } from './help.ts';
import { SHELL_SCRIPTS, SHELLS, type Shell } from './shell-scripts.ts';

/** What the scripts call. */
const ASK = 'complete';

/** The commands whose arguments may be rules. */
const NAMES_RULES: readonly string[] = ['explain', 'rules'];

/** Adds `completion SHELL`, and `complete`, hidden, which its scripts call. */
export function completionCommands(program: Command, command: (name: string, description: string) => Command): void {
  command('completion', 'write what completes commands in your shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      afterHelp(
        [
          'source <(overclaim completion bash)      # in ~/.bashrc',
          'source <(overclaim completion zsh)       # in ~/.zshrc, after compinit',
          'overclaim completion fish | source       # in ~/.config/fish/config.fish',
          'overclaim completion powershell | Out-String | Invoke-Expression',
        ],
        '0, or 2 for a wrong call.',
      ),
    )
    .action((shell: Shell) => void process.stdout.write(SHELL_SCRIPTS[shell]));
  program
    .command(ASK, { hidden: true })
    .argument('[words...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (words: string[]) => {
      for (const { value, description } of await candidates(program, words))
        process.stdout.write(`${value}\t${description}\n`);
    });
}

/** What can stand for the last word, after the ones before. None where the shell's own file names can. */
export async function candidates(program: Command, words: readonly string[]): Promise<readonly Candidate[]> {
  const all = words
    // An empty word: bash parts "--format=" before it, some PowerShells drop it unless it is quoted.
    .map((word, i) => (word === '""' || (word === '=' && i === words.length - 1) ? '' : word))
    // Bash takes "--format=json" for three words.
    .filter((word) => word !== '=');
  const last = all.at(-1) ?? '';
  const before = all.slice(0, -1);
  const command = program.commands.find((c) => c.name() === before[0]);
  const possible = command === undefined ? first(program, before) : await within(command, before, last);
  return possible.filter(({ value }) => value.startsWith(last));
}

function first(program: Command, before: readonly string[]): readonly Candidate[] {
  if (before.length > 0) return [];
  const help = program.createHelp();
  return [
    ...help.visibleCommands(program).map((c) => ({ value: c.name(), description: c.description() })),
    ...optionsOf(program),
  ];
}

async function within(command: Command, before: readonly string[], last: string): Promise<readonly Candidate[]> {
  const options = command.options;
  const asked = options.find((o) => o.long === before.at(-1) && takesValue(o));
  if (asked) return (asked.argChoices ?? []).map((value) => ({ value, description: '' }));
  const [name, value] = split(last);
  const assigned = value === undefined ? undefined : options.find((o) => o.long === name);
  if (assigned) return (assigned.argChoices ?? []).map((choice) => ({ value: `${name}=${choice}`, description: '' }));
  if (last.startsWith('-')) return optionsOf(command);
  if (NAMES_RULES.includes(command.name())) return (await import('./complete-rules.ts')).ruleCandidates(command.name());
  const [argument] = command.registeredArguments;
  return (argument?.argChoices ?? []).map((choice) => ({ value: choice, description: '' }));
}

function optionsOf(command: Command): readonly Candidate[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .flatMap(({ long, description }) => (typeof long === 'string' ? [{ value: long, description }] : []));
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** "--format=js" as "--format" and "js". */
function split(word: string): [name: string, value: string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
