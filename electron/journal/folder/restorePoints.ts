// Earlier states of a workbook: those kept whole, and in between, for a day of work, one every few minutes out of the journal.
import { type Disk, namesIn, unlessFaulty } from '../../disk/disk.ts';
import type { Edit } from '../groups.ts';
import { lastDay } from './kept.ts';
import type { Line } from '../files/line.ts';
import { listGenerations, readGeneration, readSegment, replayAfter } from './readFolder.ts';
import { segmentsOf } from '../files/segment.ts';

export interface RestorePoint {
  readonly seq: number;
  /** In ms since 1970. */
  readonly atMs: number;
  /** The summary at that time, as given by the caller. */
  readonly about: string;
}

export interface EarlierState {
  readonly snapshot: Edit;
  /** The edits after it, in order. */
  readonly edits: readonly Edit[];
}

const stepMs = 5 * 60 * 1000;

/** The journal's lines after `seq`, in order, gaps and all. */
async function linesAfter(disk: Disk, folder: string, seq: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name } of segmentsOf(await namesIn(disk, folder))) {
    const read = await unlessFaulty(readSegment(disk, folder, name));
    lines.push(...(read?.lines.filter((line) => line.seq > seq) ?? []));
  }
  return lines;
}

/** All points that `readPoint` can give back, newest first. Throws what the disk refuses. */
export async function restorePoints(disk: Disk, folder: string): Promise<RestorePoint[]> {
  const points = new Map<number, RestorePoint>();
  for (const generation of await listGenerations(disk, folder)) {
    const read = await unlessFaulty(readGeneration(disk, folder, generation));
    if (read) points.set(read.seq, { seq: read.seq, atMs: read.atMs, about: read.about });
  }
  // Lines before the first whole state that the journal reaches back to have nothing to begin from.
  const begin = segmentsOf(await namesIn(disk, folder))[0]?.start ?? 0;
  const from = Math.min(...[...points.keys()].filter((seq) => seq >= begin));
  const lines = await linesAfter(disk, folder, from);
  for (const { seq, atMs, about } of lastDay(lines.toReversed(), stepMs)) {
    if (!points.has(seq)) points.set(seq, { seq, atMs, about });
  }
  return [...points.values()].toSorted((a, b) => b.seq - a.seq);
}

/** The state after the edit `seq`; null when it is not there (any more). Throws what the disk refuses. */
export async function readPoint(disk: Disk, folder: string, seq: number): Promise<EarlierState | null> {
  for (const generation of await listGenerations(disk, folder)) {
    if (generation.seq > seq) continue;
    const read = await unlessFaulty(readGeneration(disk, folder, generation));
    if (!read) continue;
    const { lines } = await replayAfter(disk, folder, read.seq);
    const edits = lines.filter((line) => line.seq <= seq);
    if ((edits.at(-1)?.seq ?? read.seq) !== seq) continue;
    return { snapshot: { ...read, text: await read.text() }, edits };
  }
  return null;
}
