import type { LanguageService } from '../service.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { filterLines } from './filter.ts';
import { writeOut } from './output.ts';
import { CommandLineSettings, type SettingsOptions } from './project.ts';
import { unreadLine } from './tally.ts';

/** `overclaim filter`: answers the lines of standard input by the settings file of the current folder. */
export async function filterStream(options: SettingsOptions, service: LanguageService): Promise<ExitStatus> {
  const holding = await new CommandLineSettings(options).for(undefined);
  if ('problems' in holding) {
    for (const problem of holding.problems) process.stderr.write(unreadLine(problem));
    return EXIT.failed;
  }
  await writeOut(filterLines(process.stdin, service, holding.choices));
  return EXIT.clean;
}
