// Tells a start that asks for a command from one that wants a window, and answers it: `throughline export …`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const isCommand = (word: string): boolean => /^[a-z]+$/.test(word);
const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/**
 * The words from the command on, or null when a window is wanted. `words` come without the program, and without the
 * app's folder. Switches before the command are meant for Chromium; files to open always have an ending.
 */
export function commandIn(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex((word) => !word.startsWith('-') || isHelp(word));
  const first = words[at];
  return first !== undefined && (isCommand(first) || isHelp(first)) ? words.slice(at) : null;
}

/** Resolves when everything printed has left this process. */
const printed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });

/** Loads the command line, runs one command, and resolves with the exit code. */
export async function answerCommand(words: readonly string[]): Promise<number> {
  const load = createRequire(import.meta.filename);
  const script: unknown = load(join(import.meta.dirname, '../cli/cli.cjs'));
  const { answer } = script as { answer: (words: readonly string[]) => Promise<number> };
  const code = await answer(words);
  await Promise.all([printed(process.stdout), printed(process.stderr)]);
  return code;
}
