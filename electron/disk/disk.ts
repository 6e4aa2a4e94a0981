// The disk as the shell uses it: Node's own calls behind one type, so that tests can make any of them fail.
import { promises } from 'node:fs';
import { codeOf } from './outcome.ts';

export type Disk = Pick<
  typeof promises,
  | 'open'
  | 'rename'
  | 'unlink'
  | 'rm'
  | 'rmdir'
  | 'mkdir'
  | 'readFile'
  | 'readdir'
  | 'readlink'
  | 'realpath'
  | 'stat'
  | 'statfs'
>;

export type OpenFile = Awaited<ReturnType<Disk['open']>>;

export const nodeDisk: Disk = promises;

/** Writes all bytes at the file's position; the system may take them in parts. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
  }
}

const notForFolders = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

/** Makes new, renamed and removed names in a folder last. Throws what the system says. */
export async function flushFolder(disk: Disk, folder: string): Promise<void> {
  // Windows cannot open a folder, and needs no flush for a rename to last.
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network places know no flush of a folder: there a rename is the server's promise.
    if (!notForFolders.has(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** The file's bytes, or null when there is no such file. Throws every other refusal. */
export async function readIfThere(disk: Disk, path: string): Promise<Buffer | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** True when the disk itself cannot give the bytes, which is unlike a refusal that may pass. */
export const isFaultOfDisk = (error: unknown): boolean => codeOf(error) === 'EIO';

/** What was read, or null where the disk itself is at fault. Throws every other refusal. */
export async function unlessFaulty<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (isFaultOfDisk(error)) return null;
    throw error;
  }
}

/** The names in a folder, in order; none when there is no such folder. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return (await disk.readdir(folder)).toSorted();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

export const pause = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });

/** What `task` answers, or `late` when that takes longer; the task itself goes on, as the system cannot be hurried. */
export async function within<T, L>(limitMs: number, task: Promise<T>, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), limitMs);
  });
  try {
    return await Promise.race([task, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
