// Lets forty days pass over a workbook in the real journal, and looks whether every earlier state that should be there
// can be had again, exactly as it was, and brought back without a loss of the present one.
import { statSync } from 'node:fs';
import {
  type EarlierState,
  type JournalStorage,
  journalStorage,
} from '../../../renderer/storage/journal/journalStorage.ts';
import { memoryRows } from './memoryStorage.ts';
import type { StoredEdit } from '../../../renderer/storage/storage.ts';
import { contentHash } from '../../../shared/changes/contentHash.ts';
import { changeFields, createRecord } from '../../../shared/edits/records.ts';
import { factsOf, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { first } from '../../storage/suite.ts';
import { bigWorkbook } from '../workbooks/bigWorkbook.ts';
import { type JournalFolder, journalFolder } from './journalFolder.ts';
import { testComputer, type TestWindow } from '../browser/windows.ts';

export interface RestorePlan {
  readonly days: number;
  readonly editsADay: number;
  readonly restores: number;
  /** How many records the workbook begins with. */
  readonly records: number;
}

export interface RestoreTally {
  readonly edits: number;
  /** How often an earlier state was read, all told, and had the hash that it was written with. */
  readonly readBack: number;
  readonly restored: number;
  /** The farthest that an edit of the last day, and of the last thirty, lay from the nearest earlier state. */
  readonly farthestInDayMs: number;
  readonly farthestInMonthMs: number;
  readonly mostGenerations: number;
  readonly mostBytes: number;
  readonly workbookBytes: number;
  readonly faults: readonly string[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const id = 'w1';
const firstMorningMs = Date.UTC(2026, 0, 5, 8);

/**
 * Of what the workbook says; codes that were handed out stay so, whatever is brought back. Snapshots count unless they
 * are `aside`: what there was before a state came back is kept as one.
 */
function hashOf(workbook: Workbook, snapshots: 'counted' | 'aside' = 'counted'): string {
  const { lastCodes: _lastCodes, ...facts } = factsOf(workbook);
  const records = kinds.flatMap((kind) =>
    kind === 'facts' || (kind === 'snapshot' && snapshots === 'aside')
      ? []
      : [...recordsOf(workbook, kind).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return contentHash([facts, records]);
}

/** The same numbers for the same seed, so that a fault can be met again. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** What was there after each write. */
interface Written {
  readonly seq: number;
  readonly atMs: number;
  readonly hash: string;
}

/** One run of the app: main, its window, and the workbook open in it. */
interface Run {
  readonly window: TestWindow;
  readonly storage: JournalStorage;
  /** Of the last edit that main has. */
  readonly seq: () => number;
  /** Resolves when main has done all that was asked. */
  readonly idle: () => Promise<unknown>;
  /** The process is gone: nothing that its window still meant to do is done. */
  readonly crash: () => void;
}

/** A write of the library's figures alone: the workbook is as it was before. */
function isOfFigures(text: string): boolean {
  const { changes, history } = JSON.parse(text) as Pick<StoredEdit, 'changes' | 'history'>;
  return changes.length === 0 && history.put.length === 0;
}

async function start({ folder, written, clock }: Trial): Promise<Run> {
  const bridge = await folder.start();
  const asked = new Set<Promise<unknown>>();
  let seq = 0;
  let isGone = false;
  const never = new Promise<never>(() => undefined);
  const noted: typeof bridge = {
    ...bridge,
    journalAppend: (workbookId, edit) => {
      if (isGone) return never;
      seq = edit.seq;
      const before = written.at(-1);
      if (before && isOfFigures(edit.text)) written.push({ ...before, seq, atMs: clock.nowMs });
      return bridge.journalAppend(workbookId, edit);
    },
    journalSnapshot: (...args) => (isGone ? never : bridge.journalSnapshot(...args)),
    journalCompact: (...args) => {
      if (isGone) return never;
      const answer = bridge.journalCompact(...args).finally(() => asked.delete(answer));
      asked.add(answer);
      return answer;
    },
  };
  const storage = journalStorage({ bridge: noted, rows: memoryRows(), say: () => undefined });
  const window = testComputer(storage).window();
  return {
    window,
    storage,
    seq: () => seq,
    idle: () => Promise.all(asked),
    crash: () => void (isGone = true),
  };
}

/** The state of a trial between its steps. */
interface Trial {
  readonly plan: RestorePlan;
  readonly folder: JournalFolder;
  readonly clock: { nowMs: number };
  readonly chance: () => number;
  readonly written: Written[];
  readonly faults: string[];
  readonly sum: Record<Exclude<keyof RestoreTally, 'edits' | 'faults'>, number>;
}

const shownIn = ({ document }: TestWindow): Workbook => {
  const { workbook } = document.getState();
  if (!workbook) throw new Error('The workbook is not open.');
  return workbook;
};

function note({ written, clock }: Trial, { window, seq }: Run): void {
  written.push({ seq: seq(), atMs: clock.nowMs, hash: hashOf(shownIn(window)) });
}

async function edit(trial: Trial, run: Run): Promise<void> {
  const n = trial.written.length;
  const { apply, flush } = run.window.document.getState();
  const risks = [...shownIn(run.window).risk.keys()];
  const risk = risks[Math.floor(trial.chance() * risks.length)];
  const isMade = apply(
    risk === undefined || n % 10 === 0
      ? createRecord('risk', `made-${n}`, { title: `Risk ${n}` })
      : changeFields('risk', risk, { title: `As of edit ${n}` }),
  );
  if (!isMade || !(await flush())) trial.faults.push(`edit ${n} was not saved`);
  await run.idle();
  note(trial, run);
}

/** Edits come close together and far apart; the day ends with the window closed, or with a crash. */
async function workADay(trial: Trial, day: number): Promise<void> {
  const { plan, clock, chance, faults } = trial;
  const run = await start(trial);
  const { open, close } = run.window.document.getState();
  if (!(await open(id))) faults.push(`day ${day}: the workbook does not open`);
  for (let i = 0; i < plan.editsADay; i++) {
    clock.nowMs += Math.floor(((9 * hourMs) / plan.editsADay) * 3 * chance() ** 2);
    await edit(trial, run);
  }
  if (day % 4 === 3) return run.crash();
  await close();
  await run.storage.compact(id);
}

function measure({ folder, sum }: Trial): void {
  const files = folder.files();
  const bytes = files.reduce((total, file) => total + statSync(file).size, 0);
  const generations = files.filter((file) => file.endsWith('.generation')).length;
  sum.mostGenerations = Math.max(sum.mostGenerations, generations);
  sum.mostBytes = Math.max(sum.mostBytes, bytes);
}

/** How far an edit of the last `forMs` lies from the nearest earlier state, at the most. */
function farthest({ written, clock }: Trial, points: readonly EarlierState[], forMs: number): number {
  const nearest = written
    .filter(({ atMs }) => clock.nowMs - atMs < forMs)
    .map(({ seq, atMs }) =>
      Math.min(...points.map((point) => (point.seq === seq ? 0 : Math.abs(point.atMs - atMs)))),
    );
  return Math.max(0, ...nearest);
}

/** Measures how near the points are, and reads a share of them: they must be what they were. */
async function look(trial: Trial, day: number, share: number): Promise<void> {
  const { sum, written, faults } = trial;
  const { earlier } = (await start(trial)).storage;
  const points = await earlier.list(id);
  sum.farthestInDayMs = Math.max(sum.farthestInDayMs, farthest(trial, points, dayMs));
  sum.farthestInMonthMs = Math.max(sum.farthestInMonthMs, farthest(trial, points, 30 * dayMs));
  for (const { seq } of points) {
    if (trial.chance() >= share) continue;
    const { workbook } = await earlier.read(id, seq);
    sum.readBack += 1;
    if (hashOf(workbook) !== written.find((one) => one.seq === seq)?.hash)
      faults.push(`day ${day}: the state after edit ${seq} is not what it was`);
  }
}

/** Brings a state back in the open workbook, and takes that back again. */
async function bringBack(trial: Trial, run: Run, seq: number, earlier: Workbook): Promise<void> {
  const { clock, faults, written } = trial;
  const { document, library } = run.window;
  const wanted = hashOf(earlier, 'aside');
  if (hashOf(earlier) !== written.find((one) => one.seq === seq)?.hash)
    faults.push(`edit ${seq} was not kept as it was`);
  const before = hashOf(shownIn(run.window));
  const isThere = hashOf(shownIn(run.window), 'aside') === wanted;
  const kept = shownIn(run.window).snapshot.size;
  clock.nowMs += minuteMs;
  const isBack = await library.getState().restoreState(id, earlier, 'a day');
  const shown = shownIn(run.window);
  if (!isBack || hashOf(shown, 'aside') !== wanted) faults.push(`edit ${seq} did not come back as it was`);
  // The state that is there already is no step; before any other, what there was is kept.
  if (shown.snapshot.size !== kept + (isThere ? 0 : 1))
    faults.push(`before edit ${seq} came back, the present was not kept`);
  if (isThere) return;
  note(trial, run);
  document.getState().undo();
  await document.getState().flush();
  note(trial, run);
  if (hashOf(shownIn(run.window)) !== before)
    faults.push(`undo after restoring edit ${seq} did not bring the present back`);
}

/** Has a state as a workbook of its own; the copy is removed again. */
async function copyBeside({ faults }: Trial, run: Run, seq: number, earlier: Workbook): Promise<void> {
  const copyId = await run.window.library.getState().copyState(earlier);
  const copy = copyId === null ? null : await run.storage.load(copyId);
  const title = copy?.status === 'ok' ? factsOf(copy.stored.workbook).title : null;
  if (title !== `${factsOf(earlier).title} (copy)`) faults.push(`edit ${seq} could not be had as a copy`);
  if (copyId !== null) await run.storage.purge(copyId);
}

/** One state, chosen by chance: brought back, copied, and still to be had afterwards, as it was. */
async function restoreOne(trial: Trial, run: Run): Promise<void> {
  const { earlier } = run.storage;
  const points = await earlier.list(id);
  const { seq } = points[Math.floor(trial.chance() * points.length)] ?? { seq: 0 };
  const { workbook } = await earlier.read(id, seq);
  await bringBack(trial, run, seq, workbook);
  await copyBeside(trial, run, seq, workbook);
  // Not "still offered": the oldest of the last day, and of the last ten, make way for what was written meanwhile.
  const again = await earlier.read(id, seq).catch(() => null);
  if (again === null || hashOf(again.workbook) !== hashOf(workbook))
    trial.faults.push(`edit ${seq} cannot be had any more after it was brought back`);
  trial.sum.restored += 1;
}

async function begin(trial: Trial): Promise<void> {
  const { plan, written, clock, sum } = trial;
  const workbook = bigWorkbook(plan.records);
  await (await start(trial)).storage.snapshot(id, first(id, workbook));
  written.push({ seq: 1, atMs: clock.nowMs, hash: hashOf(workbook) });
  const records = kinds.map((kind) => [...recordsOf(workbook, kind).values()]);
  sum.workbookBytes = Buffer.byteLength(JSON.stringify(records));
}

function newTrial(plan: RestorePlan): Trial {
  const clock = { nowMs: firstMorningMs };
  const sum = { readBack: 0, restored: 0, farthestInDayMs: 0, farthestInMonthMs: 0 };
  const folder = journalFolder(() => clock.nowMs);
  const most = { mostGenerations: 0, mostBytes: 0, workbookBytes: 0 };
  const chance = chanceOf(plan.days);
  return { plan, folder, clock, chance, written: [], faults: [], sum: { ...sum, ...most } };
}

/** Runs the plan; `faults` says in words whatever is not as it should be. */
export async function tryRestores(plan: RestorePlan): Promise<RestoreTally> {
  const trial = newTrial(plan);
  const { clock, folder, written, faults, sum } = trial;
  await begin(trial);
  for (let day = 0; day < plan.days; day++) {
    clock.nowMs = Math.max(clock.nowMs, firstMorningMs + day * dayMs);
    // Nobody works at the weekend.
    if (day % 7 < 5) await workADay(trial, day);
    measure(trial);
    await look(trial, day, day % 8 === 7 ? 0.2 : 0);
  }
  await look(trial, plan.days, 1);
  const run = await start(trial);
  await run.window.document.getState().open(id);
  for (let i = 0; i < plan.restores; i++) await restoreOne(trial, run);
  await look(trial, plan.days, 1);
  await folder.remove();
  return { ...sum, edits: written.length, faults };
}
