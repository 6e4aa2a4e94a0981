// Earlier states of a workbook: which there are, that each is what it was, and that no clock takes them away.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../../electron/disk/disk.ts';
import { editAt, wholeAt } from '../../helpers/journal/journalTrial.ts';
import { editsOf, loaded, openedOn, withEdits } from '../../helpers/journal/openedJournal.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

const id = 'w1';
const folderOf = (data: string): string => join(data, 'workbooks/w-w1');

describe('earlier states', () => {
  const minuteMs = 60_000;

  test('any of the last day is there to within five minutes, and is exactly what it was', async () => {
    const data = scratchFolder();
    let nowMs = Date.UTC(2026, 0, 1);
    const journals = await openedOn(data, nodeDisk, () => nowMs);
    await journals.snapshot(id, wholeAt(1));
    let seq = 1;
    const last = new Map<number, number>();
    const compacted: boolean[] = [];
    for (; nowMs < Date.UTC(2026, 0, 3, 6); nowMs += 6 * minuteMs) {
      seq += 1;
      const added = await journals.append(id, editAt(seq));
      last.set(seq, nowMs);
      if (added.ok && added.value.snapshotDue) compacted.push((await journals.compact(id, wholeAt(seq))).ok);
    }
    const points = await journals.generations(id);
    const found = points.ok ? points.value : [];
    expect(compacted).toEqual(compacted.map(() => true));
    expect(compacted.length).toBeGreaterThan(40);
    const young = [...last].filter(([, atMs]) => nowMs - atMs < 24 * 60 * minuteMs);
    expect(young.length).toBeGreaterThan(200);
    const seqs = new Set(found.map((point) => point.seq));
    expect(young.filter(([one]) => !seqs.has(one))).toEqual([]);
    for (const { seq: wanted, about } of found) {
      const read = await journals.readGeneration(id, wanted);
      const { snapshot, edits } = read.ok
        ? read.value
        : await Promise.reject(new Error(`${wanted}: ${read.sentence}`));
      expect(snapshot).toEqual(wholeAt(snapshot.seq));
      expect(edits).toEqual(editsOf(snapshot.seq + 1, wanted));
      expect((edits.at(-1) ?? snapshot).about).toBe(about);
    }
    expect((await loaded(journals)).problems).toEqual([]);
    expect(readdirSync(folderOf(data)).filter((name) => name.startsWith('journal')).length).toBeLessThan(40);
  });

  test('a clock that is 400 days ahead for one save costs none of them, nor the hourly states after it', async () => {
    let nowMs = Date.UTC(2026, 0, 1, 8);
    let seq = 1;
    const journals = await openedOn(scratchFolder(), nodeDisk, () => nowMs);
    await journals.snapshot(id, wholeAt(1));
    const save = async (minutes: number): Promise<boolean> => {
      nowMs += minutes * minuteMs;
      seq += 1;
      const added = await journals.append(id, editAt(seq));
      const isDue = added.ok && added.value.snapshotDue;
      if (isDue) await journals.compact(id, wholeAt(seq));
      return isDue;
    };
    for (let day = 0; day < 12; day++)
      for (let edit = 0; edit < 3; edit++) await save(edit === 0 ? 20 * 60 : 120);
    const pointsNow = async (): Promise<number> => {
      const points = await journals.generations(id);
      return points.ok ? points.value.length : 0;
    };
    const before = await pointsNow();
    expect(before).toBeGreaterThan(15);
    await save(400 * 24 * 60);
    // The eleventh of the last ten may go, as with every save.
    expect(await pointsNow()).toBeGreaterThanOrEqual(before - 1);
    expect(await save(-400 * 24 * 60)).toBe(true);
    expect(await save(60)).toBe(true);
    expect(await pointsNow()).toBeGreaterThanOrEqual(before - 1);
  });

  test('one that is gone is told as missing', async () => {
    const journals = await withEdits(scratchFolder(), 3);
    expect(await journals.readGeneration(id, 9)).toMatchObject({ reason: 'missing' });
  });

  test('a snapshot is due when the journal has grown, and when the last one is an hour old', async () => {
    let nowMs = 0;
    const journals = await withEdits(scratchFolder(), 2, nodeDisk, () => nowMs);
    expect(await journals.append(id, editAt(3, 300_000))).toEqual({
      ok: true,
      value: { snapshotDue: true, littleSpace: null },
    });
    await journals.compact(id, wholeAt(3));
    expect(await journals.append(id, editAt(4))).toEqual({
      ok: true,
      value: { snapshotDue: false, littleSpace: null },
    });
    nowMs += 60 * minuteMs;
    expect(await journals.append(id, editAt(5))).toEqual({
      ok: true,
      value: { snapshotDue: true, littleSpace: null },
    });
  });
});
