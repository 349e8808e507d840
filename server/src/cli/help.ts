/** How help looks: the whole of it on a screen of 24 lines and 80 columns, and a page for each command. */
import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import { wrap } from './layout.ts';

const COLUMNS = 80;

export const screenHelp: HelpConfiguration = {
  sortSubcommands: false,
  // An empty line after each group, as is usual, would take too many lines.
  formatItemList: (heading, items) => (items.length > 0 ? [heading, ...items] : []),
  // That a command has options goes without saying.
  subcommandTerm: (command: Command) => [command.name(), ...command.registeredArguments.map(argumentName)].join(' '),
  optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }: Option) =>
    [
      description,
      ...(argChoices ? [`: ${argChoices.join(', ')}`] : []),
      ...(typeof defaultValue === 'string' ? [` (${defaultValueDescription ?? defaultValue} if not given)`] : []),
    ].join(''),
  argumentDescription: ({ description, argChoices, defaultValueDescription }: Argument) =>
    [
      description,
      ...(argChoices ? [`: ${argChoices.join(', ')}`] : []),
      ...(defaultValueDescription ? [` (${defaultValueDescription} if not given)`] : []),
    ].join(''),
};

function argumentName(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What stands below the options of a command. */
export function afterHelp(examples: readonly string[], exitStatus: string): string {
  return [
    '',
    ...(examples.length > 0 ? [examples.length > 1 ? 'Examples:' : 'Example:'] : []),
    ...examples.map((example) => `  ${example}`),
    ...wrap(`Exit status: ${exitStatus}`, COLUMNS),
  ].join('\n');
}
