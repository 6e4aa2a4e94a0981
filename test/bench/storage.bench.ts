// What keeping work costs in the real app in Chromium: open a big workbook, make one edit, rows and bytes written.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { builtRenderer } from '../../build/builtApp.ts';
import { requireChromium } from '../../build/findChromium.ts';
import { startPreviewServer } from '../../build/previewServer.ts';
import { noUnknownParts } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage.ts';
import { serialize } from '../../shared/file/serialize.ts';
import { bigSizes, bigWorkbook } from '../helpers/bigWorkbook.ts';
import { field, saved, saveStatus, write } from '../storage/workbookPage.ts';

const edits = 40;
const opens = 5;

/** What one edit came to, as the page saw it. */
interface Seen {
  /** From the first transaction asked for to its completion: on the disk. */
  durableMs: number;
  transactions: number;
  rows: number;
  /** The rows written, as JSON. */
  bytes: number;
}

/** Runs in the page before anything else: notes each write transaction from its start to its end. */
function noteWrites(): void {
  const seen: Seen = { durableMs: 0, transactions: 0, rows: 0, bytes: 0 };
  Object.assign(globalThis, { seen });
  // oxlint-disable typescript/unbound-method -- each is called with the object it belongs to
  const { transaction } = IDBDatabase.prototype;
  const { put } = IDBObjectStore.prototype;
  // oxlint-enable typescript/unbound-method
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    const made = transaction.apply(this, given);
    if (given[1] !== 'readwrite') return made;
    const startedAt = performance.now();
    seen.transactions += 1;
    made.addEventListener('complete', () => (seen.durableMs = performance.now() - startedAt));
    return made;
  };
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown) {
    seen.rows += 1;
    seen.bytes += JSON.stringify(row).length;
    return put.call(this, row);
  };
}

const takeSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    const taken = { ...seen };
    Object.assign(seen, { durableMs: 0, transactions: 0, rows: 0, bytes: 0 });
    return taken;
  });

/** Bytes that this browser's processes have handed to the disk so far; null where the system does not tell. */
function diskBytes(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  let bytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) continue;
      bytes += Number(/^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0);
    } catch {
      // A process that has ended in between has written nothing more.
    }
  }
  return bytes;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const highest = (values: readonly number[]): number => Math.max(...values);

/** Opens the file of a workbook of so many records through the library; gives its address. */
async function putIn(page: Page, url: string, size: number): Promise<string> {
  const workbook = bigWorkbook(size);
  const lineage = newCopy(null, null, workbook, { id: `bench-${size}`, at: '2026-01-05T08:00:00Z' });
  const text = serialize({ workbookId: `bench-${size}`, workbook, lineage, unknown: noUnknownParts });
  await page.goto(url);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({
    name: 'big.throughline',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await field(page, 'Client').waitFor({ timeout: 60_000 });
  return page.url();
}

/** Milliseconds from asking for the page to the workbook standing there and said to be saved. */
async function timeOpen(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await saveStatus(page).filter({ hasText: saved }).waitFor({ timeout: 60_000 });
  const ms = await page.evaluate(() => performance.now());
  await page.close();
  return ms;
}

/** One edit through the field, timed in the page from the word "Saving" to the word "Saved". */
async function timeEdit(page: Page, text: string): Promise<number> {
  await saveStatus(page).evaluate((status) => {
    const timed = new Promise<number>((resolve) => {
      let startedAt: number | null = null;
      new MutationObserver((_changes, observer) => {
        if (status.textContent.startsWith('Saving')) startedAt ??= performance.now();
        if (startedAt === null || !status.textContent.startsWith('Saved')) return;
        observer.disconnect();
        resolve(performance.now() - startedAt);
      }).observe(status, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(globalThis, { timed });
  });
  await write(page, 'Client', text);
  return page.evaluate(() => (globalThis as unknown as { timed: Promise<number> }).timed);
}

async function benchSize(context: BrowserContext, profile: string, url: string, size: number) {
  const page = await context.newPage();
  const address = await putIn(page, url, size);
  await page.close();
  const openMs: number[] = [];
  for (let i = 0; i < opens; i++) openMs.push(await timeOpen(context, address));
  const editing = await context.newPage();
  await editing.goto(address);
  await saveStatus(editing).filter({ hasText: saved }).waitFor({ timeout: 60_000 });
  await takeSeen(editing);
  const before = diskBytes(profile);
  const savedMs: number[] = [];
  const seen: Seen[] = [];
  for (let i = 0; i < edits; i++) {
    savedMs.push(await timeEdit(editing, `Client number ${i}`));
    seen.push(await takeSeen(editing));
  }
  const after = diskBytes(profile);
  await editing.close();
  return {
    records: size,
    'open, ms': Math.round(median(openMs)),
    'Saving to Saved, ms': Math.round(median(savedMs)),
    'worst, ms': Math.round(highest(savedMs)),
    'on disk, ms': Number(median(seen.map(({ durableMs }) => durableMs)).toFixed(1)),
    'transactions an edit': highest(seen.map(({ transactions }) => transactions)),
    'rows an edit': highest(seen.map(({ rows }) => rows)),
    'bytes an edit': Math.round(median(seen.map(({ bytes }) => bytes))),
    'disk bytes an edit': before === null || after === null ? null : Math.round((after - before) / edits),
  };
}

const profile = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const server = await startPreviewServer(await builtRenderer(), 0);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: requireChromium(),
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
await context.addInitScript(noteWrites);
const rows = [];
for (const size of bigSizes) rows.push(await benchSize(context, profile, server.url, size));
console.table(rows);
await context.close();
await server.close();
rmSync(profile, { recursive: true, force: true });

// One edit must cost the same in any workbook: more than its record, its step and the workbook row is a fault.
const faults = rows.filter((row) => row['transactions an edit'] > 1 || row['rows an edit'] > 3);
if (faults.length > 0) {
  console.error('An edit wrote more than its record, its undo step and the workbook row in one transaction.');
  process.exitCode = 1;
}
