// The simulation in the real app: real workers run it, a what-if answers by the keyboard, is kept, and is taken back.
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { soon } from '../helpers/until.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

test('a plan is simulated, another number is tried by keys, kept as a scenario and taken back', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  await app.create({ template: 'Worked example' });
  await app.goTo('Review');
  await page.getByRole('tab', { name: 'Simulation' }).click();
  await page.getByRole('button', { name: 'Run simulation' }).click();
  await page.getByRole('heading', { name: /^With this plan there is an 87% chance/ }).waitFor();

  await page.getByRole('combobox', { name: 'Try another number' }).fill('R-2 likelihood');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: /^R-2 .*: likelihood$/ }).focus();
  await page.keyboard.press('End');
  const cost = page.getByRole('table', { name: 'What it would do' }).getByRole('row', { name: /^P80 cost/ });
  await expect.poll(() => cost.textContent(), soon).toMatch(/\+EUR [\d,]+$/);
  await page.getByText('From 10,000 futures.').waitFor();
  await page.getByRole('textbox', { name: 'Name of the scenario' }).fill('Stock is worse');
  await page.getByRole('button', { name: 'Keep as scenario' }).click();
  await page.getByRole('button', { name: 'Try again: Stock is worse' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take all back' }).click();
  await expect.poll(() => page.getByRole('slider').count(), soon).toBe(0);
});
