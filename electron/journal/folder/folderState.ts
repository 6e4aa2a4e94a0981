// What is known of a workbook's folder between two calls, and how it is found out.
import { journalWords } from '../../../shared/messages/shell.ts';
import { join } from 'node:path';
import { writeWhole } from '../../disk/atomicFile.ts';
import { type Disk, readIfThere, unlessFaulty } from '../../disk/disk.ts';
import { attempt, type Done, done } from '../../disk/outcome.ts';
import { acknowledgeLoss, readAcknowledged } from '../files/acknowledged.ts';
import { type Generation, generationName } from '../files/generation.ts';
import { decodeManifest, encodeManifest, type Manifest, manifestName } from '../files/manifest.ts';
import { mend, type Problem, problemsOf } from './mend.ts';
import { type FolderContent, readFolder } from './readFolder.ts';
import { openSegment, segmentName, type SegmentWriter } from '../files/segment.ts';

export const unsavedState = journalWords.stateNotSaved;

export interface FolderState {
  /** Of the last edit on disk. */
  readonly seq: number;
  /** Those that are whole, as far as their names tell; newest first. */
  readonly generations: readonly Generation[];
  readonly manifest: Manifest;
  readonly writer: SegmentWriter;
  /** Not `ok` while something damaged could not be moved aside: nothing is added until it is. */
  readonly mended: Done;
}

export interface Found {
  readonly state: FolderState;
  readonly content: FolderContent;
  readonly problems: readonly Problem[];
}

/** A writer for the edits that follow `seq`; its file is made with the first of them. */
export const writerAfter = (disk: Disk, folder: string, seq: number): SegmentWriter =>
  openSegment(disk, join(folder, segmentName(seq)), null);

export async function readManifest(disk: Disk, folder: string): Promise<Manifest | null> {
  const bytes = await unlessFaulty(readIfThere(disk, join(folder, manifestName)));
  return bytes && decodeManifest(bytes);
}

export const writeManifest = (disk: Disk, folder: string, manifest: Manifest): Promise<Done> =>
  writeWhole(join(folder, manifestName), encodeManifest(manifest), { disk, what: unsavedState });

/** Moves damage aside and forgets what is lost for good, so that it is told once. */
async function clear(
  disk: Disk,
  folder: string,
  content: FolderContent,
  manifest: Manifest,
  lost: { readonly from: number } | null,
  nowMs: number,
): Promise<Done> {
  const mended = await attempt(unsavedState, async () => {
    const isMended = await mend(disk, folder, content, nowMs);
    if (lost) await acknowledgeLoss(disk, folder, lost.from);
    return isMended;
  });
  if (!mended.ok) return mended;
  return mended.value || lost ? writeManifest(disk, folder, manifest) : done;
}

/** Reads a folder, with no file of it open; null when there is no workbook in it. Throws when it cannot be read. */
export async function findState(
  disk: Disk,
  folder: string,
  id: string,
  nowMs: number,
): Promise<Found | null> {
  const before = await readManifest(disk, folder);
  const acknowledged = await readAcknowledged(disk, folder);
  const knownSeq = Math.max(before?.seq ?? 0, acknowledged ?? 0);
  const content = await readFolder(disk, folder);
  const { base, generations, replay, damaged } = content;
  const isEmpty = generations.length === 0 && replay.unreachable.length === 0;
  if (isEmpty && before === null && acknowledged === null) return null;
  const last = replay.lines.at(-1) ?? base;
  const seq = last?.seq ?? 0;
  const { tail } = replay;
  const isBehind = !before || before.seq < (base?.seq ?? 0);
  // What the library says is not to outlive the edits that it was said of.
  const told = before && before.seq > seq ? last : isBehind ? base : null;
  const about = (told ?? before)?.about ?? '';
  const manifest = {
    id,
    seq: Math.min(before?.seq ?? seq, seq),
    deletedAt: before?.deletedAt ?? null,
    about,
  };
  const state = {
    seq,
    generations: generations.filter((generation) => !damaged.includes(generationName(generation))),
    manifest,
    writer: tail ? openSegment(disk, join(folder, tail.name), tail.bytes) : writerAfter(disk, folder, seq),
    mended: await clear(disk, folder, content, manifest, knownSeq > seq ? { from: seq } : null, nowMs),
  };
  return { state, content, problems: problemsOf(content, knownSeq, acknowledged) };
}
