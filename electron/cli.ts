// The command line: `npm run -s throughline -- <command>`. Plain Node, no window; exit 0, 1 for errors found, 2 for bad input.
import { checkCommand } from './cli/check.ts';
import { CliRefused, type Command, type Exit, exits, helpOf, readWords } from './cli/command.ts';
import { exampleCommand } from './cli/example.ts';
import { exportCommand } from './cli/export.ts';
import { figuresCommand } from './cli/figures.ts';
import { importCommand } from './cli/import.ts';
import { newCommand } from './cli/new.ts';
import { say } from './cli/print.ts';
import { schemaCommand } from './cli/schema.ts';

const commands: readonly Command[] = [
  newCommand,
  exampleCommand,
  checkCommand,
  importCommand,
  exportCommand,
  figuresCommand,
  schemaCommand,
];

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

const help = (): string =>
  [
    'Throughline on the command line. Each command ends with 0 when all went well and with 2 when its input is no good.',
    ...commands.map((command) => `\n${helpOf(command)}`),
  ].join('\n');

function run([name, ...words]: readonly string[]): Exit {
  if (name === undefined)
    throw new CliRefused(`Say what to do: ${commands.map((command) => command.name).join(', ')} or --help.`);
  const command = commands.find((one) => one.name === name);
  if (isHelp(name)) say(help());
  else if (!command)
    throw new CliRefused(
      `There is no command "${name}": choose ${commands.map((one) => one.name).join(', ')} or --help.`,
    );
  else if (words.some((word) => word === '--help' || word === '-h')) say(helpOf(command));
  else return command.run(readWords(command, words));
  return exits.ok;
}

/** A reader that stops early (`| head`) is no fault of ours. */
process.stdout.on('error', (error: Error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof CliRefused;
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(isExpected ? `${sentence}\n` : `Throughline itself failed: ${sentence}\n`);
  process.exitCode = exits.refused;
}
