// Keeps a file of the person's own in step with its workbook: soon after each edit, one write at a time, and never over
// what another program has written there.
import { shellFileWords } from '../../shared/messages/shell.ts';
import { dirname } from 'node:path';
import { sweepTemps } from '../disk/atomicFile.ts';
import { type Disk, nodeDisk, readIfThere, within } from '../disk/disk.ts';
import { attempt, type Done, done, type Failure, failure, type Outcome, success } from '../disk/outcome.ts';
import { hashOf, LinkedPlace } from './linkedPlace.ts';
import { type FileHash, readLink, writeLink } from './linkRecord.ts';

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
  const there = await attempt(shellFileWords.notLinked, () => readIfThere(place, path));
  if (!there.ok) return there;
  const known = lastHash ?? (there.value && hashOf(there.value));
  return writeLink(disk, recordPath, { path, known: [known] });
}

/** Removes the link; the file stays as it is. */
export async function unlink(recordPath: string, disk: Disk = nodeDisk): Promise<Done> {
  const removed = await attempt(shellFileWords.notUnlinked, () => disk.rm(recordPath, { force: true }));
  return removed.ok ? done : removed;
}

/** Opens the link kept at `recordPath`; null when there is none. Sweeps what an earlier run left beside the file. */
export async function openLinkedFile(
  recordPath: string,
  options: LinkOptions,
): Promise<Outcome<LinkedFile | null>> {
  const { disk = nodeDisk, place = disk, now, answerMs = answerDefaultMs } = options;
  const read = await attempt(shellFileWords.linkUnread, () => readLink(disk, recordPath));
  if (!read.ok || !read.value) return read.ok ? success(null) : read;
  const { path } = read.value;
  // A folder that is gone is told when something is to be written there.
  const swept = attempt('', () => sweepTemps(dirname(path), now(), place));
  await within(answerMs, swept, null);
  return success(new InStep(new LinkedPlace(recordPath, read.value, { disk, place }), swept, options));
}

type Content = string | Uint8Array;

/** When the file is written: what waits for it, what runs, and what was said of it. */
class InStep implements LinkedFile {
  readonly name: string;
  private readonly place: LinkedPlace;
  /** One thing at a time: each call that hangs holds one of the few threads that the journal needs as well. */
  private readonly swept: Promise<unknown>;
  private readonly options: Required<Pick<LinkOptions, 'delayMs' | 'retryDelaysMs' | 'answerMs'>> &
    LinkOptions;
  private readonly silent: Failure;
  private waiting: Content | null = null;
  private told: LinkState = { status: 'written' };
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<Done> | null = null;
  private checking: Promise<Done> | null = null;

  constructor(place: LinkedPlace, swept: Promise<unknown>, options: LinkOptions) {
    this.name = place.name;
    this.place = place;
    this.swept = swept;
    this.options = { delayMs: 1_200, retryDelaysMs: retryDefaultMs, answerMs: answerDefaultMs, ...options };
    this.silent = failure('unreachable', shellFileWords.linkedNoAnswer({ what: place.what }));
  }

  state(): LinkState {
    return this.told;
  }

  offer(content: Content): void {
    this.waiting = content;
    if (this.told.status === 'written') this.tell({ status: 'waiting' });
    if (this.told.status === 'waiting') this.wake(this.options.delayMs);
  }

  async flush(): Promise<Done> {
    if (this.running) await this.running;
    if (this.told.status === 'changedOutside') return this.told.failure;
    if (this.waiting === null) return done;
    const written = await this.step();
    return written.ok ? this.flush() : written;
  }

  check(): Promise<Done> {
    this.checking ??= this.lookOnce().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  async accept(hash: FileHash): Promise<Done> {
    this.waiting = null;
    if (this.running) await this.running;
    const kept = await this.place.know([hash]);
    if (!kept.ok) return kept;
    if (this.told.status === 'changedOutside') this.tellWhatWaits();
    return this.flush();
  }

  async close(): Promise<Done> {
    const written = await within(this.options.answerMs, this.flush(), this.silent);
    this.rest();
    return written;
  }

  private tell(next: LinkState): void {
    this.told = next;
    this.options.onState(next);
  }

  private tellWhatWaits(): void {
    this.tell({ status: this.waiting === null ? 'written' : 'waiting' });
  }

  private wake(inMs: number): void {
    this.timer ??= setTimeout(() => void this.step(), inMs);
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** One write at a time; what is offered meanwhile waits for its own moment. */
  private step(): Promise<Done> {
    this.rest();
    if (this.waiting === null || this.told.status === 'changedOutside') return Promise.resolve(done);
    this.running ??= this.writeNewest(this.waiting).finally(() => {
      this.running = null;
      if (this.told.status === 'waiting') this.wake(this.options.delayMs);
    });
    return this.running;
  }

  private async writeNewest(content: Content): Promise<Done> {
    const written = await this.writeOrSay(content);
    if (!written.ok) {
      this.fail(written);
      return written;
    }
    this.failures = 0;
    if (this.waiting === content) this.waiting = null;
    this.tellWhatWaits();
    return done;
  }

  /** Says so when the place takes long; the write goes on, and is said when it is done after all. */
  private async writeOrSay(content: Content): Promise<Done> {
    const { now, answerMs } = this.options;
    const late = setTimeout(
      () => this.tell({ status: 'failed', failure: this.silent, retryAtMs: now() + answerMs }),
      answerMs,
    );
    try {
      await Promise.all([this.swept, this.checking]);
      return await this.place.write(content);
    } finally {
      clearTimeout(late);
    }
  }

  private fail(why: Failure): void {
    if (why.reason === 'changedOutside') return this.tell({ status: 'changedOutside', failure: why });
    const { now, retryDelaysMs } = this.options;
    const inMs = retryDelaysMs[Math.min(this.failures, retryDelaysMs.length - 1)] ?? 0;
    this.failures += 1;
    this.tell({ status: 'failed', failure: why, retryAtMs: now() + inMs });
    this.wake(inMs);
  }

  private async lookOnce(): Promise<Done> {
    if (this.running) await this.running;
    if (this.told.status === 'changedOutside') return this.told.failure;
    const found = await this.place.look();
    if (found.ok) return done;
    if (found.reason === 'changedOutside') {
      this.rest();
      this.fail(found);
    }
    return found;
  }
}
