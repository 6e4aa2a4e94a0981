// What the trials of the journal write, and the judgement whether all that was acknowledged is there again.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Journals, openJournals } from '../../../electron/journal/journals.ts';
import type { Edit } from '../../../electron/journal/groups.ts';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';

const editText = (seq: number, n: number): string => JSON.stringify({ seq, n, note: 'é✓'.repeat(n) });
const wholeText = (whole: number, n: number): string =>
  JSON.stringify({ whole, n, filler: 'wörter '.repeat(n) });
const aboutOf = (seq: number): string => JSON.stringify({ title: `Größe ${seq}` });

/** As long as small edits are, with letters beyond ASCII; the same for the same number and length. */
export const editAt = (seq: number, bytes = 330): Edit => ({
  seq,
  about: aboutOf(seq),
  text: editText(seq, Math.floor(bytes / 5)),
});

/** The whole workbook after the edit `seq`. */
export const wholeAt = (seq: number, bytes = 4000): Edit => ({
  seq,
  about: aboutOf(seq),
  text: wholeText(seq, Math.floor(bytes / 8)),
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

/** How long the text says it is; NaN when it is spoilt. */
function lengthIn(text: string): number {
  const [, n] = /^\{"(?:seq|whole)":\d+,"n":(\d+),/.exec(text) ?? [];
  return Number(n);
}

/** Every letter of it is what was written as `seq`. */
export function isAsWritten({ seq, about, text }: Edit): boolean {
  const n = lengthIn(text);
  return about === aboutOf(seq) && n < 1e7 && [editText(seq, n), wholeText(seq, n)].includes(text);
}

/**
 * Starts anew on `dataDir` and reads `id`: every edit must be the one written, letter by letter, without a gap, up to
 * at least `acked` and at most `tried`; the library must say the same; no temporary file may be left.
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
    if (edit.seq !== snapshot.seq + i || !isAsWritten(edit))
      faults.push(`edit ${edit.seq} is not what was written`);
  }
  const seq = edits.at(-1)?.seq ?? snapshot.seq;
  if (seq < acked) faults.push(`${acked - seq} acknowledged edits are lost`);
  if (seq > tried) faults.push(`edit ${seq} was never asked for`);
  const line = listed.ok ? listed.value.find((one) => one.id === id) : undefined;
  if (line?.seq !== seq) faults.push(`the library says ${line?.seq}, not ${seq}`);
  else if (line.about !== aboutOf(seq)) faults.push(`the library says of edit ${seq} what is not so`);
  const temps = tempsBelow(join(dataDir, 'workbooks'));
  if (temps.length > 0) faults.push(`left behind: ${temps.join(', ')}`);
  return { seq, faults, problems: problems.map(({ kind }) => kind) };
}
