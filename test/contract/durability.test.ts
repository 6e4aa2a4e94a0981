// Started after the worst: a damaged profile, a damaged journal, a full disk. The work is there, and what happened is said.
import {
  mkdirSync,
  promises,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { WorkbookPage } from '../e2e/pages/WorkbookPage.ts';
import { field } from '../storage/workbookPage.ts';
import { type Host, startHost, testFolder } from './host/host.ts';
import { soon } from '../helpers/until.ts';

const title = 'Harbour Foods';

/** The file of edits that is written to. */
function journalOf(host: Host): string {
  const workbooks = join(host.userData, 'workbooks');
  const names = readdirSync(workbooks, { recursive: true, encoding: 'utf8' });
  const newest = names
    .filter((name) => /journal-\d+$/.test(name))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error('There is no journal.');
  return join(workbooks, newest);
}

async function addRisk(page: Page, name: string): Promise<void> {
  const app = new WorkbookPage(page);
  await app.goTo('Risks', 'Register');
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await app.write('Title', name);
  await app.saved();
}

const register = (page: Page) => page.getByRole('grid', { name: 'Risk register' });

/** A workbook with two risks, open in a window of its own. */
async function withRisks(): Promise<{ host: Host; page: Page }> {
  const host = await startHost({ renderer: 'app' });
  await new WorkbookPage(await host.page()).startNew({ title, template: 'Blank' });
  const page = await host.page(1);
  await page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
  for (const name of ['The baker leaves', 'The mill closes']) await addRisk(page, name);
  return { host, page };
}

/** Another start of the app on the same files, with the workbook opened from the library. The profile is a new one. */
async function startAgain(before: Host): Promise<{ host: Host; page: Page }> {
  await before.end();
  const host = await startHost({ renderer: 'app', folder: before.folder });
  await (await host.page()).getByRole('button', { name: title, exact: true }).click();
  const page = await host.page(1);
  await new WorkbookPage(page).goTo('Risks', 'Register');
  return { host, page };
}

test('half a line at the end of the journal: all the work is there, and what was cut short is said', async () => {
  const { host } = await withRisks();
  const path = journalOf(host);
  const { size } = statSync(path);
  writeFileSync(path, '0badc0de 400 9 1768', { flag: 'a' });
  const again = await startAgain(host);
  await expect
    .poll(() => register(again.page).textContent(), soon)
    .toMatch(/The baker leaves.*The mill closes/);
  await again.page.getByText('The last write was cut short before it was shown as saved').first().waitFor();
  expect(statSync(path).size).toBe(size);
  await addRisk(again.page, 'The ferry is late');
});

test('a damaged last line: the edits before it are there, and the loss is said', async () => {
  const { host } = await withRisks();
  const path = journalOf(host);
  await host.end();
  truncateSync(path, statSync(path).size - 20);
  const again = await startAgain(host);
  await expect.poll(() => register(again.page).textContent(), soon).toContain('The baker leaves');
  await again.page.getByText('One edit at the end could not be read.').first().waitFor();
  await addRisk(again.page, 'The ferry is late');
});

test('a damaged profile: the work is there, the second copy is made again, and that is said', async () => {
  const { page } = await withRisks();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"broken');
        const opening = indexedDB.open('throughline');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('records', 'readwrite');
          const records = change.objectStore('records');
          const all = records.getAll();
          all.addEventListener('success', () => {
            for (const row of all.result as { kind: string; record: object }[])
              if (row.kind === 'risk') records.put({ ...row, record: { ...row.record, title: 'Spoilt' } });
          });
          change.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await page.reload();
  await page.getByText('The second copy in this window’s profile was damaged').first().waitFor();
  await expect.poll(() => register(page).textContent(), soon).toMatch(/The baker leaves.*The mill closes/);
  await page.reload();
  await expect.poll(() => register(page).textContent(), soon).toMatch(/The baker leaves.*The mill closes/);
  expect(await page.getByText('The second copy in this window’s profile was damaged').count()).toBe(0);
});

/** From now on the disk takes nothing more, for this process; the answer gives it space again. */
function fillDisk(): () => void {
  const { open, statfs } = promises;
  const full = (): never => {
    throw Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' });
  };
  const free = (): void => void Object.assign(promises, { open, statfs });
  Object.assign(promises, {
    open: async (...args: Parameters<typeof open>) => {
      const file = await open(...args);
      return args[1] === 'r' ? file : Object.assign(file, { write: full });
    },
    statfs: async (path: string) => Object.assign(await statfs(path), { bavail: 3, bsize: 4096 }),
  });
  onTestFinished(free);
  return free;
}

test('a full disk: the work is there, the next edit is kept and said to be unsaved, and saved once there is space', async () => {
  const { host } = await withRisks();
  const free = fillDisk();
  const { host: full, page } = await startAgain(host);
  await expect.poll(() => register(page).textContent(), soon).toMatch(/The baker leaves.*The mill closes/);
  await page
    .getByText(/Only 0 MB are left on the disk .* make some space/)
    .first()
    .waitFor();
  const app = new WorkbookPage(page);
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await app.write('Title', 'The ferry is late');
  await page.getByRole('status').filter({ hasText: 'Not saved yet: kept in this window' }).waitFor();
  const journal = readFileSync(journalOf(full), 'utf8');
  expect(journal).not.toContain('The ferry is late');
  expect(journal.endsWith('\n')).toBe(true);
  free();
  await page.getByRole('button', { name: 'Try again' }).click();
  await app.saved();
  expect(readFileSync(journalOf(full), 'utf8')).toContain('The ferry is late');
});

test('a hundred letters typed on are at most ten lines of the journal, three bytes on disk for each of an edit', async () => {
  const { host, page } = await withRisks();
  await new WorkbookPage(page).goTo('Frame');
  const sentence =
    'We stop the pilot as soon as two weeks in a row show fewer repeat orders than the week before it began.';
  await field(page, 'Notes').focus();
  const path = journalOf(host);
  const { size } = statSync(path);
  // The page's own clock stands still while the machine is busy with other things.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  for (const letter of sentence) {
    await page.keyboard.type(letter);
    await page.clock.runFor(150);
  }
  await page.clock.resume();
  await field(page, 'Notes').blur();
  await new WorkbookPage(page).saved();
  const added = readFileSync(path).subarray(size);
  const lines = added.toString('utf8').trimEnd().split('\n');
  expect(lines.at(-1)).toContain(sentence);
  expect(lines.length).toBeLessThanOrEqual(10);
  const edits = lines.map((line) => line.slice(line.indexOf('{"changes"')));
  expect(edits.every((text) => text.startsWith('{"changes"'))).toBe(true);
  expect(added.length).toBeLessThanOrEqual(3 * Buffer.byteLength(edits.join('')));
});

test('what a crash left in the folders of the app is swept at the next start', async () => {
  const folder = testFolder();
  const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
  const places = ['', 'links', 'workbooks'].map((name) => join(folder, 'userData', name));
  for (const place of places) {
    mkdirSync(place, { recursive: true });
    const stray = join(place, '.throughline-00000000-000000000000.tmp');
    writeFileSync(stray, 'half a file');
    utimesSync(stray, dayAgo, dayAgo);
  }
  await (await startHost({ folder, patience: 1 })).page();
  const left = () =>
    places.flatMap((place) => readdirSync(place)).filter((name) => name.startsWith('.throughline-'));
  await expect.poll(left, soon).toEqual([]);
});
