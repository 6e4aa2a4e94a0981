// Kill criteria from the first sentence to the day they trip, and the goalposts that do not move in silence.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { openRisks } from './pages/RisksPage.ts';

const sentence =
  'U-1 STOPS UNLESS M-4 >= 6 % BY END OF T-3 SILENCE COUNTS AS ASK AFTER 5 WD THEN STOP OWNER "Head of e-commerce"';

test('a criterion typed as a sentence is read, armed by its owner, and loosened only by an executive', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Kill criteria');
  await page.getByRole('button', { name: 'Add kill criterion' }).click();
  await risks.typeInField('Clicks must come');
  const typed = risks.inspector.getByRole('textbox', { name: 'As a sentence' });
  await typed.fill('U-1 STOPS UNLESS M-4 >= many');
  await typed.blur();
  await risks.inspector.getByText('The value must be a number, not “many”.').waitFor();
  await typed.fill(sentence);
  await typed.blur();
  await risks.write('Signed by the owner, Head of e-commerce', 'N. Owner');
  await risks.inspector.getByRole('button', { name: 'Arm criterion' }).click();
  await risks.workAs('Head of e-commerce');
  await risks.criterion('K-7').getByText('Armed', { exact: true }).waitFor();

  await risks.inspector.getByRole('button', { name: 'Change the terms' }).click();
  const terms = risks.inspector.getByRole('textbox', { name: 'New sentence' });
  await terms.fill(sentence.replace('6 %', '4 %'));
  await terms.blur();
  await risks.inspector.getByText('M-4 >= 6 % → M-4 >= 4 %').waitFor();
  await risks.write('Why it changes', 'Fewer shoppers than planned');
  const change = risks.inspector.getByRole('button', { name: 'Sign and change' });
  expect(await change.isDisabled()).toBe(true);
  await risks.choose('Decided by', /Chief operating officer/);
  await risks.write('Signature (typed name)', 'C. Chief');
  await change.click();
  await risks.criterion('K-7').getByText('Goalposts moved once').waitFor();
  await expect.poll(() => risks.criterion('K-7').textContent()).toContain('M-4 >= 4 %');
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
  await expect.poll(() => risks.criterion('K-4').textContent()).toContain('93.2 % on 13 Feb 2026');
});
