// `npm run test:diskfull` (root): the disk fills up while edits are added, is freed, and work goes on; every edit told
// as saved must be there, and each refusal must have said why. `-- --runs=40`
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Journals } from '../../electron/journal/journals.ts';
import { link, openLinkedFile } from '../../electron/files/linkedFile.ts';
import { type DiskImage, makeDisk, whyNoDisk } from '../helpers/disk/diskImage.ts';
import { editAt, judge, mustOpen, wholeAt } from '../helpers/journal/journalTrial.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '40' } } });
const runs = Number(values.runs);
const diskMegabytes = 16;
const refusalsWanted = 4;
const mostEdits = 4_000;
const id = 'w1';

interface Sum {
  runs: number;
  edits: number;
  refused: number;
  readonly faults: string[];
}

interface Trial {
  readonly journals: Journals;
  readonly sum: Sum;
  acked: number;
}

/** Adds the next edit; one that is refused is tried again by the next call, as the window does. */
async function addOne(trial: Trial): Promise<boolean> {
  const seq = trial.acked + 1;
  const added = await trial.journals.append(id, editAt(seq, 330 + (seq % 7) * 500));
  if (added.ok) {
    trial.acked = seq;
    trial.sum.edits += 1;
    return true;
  }
  trial.sum.refused += 1;
  if (added.reason !== 'full' || !added.sentence.includes('space'))
    trial.sum.faults.push(`refused without saying why: ${added.reason}, ${added.sentence}`);
  return false;
}

/** Leaves so little that some edits still fit, and some do not. */
function fill(disk: DiskImage): string {
  const ballast = join(disk.mounted, 'ballast');
  const leave = 100_000 + Math.floor(Math.random() * 600_000);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, disk.freeBytes() - leave)));
  return ballast;
}

async function expectFull(trial: Trial, what: string, done: Promise<{ ok: boolean; reason?: string }>) {
  const outcome = await done;
  if (outcome.ok || outcome.reason !== 'full')
    trial.sum.faults.push(`${what} did not say that the disk is full`);
  trial.sum.refused += 1;
}

async function fillUp(disk: DiskImage, trial: Trial): Promise<void> {
  const ballast = fill(disk);
  let refused = 0;
  for (let tried = 0; refused < refusalsWanted && tried < mostEdits; tried++) {
    if (!(await addOne(trial))) refused += 1;
  }
  await expectFull(trial, 'a whole state', trial.journals.compact(id, wholeAt(trial.acked, 4_000_000)));
  // Started anew while the disk is still full: everything must be readable.
  const { faults } = await judge(disk.mounted, id, trial.acked, trial.acked + 1);
  trial.sum.faults.push(...faults.map((fault) => `while full: ${fault}`));
  rmSync(ballast);
}

async function linkedFile(disk: DiskImage, trial: Trial): Promise<void> {
  const path = join(disk.mounted, 'plan.throughline');
  writeFileSync(path, 'old');
  await link(`${path}.link`, path, null);
  const opened = await openLinkedFile(`${path}.link`, { now: Date.now, onState: () => undefined });
  if (!opened.ok || !opened.value) throw new Error('The link is lost.');
  const ballast = fill(disk);
  opened.value.offer('new'.repeat(1_000_000));
  await expectFull(trial, 'the linked file', opened.value.close());
  if (readFileSync(path, 'utf8') !== 'old') trial.sum.faults.push('the linked file is not what it was');
  rmSync(ballast);
  const written = await opened.value.flush();
  if (!written.ok || readFileSync(path, 'utf8').length !== 3_000_000)
    trial.sum.faults.push('the linked file was not written once there was space');
}

async function oneRun(folder: string, sum: Sum): Promise<void> {
  const disk = makeDisk(folder, diskMegabytes);
  const journals = await mustOpen(disk.mounted);
  const trial: Trial = { journals, sum, acked: 1 };
  await journals.snapshot(id, wholeAt(1, 50_000));
  for (let i = 0; i < 20; i++) await addOne(trial);
  await fillUp(disk, trial);
  for (let i = 0; i < 5; i++) if (!(await addOne(trial))) sum.faults.push('refused although there was space');
  await linkedFile(disk, trial);
  await journals.close();
  const verdict = await judge(disk.mounted, id, trial.acked, trial.acked);
  sum.faults.push(...verdict.faults, ...verdict.problems.map((kind) => `told as ${kind}`));
  sum.runs += 1;
  disk.unmount();
}

async function main(): Promise<number> {
  const whyNot = whyNoDisk();
  if (whyNot !== null) {
    console.log(whyNot);
    return 0;
  }
  const sum: Sum = { runs: 0, edits: 0, refused: 0, faults: [] };
  const folder = mkdtempSync(join(tmpdir(), 'diskfull-'));
  for (let run = 0; run < runs; run++) {
    await oneRun(join(folder, String(run)), sum);
    rmSync(join(folder, String(run)), { recursive: true });
  }
  rmSync(folder, { recursive: true });
  console.log('runs  edits told as saved  refused, with a sentence  wrong');
  const figures = [sum.runs, sum.edits, sum.refused, sum.faults.length];
  const widths = [4, 21, 26, 7];
  console.log(figures.map((n, i) => String(n).padStart(widths[i] ?? 8)).join(''));
  for (const fault of sum.faults.slice(0, 20)) console.log(`  ${fault}`);
  return sum.faults.length === 0 && sum.runs === runs && sum.refused > 0 ? 0 : 1;
}

process.exitCode = await main();
