// The folder of one workbook while it is in use: what is known of it, and its open files.
import { journalWords } from '../../../shared/messages/shell.ts';
import type { Disk } from '../../disk/disk.ts';
import { attempt, type Done, done, failure, type Outcome, success } from '../../disk/outcome.ts';
import { type Acknowledged, openAcknowledged } from '../files/acknowledged.ts';
import { findState, type FolderState, type Found, writeManifest } from './folderState.ts';
import type { Edit } from '../groups.ts';
import type { Problem } from './mend.ts';

export interface LoadedJournal {
  /** The newest whole state; null when none can be read. */
  readonly snapshot: Edit | null;
  /** The edits after it, in order. */
  readonly edits: readonly Edit[];
  /** ISO instant, or null. */
  readonly deletedAt: string | null;
  /** What was not as it should be; it has been moved aside, so that it is told once. */
  readonly problems: readonly Problem[];
}

export interface FolderPlace {
  readonly disk: Disk;
  /** Need not be there yet. */
  readonly folder: string;
  readonly id: string;
  /** Ms since 1970. */
  readonly now: () => number;
}

export const missing = failure('missing', journalWords.gone);
export const stale = failure('stale', journalWords.stale);
const unread = journalWords.unread;

export const editOf = ({ seq, about, text }: Edit): Edit => ({ seq, about, text });

/** One thing at a time is for its user to see to. */
export class OpenFolder {
  readonly place: FolderPlace;
  readonly acknowledged: Acknowledged;
  /** Null: nothing is known, or nothing is there. */
  state: FolderState | null = null;
  private readonly untold = new Map<Problem['kind'], Problem>();

  constructor(place: FolderPlace) {
    this.place = place;
    this.acknowledged = openAcknowledged(place.disk, place.folder);
  }

  /** Closes its files; the next question reads the folder anew. */
  async forget(): Promise<void> {
    const before = this.state;
    this.state = null;
    await this.acknowledged.close();
    await before?.writer.close();
  }

  /** What is known, read anew when it has to be. Throws when it cannot be read. */
  async current(): Promise<FolderState | null> {
    if (!this.state?.mended.ok) await this.look();
    return this.state;
  }

  /** What is there for the window; what was wrong with it is told once. */
  async load(): Promise<Outcome<LoadedJournal>> {
    const read = await attempt(unread, () => this.look());
    if (!read.ok) return read;
    if (!read.value) return missing;
    const { content, state } = read.value;
    const problems = [...this.untold.values()];
    this.untold.clear();
    return success({
      snapshot: content.base && editOf(content.base),
      edits: content.replay.lines.map(editOf),
      deletedAt: state.manifest.deletedAt,
      problems,
    });
  }

  async setDeleted(deletedAt: string | null): Promise<Done> {
    const before = await this.current();
    if (!before) return missing;
    const manifest = { ...before.manifest, deletedAt };
    const written = await writeManifest(this.place.disk, this.place.folder, manifest);
    if (written.ok) this.state = { ...before, manifest };
    return written;
  }

  /** Notes the last edit beside the journal, so that one that goes missing later is noticed; then closes its files. */
  async close(): Promise<Done> {
    const before = this.state;
    await this.forget();
    return before ? writeManifest(this.place.disk, this.place.folder, before.manifest) : done;
  }

  private async look(): Promise<Found | null> {
    await this.forget();
    const { disk, folder, id, now } = this.place;
    const found = await findState(disk, folder, id, now());
    this.state = found?.state ?? null;
    for (const problem of found?.problems ?? []) this.untold.set(problem.kind, problem);
    return found;
  }
}
