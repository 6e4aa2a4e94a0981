// From an edit to "Saved" on the desktop: the journal against the barest line that is flushed, in the same run; and what
// it writes. Goals: p95 at most twice the bare line's + 60 ms; at most 3 bytes a byte of edit; one flush a group.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../electron/disk.ts';
import { openJournals } from '../../electron/journal.ts';
import { editAt, wholeAt } from '../helpers/journalTrial.ts';

const paced = 150;
const burst = 2_000;
const id = 'w1';

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

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

const [p50, p95] = [quantile(ofJournal, 0.5), quantile(ofJournal, 0.95)];
const [bare50, bare95] = [quantile(ofBare, 0.5), quantile(ofBare, 0.95)];
const limit = 2 * bare95 + 60;
const amplification = counts.bytes / json;
const mostGroups = Math.ceil(burstMs / 50) + 3;
console.log('                              p50 ms   p95 ms');
console.log(`edit to flushed, one by one  ${p50.toFixed(2).padStart(7)}  ${p95.toFixed(2).padStart(7)}`);
console.log(
  `bare line and flush          ${bare50.toFixed(2).padStart(7)}  ${bare95.toFixed(2).padStart(7)}`,
);
console.log(`limit of p95: ${limit.toFixed(1)} ms`);
console.log(
  `${burst} edits in ${burstMs.toFixed(0)} ms: ${counts.flushes} flushes (at most ${mostGroups}), ${amplification.toFixed(2)} bytes written a byte of edit (at most 3)`,
);
process.exitCode = p95 <= limit && amplification <= 3 && counts.flushes <= mostGroups ? 0 : 1;
