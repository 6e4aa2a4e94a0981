// A whole engagement without a mouse: every field is reached by Tab, every action by a key, and focus is never lost.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { readPdf } from '../helpers/pictures/readPdf.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';
import { focused, Keyboard } from './pages/Keyboard.ts';

test('from an empty library to the PDF with the keyboard alone', async () => {
  const { page } = await openApp();
  const keys = new Keyboard(page);
  await page.getByRole('heading', { name: 'Workbooks' }).waitFor();

  await keys.press('Alt+n');
  await keys.isIn('Title');
  await keys.type('By keys alone');
  await keys.press('Enter');
  await page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
  await expect.poll(async () => (await focused(page)).role).toBe('h1');
  await expect.poll(() => page.title()).toContain('By keys alone');

  await keys.add('Alt+g', 'Throw less away');
  await keys.fill('What should move, by how much, by when', 'Waste from 9% to 6% of sales by December.');
  await keys.pick('Owner', 'Head of fresh produce');
  await keys.choose('State', 'Agreed');
  await keys.leave();

  await keys.add('Alt+u', 'Order proposal for bread');
  await keys.pick('Serves goals', 'Throw less away');
  await keys.choose('State', 'Selected');
  await keys.leave();

  await keys.add('Alt+r', 'Shops ignore the proposal');
  await keys.tabTo(/^Likelihood: /);
  await keys.press('4');
  await keys.choose('State', 'Open');
  await keys.openSection('In numbers');
  await keys.fill('Cost if it happens: low', '10k');
  await keys.fill('Cost if it happens: likely', '20k');
  await keys.fill('Cost if it happens: high', '30k');
  await keys.openSection('In words');
  await keys.fill('Because of (cause)', 'Bakers order by eye');
  await keys.fill('it may happen that (event)', 'nobody opens the proposal');
  await keys.fill('which would lead to (effect)', 'waste stays as it is');
  expect(await keys.leave()).toBe('grid');
  const register = page.getByRole('grid', { name: 'Risk register' });
  await register.getByText('EUR 13,000').waitFor();

  // A kill criterion begins with the first gap of its sentence; each Enter goes on to the next.
  await keys.press('Alt+k');
  await keys.isIn('What it is done to');
  for (const part of ['Order proposal', 'Shops that use it', '60%', '1 jun 2027', 'Head of fresh']) {
    await keys.type(part);
    await keys.press('Enter');
  }
  await keys.leave();

  await keys.add('Alt+t', 'Look at the till data');
  await keys.leave();
  await keys.add('Alt+t', 'Pilot with the bakery counter');
  await keys.fill('Exit question', 'Do the shops follow the proposal?');
  await keys.openSection('Who and what works on it');
  await keys.pick('Add to: Who and what works on it', 'Data engineer');
  await keys.openSection('Waits for');
  await keys.pick('Add to: Waits for', 'Look at the till data');
  expect(await keys.leave()).toBe('grid');

  await keys.add('Alt+s', 'Bread in two shops');
  await keys.fill('What it is worth having alone', 'Two shops stop throwing bread away.');
  await keys.pick('Use case', 'Order proposal for bread');
  // Slices stand on a board: back to the card.
  expect(await keys.leave()).toBe('button');
  expect((await focused(page)).name).toContain('Bread in two shops');

  await keys.press('Alt+5');
  await page.getByRole('article', { name: /Vision and strategy/ }).waitFor();
  // A page begins with its first field.
  await expect.poll(async () => (await focused(page)).name).toMatch(/^The vision is written/);
  await keys.press('3');
  await page
    .getByRole('article', { name: /Vision and strategy/ })
    .getByText('Good')
    .waitFor();

  await keys.press('Control+e');
  await page.getByRole('dialog', { name: 'Export PDF' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
  await keys.tabTo('Export PDF');
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  const text = pdf.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ');
  for (const written of ['Throw less away', 'Shops ignore the proposal', 'Bread in two shops'])
    expect(text).toContain(written);
});

test('closing, deleting and taking back leave the keyboard where it worked', async () => {
  const { page } = await openApp();
  const keys = new Keyboard(page);
  const isInGrid = async () => (await focused(page)).role === 'grid';
  await new WorkbookPage(page).create({ template: 'Worked example' });
  await keys.press('Alt+3');
  await keys.tabTo('Risk register');
  const register = page.getByRole('grid', { name: 'Risk register' });

  await keys.press('Enter');
  await keys.isIn('Title');
  expect(await keys.leave(), 'back from the inspector').toBe('grid');

  await keys.press('Control+e');
  await page.getByRole('dialog', { name: 'Export PDF' }).waitFor();
  await keys.press('Escape');
  await expect.poll(isInGrid).toBe(true);

  await keys.press('Control+Delete');
  // Others link to it: it is asked once, and Enter says yes.
  await page.getByRole('dialog', { name: /^Delete R-3 / }).waitFor();
  await expect.poll(async () => (await focused(page)).name).toBe('Delete');
  await keys.press('Enter');
  await register.getByText('R-3', { exact: true }).waitFor({ state: 'detached' });
  await expect.poll(isInGrid, { message: 'after deleting a row' }).toBe(true);
  await keys.press('Control+z');
  await register.getByText('R-3', { exact: true }).waitFor();
  await expect.poll(isInGrid, { message: 'after undo' }).toBe(true);

  await keys.press('Alt+1');
  await keys.isIn('Title');
  await keys.press('Control+k');
  await keys.isIn('Search commands and items');
  await keys.type('heat map');
  await page.getByText('Risks: Heat map').waitFor();
  await keys.press('Enter');
  await page.getByRole('figure', { name: 'Risk heat map' }).waitFor();
  await expect.poll(async () => (await focused(page)).isLost).toBe(false);
});
