// Answers the words of a command line with the command they name; what is wrong with them becomes one sentence.
import { writeAsIn } from '../../shared/text/format.ts';
import { checkCommand } from './check.ts';
import {
  CliRefused,
  type Command,
  type Exit,
  exitMeanings,
  exits,
  helpOf,
  readWords,
  type Surroundings,
} from './command.ts';
import { compareCommand } from './compare.ts';
import { exampleCommand } from './example.ts';
import { exportCommand } from './export.ts';
import { figuresCommand } from './figures.ts';
import { importCommand } from './import.ts';
import { logCommand } from './log.ts';
import { mergeCommand } from './merge.ts';
import { newCommand } from './new.ts';
import { outputFault, say, watchOutput } from './output/print.ts';
import { ReadHangs } from './input/readIn.ts';
import { schemaCommand } from './schema.ts';
import { shareCommand } from './share.ts';
import { simulateCommand } from './simulate.ts';
import { writtenFiles } from './output/writeOut.ts';

const commands: readonly Command[] = [
  newCommand,
  exampleCommand,
  checkCommand,
  importCommand,
  exportCommand,
  figuresCommand,
  simulateCommand,
  logCommand,
  compareCommand,
  mergeCommand,
  shareCommand,
  schemaCommand,
];

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

const help = (): string =>
  [
    'Throughline on the command line.',
    ...commands.map((command) => `\n${helpOf(command)}`),
    '\nExit codes',
    ...Object.entries(exitMeanings).map(([code, meaning]) => `  ${code}: ${meaning}`),
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
  else {
    const given = readWords(command, words);
    const locale = given.optional('locale');
    if (locale !== null && !writeAsIn(locale))
      throw new CliRefused(`"${locale}" is no --locale: give a language and a country, as de-DE.`);
    return command.run(given, surroundings);
  }
  return exits.ok;
}

const sayWrong = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** What was refused or failed, in one sentence. */
function tellError(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  sayWrong(error instanceof CliRefused ? sentence : `Throughline itself failed: ${sentence}`);
  // A call that hangs in the system keeps the process from ending in any other way.
  if (error instanceof ReadHangs) process.kill(process.pid, 'SIGKILL');
}

/** Says that the result did not get through, and which files were written all the same; true when it got through. */
async function isPrinted(): Promise<boolean> {
  const fault = await outputFault();
  if (fault === null) return true;
  const files = writtenFiles().map((path) => ` "${path}" was written before that.`);
  sayWrong(`${fault}${files.join('')}`);
  return false;
}

/** Runs the command that `words` ask for and resolves with the exit code, once all is printed. */
export async function answer(words: readonly string[], surroundings: Surroundings): Promise<Exit> {
  watchOutput();
  try {
    const code = await run(words, surroundings);
    return (await isPrinted()) ? code : exits.refused;
  } catch (error) {
    tellError(error);
    return exits.refused;
  }
}
