// What keeping work costs in the real app in Chromium: open a big workbook, make one edit, rows and bytes written.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { requireChromium } from '../../build/machine/findChromium.ts';
import { startPreviewServer } from '../../build/previewServer.ts';
import { noUnknownParts } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage/lineage.ts';
import { serialize } from '../../shared/file/serialize.ts';
import { bigSizes, bigWorkbook } from '../helpers/workbooks/bigWorkbook.ts';
import { field, saved, saveStatus, write } from '../storage/workbookPage.ts';
import { type BenchRow, median, report } from './benchRows.ts';

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
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    seen.rows += 1;
    seen.bytes += JSON.stringify(given[0]).length;
    return put.apply(this, given);
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

/** The file of a workbook of so many records. */
function fileOf(size: number): string {
  const workbook = bigWorkbook(size);
  const lineage = newCopy(null, null, workbook, { id: `bench-${size}`, at: '2026-01-05T08:00:00Z' });
  return serialize({ workbookId: `bench-${size}`, workbook, lineage, unknown: noUnknownParts });
}

/** Opens that file through the library; gives the workbook's address. */
async function putIn(page: Page, url: string, size: number): Promise<string> {
  const text = fileOf(size);
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

/** In the page: JSON.parse of the workbook's text, and one bare row written and flushed. */
async function floorsIn(page: Page, text: string): Promise<{ parseMs: number; rowMs: number }> {
  const parseMs = await page.evaluate((json) => {
    const times = Array.from({ length: 9 }, () => {
      const startedAt = performance.now();
      JSON.parse(json);
      return performance.now() - startedAt;
    });
    return times.toSorted((a, b) => a - b)[4] ?? 0;
  }, text);
  const rowMs = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('floor', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('The floor could not be opened.')));
    });
    const times: number[] = [];
    for (let i = 0; i < 41; i++) {
      const startedAt = performance.now();
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ text: `Client number ${i}` }, 'one');
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      times.push(performance.now() - startedAt);
    }
    db.close();
    return times.toSorted((a, b) => a - b)[20] ?? 0;
  });
  return { parseMs, rowMs };
}

async function benchSize(
  context: BrowserContext,
  profile: string,
  url: string,
  size: number,
): Promise<BenchRow[]> {
  const page = await context.newPage();
  const address = await putIn(page, url, size);
  const { parseMs, rowMs } = await floorsIn(page, fileOf(size));
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
  const of = `${size} records`;
  const parse = { what: 'JSON.parse of the file', value: parseMs };
  const row = { what: 'one bare row, flushed', value: rowMs };
  const onDisk = before === null || after === null ? null : (after - before) / edits;
  return [
    { what: `open ${of}`, value: median(openMs), unit: 'ms', floor: parse },
    { what: `Saving to Saved with ${of}, median`, value: median(savedMs), unit: 'ms', floor: row },
    { what: `Saving to Saved with ${of}, worst`, value: Math.max(...savedMs), unit: 'ms', floor: row },
    {
      what: `on disk with ${of}`,
      value: median(seen.map(({ durableMs }) => durableMs)),
      unit: 'ms',
      floor: row,
    },
    // One edit costs the same in any workbook: its record, its step of undo and the workbook's row.
    {
      what: `transactions an edit, ${of}`,
      value: Math.max(...seen.map((one) => one.transactions)),
      unit: 'count',
      goal: 1,
    },
    { what: `rows an edit, ${of}`, value: Math.max(...seen.map((one) => one.rows)), unit: 'count', goal: 3 },
    { what: `bytes of rows an edit, ${of}`, value: median(seen.map(({ bytes }) => bytes)), unit: 'bytes' },
    ...(onDisk === null
      ? []
      : [{ what: `bytes on disk an edit, ${of}`, value: onDisk, unit: 'bytes' as const }]),
  ];
}

const profile = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const server = await startPreviewServer(await builtRenderer(), 0);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: requireChromium(),
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
await context.addInitScript(noteWrites);
const rows: BenchRow[] = [];
for (const size of bigSizes) rows.push(...(await benchSize(context, profile, server.url, size)));
report(rows);
await context.close();
await server.close();
rmSync(profile, { recursive: true, force: true });
