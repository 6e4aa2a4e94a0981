// Files that leave and come back: what a copy gives away is said before, and what was changed elsewhere after.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { soon } from '../helpers/until.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Saves an ordinary copy with its keys. */
async function savedCopy(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+Shift+s'),
  ]);
  return textOf(download);
}

test('a copy for a co-facilitator says what goes along; an ordinary one holds nothing former', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ title: 'Former name', client: 'Quiet client', template: 'Why to how' });
  expect(await savedCopy(page)).toContain('Quiet client');
  await app.goTo('Frame');
  const client = page.getByRole('textbox', { name: 'Client', exact: true });
  await client.fill('Anybody');
  await client.blur();
  await app.saved();
  expect(await savedCopy(page)).not.toContain('Quiet client');

  await app.fromPalette('co-facilitator');
  const dialog = page.getByRole('dialog', { name: 'Copy for a co-facilitator' });
  await dialog.getByText(/^1 former value and 0 deleted items go along, from 1 earlier copy since/).waitFor();
  const cancel = dialog.getByRole('button', { name: 'Cancel' });
  await expect.poll(() => cancel.evaluate((one) => one === document.activeElement), soon).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  const ordinary = await app.download(dialog.getByRole('button', { name: 'Save an ordinary copy…' }));
  expect(await textOf(ordinary)).not.toContain('Quiet client');
  await dialog.waitFor({ state: 'detached' });

  await app.fromPalette('co-facilitator');
  const carrying = await app.download(dialog.getByRole('button', { name: 'Save with former values…' }));
  await app.message(/^A copy for a co-facilitator was saved as .*: former values are in it\.$/).waitFor();
  expect(await textOf(carrying)).toContain('Quiet client');
});

test('a file that was changed elsewhere opens with a warning that names what and stays until it is read', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ title: 'Plan', template: 'Why to how' });
  const changed = (await savedCopy(page)).replace('"Tech resources"', '"Tech resourced"');
  await page.goto(new URL('/', page.url()).href);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({
    name: 'plan.throughline',
    mimeType: 'application/json',
    buffer: Buffer.from(changed),
  });
  const words =
    'This file was changed outside Throughline or damaged: pillar L-4 "Tech resourced" is not as saved.';
  await app.message(words).waitFor();
  await page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
});

test('a rate below nought is asked about where it is entered, and the language is chosen from a list', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ title: 'Plan', template: 'Why to how' });
  await app.goTo('Frame');
  await page.getByRole('combobox', { name: 'Language of exports' }).click();
  await page.getByRole('option', { name: 'German (Switzerland)' }).click();
  await app.fromPalette('Add resource');
  await app.write('Rate per unit and working day', '-600');
  await app.inspector.getByText(/^Is .*600.* meant\? Rate per day is below nought\./).waitFor();
  await app.saved();
});

test('what is typed into a cell of a table is asked about there, until it is mended', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ title: 'Plan', template: 'Worked example' });
  await app.goTo('Frame', 'Resources');
  const grid = page.getByRole('grid', { name: 'Resources', exact: true });
  const heads = await grid.getByRole('columnheader').allTextContents();
  const write = async (text: string) => {
    await grid.getByRole('row').nth(1).getByRole('gridcell').nth(heads.indexOf('Rate per day')).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const question = page
    .getByRole('tabpanel', { name: 'Resources' })
    .getByText(/^Is .*600.* meant\? Rate per day is below nought\./);
  await write('-600');
  await question.waitFor();
  await write('600');
  await question.waitFor({ state: 'detached' });
  await app.saved();
});
