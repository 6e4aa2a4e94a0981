// Which files a start was asked to open: what the system hands over as words of a command line.
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ending = /\.throughline$/i;
/** A drive letter is no scheme: those have two characters at least. */
const address = /^[a-z][a-z0-9+.-]+:/i;

/** True for a path that this app opens when it comes from outside. */
export const isOurFile = (path: string): boolean =>
  isAbsolute(path) && ending.test(path) && !path.includes('\0');

/** Desktops of Linux name local files by their address; one on another computer, or one that is no path, is null. */
function pathOf(word: string): string | null {
  if (!address.test(word)) return word;
  try {
    return new URL(word).host === '' ? fileURLToPath(word) : null;
  } catch {
    return null;
  }
}

/**
 * The absolute paths among the words of a command line; switches, other addresses and everything that is not a
 * `.throughline` file are passed over. `words` come without the program, and without the app's folder.
 */
export function filesInWords(words: readonly string[], folder: string): string[] {
  const paths = words
    .filter((word) => !word.startsWith('-') && ending.test(word))
    .map(pathOf)
    .filter((path) => path !== null)
    .map((path) => resolve(folder, path));
  return [...new Set(paths)].filter(isOurFile);
}

/** What another start of the app passed on to this one; anything that it could not have sent is dropped. */
export function filesInHandOver(data: unknown): string[] {
  const files: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'files') : null;
  if (!Array.isArray(files)) return [];
  return files.filter((path): path is string => typeof path === 'string' && isOurFile(path));
}
