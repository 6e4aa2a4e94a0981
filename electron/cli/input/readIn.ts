// Reads files for the command line: ordinary ones only, and never for ever.
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { mostMegabytes, mostWorkbookBytes } from '../../../shared/sizeLimit.ts';
import { CliRefused } from '../command.ts';
import { placeOf } from '../output/place.ts';

/** Longer than any disk needs for 64 MB that answers at all. */
const longestReadMs = 30_000;
/** So long what is merely slow has to notice that it is late. */
const graceMs = 1_000;
const bytesAtOnce = 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access to it is not allowed',
  EPERM: 'access to it is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
};

/** The disk does not answer at all: the call it was asked by can neither be ended nor waited for. */
export class ReadHangs extends CliRefused {}

/** What is read from, and how a pipe, a device and the like are called. */
interface About {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** Why something is no file to read or write; null when it is one. */
export function notOrdinary(about: About): string | null {
  if (about.isFile()) return null;
  if (about.isDirectory()) return 'it is a folder';
  if (about.isFIFO()) return 'it is a pipe and not a file';
  return about.isSocket() ? 'it is a socket and not a file' : 'it is a device and not a file';
}

interface OpenFile {
  read(buffer: Uint8Array, offset: number, length: number): Promise<{ readonly bytesRead: number }>;
}

/** All bytes up to the end, wherever that is: what says that it is empty may go on for ever. */
async function bytesOf(path: string, file: OpenFile, isLate: () => boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(bytesAtOnce);
    const { bytesRead } = await file.read(chunk, 0, bytesAtOnce);
    if (bytesRead === 0) break;
    size += bytesRead;
    if (size > mostWorkbookBytes)
      throw new CliRefused(`"${path}" is larger than ${mostMegabytes} MB and was not read.`);
    if (isLate()) throw new CliRefused(tooSlow(path));
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const tooSlow = (path: string): string =>
  `"${path}" cannot be read: its disk or network place has not answered in time.`;

async function readOrdinary(path: string, isLate: () => boolean): Promise<Uint8Array> {
  const place = placeOf(path);
  const what = notOrdinary(await stat(place));
  if (what !== null) throw new CliRefused(`"${path}" cannot be read: ${what}.`);
  // Should a pipe have taken its place meanwhile, opening it must not wait for a writer.
  const file = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const changed = notOrdinary(await file.stat());
    if (changed !== null) throw new CliRefused(`"${path}" cannot be read: ${changed}.`);
    return await bytesOf(path, file, isLate);
  } finally {
    await file.close();
  }
}

/**
 * What `act` gives. After `limitMs` it is told by `isLate` to give up; what cannot even notice that is left to itself
 * `lastMs` later, and ReadHangs is thrown.
 */
export async function withinTime<T>(
  path: string,
  [limitMs, lastMs]: readonly [number, number],
  act: (isLate: () => boolean) => Promise<T>,
): Promise<T> {
  const endMs = performance.now() + limitMs;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadHangs(tooSlow(path))), limitMs + lastMs);
  });
  try {
    return await Promise.race([act(() => performance.now() > endMs), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of an ordinary file of ordinary size. Throws CliRefused for anything else, at once. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await withinTime(path, [longestReadMs, graceMs], (isLate) => readOrdinary(path, isLate));
  } catch (error) {
    if (error instanceof CliRefused) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new CliRefused(`"${path}" cannot be read: ${reasons[code] ?? `the system says ${code}`}.`);
  }
}
