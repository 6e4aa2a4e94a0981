// The journal of one workbook: one thing at a time, edits gathered into one flush, whole states beside it.
import { join } from 'node:path';
import { writeWhole } from '../disk/atomicFile.ts';
import { type Disk, flushFolder, namesIn } from '../disk/disk.ts';
import { attempt, type Done, done, failure, type Outcome, success } from '../disk/outcome.ts';
import { openAcknowledged } from './acknowledged.ts';
import {
  type FolderState,
  type Found,
  findState,
  unsavedState,
  writeManifest,
  writerAfter,
} from './folderState.ts';
import { encodeGeneration, generationName, type State } from './generation.ts';
import { createGroups, type Edit, type GroupResult } from './groups.ts';
import { believedMs, journalNeededAfter, keptGenerations } from './kept.ts';
import { encodeLine } from './line.ts';
import { type Problem, sweepAside } from './mend.ts';
import { createQueue } from './queue.ts';
import { generationsFolder } from './readFolder.ts';
import { segmentsOf } from './segment.ts';

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

export interface Appended {
  /** The journal has grown long or the last state old: give the whole of it with `compact`. */
  readonly snapshotDue: boolean;
}

export interface WorkbookJournalParts {
  readonly disk: Disk;
  /** Need not be there yet. */
  readonly folder: string;
  readonly id: string;
  readonly now: () => number;
  readonly groupMs: number;
}

export interface WorkbookJournal {
  readonly load: () => Promise<Outcome<LoadedJournal>>;
  readonly append: (edit: Edit) => Promise<Outcome<Appended>>;
  readonly snapshot: (whole: Edit) => Promise<Done>;
  readonly compact: (whole: Edit) => Promise<Done>;
  readonly setDeleted: (deletedAt: string | null) => Promise<Done>;
  /** Runs after all that was asked for before, with no file of the folder open. */
  readonly whenIdle: <T>(task: () => Promise<T>) => Promise<T>;
  /** Notes the last edit beside the journal, so that one that goes missing later is noticed; then closes its file. */
  readonly close: () => Promise<Done>;
}

const unsavedEdit = 'The last change could not be saved';
const unread = 'The workbook could not be read';
/** The journal grows to this, or to the size of the last state if that is more, before a new state is due. */
const snapshotAfterBytes = 256 * 1024;
const snapshotAfterMs = 60 * 60 * 1000;
/** Left free by states, so that edits can still be added to the journal. */
const reserveBytes = 1024 * 1024;

export const missing = failure('missing', 'This workbook is not on this computer any more.');
const stale = failure(
  'stale',
  'This workbook was changed in another window, so nothing more is written from here.',
);

const notOneLine = failure('refused', 'An edit is one line of text.');
const isOneLine = ({ about, text }: Edit): boolean => !about.includes('\n') && !text.includes('\n');

export const editOf = ({ seq, about, text }: Edit): Edit => ({ seq, about, text });

/** The edits that follow `seq` without a gap. */
function following(edits: readonly Edit[], seq: number): readonly Edit[] {
  let next = seq + 1;
  return edits.filter((edit) => {
    const follows = edit.seq === next;
    if (follows) next += 1;
    return follows;
  });
}

/** Opens the journal of one workbook. Never two of them for one folder. */
export function openWorkbookJournal(parts: WorkbookJournalParts): WorkbookJournal {
  const { disk, folder, id, now } = parts;
  const queue = createQueue();
  const groups = createGroups(queue, parts.groupMs, writeGroup, stale);
  const acknowledged = openAcknowledged(disk, folder);
  const untold = new Map<Problem['kind'], Problem>();
  let state: FolderState | null = null;

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    groups.seal();
    return queue.run(task);
  }

  const orFailure = async (what: string, task: () => Promise<Done>): Promise<Done> => {
    const outcome = await attempt(what, task);
    return outcome.ok ? outcome.value : outcome;
  };

  async function forget(): Promise<void> {
    const before = state;
    state = null;
    await acknowledged.close();
    await before?.writer.close();
  }

  /** Reads the folder anew. Throws when it cannot be read. */
  async function look(): Promise<Found | null> {
    await forget();
    const found = await findState(disk, folder, id, now());
    state = found?.state ?? null;
    for (const problem of found?.problems ?? []) untold.set(problem.kind, problem);
    return found;
  }

  /** What is known, read anew when it has to be. */
  async function current(): Promise<FolderState | null> {
    if (!state?.mended.ok) await look();
    return state;
  }

  async function load(): Promise<Outcome<LoadedJournal>> {
    const read = await attempt(unread, look);
    if (!read.ok) return read;
    if (!read.value) return missing;
    const { content, state: found } = read.value;
    const problems = [...untold.values()];
    untold.clear();
    return success({
      snapshot: content.base && editOf(content.base),
      edits: content.replay.lines.map(editOf),
      deletedAt: found.manifest.deletedAt,
      problems,
    });
  }

  function isSnapshotDue({ writer, generations }: FolderState): boolean {
    const [newest] = generations;
    if (!newest) return true;
    const isLong = writer.size() >= Math.max(snapshotAfterBytes, newest.bytes);
    // Either way: a clock that was ahead and is put right must not make all later states wait for it.
    return isLong || Math.abs(now() - newest.atMs) >= snapshotAfterMs;
  }

  async function addLines(edits: readonly Edit[], before: FolderState): Promise<Appended> {
    const atMs = now();
    await before.writer.add(Buffer.concat(edits.map((edit) => encodeLine({ ...edit, atMs }))));
    const { seq, about } = edits.at(-1) ?? before.manifest;
    await acknowledged.note(seq);
    state = { ...before, seq, manifest: { ...before.manifest, seq, about } };
    return { snapshotDue: isSnapshotDue(state) };
  }

  async function writeGroup(edits: readonly Edit[]): Promise<GroupResult<Appended>> {
    const read = await attempt(unsavedEdit, current);
    if (!read.ok) return { tried: edits, outcome: read };
    const before = read.value;
    if (!before || before.generations.length === 0) return { tried: edits, outcome: missing };
    if (!before.mended.ok) return { tried: edits, outcome: before.mended };
    const tried = following(edits, before.seq);
    if (tried.length === 0) return { tried, outcome: stale };
    const outcome = await attempt(unsavedEdit, () => addLines(tried, before));
    if (outcome.ok || outcome.reason !== 'vanished') return { tried, outcome };
    // Somebody removed the folder or the file: the next call sees what is left.
    await forget();
    return { tried, outcome: missing };
  }

  /** Refuses what would leave no space for the journal, before anything is written. */
  async function preflight(bytes: number): Promise<Done> {
    const { bavail, bsize } = await disk.statfs(folder);
    if (bavail * bsize >= bytes + reserveBytes) return done;
    const freeMb = ((bavail * bsize) / 1e6).toFixed(1);
    return failure('full', `${unsavedState}: only ${freeMb} MB are left on the disk.`);
  }

  async function makeFolder(): Promise<void> {
    await disk.mkdir(join(folder, generationsFolder), { recursive: true, mode: 0o700 });
    for (const changed of [folder, join(folder, '..')]) await flushFolder(disk, changed);
  }

  async function writeState(whole: State, before: FolderState | null): Promise<Done> {
    if (!before || before.generations.length === 0) await makeFolder();
    const bytes = await encodeGeneration(whole);
    const space = await preflight(bytes.length);
    if (!space.ok) return space;
    const path = join(folder, generationsFolder, generationName(whole));
    const written = await writeWhole(path, bytes, { disk, what: unsavedState });
    if (!written.ok) {
      // In place, but not told as saved: edits that follow the state before must not meet it again.
      if (written.reason === 'uncertain') await disk.unlink(path);
      return written;
    }
    await before?.writer.close();
    const { seq, atMs, about } = whole;
    state = {
      seq,
      generations: [{ seq, atMs, bytes: bytes.length }, ...(before?.generations ?? [])],
      manifest: { id, seq, deletedAt: before?.manifest.deletedAt ?? null, about },
      // With nothing in it yet, the file at hand bears this very name already.
      writer:
        before?.seq === seq && before.writer.size() === 0 ? before.writer : writerAfter(disk, folder, seq),
      mended: done,
    };
    return done;
  }

  /** The state is on disk: what is left to do may fail without a loss, and is done again after the next one. */
  async function tidy({ generations, manifest }: FolderState): Promise<void> {
    await writeManifest(disk, folder, manifest);
    const kept = keptGenerations(generations);
    for (const generation of generations.filter((one) => !kept.has(one))) {
      await disk.rm(join(folder, generationsFolder, generationName(generation)), { force: true });
    }
    const left = generations.filter((one) => kept.has(one));
    if (state) state = { ...state, generations: left };
    const needed = journalNeededAfter(left);
    const segments = segmentsOf(await namesIn(disk, folder));
    const ended = segments.filter((_, i) => (segments[i + 1]?.start ?? Number.POSITIVE_INFINITY) <= needed);
    for (const { name } of ended) await disk.rm(join(folder, name), { force: true });
    await sweepAside(disk, folder, believedMs(left, now()));
  }

  async function put(whole: Edit, follows: (seq: number) => boolean): Promise<Done> {
    const before = await current();
    if (before && !before.mended.ok) return before.mended;
    if (before && before.generations.length > 0 && !follows(before.seq)) return stale;
    const written = await orFailure(unsavedState, () =>
      writeState({ ...editOf(whole), atMs: now() }, before),
    );
    if (!written.ok) await forget();
    const after: FolderState | null = state;
    if (written.ok && after) await attempt(unsavedState, () => tidy(after));
    return written;
  }

  async function setDeleted(deletedAt: string | null): Promise<Done> {
    const before = await current();
    if (!before) return missing;
    const manifest = { ...before.manifest, deletedAt };
    const written = await writeManifest(disk, folder, manifest);
    if (written.ok) state = { ...before, manifest };
    return written;
  }

  return {
    load: () => inTurn(load),
    append: async (edit) => (isOneLine(edit) ? groups.add(edit) : notOneLine),
    snapshot: (whole) => inTurn(() => orFailure(unsavedState, () => put(whole, (last) => whole.seq > last))),
    compact: (whole) => inTurn(() => orFailure(unsavedState, () => put(whole, (last) => whole.seq === last))),
    setDeleted: (deletedAt) => inTurn(() => orFailure(unsavedState, () => setDeleted(deletedAt))),
    close: () =>
      inTurn(() =>
        orFailure(unsavedState, async () => {
          const before = state;
          await forget();
          return before ? writeManifest(disk, folder, before.manifest) : done;
        }),
      ),
    whenIdle: (task) =>
      inTurn(async () => {
        await forget();
        return task();
      }),
  };
}
