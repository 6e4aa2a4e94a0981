// Writes a file whole or not at all: beside it first, flushed, then put in its place in one step.
import { diskWords } from '../../shared/messages/shell.ts';
import { createHash, randomBytes } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Disk, flushFolder, nodeDisk, type OpenFile, pause, writeAll } from './disk.ts';
import { codeOf, type Done, done, type Failure, failure, failureOf } from './outcome.ts';

export interface WriteOptions {
  readonly disk?: Disk;
  /** Begins the sentence of a failure. Default "The file could not be saved". */
  readonly what?: string;
  /** Permission bits of a file that is not there yet. Default: for its owner only. */
  readonly newMode?: number;
  /** Asked when all is ready and flushed, right before the old file is replaced; a failure leaves it untouched. */
  readonly mayReplace?: () => Promise<Done>;
}

/** Mode of files that were not there before: for the owner's eyes only. */
const newFileMode = 0o600;
const renameTries = 9;
const firstWaitMs = 10;
const longestWaitMs = 640;
const foreignTempAgeMs = 24 * 60 * 60 * 1000;

/** Scanners, indexers and sync clients hold a file for some tens of milliseconds. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Tells temporary files of this computer and user from those of others who share the folder. */
const owner = createHash('sha256').update(`${hostname()}\n${userInfo().username}`).digest('hex').slice(0, 8);
const tempName = /^\.throughline-([0-9a-f]{8})-[0-9a-f]{12}\.tmp$/;

/** Names of those being written now, by disk: sweeping a folder must not take them for ones left behind. */
const live = new WeakMap<Disk, Set<string>>();

function liveOn(disk: Disk): Set<string> {
  const names = live.get(disk) ?? new Set();
  live.set(disk, names);
  return names;
}

const newTempName = (): string => `.throughline-${owner}-${randomBytes(6).toString('hex')}.tmp`;

/** Where the bytes go: a link is followed, even one that leads to a file not yet there. */
async function targetOf(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    return resolve(dirname(path), await disk.readlink(path));
  } catch (error) {
    // EINVAL: something is there after all that is no link. UNKNOWN: how Windows says the same.
    if (!['ENOENT', 'EINVAL', 'UNKNOWN'].includes(codeOf(error) ?? '')) throw error;
    return resolve(path);
  }
}

/** What is in place, or null when there is nothing. */
async function placeThere(disk: Disk, target: string) {
  try {
    return await disk.stat(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function fill(file: OpenFile, bytes: Uint8Array, mode: number): Promise<void> {
  await writeAll(file, bytes);
  // Asked first: file systems without such bits refuse to set them.
  if (((await file.stat()).mode & 0o7777) !== mode) await file.chmod(mode);
  // A flush that failed is a failed save: asking the same descriptor again may falsely succeed.
  await file.sync();
}

async function writeBeside(disk: Disk, temp: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await disk.open(temp, 'wx', newFileMode);
  try {
    await fill(file, bytes, mode);
  } finally {
    await file.close();
  }
}

async function putInPlace(disk: Disk, temp: string, target: string): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await disk.rename(temp, target);
    } catch (error) {
      if (!passing.has(codeOf(error) ?? '') || tried >= renameTries) throw error;
      await pause(Math.min(firstWaitMs * 2 ** (tried - 1), longestWaitMs));
    }
  }
}

/** Best effort: what cannot be removed now is swept at the next start. */
async function removeTemp(disk: Disk, temp: string): Promise<void> {
  try {
    await disk.unlink(temp);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Everything up to and with the rename; throws what the system refuses. */
async function replace(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  { what = unsaved, mayReplace, newMode = newFileMode }: WriteOptions,
): Promise<{ readonly folder: string } | Failure> {
  const target = await targetOf(disk, path);
  const there = await placeThere(disk, target);
  // A rename would put an end to a device, a pipe or a socket for whoever else uses it.
  if (there !== null && !there.isFile())
    return failure('failed', diskWords.isNoFile({ what, isFolder: there.isDirectory() }));
  const mode = there && there.mode & 0o7777;
  if (mode !== null && (mode & 0o222) === 0) return failure('readOnly', diskWords.markedReadOnly({ what }));
  const name = newTempName();
  const temp = join(dirname(target), name);
  liveOn(disk).add(name);
  try {
    await writeBeside(disk, temp, bytes, mode ?? newMode);
    const allowed = await mayReplace?.();
    if (allowed?.ok === false) {
      await removeTemp(disk, temp);
      return allowed;
    }
    await putInPlace(disk, temp, target);
  } catch (error) {
    await removeTemp(disk, temp);
    throw error;
  } finally {
    liveOn(disk).delete(name);
  }
  return { folder: dirname(target) };
}

const unsaved = diskWords.notSaved;

/**
 * Writes `content` to `path` in one step. On a failure the file is what it was, with one exception: `uncertain`,
 * where the new content is in place but may not outlast a power cut. Permission bits are kept, links followed;
 * a new file can be read by its owner only, unless `newMode` says more. Two writes to one path must not overlap: see `createFileWriter`.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<Done> {
  const { disk = nodeDisk, what = unsaved } = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let placed: Awaited<ReturnType<typeof replace>>;
  try {
    placed = await replace(disk, path, bytes, options);
  } catch (error) {
    return failureOf(error, what);
  }
  if ('ok' in placed) return placed;
  try {
    await flushFolder(disk, placed.folder);
    return done;
  } catch (error) {
    const { sentence } = failureOf(error, diskWords.maybeNotOnDisk);
    return failure('uncertain', sentence);
  }
}

/**
 * Removes temporary files that an earlier run left in a folder: those of this computer and user at once, those of
 * others after a day; never one that this process is writing. Resolves to how many were removed.
 */
export async function sweepTemps(folder: string, nowMs: number, disk: Disk = nodeDisk): Promise<number> {
  let removed = 0;
  for (const name of await disk.readdir(folder)) {
    const [, whose] = tempName.exec(name) ?? [];
    if (whose === undefined || liveOn(disk).has(name)) continue;
    const path = join(folder, name);
    if (whose !== owner && nowMs - (await disk.stat(path)).mtimeMs < foreignTempAgeMs) continue;
    await disk.unlink(path);
    removed += 1;
  }
  return removed;
}

interface Job {
  content: string | Uint8Array;
  options: WriteOptions;
  readonly result: Promise<Done>;
  readonly settle: (result: Promise<Done>) => void;
}

function newJob(content: string | Uint8Array, options: WriteOptions): Job {
  let settle: Job['settle'] = () => undefined;
  const result = new Promise<Done>((resolveJob) => {
    settle = resolveJob;
  });
  return { content, options, result, settle };
}

export interface FileWriter {
  /** As `writeWhole`. While one write of a path runs, only the newest of those asked for meanwhile is done after it. */
  readonly write: (path: string, content: string | Uint8Array, options?: WriteOptions) => Promise<Done>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/** One write at a time for each path, the last one wins. */
export function createFileWriter(): FileWriter {
  /** The job after the running one; an entry for each path that is being written. */
  const next = new Map<string, Job | null>();
  const lanes = new Set<Promise<void>>();

  async function runLane(path: string, first: Job): Promise<void> {
    for (let job: Job | null = first; job; job = next.get(path) ?? null) {
      next.set(path, null);
      const write = writeWhole(path, job.content, job.options);
      job.settle(write);
      await write.catch(() => null);
    }
    next.delete(path);
  }

  function startLane(path: string, job: Job): void {
    const lane = runLane(path, job).finally(() => lanes.delete(lane));
    lanes.add(lane);
  }

  return {
    write: (path, content, options = {}) => {
      const key = resolve(path);
      const waiting = next.get(key);
      if (waiting) return Object.assign(waiting, { content, options }).result;
      const job = newJob(content, options);
      if (waiting === null) next.set(key, job);
      else startLane(key, job);
      return job.result;
    },
    settled: async () => {
      while (lanes.size > 0) await Promise.all(lanes);
    },
  };
}
