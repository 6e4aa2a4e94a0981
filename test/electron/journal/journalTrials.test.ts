// The trials that `npm run test:syscalls`, `test:crash`, `test:damage` and `test:restore` run in full, here with small counts.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  damageCases,
  filesOf,
  lastEdit,
  makeGold,
  mayBeLost,
  tryDamage,
} from '../../helpers/journal/damageTrials.ts';
import { tryFullDisk, tryTwoWriters } from '../../helpers/journal/journalRules.ts';
import { judge } from '../../helpers/journal/journalTrial.ts';
import { killWriter } from '../../helpers/journal/killedWriter.ts';
import { tryRestores } from '../../helpers/journal/restoreTrial.ts';
import { tryPowerCuts } from '../../helpers/journal/powerTrials.ts';
import { operations, tryOperation } from '../../helpers/journal/syscallTrials.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

describe('a fault at a call leaves the old or the new, whole:', () => {
  test.each(operations)('$name', async (operation) => {
    const { calls, cases, faults } = await tryOperation(operation, join(scratchFolder(), 'case'), 8);
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(8);
    expect(cases).toBeGreaterThan(6);
  });
});

describe('a power cut after any flush leaves the old or the new, whole, and after the end the new:', () => {
  test.each(operations)('$name', async (operation) => {
    const { cases, calls, faults } = await tryPowerCuts(operation, join(scratchFolder(), 'disk'));
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(0);
    expect(cases).toBeGreaterThan(2);
  });
});

test('a process killed twenty times while it saves loses no edit that was told as saved', async () => {
  const folder = scratchFolder();
  const faults: string[] = [];
  let edits = 0;
  for (let run = 0; run < 20; run++) {
    const killed = await killWriter(folder, 1 + ((run * 37) % 90));
    const verdict = await judge(folder, 'w1', killed.acked, killed.tried);
    const damage = verdict.problems.filter((kind) => kind !== 'tornEnd');
    faults.push(...verdict.faults, ...damage);
    edits += killed.count;
  }
  expect(faults).toEqual([]);
  expect(edits).toBeGreaterThan(500);
});

test('a full disk takes no state from the space of edits, and what was told as saved is there', async () => {
  const { faults, runs } = await tryFullDisk(scratchFolder());
  expect(faults).toEqual([]);
  expect(runs).toBeGreaterThan(60);
});

test('of two writers one wins, edit by edit', async () => {
  const { faults, runs } = await tryTwoWriters(scratchFolder());
  expect(faults).toEqual([]);
  expect(runs).toBeGreaterThan(200);
});

test('whatever file is spoilt, or the two newest states, nothing is lost without a word', async () => {
  const folder = scratchFolder();
  const gold = join(folder, 'gold');
  await makeGold(gold);
  const cases = damageCases(gold);
  expect(cases.length).toBeGreaterThan(80);
  for (const { files, damage } of cases) {
    const { verdict, file, detail } = await tryDamage(gold, join(folder, 'case'), files, damage);
    const canBeLost = files.some((one) => mayBeLost(one, filesOf(gold)));
    expect(verdict, `${file} ${damage}: ${detail} of ${lastEdit}`).toMatch(
      canBeLost ? /whole|told/ : /whole/,
    );
  }
});

test('while a month passes, every state of the last day is there to within five minutes, of thirty days to within one', async () => {
  const tally = await tryRestores({ days: 33, editsADay: 12, records: 100, restores: 8 });
  expect(tally.faults).toEqual([]);
  expect(tally.farthestInDayMs).toBeLessThanOrEqual(5 * 60_000);
  expect(tally.farthestInMonthMs).toBeLessThanOrEqual(24 * 60 * 60_000);
  expect(tally).toMatchObject({ restored: 8 });
  expect(tally.readBack).toBeGreaterThan(60);
  // The last ten, one for each hour of a day, one for each of thirty days, and where the last day begins.
  expect(tally.mostGenerations).toBeLessThanOrEqual(10 + 24 + 31 + 1);
});
