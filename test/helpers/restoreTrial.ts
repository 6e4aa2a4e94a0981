// Lets forty days pass over a workbook in the real journal, and looks whether every earlier state that should be there
// can be had again, exactly as it was, and brought back without a loss of the present one.
import { statSync } from 'node:fs';
import { type JournalStorage, journalStorage } from '../../renderer/storage/journalStorage.ts';
import { memoryRows } from '../../renderer/storage/memoryStorage.ts';
import { contentHash } from '../../shared/contentHash.ts';
import { changeFields, createRecord } from '../../shared/edits/records.ts';
import { factsOf, recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import { kinds } from '../../shared/schema/kinds.ts';
import { first } from '../storage/suite.ts';
import { bigWorkbook } from './bigWorkbook.ts';
import { type JournalFolder, journalFolder } from './journalFolder.ts';
import { testComputer, type TestWindow } from './windows.ts';

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

/** Of what the workbook says; codes that were handed out stay so, whatever is brought back. */
function hashOf(workbook: Workbook): string {
  const { lastCodes: _lastCodes, ...facts } = factsOf(workbook);
  const records = kinds.flatMap((kind) =>
    kind === 'facts'
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
}

async function start(folder: JournalFolder): Promise<Run> {
  const bridge = await folder.start();
  const asked = new Set<Promise<unknown>>();
  let seq = 0;
  const noted: typeof bridge = {
    ...bridge,
    journalAppend: (workbookId, edit) => {
      seq = edit.seq;
      return bridge.journalAppend(workbookId, edit);
    },
    journalCompact: (...args) => {
      const answer = bridge.journalCompact(...args).finally(() => asked.delete(answer));
      asked.add(answer);
      return answer;
    },
  };
  const storage = journalStorage({ bridge: noted, rows: memoryRows(), say: () => undefined });
  const window = testComputer(storage).window();
  return { window, storage, seq: () => seq, idle: () => Promise.all(asked) };
}

/** Runs the plan; `faults` says in words whatever is not as it should be. */
export async function tryRestores(plan: RestorePlan): Promise<RestoreTally> {
  let nowMs = Date.UTC(2026, 0, 5, 8);
  const chance = chanceOf(plan.days);
  const folder = journalFolder(() => nowMs);
  const written: Written[] = [];
  const faults: string[] = [];
  const far = { inDay: 0, inMonth: 0 };
  const most = { generations: 0, bytes: 0, workbook: 0 };
  let readBack = 0;
  let restored = 0;

  function note({ window, seq }: Run): void {
    const { workbook } = window.document.getState();
    if (!workbook) throw new Error('The workbook is not open.');
    written.push({ seq: seq(), atMs: nowMs, hash: hashOf(workbook) });
  }

  async function edit(run: Run): Promise<void> {
    const n = written.length;
    const { apply, flush, workbook } = run.window.document.getState();
    const risk = [...(workbook?.risk.keys() ?? [])][Math.floor(chance() * (workbook?.risk.size ?? 0))];
    const isMade = apply(
      risk === undefined || n % 10 === 0
        ? createRecord('risk', `made-${n}`, { title: `Risk ${n}` })
        : changeFields('risk', risk, { title: `As of edit ${n}` }),
    );
    if (!isMade || !(await flush())) faults.push(`edit ${n} was not saved`);
    await run.idle();
    note(run);
  }

  /** A day of work: hours of many edits and hours of few; ends with the window closed, or with a crash. */
  async function workADay(day: number): Promise<void> {
    const run = await start(folder);
    const { open, close } = run.window.document.getState();
    if (!(await open(id))) faults.push(`day ${day}: the workbook does not open`);
    for (let i = 0; i < plan.editsADay; i++) {
      nowMs += Math.floor(((9 * hourMs) / plan.editsADay) * 2 * chance() ** 2 * 1.5);
      await edit(run);
    }
    if (day % 4 === 3) return;
    await close();
    await run.storage.compact(id);
  }

  function measure(): void {
    const files = folder.files();
    const sizes = files.map((file) => statSync(file).size);
    most.generations = Math.max(
      most.generations,
      files.filter((file) => file.endsWith('.generation')).length,
    );
    most.bytes = Math.max(
      most.bytes,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }

  /** Every edit of the last day and month has a point near it; the points that are read are what they were. */
  async function look(day: number, share: number): Promise<void> {
    const { storage } = await start(folder);
    const points = await storage.earlier.list(id);
    const farthest = (forMs: number): number => {
      const young = written.filter(({ atMs }) => nowMs - atMs < forMs);
      const nearest = young.map(({ seq, atMs }) =>
        Math.min(...points.map((point) => (point.seq === seq ? 0 : Math.abs(point.atMs - atMs)))),
      );
      return Math.max(0, ...nearest);
    };
    far.inDay = Math.max(far.inDay, farthest(dayMs));
    far.inMonth = Math.max(far.inMonth, farthest(30 * dayMs));
    for (const { seq } of points) {
      if (chance() >= share) continue;
      const { workbook } = await storage.earlier.read(id, seq);
      readBack += 1;
      if (hashOf(workbook) !== written.find((one) => one.seq === seq)?.hash)
        faults.push(`day ${day}: the state after edit ${seq} is not what it was`);
    }
  }

  /** Brings one point back, takes it back by undo, has it as a copy; nothing that was there is gone afterwards. */
  async function restore(run: Run): Promise<void> {
    const points = await run.storage.earlier.list(id);
    const { seq } = points[Math.floor(chance() * points.length)] ?? { seq: 0 };
    const wanted = written.find((one) => one.seq === seq)?.hash;
    const earlier = await run.storage.earlier.read(id, seq);
    const { document, library } = run.window;
    const present = (): string => hashOf(document.getState().workbook ?? earlier.workbook);
    const before = present();
    nowMs += minuteMs;
    const isBack = await library.getState().restoreState(id, earlier.workbook, 'a day');
    if (!isBack || present() !== wanted) faults.push(`edit ${seq} did not come back as it was`);
    // The state that is there already is no step.
    if (wanted !== before) {
      note(run);
      document.getState().undo();
      await document.getState().flush();
      note(run);
    }
    if (present() !== before) faults.push(`undo after restoring edit ${seq} did not bring the present back`);
    const copyId = await library.getState().copyState(earlier.workbook);
    const copy = copyId === null ? null : await run.storage.load(copyId);
    const facts = copy?.status === 'ok' ? factsOf(copy.stored.workbook) : null;
    if (copy?.status !== 'ok' || facts?.title !== `${factsOf(earlier.workbook).title} (copy)`)
      faults.push(`edit ${seq} could not be had as a copy`);
    if (copyId !== null) await run.storage.purge(copyId);
    const left = new Set((await run.storage.earlier.list(id)).map((point) => point.seq));
    if (!left.has(seq)) faults.push(`edit ${seq} is not offered any more after it was brought back`);
    restored += 1;
  }

  const begin = await start(folder);
  const workbook = bigWorkbook(plan.records);
  await begin.storage.snapshot(id, first(id, workbook));
  written.push({ seq: 1, atMs: nowMs, hash: hashOf(workbook) });
  most.workbook = Buffer.byteLength(
    JSON.stringify(kinds.map((kind) => [...recordsOf(workbook, kind).values()])),
  );
  for (let day = 0; day < plan.days; day++) {
    nowMs = Math.max(nowMs, Date.UTC(2026, 0, 5 + day, 8));
    // Nobody works at the weekend.
    if (day % 7 < 5) await workADay(day);
    measure();
    await look(day, day % 8 === 7 ? 0.2 : 0);
  }
  await look(plan.days, 1);
  const run = await start(folder);
  await run.window.document.getState().open(id);
  for (let i = 0; i < plan.restores; i++) await restore(run);
  await look(plan.days, 1);
  await folder.remove();
  return {
    edits: written.length,
    readBack,
    restored,
    farthestInDayMs: far.inDay,
    farthestInMonthMs: far.inMonth,
    mostGenerations: most.generations,
    mostBytes: most.bytes,
    workbookBytes: most.workbook,
    faults,
  };
}
