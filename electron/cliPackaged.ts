// The command line inside the packaged app: a script of its own, so that opening a window never loads it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer as answerIn } from './cli/answer.ts';

const assets = join(import.meta.dirname, '../renderer/assets');

/** The build writes a hash of the content into the name of each file, so that is found by how its name begins. */
const named = (name: string, ending: string): string | undefined =>
  readdirSync(assets).find(
    (one) =>
      one.startsWith(`${name}-`) && one.endsWith(ending) && one.length === name.length + 9 + ending.length,
  );

function fontBytes(name: string): Uint8Array {
  const file = named(name, '.ttf');
  if (file === undefined) throw new Error(`The font ${name} is missing from the app.`);
  return new Uint8Array(readFileSync(join(assets, file)));
}

/** The text of a template file, which the build has taken out of its folder. */
function templates(path: string): string | null {
  const file = named(path.slice(path.indexOf('/') + 1), '.yaml');
  return file === undefined ? null : readFileSync(join(assets, file), 'utf8');
}

/** Runs the command that `words` ask for with the fonts of the window, and resolves with the exit code. */
export const answer = (words: readonly string[]): Promise<number> =>
  answerIn(words, {
    fonts: () => ({ regular: fontBytes('NotoSans-Regular'), bold: fontBytes('NotoSans-SemiBold') }),
    templates,
  });
