// The real window on the real shell: where work is kept, what happens when a copy is lost, and files beside it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RisksPage } from '../e2e/pages/RisksPage.ts';
import { closesItself } from '../desktop/closing.ts';
import { WorkbookPage } from '../e2e/pages/WorkbookPage.ts';
import { drop } from './host/drop.ts';
import { type Host, laptop, projector, startHost } from './host/host.ts';
import { soon } from '../helpers/until.ts';

/** Everything below a folder whose name fits, as one text. */
function textBelow(folder: string, name: RegExp): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const journalOf = (host: Host): string => textBelow(join(host.userData, 'workbooks'), /^journal-/);

/** A new workbook, in the window that the library opens for it. */
async function withWorkbook(title = 'Harbour Foods', options = {}): Promise<{ host: Host; page: Page }> {
  const host = await startHost({ renderer: 'app', ...options });
  const library = await host.page();
  await new WorkbookPage(library).startNew({ title, template: 'Blank' });
  const page = await host.page(1);
  await page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
  return { host, page };
}

async function addRisk(page: Page, title: string): Promise<void> {
  const app = new WorkbookPage(page);
  await app.goTo('Risks', 'Register');
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await app.write('Title', title);
}

const status = (page: Page) => page.getByRole('status').first();

test('an edit is a line of the journal by the time it is called saved', async () => {
  const { host, page } = await withWorkbook();
  await addRisk(page, 'The baker leaves');
  await new WorkbookPage(page).saved();
  expect(journalOf(host)).toContain('The baker leaves');
  await expect.poll(() => host.window(1).title(), soon).toBe('Harbour Foods · Throughline');
  expect(host.windows).toHaveLength(2);
});

test('the profile is lost, and all the work is there', async () => {
  const { host, page } = await withWorkbook();
  await addRisk(page, 'The baker leaves');
  await new WorkbookPage(page).saved();
  // Every start of the host has a new profile: nothing of IndexedDB or localStorage is left.
  await host.end();
  const again = await startHost({ renderer: 'app', folder: host.folder });
  const library = await again.page();
  await library.getByRole('button', { name: 'Harbour Foods', exact: true }).click();
  const opened = await again.page(1);
  await new WorkbookPage(opened).goTo('Risks', 'Register');
  await expect
    .poll(() => opened.getByRole('grid', { name: 'Risk register' }).textContent(), soon)
    .toContain('The baker leaves');
});

test('the database of the profile is deleted under the open window, and every edit is saved', async () => {
  const { host, page } = await withWorkbook();
  await addRisk(page, 'Before');
  await new WorkbookPage(page).saved();
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await addRisk(page, 'After');
  await new WorkbookPage(page).saved();
  expect(journalOf(host)).toContain('After');
  await page.reload();
  await expect
    .poll(() => page.getByRole('grid', { name: 'Risk register' }).textContent(), soon)
    .toMatch(/Before.*After/);
});

test('the last keystroke is written before the window closes', async () => {
  const { host, page } = await withWorkbook();
  const app = new WorkbookPage(page);
  await app.goTo('Risks', 'Register');
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Title' })
    .fill('Typed last');
  host.window(1).close();
  await expect.poll(() => host.window(1).isClosed(), soon).toBe(true);
  expect(journalOf(host)).toContain('Typed last');
});

test('a file that was saved is kept in step, and one changed by another program is not written over', async () => {
  const { host, page } = await withWorkbook();
  const path = join(host.documents, 'Harbour.throughline');
  host.dialogs.expect({ kind: 'save', path });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  await addRisk(page, 'The baker leaves');
  await expect.poll(() => readFileSync(path, 'utf8'), soon).toContain('The baker leaves');

  const theirs = readFileSync(path, 'utf8').replaceAll('The baker leaves', 'Written by a colleague');
  writeFileSync(path, theirs);
  await addRisk(page, 'Not to be lost');
  const banner = page.getByText(
    'Harbour.throughline was changed by another program; it was not written over.',
  );
  await banner.waitFor();
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(journalOf(host)).toContain('Not to be lost');

  await page.getByRole('button', { name: 'Replace it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace Harbour.throughline?' });
  expect(await dialog.textContent()).toContain('1 risk');
  await dialog.getByRole('button', { name: 'Replace the file' }).click();
  await expect.poll(() => readFileSync(path, 'utf8'), soon).toContain('Not to be lost');
  await expect.poll(() => banner.isVisible(), soon).toBe(false);
});

test('what another program wrote can be opened beside the workbook, and the file goes with it', async () => {
  const { host, page } = await withWorkbook();
  const path = join(host.documents, 'Harbour.throughline');
  host.dialogs.expect({ kind: 'save', path });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Harbour Foods', 'Harbour by others'));
  await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Open the other one' }).click();
  const other = await host.page(2);
  await expect.poll(() => status(other).textContent(), soon).toContain('also in Harbour.throughline');
  await expect.poll(() => host.window(2).title(), soon).toBe('Harbour by others · Throughline');
  await expect.poll(() => status(page).textContent(), soon).not.toContain('Harbour.throughline');
});

test('a folder that vanishes is said, and the file is written again when the person wants it', async () => {
  const { host, page } = await withWorkbook();
  const folder = join(host.documents, 'share');
  mkdirSync(folder);
  const path = join(folder, 'Harbour.throughline');
  host.dialogs.expect({ kind: 'save', path });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  rmSync(folder, { recursive: true });
  await addRisk(page, 'The baker leaves');
  await page.getByText('its folder is not there any more').first().waitFor();
  await new WorkbookPage(page).saved();
  mkdirSync(folder);
  await page.getByRole('button', { name: 'Write it there again' }).click();
  await expect.poll(() => textBelow(folder, /Harbour/), soon).toContain('The baker leaves');
});

test('a file opened from outside opens a window of its own, and the same one the next time', async () => {
  const { host, page } = await withWorkbook();
  const path = join(host.documents, 'Harbour.throughline');
  host.dialogs.expect({ kind: 'save', path });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  const copy = join(host.documents, 'Copy.throughline');
  writeFileSync(copy, readFileSync(path));
  host.app.events.emit('second-instance', {}, [], host.documents, { files: [copy] });
  const opened = await host.page(2);
  await expect.poll(() => status(opened).textContent(), soon).toContain('also in Copy.throughline');
  const another = join(host.documents, 'Another.throughline');
  writeFileSync(another, readFileSync(path));
  host.app.events.emit('second-instance', {}, [], host.documents, { files: [copy, path, another] });
  // Files open in their order: once the last has its window, the others had theirs already.
  const last = await host.page(3);
  await expect.poll(() => status(last).textContent(), soon).toContain('also in Another.throughline');
  expect(host.windows).toHaveLength(4);
});

test('a file dropped on a window opens linked, in a window of its own', async () => {
  const { host, page } = await withWorkbook();
  host.dialogs.expect({ kind: 'save', path: join(host.documents, 'Harbour.throughline') });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  const copy = join(host.documents, 'Copy.throughline');
  writeFileSync(copy, readFileSync(join(host.documents, 'Harbour.throughline')));
  const library = await host.page();
  await drop(library, { files: [copy] });
  const opened = await host.page(2);
  await expect.poll(() => status(opened).textContent(), soon).toContain('also in Copy.throughline');
  await library.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  const titles = library.getByRole('button', { name: 'Harbour Foods', exact: true });
  await expect.poll(() => titles.count(), soon).toBe(2);
  expect(host.windows).toHaveLength(3);
});

test('menus follow the document, and what is chosen there is done', async () => {
  const { host, page } = await withWorkbook();
  await expect.poll(() => host.menu.itemOf('addRisk').enabled, soon).toBe(true);
  expect(host.menu.itemOf('undo').enabled).toBe(false);
  await host.choose('addRisk');
  await expect.poll(() => host.menu.itemOf('undo').label, soon).toBe('Undo: Add risk');
  await host.choose('undo');
  await expect.poll(() => host.menu.itemOf('redo').label, soon).toBe('Redo: Add risk');
  await new WorkbookPage(page).saved();
});

test('on macOS the menu takes back typing while a field has the focus, and the last step elsewhere', async () => {
  const { host, page } = await withWorkbook('Harbour Foods', { platform: 'darwin' });
  await addRisk(page, 'The baker leaves');
  await new WorkbookPage(page).saved();
  const title = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Title' });
  await title.press('End');
  await page.keyboard.insertText(' us');
  await expect.poll(() => host.menu.itemOf('undo').role, soon).toBe('undo');
  expect(host.menu.itemOf('deleteSelected').accelerator).toBeUndefined();
  await host.choose('undo');
  await expect.poll(() => title.inputValue(), soon).toBe('The baker leaves');
  await host.choose('redo');
  await expect.poll(() => title.inputValue(), soon).toBe('The baker leaves us');
  await title.blur();
  await expect.poll(() => host.menu.itemOf('undo').label, soon).toMatch(/^Undo: /);
  expect(host.menu.itemOf('deleteSelected').accelerator).toBe('CmdOrCtrl+Backspace');
  await host.choose('undo');
  const register = page.getByRole('grid', { name: 'Risk register' });
  await expect.poll(() => register.textContent(), soon).not.toContain('leaves us');
});

test('a register imported in the library opens in a window of its own, at its risks, and can be undone there', async () => {
  const host = await startHost({ renderer: 'app' });
  const library = await host.page();
  const risks = new RisksPage(library);
  await host.choose('importRisks');
  await risks.giveFile(
    'Harbour register.csv',
    'Title,Probability,Impact\nQuay floods,4,5\nCrane fails,2,3\n',
  );
  await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
  await risks.dialog.getByRole('button', { name: 'Import 2 risks' }).click();
  await library.getByText('2 risks imported, 0 refused.').first().waitFor();
  const opened = new RisksPage(await host.page(1));
  await opened.row('Quay floods').getByText('Extreme').waitFor();
  await expect.poll(() => host.window(1).title(), soon).toBe('Harbour register · Throughline');
  await library.getByRole('heading', { name: 'Workbooks' }).waitFor();
  await host.choose('undo');
  await expect.poll(() => opened.page.getByRole('main').textContent(), soon).not.toContain('Quay floods');
  expect(host.windows).toHaveLength(2);
});

test('what could be read of a damaged file opens in a window of its own, and the library stays', async () => {
  const { host, page } = await withWorkbook();
  await addRisk(page, 'The baker leaves');
  await new WorkbookPage(page).saved();
  const path = join(host.documents, 'Harbour.throughline');
  host.dialogs.expect({ kind: 'save', path });
  await host.choose('saveCopy');
  await expect.poll(() => status(page).textContent(), soon).toContain('also in Harbour.throughline');
  const damaged = join(host.documents, 'Damaged.throughline');
  writeFileSync(damaged, readFileSync(path, 'utf8').replace('"The baker leaves"', '7'));
  const library = await host.page();
  host.dialogs.expect({ kind: 'open', path: damaged });
  await library.getByRole('button', { name: 'Open file' }).click();
  await library.getByRole('button', { name: 'Open what could be read' }).click();
  const opened = await host.page(2);
  await expect.poll(() => host.window(2).title(), soon).toBe('Harbour Foods · Throughline');
  await opened.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
  await library.getByRole('heading', { name: 'Workbooks' }).waitFor();
});

test('an earlier state is looked at, brought back as one step, and undone', async () => {
  const { host, page } = await withWorkbook();
  await addRisk(page, 'The baker leaves');
  await new WorkbookPage(page).saved();
  await host.choose('restoreEarlier');
  const dialog = page.getByRole('dialog', { name: 'Restore an earlier state' });
  await dialog.getByRole('radio').last().click();
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect.poll(() => preview.textContent(), soon).toContain('Harbour Foods');
  expect(await preview.textContent()).not.toContain('risk');
  await dialog.getByRole('button', { name: 'Restore' }).last().click();
  const register = page.getByRole('main');
  await expect.poll(() => register.textContent(), soon).not.toContain('The baker leaves');
  await host.choose('undo');
  await expect.poll(() => register.textContent(), soon).toContain('The baker leaves');
});

test('the wall on a second display shows the workbook and follows it', async () => {
  const { host, page } = await withWorkbook('Harbour Foods', { displays: [laptop, projector] });
  await page.getByRole('button', { name: 'Present' }).click();
  const wall = await host.page(2);
  await wall.getByRole('heading', { name: 'Harbour Foods' }).waitFor();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Harbour Foods and Fish');
  await title.blur();
  await wall.getByRole('heading', { name: 'Harbour Foods and Fish' }).waitFor();
  await closesItself(wall, () => wall.getByRole('button', { name: 'End presenting' }).click());
  await expect.poll(() => host.window(2).isClosed(), soon).toBe(true);

  // The facilitator can end it as well, without walking to the wall.
  const present = page.getByRole('button', { name: 'Present', pressed: false });
  await present.click();
  await host.page(3);
  await page.getByRole('button', { name: 'Present', pressed: true }).click();
  await expect.poll(() => host.window(3).isClosed(), soon).toBe(true);
  await present.waitFor();
});
