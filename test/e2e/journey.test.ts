// The first thing the product must do, whole: from an empty machine to a PDF an executive would accept.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { readPdf } from '../helpers/pictures/readPdf.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';
import { soon } from '../helpers/until.ts';

test('a workbook grows from goals to pillars, survives a reload, and leaves as a PDF', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({
    title: 'Harbour Foods: fresh on the shelf',
    client: 'Harbour Foods',
    template: 'Blank',
  });

  await app.goTo('Frame', 'Roles');
  await page.getByRole('button', { name: 'Add role' }).click();
  await app.write('Title', 'Head of fresh produce');

  await app.goTo('Frame', 'Resources');
  await page.getByRole('button', { name: 'Add resource' }).click();
  await app.write('Title', 'Data engineer');
  await app.write('Rate per unit and working day', '500');

  await app.goTo('Canvas', 'Canvas');
  await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Add why' }).click();
  await app.write('Title', 'Throw less away');
  await app.write(
    'What should move, by how much, by when',
    'Cut fresh waste from 9% to 6% of sales by December.',
  );
  await app.choose('State', 'Agreed');
  await app.choose('Owner', 'Head of fresh produce');
  await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Add what' }).click();
  await app.write('Title', 'Order proposal for bread');
  await app.choose('State', 'Selected');
  // It was added beside the goal, and serves it.
  await app.inspector
    .getByRole('button', { name: /G-1.*Throw less away/ })
    .first()
    .waitFor();

  await app.goTo('Plan', 'Slices');
  await page.getByRole('button', { name: 'Add slice' }).first().click();
  await app.write('Title', 'Bread in two shops');
  await app.write('What it is worth having alone', 'Two shops stop throwing bread away.');

  await app.goTo('Plan', 'Time boxes');
  await page.getByRole('button', { name: 'Add time box' }).first().click();
  await app.write('Title', 'Pilot with the bakery counter');
  await app.write('Exit question', 'Do the shops follow the proposal?');

  await app.saved();
  await page.reload();
  await page
    .getByRole('grid', { name: 'Time boxes' })
    .getByText('Pilot with the bakery counter')
    .first()
    .waitFor();

  await app.goTo('Risks', 'Register');
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await app.write('Title', 'Shops ignore the proposal');
  await app.openSection('In words');
  await app.write('Because of (cause)', 'Bakers order by eye');
  await app.write('it may happen that (event)', 'the proposal is not opened');
  await app.write('which would lead to (effect)', 'waste stays as it is');

  await app.goTo('Risks', 'Kill criteria');
  await page.getByRole('button', { name: 'Add kill criterion' }).first().click();
  await app.write('Title', 'The proposal must be used');

  await app.goTo('Pillars', 'Pillars');
  const pillar = page.getByRole('article', { name: /Vision and strategy/ });
  for (const group of await pillar.getByRole('group').all())
    await group.getByRole('radio', { name: /good/ }).check({ force: true });
  await expect.poll(() => pillar.textContent(), soon).toContain('75');

  await app.goTo('Review', 'Findings');
  await expect.poll(() => page.getByRole('main').textContent(), soon).toContain('TRC-');

  await app.goTo('Roadmap');
  const download = await app.download(page.getByRole('button', { name: 'Export PDF' }));
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  const text = pdf.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ');
  expect(pdf.pages.length).toBeGreaterThanOrEqual(2);
  expect(text).toContain('Harbour Foods: fresh on the shelf');
  expect(text).toContain('Throw less away');
  expect(text).toContain('Bread in two shops');
  expect(text).toContain('Shops ignore the proposal');
  expect(text).toContain('The proposal must be used');
  expect(text).toContain(`Page 1 of ${pdf.pages.length}`);
  expect(pdf.bookmarks.length).toBeGreaterThan(3);
});

test('undo goes back over a whole session, and forward again', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ title: 'Undo', template: 'Blank' });
  await page.keyboard.press('Alt+r');
  await app.write('Title', 'First risk');
  await page.keyboard.press('Alt+g');
  await app.write('Title', 'First goal');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  for (let step = 0; step < 4; step += 1) await undo.click();
  await expect.poll(() => undo.isDisabled(), soon).toBe(true);
  await app.goTo('Risks', 'Register');
  expect(await page.getByRole('main').textContent()).not.toContain('First risk');
  for (let step = 0; step < 4; step += 1) await redo.click();
  // What comes back is shown where it is.
  await app.goTo('Risks', 'Register');
  await page.getByRole('grid', { name: 'Risk register' }).getByText('First risk').first().waitFor();
  await expect.poll(() => redo.isDisabled(), soon).toBe(true);
});
