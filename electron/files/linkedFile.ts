// Keeps a file of the person's own in step with its workbook: soon after each edit, one write at a time, and never over
// what another program has written there.
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { mostWorkbookBytes } from '../../shared/sizeLimit.ts';
import { sweepTemps, writeWhole } from '../disk/atomicFile.ts';
import { type Disk, nodeDisk, readIfThere, within } from '../disk/disk.ts';
import { type FileHash, type LinkRecord, readLink, writeLink } from './linkRecord.ts';
import {
  attempt,
  codeOf,
  type Done,
  done,
  type Failure,
  failure,
  type Outcome,
  success,
} from '../disk/outcome.ts';

/** `written`: the file holds what was offered last. `changedOutside`: nothing is written until somebody decides. */
export type LinkState =
  | { readonly status: 'written' }
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly retryAtMs: number }
  | { readonly status: 'changedOutside'; readonly failure: Failure };

export interface LinkedFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly state: () => LinkState;
  /** What the file is to hold; the newest is written within two seconds. */
  readonly offer: (content: string | Uint8Array) => void;
  /** Writes at once what is waiting; to be called before quitting, and to try again. */
  readonly flush: () => Promise<Done>;
  /** Looks whether another program has written the file, as when the window comes to the front. */
  readonly check: () => Promise<Done>;
  /** The person has seen what another program wrote (null: removed): `hash` is known now. What was waiting is dropped. */
  readonly accept: (hash: FileHash) => Promise<Done>;
  /** Writes what is waiting, then stops; a place that does not answer is waited for no longer than `answerMs`. */
  readonly close: () => Promise<Done>;
}

export interface LinkOptions {
  /** Ms since 1970. */
  readonly now: () => number;
  readonly onState: (state: LinkState) => void;
  /** Where the record of the link is kept. */
  readonly disk?: Disk;
  /** Where the file is, which may be a place that never answers. Default: as the record. */
  readonly place?: Disk;
  /** From an edit to the beginning of its write. Default 1.2 s: most of a second is left for the write. */
  readonly delayMs?: number;
  /** After a failure; the last one repeats. */
  readonly retryDelaysMs?: readonly number[];
  /** A place that takes longer is said not to answer, as a network share that is gone. Default 3 s. */
  readonly answerMs?: number;
}

const retryDefaultMs = [2_000, 5_000, 10_000, 30_000];
/** Below what quitting waits for (see closing.ts), so that the journal is closed in any case. */
const answerDefaultMs = 3_000;

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * Links a workbook to a file, as `recordPath`. `lastHash` is what was read from it; null when the person chose a new
 * file, or agreed that what is there is replaced.
 */
export async function link(
  recordPath: string,
  path: string,
  lastHash: FileHash,
  disk: Disk = nodeDisk,
  place: Disk = disk,
): Promise<Done> {
  const there = await attempt('The file could not be linked', () => readIfThere(place, path));
  if (!there.ok) return there;
  const known = lastHash ?? (there.value && hashOf(there.value));
  return writeLink(disk, recordPath, { path, known: [known] });
}

/** Removes the link; the file stays as it is. */
export async function unlink(recordPath: string, disk: Disk = nodeDisk): Promise<Done> {
  const removed = await attempt('The link could not be removed', () => disk.rm(recordPath, { force: true }));
  return removed.ok ? done : removed;
}

/** Opens the link kept at `recordPath`; null when there is none. Sweeps what an earlier run left beside the file. */
export async function openLinkedFile(
  recordPath: string,
  options: LinkOptions,
): Promise<Outcome<LinkedFile | null>> {
  const { disk = nodeDisk, place = disk, now, answerMs = answerDefaultMs } = options;
  const read = await attempt('The link to the file could not be read', () => readLink(disk, recordPath));
  if (!read.ok || !read.value) return read.ok ? success(null) : read;
  const { path } = read.value;
  // A folder that is gone is told when something is to be written there.
  const swept = attempt('', () => sweepTemps(dirname(path), now(), place));
  await within(answerMs, swept, null);
  return success(keepInStep(recordPath, read.value, { disk, place }, swept, options));
}

function keepInStep(
  recordPath: string,
  { path, known: knownBefore }: LinkRecord,
  { disk, place }: { readonly disk: Disk; readonly place: Disk },
  /** One thing at a time: each call that hangs holds one of the few threads that the journal needs as well. */
  swept: Promise<unknown>,
  { now, onState, delayMs = 1_200, retryDelaysMs = retryDefaultMs, answerMs = answerDefaultMs }: LinkOptions,
): LinkedFile {
  const name = basename(path);
  const what = `${name} could not be saved`;
  let known = knownBefore;
  let waiting: string | Uint8Array | null = null;
  let state: LinkState = { status: 'written' };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<Done> | null = null;
  let checking: Promise<Done> | null = null;

  function tell(next: LinkState): void {
    state = next;
    onState(next);
  }

  function wake(inMs: number): void {
    timer ??= setTimeout(() => void step(), inMs);
  }

  function rest(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  /** In bytes; null when there is no such file or folder. */
  const sizeOf = async (name: string): Promise<number | null> => {
    try {
      return (await place.stat(name)).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  };

  /** What is larger than any workbook is somebody else's, and is not read to find that out. */
  async function hashThere(): Promise<FileHash> {
    if (((await sizeOf(path)) ?? 0) > mostWorkbookBytes) return 'too large to be ours';
    const bytes = await readIfThere(place, path);
    return bytes && hashOf(bytes);
  }

  /** The hash of what the file holds; a failure when its folder is gone. */
  async function look(): Promise<Outcome<FileHash>> {
    const found = await attempt(what, async () => {
      const hash = await hashThere();
      return { hash, hasFolder: hash !== null || (await sizeOf(dirname(path))) !== null };
    });
    if (!found.ok) return found;
    const { hash, hasFolder } = found.value;
    return hasFolder ? success(hash) : failure('vanished', `${what}: its folder is not there any more.`);
  }

  const outside = (hash: FileHash): Failure =>
    failure(
      'changedOutside',
      hash === null
        ? `${name} was moved or removed by another program; it was not written again.`
        : `${name} was changed by another program; it was not written over.`,
    );

  /** What the file holds, if it is what we know of it. */
  async function lookKnown(expected: readonly FileHash[]): Promise<Outcome<FileHash>> {
    const found = await look();
    return found.ok && !expected.includes(found.value) ? outside(found.value) : found;
  }

  async function know(next: readonly FileHash[]): Promise<Done> {
    const kept = await writeLink(disk, recordPath, { path, known: next });
    if (kept.ok) known = next;
    return kept;
  }

  /** Some places keep other bytes than they were given. */
  async function readBack(hash: string): Promise<Done> {
    const found = await look();
    if (!found.ok) return found;
    return found.value === hash
      ? done
      : failure('failed', `${what}: what is on the disk is not what was written.`);
  }

  async function write(content: string | Uint8Array): Promise<Done> {
    const hash = hashOf(content);
    const before = await lookKnown(known);
    if (!before.ok) return before;
    // Two hashes: the last write was never confirmed, so what is there may not be on disk.
    if (known.length === 1 && before.value === hash) return done;
    // Remembered first: after a crash right behind the rename, the file is still known to be ours.
    const noted = await know([before.value, hash]);
    if (!noted.ok) return noted;
    const mayReplace = async (): Promise<Done> => {
      const now = await lookKnown([before.value]);
      return now.ok ? done : now;
    };
    const written = await writeWhole(path, content, { disk: place, what, mayReplace });
    if (!written.ok) return written;
    const same = await readBack(hash);
    return same.ok ? know([hash]) : same;
  }

  function fail(why: Failure): void {
    if (why.reason === 'changedOutside') return tell({ status: 'changedOutside', failure: why });
    const inMs = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 0;
    failures += 1;
    tell({ status: 'failed', failure: why, retryAtMs: now() + inMs });
    wake(inMs);
  }

  const silent = failure(
    'unreachable',
    `${what}: the network place or drive does not answer. The work is safe in the library and is written there as soon as it does.`,
  );

  /** Says so when the place takes long; the write goes on, and is said when it is done after all. */
  async function writeOrSay(content: string | Uint8Array): Promise<Done> {
    const late = setTimeout(
      () => tell({ status: 'failed', failure: silent, retryAtMs: now() + answerMs }),
      answerMs,
    );
    try {
      await Promise.all([swept, checking]);
      return await write(content);
    } finally {
      clearTimeout(late);
    }
  }

  async function writeNewest(content: string | Uint8Array): Promise<Done> {
    const written = await writeOrSay(content);
    if (!written.ok) {
      fail(written);
      return written;
    }
    failures = 0;
    if (waiting === content) waiting = null;
    tell({ status: waiting === null ? 'written' : 'waiting' });
    return done;
  }

  /** One write at a time; what is offered meanwhile waits for its own moment. */
  function step(): Promise<Done> {
    rest();
    if (waiting === null || state.status === 'changedOutside') return Promise.resolve(done);
    running ??= writeNewest(waiting).finally(() => {
      running = null;
      if (state.status === 'waiting') wake(delayMs);
    });
    return running;
  }

  async function flush(): Promise<Done> {
    if (running) await running;
    if (state.status === 'changedOutside') return state.failure;
    if (waiting === null) return done;
    const written = await step();
    return written.ok ? flush() : written;
  }

  async function lookOnce(): Promise<Done> {
    if (running) await running;
    if (state.status === 'changedOutside') return state.failure;
    const found = await lookKnown(known);
    if (found.ok) return done;
    if (found.reason === 'changedOutside') {
      rest();
      fail(found);
    }
    return found;
  }

  async function accept(hash: FileHash): Promise<Done> {
    waiting = null;
    if (running) await running;
    const kept = await know([hash]);
    if (!kept.ok) return kept;
    if (state.status === 'changedOutside') tell({ status: waiting === null ? 'written' : 'waiting' });
    return flush();
  }

  return {
    name,
    state: () => state,
    offer: (content) => {
      waiting = content;
      if (state.status === 'written') tell({ status: 'waiting' });
      if (state.status === 'waiting') wake(delayMs);
    },
    flush,
    check: () => {
      checking ??= lookOnce().finally(() => {
        checking = null;
      });
      return checking;
    },
    accept,
    close: async () => {
      const written = await within(answerMs, flush(), silent);
      rest();
      return written;
    },
  };
}
