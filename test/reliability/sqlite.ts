// `npm run test:sqlite`: the journal beside SQLite, which could stand in its place: the same edits, the same cuts, the same
// damage. Needs a Node that has node:sqlite. `-- --only=damage,kill --runs=100`. What came of it: electron/journal/DECISION.md.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile, tableOf } from '../bench/benchRows.ts';
import { makeDisk, whyNoDisk } from '../helpers/disk/diskImage.ts';
import { editAt, isAsWritten, judge, mustOpen, wholeAt } from '../helpers/journal/journalTrial.ts';
import { killWriter, type KilledWriter } from '../helpers/journal/killedWriter.ts';
import { openSqliteStore, type SqliteMode, whyNoSqlite } from '../helpers/journal/sqliteStore.ts';
import { openJournals } from '../../electron/journal/journals.ts';
import type { Edit } from '../../electron/journal/groups.ts';

type Way = 'journal' | SqliteMode;
const allWays: readonly Way[] = ['journal', 'wal', 'delete', 'extra'];
const id = 'w1';

interface Opened {
  readonly append: (edit: Edit) => Promise<void>;
  readonly snapshot: (whole: Edit) => Promise<void>;
  readonly load: () => Promise<readonly Edit[]>;
  readonly close: () => Promise<void>;
}

async function openJournal(folder: string, groupMs: number): Promise<Opened> {
  const opened = await openJournals(folder, { now: Date.now, groupMs });
  if (!opened.ok) throw new Error(opened.sentence);
  const must = (answer: { readonly ok: boolean }): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  };
  return {
    append: async (edit) => must(await opened.value.append(id, edit)),
    snapshot: async (whole) => must(await opened.value.snapshot(id, whole)),
    load: async () => {
      const loaded = await opened.value.load(id);
      if (!loaded.ok) throw new Error(loaded.sentence);
      return [...(loaded.value.snapshot ? [loaded.value.snapshot] : []), ...loaded.value.edits];
    },
    close: async () => must(await opened.value.close()),
  };
}

function openSqlite(folder: string, mode: SqliteMode): Opened {
  const store = openSqliteStore(folder, mode);
  return {
    append: async (edit) => store.append(edit),
    snapshot: async (whole) => store.snapshot(whole),
    load: async () => {
      const { snapshot, edits } = store.load();
      return [...(snapshot ? [snapshot] : []), ...edits];
    },
    close: async () => store.close(),
  };
}

const openAs = async (way: Way, folder: string, groupMs = 0): Promise<Opened> =>
  way === 'journal' ? openJournal(folder, groupMs) : openSqlite(folder, way);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Bytes this process has handed to the system so far; NaN where the system does not tell. */
const writtenBytes = (): number =>
  process.platform === 'linux'
    ? Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
    : Number.NaN;

const bytesIn = (folder: string): number =>
  filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);

async function timed(task: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
}

/** One edit at a time; then the size of what is there, and how long the reading of it takes. */
async function pace(way: Way, folder: string): Promise<string[]> {
  const store = await openAs(way, folder);
  await store.snapshot(wholeAt(1));
  const times: number[] = [];
  const before = writtenBytes();
  for (let seq = 2; seq <= 2_001; seq++) times.push(await timed(() => store.append(editAt(seq))));
  const written = (writtenBytes() - before) / times.length;
  const size = bytesIn(folder);
  for (let seq = 2_002; seq <= 5_001; seq++) await store.append(editAt(seq));
  await store.close();
  const opening: number[] = [];
  for (let i = 0; i < 7; i++)
    opening.push(
      await timed(async () => {
        const again = await openAs(way, folder);
        if ((await again.load()).length !== 5_001) throw new Error('Not all edits are there.');
        await again.close();
      }),
    );
  const ms = (value: number): string => value.toFixed(2);
  return [
    way,
    ms(quantile(times, 0.5)),
    ms(quantile(times, 0.95)),
    ms(quantile(opening, 0.5)),
    (size / 1e3).toFixed(0),
    written.toFixed(0),
  ];
}

/** What is wrong after a cut: edits told as saved that are gone, or that are not what was written. */
async function faultsAfter(
  way: Way,
  folder: string,
  { acked, tried }: KilledWriter,
): Promise<readonly string[]> {
  if (way === 'journal') return (await judge(folder, id, acked, tried)).faults;
  const store = openSqliteStore(folder, way);
  const { snapshot, edits } = store.load();
  const checked = store.check();
  store.close();
  const all = [...(snapshot ? [snapshot] : []), ...edits];
  const seq = all.at(-1)?.seq ?? 0;
  const faults = checked === 'ok' ? [] : [checked];
  if (seq < acked) faults.push(`${acked - seq} acknowledged edits are lost`);
  if (seq > tried) faults.push(`edit ${seq} was never asked for`);
  if (!all.every((edit, i) => edit.seq === (all[0]?.seq ?? 0) + i && isAsWritten(edit)))
    faults.push('an edit is not what was written');
  return faults;
}

const someEdits = (): number => 1 + Math.floor(Math.random() * 250);

async function kills(way: Way, folder: string, runs: number): Promise<string[]> {
  const faults: string[] = [];
  let told = 0;
  for (let run = 0; run < runs; run++) {
    const killed = await killWriter(folder, someEdits(), way);
    told += killed.count;
    faults.push(...(await faultsAfter(way, folder, killed)));
  }
  return [way, 'kill', String(runs), String(told), String(faults.length), faults[0] ?? ''];
}

async function powerCuts(way: Way, folder: string, runs: number): Promise<string[]> {
  const disk = makeDisk(folder, 96);
  const faults: string[] = [];
  let told = 0;
  for (let run = 0; run < runs; run++) {
    const killed = await killWriter(disk.mounted, someEdits(), way);
    told += killed.count;
    const cut = disk.cutPower();
    faults.push(...(await faultsAfter(way, cut.mounted, killed)));
    cut.unmount();
  }
  disk.unmount();
  return [way, 'power', String(runs), String(told), String(faults.length), faults[0] ?? ''];
}

/** A workbook with three whole states and 300 edits, as it lies on the disk. */
async function gold(way: Way, folder: string): Promise<void> {
  const store = await openAs(way, folder);
  let seq = 0;
  for (let state = 0; state < 3; state++) {
    await store.snapshot(wholeAt((seq += 1), 40_000));
    for (let i = 0; i < 100; i++) await store.append(editAt((seq += 1)));
  }
  await store.close();
}

type Found = 'whole' | 'noticed' | 'silent';

/** `whole`: all is there. `noticed`: not all is there, and it is said. `silent`: something is wrong, and nobody knows. */
async function lookAt(way: Way, folder: string, lastSeq: number): Promise<Found> {
  let found: readonly Edit[] = [];
  let told = false;
  try {
    if (way === 'journal') {
      const journals = await mustOpen(folder);
      const loaded = await journals.load(id);
      await journals.close();
      if (!loaded.ok) return 'noticed';
      told = loaded.value.problems.length > 0;
      found = [...(loaded.value.snapshot ? [loaded.value.snapshot] : []), ...loaded.value.edits];
    } else {
      const store = openSqliteStore(folder, way);
      told = store.check() !== 'ok';
      const { snapshot, edits } = store.load();
      found = [...(snapshot ? [snapshot] : []), ...edits];
      store.close();
    }
  } catch {
    return 'noticed';
  }
  const isWhole = found.at(-1)?.seq === lastSeq && found.every(isAsWritten);
  return isWhole ? 'whole' : told ? 'noticed' : 'silent';
}

const damages: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  'one bit turned': (bytes, at) => {
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
    return bytes;
  },
  '512 bytes zeroed': (bytes, at) => bytes.fill(0, at, Math.min(at + 512, bytes.length)),
  'the end cut off': (bytes, at) => bytes.subarray(0, at),
};

async function damage(way: Way, folder: string, tries: number): Promise<string[][]> {
  await gold(way, join(folder, 'gold'));
  const rows: string[][] = [];
  for (const [name, spoil] of Object.entries(damages)) {
    const seen: Record<Found, number> = { whole: 0, noticed: 0, silent: 0 };
    for (let i = 0; i < tries; i++) {
      const spoilt = join(folder, 'spoilt');
      rmSync(spoilt, { recursive: true, force: true });
      cpSync(join(folder, 'gold'), spoilt, { recursive: true });
      // Each byte of all files is as likely as any other.
      let at = Math.floor(Math.random() * bytesIn(spoilt));
      for (const path of filesIn(spoilt)) {
        const bytes = readFileSync(path);
        if (at >= 0 && at < bytes.length) writeFileSync(path, spoil(bytes, at));
        at -= bytes.length;
      }
      seen[await lookAt(way, spoilt, 303)] += 1;
    }
    rows.push([way, name, String(seen.whole), String(seen.noticed), String(seen.silent)]);
  }
  return rows;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'pace,damage,kill,power' },
    ways: { type: 'string', default: allWays.join(',') },
    runs: { type: 'string', default: '100' },
    tries: { type: 'string', default: '200' },
  },
});
const [runs, tries] = [Number(values.runs), Number(values.tries)];
const ways = allWays.filter((way) => values.ways.split(',').includes(way));

interface Part {
  readonly heads: readonly string[];
  readonly rows: (way: Way, place: string) => Promise<readonly string[][]>;
  /** Which column must be 0. */
  readonly wrong?: number;
}

const cutHeads = ['', 'cut', 'runs', 'told as saved', 'wrong', ''];
const parts: Readonly<Record<string, Part>> = {
  pace: {
    heads: ['', 'edit p50 ms', 'edit p95 ms', 'open 5,000 ms', 'kB after 2,000', 'bytes written an edit'],
    rows: async (way, place) => [await pace(way, place)],
  },
  damage: {
    heads: ['', 'damage', 'whole again', 'told', 'nobody knows'],
    rows: (way, place) => damage(way, place, tries),
  },
  kill: { heads: cutHeads, rows: async (way, place) => [await kills(way, place, runs)], wrong: 4 },
  power: { heads: cutHeads, rows: async (way, place) => [await powerCuts(way, place, runs)], wrong: 4 },
};

/** Runs one part for each way; false when an edit told as saved was lost, or it could not run. */
async function run(name: string, folder: string): Promise<boolean> {
  const part = parts[name];
  const whyNot = part ? whyNoSqlite() : `There is no part ${name}.`;
  const noDisk = name === 'power' ? whyNoDisk() : null;
  if (!part || whyNot !== null || noDisk !== null) {
    console.error(`${name}: ${whyNot ?? noDisk}`);
    return false;
  }
  const rows: string[][] = [];
  for (const way of ways) rows.push(...(await part.rows(way, join(folder, `${name}-${way}`))));
  console.log(`${tableOf([part.heads, ...rows])}\n`);
  return rows.every((cells) => part.wrong === undefined || cells[part.wrong] === '0');
}

const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
const good: boolean[] = [];
for (const name of values.only.split(',')) good.push(await run(name, folder));
rmSync(folder, { recursive: true });
process.exitCode = good.every(Boolean) ? 0 : 1;
