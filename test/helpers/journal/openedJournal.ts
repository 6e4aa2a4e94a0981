// A journal opened for a test, and the edits of one workbook in it.
import { expect, onTestFinished } from 'vitest';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import type { Journals } from '../../../electron/journal/journals.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { editAt, mustOpen, wholeAt } from './journalTrial.ts';

const id = 'w1';

/** Opens the workbooks of a folder; their files are closed when the test ends. */
export async function openedOn(data: string, disk?: Disk, now?: () => number): Promise<Journals> {
  const journals = await mustOpen(data, disk, now);
  onTestFinished(async () => {
    await journals.close();
  });
  return journals;
}

export async function loaded(journals: Journals) {
  const outcome = await journals.load(id);
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

export async function addEdits(journals: Journals, from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq++)
    expect(await journals.append(id, editAt(seq))).toMatchObject({ ok: true });
}

export async function withEdits(
  data: string,
  to: number,
  disk: Disk = nodeDisk,
  now = Date.now,
): Promise<Journals> {
  const journals = await openedOn(data, disk, now);
  expect(await journals.snapshot(id, wholeAt(1))).toEqual(done);
  await addEdits(journals, 2, to);
  return journals;
}

export const editsOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => editAt(from + i));
