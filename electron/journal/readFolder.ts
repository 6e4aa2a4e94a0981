// Reads a workbook's folder: the newest state that is whole, the edits after it, and what is wrong with the rest.
import { join } from 'node:path';
import { type Disk, namesIn, readIfWhole } from '../disk.ts';
import {
  decodeGeneration,
  type Generation,
  generationName,
  generationOf,
  type ReadGeneration,
  type State,
} from './generation.ts';
import { type Ending, type Line, readLines, type ReadLines } from './line.ts';
import { type Segment, segmentsOf } from './segment.ts';

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
  const bytes = await readIfWhole(disk, join(folder, generationsFolder, name));
  const read = bytes && decodeGeneration(bytes);
  return read && generationName(read) === name ? read : null;
}

/** The segments that may hold edits after `seq`. */
function segmentsAfter(segments: readonly Segment[], seq: number): readonly Segment[] {
  const first = segments.findLastIndex(({ start }) => start <= seq);
  return segments.slice(Math.max(first, 0));
}

/** The lines of a segment; null when the disk cannot give them. */
export async function readSegment(disk: Disk, folder: string, name: string): Promise<ReadLines | null> {
  const bytes = await readIfWhole(disk, join(folder, name));
  return bytes && readLines(bytes);
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
    highestSeen = Math.max(highestSeen, read?.lines.at(-1)?.seq ?? start);
    const fresh = read?.lines.filter((line) => line.seq > reached) ?? [];
    const follows = start <= reached && (fresh[0]?.seq ?? reached + 1) === reached + 1;
    if (!read || !follows || unreachable.length > 0) {
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

/** Reads a workbook's folder and changes nothing in it. */
export async function readFolder(disk: Disk, folder: string): Promise<FolderContent> {
  const generations = await listGenerations(disk, folder);
  const damaged: string[] = [];
  for (const generation of generations) {
    const read = await readGeneration(disk, folder, generation);
    if (read) {
      const base = { ...read, text: await read.text() };
      return { generations, damaged, base, replay: await replayAfter(disk, folder, base.seq) };
    }
    damaged.push(generationName(generation));
  }
  const segments = segmentsOf(await namesIn(disk, folder));
  const nothing = { lines: [], badEnds: [], tail: null, highestSeen: segments.at(-1)?.start ?? 0 };
  return {
    generations,
    damaged,
    base: null,
    replay: { ...nothing, unreachable: segments.map(({ name }) => name) },
  };
}
