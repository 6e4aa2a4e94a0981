// From an edit to "Saved" on the desktop: the journal against the barest line that is flushed, in the same run; and what
// it writes. Goals: p95 at most twice the bare line's + 60 ms; at most 3 bytes a byte of edit; one flush a group.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../electron/disk/disk.ts';
import { openJournals } from '../../electron/journal/journals.ts';
import { editAt, wholeAt } from '../helpers/journal/journalTrial.ts';
import { quantile, report } from './benchRows.ts';

const paced = 150;
const burst = 2_000;
const id = 'w1';

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

interface Counts {
  flushes: number;
  bytes: number;
}

/** A disk that counts flushes and bytes. */
function countedDisk(counts: Counts): Disk {
  return {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      const file = await nodeDisk.open(path, flags, mode);
      return new Proxy(file, {
        get: (_, key) => {
          const member: unknown = Reflect.get(file, key, file);
          if (typeof member !== 'function') return member;
          return async (...args: unknown[]) => {
            if (key === 'sync' || key === 'datasync') counts.flushes += 1;
            const result: unknown = await Reflect.apply(member, file, args);
            if (key === 'write') counts.bytes += (result as { bytesWritten: number }).bytesWritten;
            return result;
          };
        },
      });
    },
  };
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
}

const folder = mkdtempSync(join(tmpdir(), 'save-'));
const counts: Counts = { flushes: 0, bytes: 0 };
const opened = await openJournals(folder, { now: Date.now, disk: countedDisk(counts) });
if (!opened.ok) throw new Error(opened.sentence);
const journals = opened.value;
await journals.snapshot(id, wholeAt(1));
const bare = await open(join(folder, 'bare'), 'a');

let seq = 1;
async function add(): Promise<void> {
  seq += 1;
  const added = await journals.append(id, editAt(seq));
  if (!added.ok) throw new Error(added.sentence);
}

const ofJournal: number[] = [];
const ofBare: number[] = [];
for (let i = 0; i < paced; i++) {
  await rest(20 + Math.random() * 100);
  ofJournal.push(await timed(add));
  ofBare.push(
    await timed(async () => {
      await bare.appendFile(`${editAt(seq).text}\n`);
      await bare.datasync();
    }),
  );
}

Object.assign(counts, { flushes: 0, bytes: 0 });
const startedAt = performance.now();
let json = 0;
const adding: Promise<void>[] = [];
for (let i = 0; i < burst; i++) {
  adding.push(add());
  json += Buffer.byteLength(editAt(seq).text);
  if (i % 10 === 9) await rest(1);
}
await Promise.all(adding);
const burstMs = performance.now() - startedAt;
await journals.close();
await bare.close();
rmSync(folder, { recursive: true });

const bare50 = { what: 'bare line and flush', value: quantile(ofBare, 0.5) };
/** A group may wait for the one before it: then the floor is two flushes and the time between groups. */
const twoGroups = { what: 'two bare flushes and 60 ms', value: 2 * quantile(ofBare, 0.95) + 60 };
report([
  { what: 'edit to flushed, median', value: quantile(ofJournal, 0.5), unit: 'ms', floor: bare50 },
  {
    what: 'edit to flushed, 95 of 100',
    value: quantile(ofJournal, 0.95),
    unit: 'ms',
    floor: twoGroups,
    goal: 1,
  },
  {
    what: `flushes for ${burst} edits in a burst`,
    value: counts.flushes,
    unit: 'count',
    floor: { what: 'one in 50 ms, and three', value: Math.ceil(burstMs / 50) + 3 },
    goal: 1,
  },
  {
    what: 'bytes written for a byte of edit',
    value: counts.bytes,
    unit: 'bytes',
    floor: { what: 'the edits as JSON', value: json },
    goal: 3,
  },
]);
