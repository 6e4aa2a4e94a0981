// What is on disk of the open workbook, as far as this window knows, and the one write that is under way.
import type { Difference } from '../../../shared/changes/changes.ts';
import { sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import type { Instant } from '../../../shared/schema/field.ts';
import { asFailure, type Storage, type StoredWorkbook } from '../storage.ts';
import { type Kept, type NextWrite, nextWrite } from './storedEdit.ts';

const mostDoubtful = 20;

/** One write and no other: by its number, its words and its moment. */
const isSame = (a: StoredWorkbook, b: StoredWorkbook): boolean =>
  a.seq === b.seq &&
  a.summary.updatedAt === b.summary.updatedAt &&
  sameFingerprint(a.fingerprint, b.fingerprint);

export class Written {
  /** The last that is known to be on disk. */
  stored: StoredWorkbook;
  private readonly storage: Storage;
  /** The last write begun since, done or not: nobody can tell until its answer is here. */
  private begun: NextWrite | null = null;
  /** Writes that failed since the last one that did not: what the browser lost sight of may be on disk all the same. */
  private doubtful: readonly NextWrite[] = [];

  constructor(storage: Storage, stored: StoredWorkbook) {
    this.storage = storage;
    this.stored = stored;
  }

  /** What leads from what is on disk to `now`; null when nothing does. */
  next(now: Kept, at: Instant, made: Difference | null): NextWrite | null {
    return nextWrite(this.stored, now, at, made);
  }

  /**
   * True when it was written; false when what the storage holds is an earlier write of ours, believed lost, which then
   * counts as saved. Rejects as the storage does.
   */
  async write(next: NextWrite): Promise<boolean> {
    this.begun = next;
    try {
      await this.put(next);
    } catch (error) {
      const { reason } = asFailure(error);
      const found = reason === 'stale' ? await this.findDoubtful() : null;
      if (!found) {
        this.doubtful = [...this.doubtful, next].slice(-mostDoubtful);
        throw error;
      }
      this.isOnDisk(found);
      return false;
    }
    this.isOnDisk(next);
    return true;
  }

  /** What is not on disk for certain, in order: the write begun may or may not be done, so it is there as well. */
  unwritten(now: Kept, at: Instant, made: Difference | null): readonly NextWrite[] {
    const next = nextWrite(this.begun?.stored ?? this.stored, now, at, made);
    return [this.begun, next].filter((write) => write !== null);
  }

  private isOnDisk({ stored }: NextWrite): void {
    this.stored = stored;
    this.begun = null;
    this.doubtful = [];
  }

  /** The write itself; when somebody emptied the storage under us, the whole workbook is written anew. */
  private async put({ edit, stored }: NextWrite): Promise<void> {
    const { id } = stored.summary;
    try {
      await this.storage.append(id, edit, stored);
    } catch (error) {
      if (asFailure(error).reason !== 'missing') throw error;
      await this.storage.snapshot(id, stored);
    }
  }

  /** The earlier write of ours that stands in the way of one, if that is what does. */
  private async findDoubtful(): Promise<NextWrite | null> {
    if (this.doubtful.length === 0) return null;
    const loaded = await this.storage.load(this.stored.summary.id);
    if (loaded.status !== 'ok') return null;
    return this.doubtful.find(({ stored }) => isSame(stored, loaded.stored)) ?? null;
  }
}
