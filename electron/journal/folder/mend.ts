// Clears out of the way what is damaged in a workbook's folder, so that new edits can follow: moved aside, never removed.
import { journalWords } from '../../../shared/messages/shell.ts';
import { join } from 'node:path';
import { type Disk, flushFolder, namesIn, writeAll } from '../../disk/disk.ts';
import type { Line } from '../files/line.ts';
import { type BadEnd, type FolderContent, generationsFolder } from './readFolder.ts';

const asideFolder = 'aside';
const keptAsideMs = 30 * 24 * 60 * 60 * 1000;

/** What was not as it should be, for the person who opens the workbook. */
export interface Problem {
  /** `tornEnd`: the last write was cut short, and nothing that was told as saved is missing. The others are damage. */
  readonly kind: 'tornEnd' | 'damagedJournal' | 'damagedState' | 'editsMissing' | 'nothingReadable';
  readonly sentence: string;
}

/**
 * True when a torn end is known to be of a write that was not told as saved: all that follows the edit told last was
 * given to the disk in one go, at one moment, and so was what is torn.
 */
function isUnshown(lines: readonly Line[], acknowledged: number | null): boolean {
  if (acknowledged === null) return false;
  const [first, ...others] = lines.filter(({ seq }) => seq > acknowledged);
  return others.every(({ atMs }) => atMs === first?.atMs);
}

/**
 * What to tell about a folder. `knownSeq` is the last edit that is known to have been on disk; `acknowledged` the last
 * one noted as told (after a power cut perhaps an older one), or null.
 */
export function problemsOf(content: FolderContent, knownSeq: number, acknowledged: number | null): Problem[] {
  const { base, damaged, generations, replay } = content;
  const problems: Problem[] = [];
  const say = (kind: Problem['kind'], sentence: string): void => void problems.push({ kind, sentence });
  if (!base) {
    say('nothingReadable', journalWords.nothingReadable);
    return problems;
  }
  if (damaged.length > 0) say('damagedState', journalWords.damagedState);
  const highest = Math.max(knownSeq, replay.highestSeen, generations[0]?.seq ?? 0);
  const missing = highest - (replay.lines.at(-1)?.seq ?? base.seq);
  const isTorn = replay.badEnds.some(({ ending }) => ending === 'torn');
  const isDamaged = replay.badEnds.some(({ ending }) => ending === 'damaged');
  if (replay.unreachable.length > 0 || isDamaged || (isTorn && missing > 0))
    say('damagedJournal', journalWords.damagedJournal);
  else if (isTorn)
    say('tornEnd', isUnshown(replay.lines, acknowledged) ? journalWords.leftOut : journalWords.keptAside);
  if (missing > 0) say('editsMissing', journalWords.editsMissing({ count: missing }));
  return problems;
}

/** Copies the bad end of a segment aside, then cuts it off. */
async function cutOff(disk: Disk, folder: string, { name, goodBytes }: BadEnd, aside: string): Promise<void> {
  const path = join(folder, name);
  const bytes = await disk.readFile(path);
  const copy = await disk.open(aside, 'w', 0o600);
  try {
    await writeAll(copy, bytes.subarray(goodBytes));
    await copy.sync();
  } finally {
    await copy.close();
  }
  const segment = await disk.open(path, 'r+');
  try {
    await segment.truncate(goodBytes);
    await segment.sync();
  } finally {
    await segment.close();
  }
}

/**
 * Moves damaged states, unreachable segments and bad ends aside. Throws what the system refuses; what is done by then
 * is whole, and it can be called again. Resolves to whether anything was to be done.
 */
export async function mend(
  disk: Disk,
  folder: string,
  content: FolderContent,
  nowMs: number,
): Promise<boolean> {
  const { damaged, replay } = content;
  if (damaged.length + replay.unreachable.length + replay.badEnds.length === 0) return false;
  const inside = join(folder, asideFolder);
  await disk.mkdir(inside, { recursive: true, mode: 0o700 });
  const aside = (name: string): string => join(inside, `${name}.${nowMs}`);
  for (const name of damaged) await disk.rename(join(folder, generationsFolder, name), aside(name));
  for (const name of replay.unreachable) await disk.rename(join(folder, name), aside(name));
  for (const end of replay.badEnds) await cutOff(disk, folder, end, aside(end.name));
  if (damaged.length > 0) await flushFolder(disk, join(folder, generationsFolder));
  for (const changed of [inside, folder]) await flushFolder(disk, changed);
  return true;
}

/** Removes what was put aside more than thirty days ago. Throws what the system refuses. */
export async function sweepAside(disk: Disk, folder: string, nowMs: number): Promise<void> {
  const inside = join(folder, asideFolder);
  for (const name of await namesIn(disk, inside)) {
    const atMs = Number(name.split('.').at(-1));
    if (nowMs - atMs > keptAsideMs) await disk.unlink(join(inside, name));
  }
}
