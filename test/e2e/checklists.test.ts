// What is still unknown: answered item by item, blockers first, and a “no” turned into a risk draft in one step.
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { ChecklistsPage } from './pages/ChecklistsPage.ts';

test('a checklist is started for a use case, answered, and its no drafted as a risk in one undo step', async () => {
  const { page } = await openApp();
  const checklists = await ChecklistsPage.of(page, 'Strategy page');
  await checklists.add('Data readiness', 'U-1 Reminder and offer of freed slots');
  const row = checklists.row('Q-2');
  await row.getByText('2 blockers').waitFor();
  await checklists.answer('We are allowed to use the data for this purpose', 'No');
  await checklists.answer('Data exist for the cases that matter', 'Yes');
  await row.getByText('1 blocker').waitFor();
  expect(await row.textContent()).toContain('12 unknown');
  await page.getByRole('button', { name: 'Draft risks for 1 no' }).click();
  const drafted = page
    .getByRole('listitem', { name: 'We are allowed to use the data for this purpose' })
    .getByRole('list', { name: 'Drafted from this answer' });
  await drafted.getByText('The data may not be used for this').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Draft risks for 1 no' }).waitFor();
  await checklists.saved();
});

test('a finding about a checklist leads to it', async () => {
  const { page } = await openApp();
  const checklists = await ChecklistsPage.of(page, 'Credit scoring');
  await checklists.goTo('Review', 'Findings');
  await page.getByRole('button', { name: 'Look at what the data lack' }).first().click();
  await checklists.detail('Q-1 Data readiness of the score').waitFor();
});

test.each(['Recommendation service', 'Model update gate'])(
  'no accessibility fault in a checklist of %s',
  async (template) => {
    const { page } = await openApp();
    const checklists = await ChecklistsPage.of(page, template);
    for (const code of ['Q-1', 'Q-2', 'Q-3']) {
      await checklists.row(code).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  },
);
