// The command line inside the packaged app: a script of its own, so that opening a window never loads it.
/// <reference types="vite/types/importMeta.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer as answerIn } from './cli/answer.ts';

const texts = import.meta.glob<string>('../shared/templates/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const assets = join(import.meta.dirname, '../renderer/assets');

/** The build writes a hash of the content into the name of each font, so a font is found by how its name begins. */
function fontBytes(name: string): Uint8Array {
  const file = readdirSync(assets).find((one) => one.startsWith(`${name}-`) && one.endsWith('.ttf'));
  if (file === undefined) throw new Error(`The font ${name} is missing from the app.`);
  return new Uint8Array(readFileSync(join(assets, file)));
}

/** Runs the command that `words` ask for with the fonts of the window, and resolves with the exit code. */
export const answer = (words: readonly string[]): Promise<number> =>
  answerIn(words, {
    fonts: () => ({ regular: fontBytes('NotoSans-Regular'), bold: fontBytes('NotoSans-SemiBold') }),
    templates: (file) => texts[`../shared/templates/${file}.yaml`] ?? null,
  });
