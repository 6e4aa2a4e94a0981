// What to do about faults of our own in main: told once, noted on this computer without a word of any workbook.
import { shellWords } from '../../shared/messages/shell.ts';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dialog } from 'electron';

const mostBytes = 256 * 1024;

/** Where it happened, without the message: that could quote what a person wrote. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...places].join('\n');
}

async function sizeOf(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path)).size : 0;
}

async function note(path: string, error: unknown): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    if ((await sizeOf(path)) > mostBytes) await truncate(path, 0);
    const at = new Date().toISOString();
    await appendFile(path, `${at} ${traceOf(error)}\n`, { mode: 0o600 });
  } catch (failed) {
    console.error(shellWords.notNoted({ trace: traceOf(failed) }));
  }
}

export interface Faults {
  /** Notes a fault; the person is told of the first one. Resolves when it is noted. */
  readonly report: (error: unknown) => Promise<void>;
}

/** Takes every fault that nobody else takes; `logPath` is where they are noted. */
export function watchFaults(logPath: string): Faults {
  let told = false;
  // One after another, so that the notes stand in the order in which things went wrong.
  let noted: Promise<void> = Promise.resolve();
  const noteAfter = async (before: Promise<void>, error: unknown): Promise<void> => {
    await before;
    await note(logPath, error);
  };
  const report = (error: unknown): Promise<void> => {
    noted = noteAfter(noted, error);
    if (!told) {
      told = true;
      dialog.showErrorBox(shellWords.failed, shellWords.failedDetail({ logPath }));
    }
    return noted;
  };
  const take = (error: unknown): void => void report(error);
  process.on('uncaughtException', take);
  process.on('unhandledRejection', take);
  return { report };
}
