// The command line of a checkout: `npm run -s throughline -- <command>`. Plain Node, no window.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { answer } from './cli/answer.ts';

const fontBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../renderer/fonts', name)));

/** The text of a template file of this checkout. */
function templates(file: string): string | null {
  const path = join(import.meta.dirname, '../shared/templates', `${file}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

// A thread of the simulation begins with this file too, where the command line is one file.
if (isMainThread)
  process.exitCode = await answer(process.argv.slice(2), {
    fonts: () => ({
      regular: fontBytes('NotoSans-Regular.ttf'),
      bold: fontBytes('NotoSans-SemiBold.ttf'),
    }),
    templates,
  });
