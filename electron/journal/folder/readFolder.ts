// Reads a workbook's folder: the newest state that is whole, the edits after it, and what is wrong with the rest.
import { join } from 'node:path';
import { type Disk, isFaultOfDisk, namesIn } from '../../disk/disk.ts';
import {
  decodeGeneration,
  type Generation,
  generationName,
  generationOf,
  type ReadGeneration,
  type State,
} from '../files/generation.ts';
import { type Ending, type Line, readLines, type ReadLines } from '../files/line.ts';
import { type Segment, segmentsOf } from '../files/segment.ts';

export const generationsFolder = 'generations';

/** Bytes at the end of a segment that are no whole line. */
export interface BadEnd {
  readonly name: string;
  readonly goodBytes: number;
  readonly ending: Exclude<Ending, 'whole'>;
}

export interface Replay {
  /** The edits after the state, without a gap. */
  readonly lines: readonly Line[];
  readonly badEnds: readonly BadEnd[];
  /** Segments whose edits follow on something that is lost. */
  readonly unreachable: readonly string[];
  /** The segment to go on with and its size; null when a new one is needed. */
  readonly tail: { readonly name: string; readonly bytes: number } | null;
  /** The highest sequence number seen in the segments read, reachable or not. */
  readonly highestSeen: number;
}

export interface FolderContent {
  /** By their names; newest first. */
  readonly generations: readonly Generation[];
  /** Names of generations that are not what was written. */
  readonly damaged: readonly string[];
  /** The newest state that is whole; null when there is none. */
  readonly base: State | null;
  readonly replay: Replay;
}

/** All generations of a folder by their names, newest first. */
export async function listGenerations(disk: Disk, folder: string): Promise<Generation[]> {
  const inside = join(folder, generationsFolder);
  const found: Generation[] = [];
  for (const name of await namesIn(disk, inside)) {
    const generation = generationOf(name, 0);
    if (generation) found.push({ ...generation, bytes: (await disk.stat(join(inside, name))).size });
  }
  return found.toReversed();
}

/** What a generation's file holds; null when it is damaged. */
export async function readGeneration(
  disk: Disk,
  folder: string,
  generation: Generation,
): Promise<ReadGeneration | null> {
  const name = generationName(generation);
  const read = decodeGeneration(await disk.readFile(join(folder, generationsFolder, name)));
  return read && generationName(read) === name ? read : null;
}

/** The segments that may hold edits after `seq`. */
function segmentsAfter(segments: readonly Segment[], seq: number): readonly Segment[] {
  const first = segments.findLastIndex(({ start }) => start <= seq);
  return segments.slice(Math.max(first, 0));
}

export async function readSegment(disk: Disk, folder: string, name: string): Promise<ReadLines> {
  return readLines(await disk.readFile(join(folder, name)));
}

/** The edits that follow `seq` in the journal, up to the first that is missing or damaged. Changes nothing. */
export async function replayAfter(disk: Disk, folder: string, seq: number): Promise<Replay> {
  const lines: Line[] = [];
  const badEnds: BadEnd[] = [];
  const unreachable: string[] = [];
  let tail: Replay['tail'] = null;
  let reached = seq;
  let highestSeen = seq;
  for (const { name, start } of segmentsAfter(segmentsOf(await namesIn(disk, folder)), seq)) {
    const read = await readSegment(disk, folder, name);
    highestSeen = Math.max(highestSeen, read.lines.at(-1)?.seq ?? start);
    const fresh = read.lines.filter((line) => line.seq > reached);
    const follows = start <= reached && (fresh[0]?.seq ?? reached + 1) === reached + 1;
    if (!follows || unreachable.length > 0) {
      unreachable.push(name);
      continue;
    }
    lines.push(...fresh);
    reached = fresh.at(-1)?.seq ?? reached;
    if (read.ending !== 'whole') badEnds.push({ name, goodBytes: read.goodBytes, ending: read.ending });
    const endsAt = read.lines.at(-1)?.seq ?? start;
    tail = endsAt === reached ? { name, bytes: read.goodBytes } : null;
  }
  return { lines, badEnds, unreachable, tail, highestSeen };
}

/** A generation that the disk itself cannot give; its sequence number. */
interface Faulty {
  readonly seq: number;
  readonly error: unknown;
}

/** The newest generation that can be read, with what is wrong with those before it. */
async function findBase(disk: Disk, folder: string, generations: readonly Generation[]) {
  const damaged: string[] = [];
  let faulty: Faulty | null = null;
  for (const generation of generations) {
    try {
      const read = await readGeneration(disk, folder, generation);
      if (read) return { damaged, faulty, base: { ...read, text: await read.text() } };
      damaged.push(generationName(generation));
    } catch (error) {
      if (!isFaultOfDisk(error)) throw error;
      faulty ??= { seq: generation.seq, error };
    }
  }
  return { damaged, faulty, base: null };
}

async function nothingToReplay(disk: Disk, folder: string): Promise<Replay> {
  const segments = segmentsOf(await namesIn(disk, folder));
  const unreachable = segments.map(({ name }) => name);
  return { lines: [], badEnds: [], tail: null, highestSeen: segments.at(-1)?.start ?? 0, unreachable };
}

/**
 * Reads a workbook's folder and changes nothing in it. Throws where the disk refuses or is at fault, unless what can
 * be read is all of it: a reading that fails must not be taken for a loss.
 */
export async function readFolder(disk: Disk, folder: string): Promise<FolderContent> {
  const generations = await listGenerations(disk, folder);
  const { base, damaged, faulty } = await findBase(disk, folder, generations);
  const replay = base ? await replayAfter(disk, folder, base.seq) : await nothingToReplay(disk, folder);
  const reached = replay.lines.at(-1)?.seq ?? base?.seq ?? 0;
  if (faulty && reached < faulty.seq) throw faulty.error;
  return { generations, damaged, base, replay };
}
