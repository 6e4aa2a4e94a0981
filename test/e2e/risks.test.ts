// Risks as the room works on them: judged in the register, seen on the heat map, stopped by agreed criteria.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { openRisks } from './pages/RisksPage.ts';

test('a risk is written down and judged in the register without a mouse', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('heading', { name: 'What could cost us most?', exact: true }).waitFor();
  await page.keyboard.press('Alt+r');
  await risks.typeInField('Stock records are wrong');
  await page.keyboard.press('Escape');
  await risks.register.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await risks.type('65 %');
  await risks.register.getByText('4 · 65%').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await risks.type('5');
  // What is far to the left is drawn once it is gone to.
  await page.keyboard.press('Home');
  const row = risks.row('Stock records are wrong');
  await row.getByText('Extreme').waitFor();
  await row.getByText('needs numbers').waitFor();
  await page.getByRole('button', { name: 'Needs numbers 1' }).waitFor();
  await page.keyboard.press('Control+z');
  await row.getByText('Unknown', { exact: true }).waitFor();
});

test('a pasted block is one step of undo, and what cannot be taken is said', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Register');
  await risks.pick('R-3', 'Impact: cost');
  await risks.paste('5\t4\n1\t9\n');
  // What stood there is shown before it goes.
  const asked = page.getByRole('dialog', { name: 'Paste 2 rows' });
  await asked.getByRole('row', { name: /R-3/ }).waitFor();
  await asked.getByRole('button', { name: 'Paste', exact: true }).click();
  await page.getByRole('tabpanel').getByText('Write 5 or less.').waitFor();
  // What counts is the largest (RSK-02); it is drawn again once one goes back to it.
  await page.keyboard.press('Home');
  const impact = async (): Promise<string | undefined> => (await risks.cells('R-3'))[3];
  await expect.poll(impact).toBe('5');
  await page.keyboard.press('Control+z');
  await expect.poll(impact).toBe('4');
});

test('the three views of exposure agree with the worked example', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Register');
  const totals = page.getByRole('group', { name: 'Exposure of all risks' });
  for (const figure of ['EUR 82,807', 'EUR 56,159', '1 risk unknown: R-7'])
    await expect.poll(() => totals.textContent()).toContain(figure);
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Planned').click();
  await expect.poll(() => risks.cells('R-1')).toEqual(expect.arrayContaining(['2 · 12%', 'EUR 2,390']));
  await page.getByRole('textbox', { name: 'Search risks' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect.poll(() => risks.row('R-').count()).toBe(8);
});

test('a risk is chosen on the heat map by keyboard and opens in the inspector', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Heat map');
  await risks.heatMap.getByRole('button', { name: /^Likelihood 3, impact 4/ }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Likelihood 3, impact 4' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
  await risks.heatMap.getByRole('button', { name: /^R-4 / }).focus();
  await page.keyboard.press('Enter');
  await risks.inspector.getByText('R-4', { exact: true }).waitFor();
  await risks.inspector.getByRole('group', { name: 'Likelihood' }).first().waitFor();
});

test('a treatment shows what it leaves and what it is worth', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Register');
  await risks.pick('R-3', 'Code');
  await risks.inspector.getByRole('button', { name: 'Add treatment' }).click();
  await risks.typeInField('Ask the shops first');
  const card = risks.inspector.getByRole('group', { name: 'Ask the shops first' });
  await card.getByRole('textbox', { name: 'Cost' }).fill('1000');
  await card.getByRole('radio', { name: /^2 unlikely/ }).check({ force: true });
  await card.getByText('Likelihood 3 → 2').waitFor();
  await card.getByRole('button', { name: /^Worth: EUR 27,366/ }).waitFor();
});

test('accepting a risk takes a role of its level, a reason and an end', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Register');
  await risks.pick('R-3', 'Code');
  await risks.inspector.getByRole('button', { name: 'Accept this risk' }).click();
  const accept = risks.inspector.getByRole('button', { name: 'Accept risk', exact: true });
  expect(await accept.isDisabled()).toBe(true);
  await risks.inspector.getByRole('combobox', { name: /^Accepted by/ }).click();
  await page.getByRole('option', { name: /Chief operating officer/ }).click();
  await risks.write('Reason', 'The rule stands ready.');
  await risks.write('Until', '2026-06-30');
  await accept.click();
  await risks.workAs('Chief operating officer');
  await risks.inspector.getByRole('button', { name: 'Reopen risk' }).waitFor();
  await expect.poll(() => risks.cells('R-3')).toContain('Accepted');
});
