// What the trials of the journal write, and the judgement whether all that was acknowledged is there again.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Journals, openJournals } from '../../electron/journal.ts';
import type { Edit } from '../../electron/journal/groups.ts';
import { type Disk, nodeDisk } from '../../electron/disk.ts';

/** As long as small edits are, with letters beyond ASCII; the same for the same number. */
export const editAt = (seq: number, bytes = 330): Edit => ({
  seq,
  about: JSON.stringify({ title: `Größe ${seq}` }),
  text: JSON.stringify({ seq, note: 'é✓'.repeat(Math.floor(bytes / 5)) }),
});

/** The whole workbook after the edit `seq`. */
export const wholeAt = (seq: number, bytes = 4000): Edit => ({
  seq,
  about: JSON.stringify({ title: `Größe ${seq}` }),
  text: JSON.stringify({ whole: seq, filler: 'wörter '.repeat(Math.floor(bytes / 8)) }),
});

export interface Verdict {
  /** The last edit that is there, counted over the whole state. */
  readonly seq: number;
  /** Everything that is wrong, in words; none: all is well. */
  readonly faults: readonly string[];
  readonly problems: readonly string[];
}

export async function mustOpen(dataDir: string, disk: Disk = nodeDisk, now = Date.now): Promise<Journals> {
  const opened = await openJournals(dataDir, { now, disk, groupMs: 0 });
  if (!opened.ok) throw new Error(`${opened.reason}: ${opened.sentence}`);
  return opened.value;
}

/** Temporary files anywhere below a folder. */
export const tempsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

const seqIn = (text: string): number => {
  const { seq, whole } = JSON.parse(text) as { seq?: number; whole?: number };
  return whole ?? seq ?? Number.NaN;
};

/**
 * Starts anew on `dataDir` and reads `id`: every edit must be the one written, without a gap, up to at least `acked`
 * and at most `tried`; the library must say the same; no temporary file may be left.
 */
export async function judge(dataDir: string, id: string, acked: number, tried: number): Promise<Verdict> {
  const faults: string[] = [];
  const journals = await mustOpen(dataDir);
  const loaded = await journals.load(id);
  const listed = await journals.list();
  await journals.close();
  if (!loaded.ok) return { seq: 0, faults: [`cannot be loaded: ${loaded.sentence}`], problems: [] };
  const { snapshot, edits, problems } = loaded.value;
  if (!snapshot) return { seq: 0, faults: ['no whole state'], problems: problems.map(({ kind }) => kind) };
  for (const [i, edit] of [snapshot, ...edits].entries()) {
    if (edit.seq !== snapshot.seq + i || seqIn(edit.text) !== edit.seq)
      faults.push(`edit ${edit.seq} is not it`);
  }
  const seq = edits.at(-1)?.seq ?? snapshot.seq;
  if (seq < acked) faults.push(`${acked - seq} acknowledged edits are lost`);
  if (seq > tried) faults.push(`edit ${seq} was never asked for`);
  const line = listed.ok ? listed.value.find((one) => one.id === id) : undefined;
  if (line?.seq !== seq) faults.push(`the library says ${line?.seq}, not ${seq}`);
  const temps = tempsBelow(join(dataDir, 'workbooks'));
  if (temps.length > 0) faults.push(`left behind: ${temps.join(', ')}`);
  return { seq, faults, problems: problems.map(({ kind }) => kind) };
}
