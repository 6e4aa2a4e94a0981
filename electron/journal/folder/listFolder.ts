// The library's line of one workbook, found without reading its states.
import { join } from 'node:path';
import { type Disk, namesIn } from '../../disk/disk.ts';
import { readManifest } from './folderState.ts';
import { generationsFolder, listGenerations, readGeneration, readSegment } from './readFolder.ts';
import { segmentsOf } from '../files/segment.ts';

export interface JournalSummary {
  readonly id: string;
  /** Of the last edit on disk. */
  readonly seq: number;
  /** The summary after it, as given by the caller; null: nothing that holds one can be read. */
  readonly about: string | null;
  /** ISO instant, or null. */
  readonly deletedAt: string | null;
}

interface Newest {
  readonly seq: number;
  readonly about: string | null;
}

/** The last edit in the journal, if it is newer than `seq`. */
async function lastLine(disk: Disk, folder: string, seq: number): Promise<Newest | null> {
  for (const { name, start } of segmentsOf(await namesIn(disk, folder)).toReversed()) {
    const last = (await readSegment(disk, folder, name)).lines.at(-1);
    if (last && last.seq > seq) return last;
    if (start <= seq) break;
  }
  return null;
}

/** The newest whole state, if it is newer than `seq`. */
async function lastState(disk: Disk, folder: string, seq: number): Promise<Newest | null> {
  for (const generation of await listGenerations(disk, folder)) {
    const read = generation.seq > seq ? await readGeneration(disk, folder, generation) : null;
    if (read) return read;
  }
  return null;
}

/** Null when there is no workbook in the folder, as after a crash while it was made. Throws what the disk refuses. */
export async function listFolder(disk: Disk, folder: string, id: string): Promise<JournalSummary | null> {
  const manifest = await readManifest(disk, folder);
  const known: Newest = manifest ?? { seq: 0, about: null };
  const state = (await lastState(disk, folder, known.seq)) ?? known;
  const { seq, about } = (await lastLine(disk, folder, state.seq)) ?? state;
  if (manifest === null && seq === 0) {
    const left = [
      ...(await namesIn(disk, folder)),
      ...(await namesIn(disk, join(folder, generationsFolder))),
    ];
    if (left.every((name) => name === generationsFolder)) return null;
  }
  return { id, seq, about, deletedAt: manifest?.deletedAt ?? null };
}
