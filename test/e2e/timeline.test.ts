// The timeline in the real app: a bar dragged by the mouse, another moved by keys, both taken back.
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { soon } from '../helpers/until.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

test('a bar is dragged by the mouse and moved by keys, with what would change shown before', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ template: 'Worked example' });
  await app.goTo('Plan');
  const bar = (code: string) => page.getByRole('button', { name: new RegExp(`^${code} .*: `) });
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const preview = page.getByRole('region', { name: 'What it would change' });

  await bar('T-8').scrollIntoViewIfNeeded();
  const shape = await bar('T-8').locator('rect').first().boundingBox();
  if (!shape) throw new Error('T-8 is not drawn.');
  const middle = shape.y + shape.height / 2;
  await page.mouse.move(shape.x + 12, middle);
  await page.mouse.down();
  await page.mouse.move(shape.x + 70, middle, { steps: 8 });
  await preview.getByText(/^Moves: T-8 /).waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => preview.count(), soon).toBe(0);
  expect(await undo.isDisabled()).toBe(true);

  await page.mouse.move(shape.x + 12, middle);
  await page.mouse.down();
  await page.mouse.move(shape.x + 70, middle, { steps: 8 });
  await preview.getByText(/^Moves: T-8 /).waitFor();
  await page.mouse.up();
  await expect.poll(() => undo.isDisabled(), soon).toBe(false);

  await bar('T-7').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await preview.getByText(/^Moves: T-7 /).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => preview.count(), soon).toBe(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => undo.isDisabled(), soon).toBe(true);
});
