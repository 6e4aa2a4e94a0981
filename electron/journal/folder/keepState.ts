// Keeps the whole of a workbook as a state, and lets go what is not needed beside it any more.
import { journalWords } from '../../../shared/messages/shell.ts';
import { join } from 'node:path';
import { writeWhole } from '../../disk/atomicFile.ts';
import { type Disk, flushFolder, namesIn } from '../../disk/disk.ts';
import { attempt, type Done, done, failure } from '../../disk/outcome.ts';
import { type FolderState, unsavedState, writeManifest, writerAfter } from './folderState.ts';
import { encodeGeneration, generationName, type State } from '../files/generation.ts';
import type { Edit } from '../groups.ts';
import { believedMs, journalNeededAfter, keptGenerations } from './kept.ts';
import { sweepAside } from './mend.ts';
import { editOf, type OpenFolder, stale } from './openFolder.ts';
import { generationsFolder } from './readFolder.ts';
import { segmentsOf } from '../files/segment.ts';

/** Left free by states, so that edits can still be added to the journal. */
const reserveBytes = 1024 * 1024;

/** What the task answers, or what the disk refused. */
export async function orFailure(task: () => Promise<Done>): Promise<Done> {
  const outcome = await attempt(unsavedState, task);
  return outcome.ok ? outcome.value : outcome;
}

/** Refuses what would leave no space for the journal, before anything is written. */
async function preflight(disk: Disk, folder: string, bytes: number): Promise<Done> {
  const { bavail, bsize } = await disk.statfs(folder);
  if (bavail * bsize >= bytes + reserveBytes) return done;
  const freeMb = ((bavail * bsize) / 1e6).toFixed(1);
  return failure('full', journalWords.noSpace({ what: unsavedState, megabytes: freeMb }));
}

async function makeFolder(disk: Disk, folder: string): Promise<void> {
  await disk.mkdir(join(folder, generationsFolder), { recursive: true, mode: 0o700 });
  for (const changed of [folder, join(folder, '..')]) await flushFolder(disk, changed);
}

/** Puts the bytes of a state in place. */
async function writeBytes(open: OpenFolder, whole: State, bytes: Uint8Array): Promise<Done> {
  const { disk, folder } = open.place;
  const space = await preflight(disk, folder, bytes.length);
  if (!space.ok) return space;
  const path = join(folder, generationsFolder, generationName(whole));
  const written = await writeWhole(path, bytes, { disk, what: unsavedState });
  // In place, but not told as saved: edits that follow the state before must not meet it again.
  if (!written.ok && written.reason === 'uncertain') await disk.unlink(path);
  return written;
}

async function writeState(open: OpenFolder, whole: State, before: FolderState | null): Promise<Done> {
  const { disk, folder, id } = open.place;
  if (!before || before.generations.length === 0) await makeFolder(disk, folder);
  const bytes = await encodeGeneration(whole);
  const written = await writeBytes(open, whole, bytes);
  if (!written.ok) return written;
  await before?.writer.close();
  const { seq, atMs, about } = whole;
  // With nothing in it yet, the file at hand bears the very name of the one to come.
  const isAtHand = before?.seq === seq && before.writer.size() === 0;
  open.state = {
    seq,
    generations: [{ seq, atMs, bytes: bytes.length }, ...(before?.generations ?? [])],
    manifest: { id, seq, deletedAt: before?.manifest.deletedAt ?? null, about },
    writer: isAtHand ? before.writer : writerAfter(disk, folder, seq),
    mended: done,
  };
  return done;
}

/** The state is on disk: what is left to do may fail without a loss, and is done again after the next one. */
async function tidy(open: OpenFolder, { generations, manifest }: FolderState): Promise<void> {
  const { disk, folder, now } = open.place;
  await writeManifest(disk, folder, manifest);
  const kept = keptGenerations(generations);
  for (const generation of generations.filter((one) => !kept.has(one))) {
    await disk.rm(join(folder, generationsFolder, generationName(generation)), { force: true });
  }
  const left = generations.filter((one) => kept.has(one));
  if (open.state) open.state = { ...open.state, generations: left };
  const needed = journalNeededAfter(left);
  const segments = segmentsOf(await namesIn(disk, folder));
  const ended = segments.filter((_, i) => (segments[i + 1]?.start ?? Number.POSITIVE_INFINITY) <= needed);
  for (const { name } of ended) await disk.rm(join(folder, name), { force: true });
  await sweepAside(disk, folder, believedMs(left, now()));
}

/** Keeps the whole; refused as `stale` unless `follows` the last edit that is there, if any is. */
export async function keepState(
  open: OpenFolder,
  whole: Edit,
  follows: (lastSeq: number) => boolean,
): Promise<Done> {
  const before = await open.current();
  if (before && !before.mended.ok) return before.mended;
  if (before && before.generations.length > 0 && !follows(before.seq)) return stale;
  const state = { ...editOf(whole), atMs: open.place.now() };
  const written = await orFailure(() => writeState(open, state, before));
  if (!written.ok) await open.forget();
  const after = open.state;
  if (written.ok && after) await attempt(unsavedState, () => tidy(open, after));
  return written;
}
