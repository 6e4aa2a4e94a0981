// The journal's files by their names: made once, kept through a power cut, and no hindrance when they are empty.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Disk } from '../../../electron/disk/disk.ts';
import type { Journals } from '../../../electron/journal/journals.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { editAt, mustOpen, wholeAt } from '../../helpers/journal/journalTrial.ts';
import { watchNames } from '../../helpers/hostile/namesAtRisk.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

const id = 'w1';
const segment = (data: string, start: number): string =>
  join(data, 'workbooks/w-w1', `journal-${String(start).padStart(12, '0')}`);

async function openedOn(data: string, disk?: Disk): Promise<Journals> {
  const journals = await mustOpen(data, disk);
  onTestFinished(async () => {
    await journals.close();
  });
  return journals;
}

async function addEdits(journals: Journals, from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq++)
    expect(await journals.append(id, editAt(seq))).toMatchObject({ ok: true });
}

test('a state kept anew while the journal after it is still empty is followed by edits', async () => {
  const data = scratchFolder();
  const first = await openedOn(data);
  expect(await first.snapshot(id, wholeAt(1))).toEqual(done);
  await addEdits(first, 2, 2);
  await first.close();
  const before = await openedOn(data);
  expect(await before.compact(id, wholeAt(2))).toEqual(done);
  await before.close();
  // A crash between the making of the file and its first line.
  writeFileSync(segment(data, 2), '');
  const journals = await openedOn(data);
  expect(await journals.load(id)).toMatchObject({ ok: true });
  expect(await journals.compact(id, wholeAt(2))).toEqual(done);
  await addEdits(journals, 3, 4);
  expect(await (await openedOn(data)).load(id)).toMatchObject({
    value: { snapshot: wholeAt(2), edits: [editAt(3), editAt(4)] },
  });
});

test('every name that counts is flushed into its folder before the answer: a power cut takes none', async () => {
  const data = scratchFolder();
  const { disk, atRisk } = watchNames(data);
  const journals = await openedOn(data, disk);
  expect(atRisk()).toEqual([]);
  expect(await journals.snapshot(id, wholeAt(1))).toEqual(done);
  expect(atRisk()).toEqual([]);
  await addEdits(journals, 2, 3);
  expect(atRisk()).toEqual([]);
  expect(existsSync(segment(data, 1))).toBe(true);
  expect(await journals.compact(id, wholeAt(3))).toEqual(done);
  await addEdits(journals, 4, 4);
  expect(await journals.setDeleted(id, '2026-01-01T00:00:00.000Z')).toEqual(done);
  expect(atRisk()).toEqual([]);
  expect(existsSync(segment(data, 3))).toBe(true);
});
