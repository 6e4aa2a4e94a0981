// Answers the words of a command line with the command they name; what is wrong with them becomes one sentence.
import { checkCommand } from './check.ts';
import {
  CliRefused,
  type Command,
  type Exit,
  exits,
  helpOf,
  readWords,
  type Surroundings,
} from './command.ts';
import { exampleCommand } from './example.ts';
import { exportCommand } from './export.ts';
import { figuresCommand } from './figures.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { say } from './print.ts';
import { schemaCommand } from './schema.ts';

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

async function run([name, ...words]: readonly string[], surroundings: Surroundings): Promise<Exit> {
  if (name === undefined)
    throw new CliRefused(`Say what to do: ${commands.map((command) => command.name).join(', ')} or --help.`);
  const command = commands.find((one) => one.name === name);
  if (isHelp(name)) say(help());
  else if (!command)
    throw new CliRefused(
      `There is no command "${name}": choose ${commands.map((one) => one.name).join(', ')} or --help.`,
    );
  else if (words.some((word) => word === '--help' || word === '-h')) say(helpOf(command));
  else return command.run(readWords(command, words), surroundings);
  return exits.ok;
}

/** A reader that stops early (`| head`) is no fault of ours. */
function tolerateEarlyEnd(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

/** Runs the command that `words` ask for and resolves with the exit code: 0, 1 for errors found, 2 for bad input. */
export async function answer(words: readonly string[], surroundings: Surroundings): Promise<Exit> {
  process.stdout.on('error', tolerateEarlyEnd);
  try {
    return await run(words, surroundings);
  } catch (error) {
    const isExpected = error instanceof CliRefused;
    const sentence = error instanceof Error ? error.message : String(error);
    process.stderr.write(isExpected ? `${sentence}\n` : `Throughline itself failed: ${sentence}\n`);
    return exits.refused;
  }
}
