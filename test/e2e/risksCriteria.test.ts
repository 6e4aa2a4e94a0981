// Kill criteria from the first sentence to the day they trip, and the goalposts that do not move in silence.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { openRisks } from './pages/RisksPage.ts';

test('a criterion is written in its sentence, armed by its owner, and loosened only by an executive', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Kill criteria');
  await page.getByRole('button', { name: 'Add kill criterion' }).click();
  // The first gap has the focus: every Enter takes what is typed and goes on to the next.
  await risks.inspector.getByRole('combobox', { name: 'What it is done to' }).waitFor();
  // The box goes as it is left: the click that leaves it still lands where it was made.
  const oneGo = risks.inspector.getByLabel('Or write it in one go');
  await oneGo.click();
  expect(await oneGo.evaluate((field) => field === document.activeElement)).toBe(true);
  await risks.inspector.getByRole('button', { name: /^What it is done to/ }).click();
  for (const part of ['U-1', 'click uplift', '6%', 'the end of T-3', 'head of e-commerce']) {
    await page.keyboard.type(part);
    await page.keyboard.press('Enter');
  }
  await risks.write('Signed by the owner, Head of e-commerce', 'N. Owner');
  await risks.inspector.getByRole('button', { name: 'Arm criterion' }).click();
  await risks.workAs('Head of e-commerce');
  await risks.criterion('K-7').getByText('Armed', { exact: true }).waitFor();

  await risks.inspector.getByRole('button', { name: 'Change the terms' }).click();
  const terms = risks.inspector.getByRole('group', { name: 'New sentence' });
  await terms.getByRole('button', { name: /^Value: / }).click();
  await page.keyboard.type('4%');
  await page.keyboard.press('Enter');
  await risks.inspector.getByText(/is at least 6% → .* is at least 4%/).waitFor();
  await risks.write('Why it changes', 'Fewer shoppers than planned');
  const change = risks.inspector.getByRole('button', { name: 'Sign and change' });
  expect(await change.isDisabled()).toBe(true);
  await risks.choose('Decided by', /Chief operating officer/);
  await risks.write('Signature (typed name)', 'C. Chief');
  await change.click();
  await risks.criterion('K-7').getByText('Goalposts moved once').waitFor();
  await expect.poll(() => risks.criterion('K-7').textContent()).toContain('is at least 4%');
  await risks.inspector.getByRole('region', { name: 'Goalpost log' }).waitFor();
});

test('a reading below the mark trips the criterion on its day', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Kill criteria');
  await risks.read('K-4', 'Value in %', '93.2', '2026-02-13');
  await risks.workAs('Head of supply');
  await risks.setAsOf('2026-02-16');
  await risks.open('Kill criteria');
  await risks.criterion('K-4').getByText('Tripped', { exact: true }).waitFor();
  await expect.poll(() => risks.criterion('K-4').textContent()).toContain('93.2% on 13 Feb 2026');
});
