// The truth of every workbook on this computer: a folder each, written by this process only, flushed before "Saved".
//
//   <data>/workbooks/format                      the form of all this: a number and its checksum
//   <data>/workbooks/w-<id>/manifest             id, last edit, summary, mark of deletion; checksum
//   <data>/workbooks/w-<id>/generations/*        whole states, each written once, with checksum; thinned out with age
//   <data>/workbooks/w-<id>/journal-<seq>        the edits after <seq>, one line each: checksum, length, seq, moment
//   <data>/workbooks/w-<id>/acknowledged         the last edit told as saved, not flushed: what is missing of it is told
//   <data>/workbooks/w-<id>/aside/*              what was damaged and moved out of the way; kept thirty days
//
// A workbook is its newest whole state and the edits that follow it without a gap.
import { journalWords } from '../../shared/messages/shell.ts';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sweepTemps, writeWhole } from '../disk/atomicFile.ts';
import { type Disk, flushFolder, namesIn, nodeDisk, readIfThere, unlessFaulty } from '../disk/disk.ts';
import type { Edit } from './groups.ts';
import { type JournalSummary, listFolder } from './folder/listFolder.ts';
import { generationsFolder } from './folder/readFolder.ts';
import { type EarlierState, readPoint, type RestorePoint, restorePoints } from './folder/restorePoints.ts';
import type { Appended } from './addEdits.ts';
import { editOf, type LoadedJournal, missing } from './folder/openFolder.ts';
import { openWorkbookJournal, type WorkbookJournal } from './workbookJournal.ts';
import { attempt, type Done, done, failure, type Outcome, success } from '../disk/outcome.ts';

/** Everything answers with a value or a failure; only a fault of the program itself is thrown. */
export interface Journals {
  /** Every workbook, deleted ones too, in order of id. */
  readonly list: () => Promise<Outcome<readonly JournalSummary[]>>;
  /** The newest whole state and the edits after it. Damage is moved aside and told; `missing` when not there. */
  readonly load: (id: string) => Promise<Outcome<LoadedJournal>>;
  /**
   * Adds an edit; answers once it is flushed. Edits asked for while a flush runs share the next one. Refused as
   * `stale` unless `seq` is one more than what is there, as `missing` when there is no whole state to follow.
   */
  readonly append: (id: string, edit: Edit) => Promise<Outcome<Added>>;
  /** Puts a whole workbook in place of what is there, if anything; `seq` must be more than that of the last edit. */
  readonly snapshot: (id: string, whole: Edit) => Promise<Done>;
  /** Keeps the whole of what is there already, so that the journal can begin anew; `seq` is that of the last edit. */
  readonly compact: (id: string, whole: Edit) => Promise<Done>;
  /** Marks as deleted (ISO instant), or, with null, as not deleted. */
  readonly setDeleted: (id: string, deletedAt: string | null) => Promise<Done>;
  /** Removes for ever. */
  readonly purge: (id: string) => Promise<Done>;
  /** Earlier states that `readGeneration` can give back, newest first. */
  readonly generations: (id: string) => Promise<Outcome<readonly RestorePoint[]>>;
  /** The state after the edit `seq`. Changes nothing. */
  readonly readGeneration: (id: string, seq: number) => Promise<Outcome<EarlierState>>;
  /** How much space is left; `sentence` when it is little. */
  readonly freeSpace: () => Promise<Outcome<FreeSpace>>;
  /** Answers when all that was asked for is done and no file is open; to be called before quitting. */
  readonly close: () => Promise<Done>;
}

export interface Added extends Appended {
  /** What `freeSpace` says, looked at again every half a minute of work. */
  readonly littleSpace: string | null;
}

export interface FreeSpace {
  readonly bytes: number;
  readonly sentence: string | null;
}

export interface JournalOptions {
  /** Ms since 1970. */
  readonly now: () => number;
  readonly disk?: Disk;
  /** Flushes of one workbook begin at least this far apart. Default 50. */
  readonly groupMs?: number;
}

const formatVersion = 1;
const spaceLookMs = 30_000;
const littleSpaceBytes = 50 * 1000 * 1000;
const unread = journalWords.listUnread;
/** No capitals: some disks do not tell them from small letters. */
const idForm = /^[a-z0-9_-]{1,64}$/;
/** The 'w-' keeps clear of names that Windows reserves. */
const folderForm = /^w-([a-z0-9_-]{1,64})$/;
const purgedForm = /^purged-[0-9a-f]{12}$/;

const refused = failure('refused', journalWords.notAnId);

/** What earlier runs left half-done; best effort, as it is tried at each start. */
async function sweep(disk: Disk, root: string, nowMs: number): Promise<void> {
  await sweepTemps(root, nowMs, disk);
  for (const name of await namesIn(disk, root)) {
    const path = join(root, name);
    if (purgedForm.test(name)) await disk.rm(path, { recursive: true, force: true });
    const [, id] = folderForm.exec(name) ?? [];
    if (id === undefined) continue;
    await sweepTemps(path, nowMs, disk);
    if ((await namesIn(disk, path)).includes(generationsFolder))
      await sweepTemps(join(path, generationsFolder), nowMs, disk);
    if ((await listFolder(disk, path, id)) === null) await disk.rm(path, { recursive: true, force: true });
  }
}

/** With a checksum: one flipped bit must not lock anybody out of their work. */
const formatLine = (version: number): Buffer =>
  Buffer.from(`${version} ${crc32(`throughline ${version}`).toString(16)}\n`, 'latin1');

function isNewer(format: Buffer): boolean {
  const version = Number.parseInt(format.toString('latin1'), 10);
  return version > formatVersion && format.equals(formatLine(version));
}

/** Makes the folder of all workbooks, or refuses one of a newer form. */
async function prepare(disk: Disk, root: string): Promise<Done> {
  await disk.mkdir(root, { recursive: true, mode: 0o700 });
  await flushFolder(disk, join(root, '..'));
  const format = await unlessFaulty(readIfThere(disk, join(root, 'format')));
  if (format?.equals(formatLine(formatVersion))) return done;
  if (format && isNewer(format)) return failure('tooNew', journalWords.tooNew);
  return writeWhole(join(root, 'format'), formatLine(formatVersion), { disk, what: unread });
}

/**
 * Opens the workbooks below `dataDir`. Only one process may have them open: the app's single-instance lock sees to it.
 * With a full disk they open all the same, and can be read.
 */
export async function openJournals(dataDir: string, options: JournalOptions): Promise<Outcome<Journals>> {
  const { now, disk = nodeDisk } = options;
  const root = join(dataDir, 'workbooks');
  const prepared = await attempt(unread, () => prepare(disk, root));
  const failed = prepared.ok ? prepared.value : prepared;
  if (!failed.ok && failed.reason !== 'full') return failed;
  await attempt(unread, () => sweep(disk, root, now()));
  return success(journalsIn(root, disk, options));
}

function journalsIn(root: string, disk: Disk, { now, groupMs = 50 }: JournalOptions): Journals {
  const open = new Map<string, WorkbookJournal>();
  const folderOf = (id: string): string => join(root, `w-${id}`);

  function journalOf(id: string): WorkbookJournal {
    const journal = open.get(id) ?? openWorkbookJournal({ disk, folder: folderOf(id), id, now, groupMs });
    open.set(id, journal);
    return journal;
  }

  /** Asks the journal of one workbook, unless the id could lead elsewhere. */
  async function ask<T>(id: string, question: (journal: WorkbookJournal) => Promise<Outcome<T>>) {
    return idForm.test(id) ? question(journalOf(id)) : refused;
  }

  async function listAll(): Promise<JournalSummary[]> {
    const found: JournalSummary[] = [];
    for (const name of await namesIn(disk, root)) {
      const [, id] = folderForm.exec(name) ?? [];
      if (id === undefined) continue;
      // One that cannot be read is listed all the same: loading it tells why.
      const read = await attempt(unread, () => listFolder(disk, join(root, name), id));
      const summary = read.ok ? read.value : { id, seq: 0, about: null, deletedAt: null };
      if (summary) found.push(summary);
    }
    return found;
  }

  /** Renamed first, so that a crash leaves either the whole workbook or none of it. */
  async function remove(id: string): Promise<void> {
    const doomed = join(root, `purged-${randomBytes(6).toString('hex')}`);
    if (!(await namesIn(disk, root)).includes(`w-${id}`)) return;
    await disk.rename(folderOf(id), doomed);
    await flushFolder(disk, root);
    await disk.rm(doomed, { recursive: true, force: true });
  }

  async function pointOf(id: string, seq: number): Promise<Outcome<EarlierState>> {
    const read = await attempt(unread, () => readPoint(disk, folderOf(id), seq));
    if (!read.ok) return read;
    if (!read.value) return missing;
    const { snapshot, edits } = read.value;
    return success({ snapshot: editOf(snapshot), edits: edits.map(editOf) });
  }

  async function space(): Promise<FreeSpace> {
    const { bavail, bsize } = await disk.statfs(root);
    const bytes = bavail * bsize;
    const little = journalWords.littleSpace({ megabytes: Math.round(bytes / 1e6) });
    return { bytes, sentence: bytes < littleSpaceBytes ? little : null };
  }

  let spaceSeen: { readonly atMs: number; readonly sentence: string | null } | null = null;
  async function littleSpace(): Promise<string | null> {
    const atMs = now();
    if (spaceSeen === null || Math.abs(atMs - spaceSeen.atMs) >= spaceLookMs) {
      const seen = await attempt(unread, space);
      // A disk that does not tell its space says so itself once an edit does not fit.
      spaceSeen = { atMs, sentence: seen.ok ? seen.value.sentence : null };
    }
    return spaceSeen.sentence;
  }

  return {
    list: () => attempt(unread, listAll),
    load: (id) => ask(id, (journal) => journal.load()),
    append: async (id, edit) => {
      const added = await ask(id, (journal) => journal.append(edit));
      return added.ok ? success({ ...added.value, littleSpace: await littleSpace() }) : added;
    },
    snapshot: (id, whole) => ask(id, (journal) => journal.snapshot(whole)),
    compact: (id, whole) => ask(id, (journal) => journal.compact(whole)),
    setDeleted: (id, deletedAt) => ask(id, (journal) => journal.setDeleted(deletedAt)),
    purge: (id) =>
      ask(id, (journal) =>
        journal.whenIdle(async () => {
          const removed = await attempt(journalWords.notRemoved, () => remove(id));
          return removed.ok ? done : removed;
        }),
      ),
    generations: (id) =>
      ask(id, (journal) => journal.whenIdle(() => attempt(unread, () => restorePoints(disk, folderOf(id))))),
    readGeneration: (id, seq) => ask(id, (journal) => journal.whenIdle(() => pointOf(id, seq))),
    freeSpace: () => attempt(unread, space),
    close: async () => {
      const closed = await Promise.all([...open.values()].map((journal) => journal.close()));
      return closed.find((one) => !one.ok) ?? done;
    },
  };
}
