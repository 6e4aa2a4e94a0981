// Gates as a person reads them: what the figures say, and what they leave out.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

test('an exposure that leaves a risk without numbers out says so beside the sum', async () => {
  const { page } = await openApp();
  const book = new WorkbookPage(page);
  await book.create({ template: 'Worked example' });
  await book.goTo('Review', 'Gates');
  const table = page.getByRole('table', { name: 'Worth by scope' });
  const whole = table.getByRole('row').filter({ hasText: 'The whole workbook' });
  await whole.getByText('without R-7', { exact: true }).waitFor();
  const u1 = table.getByRole('row').filter({ hasText: /U-1 / });
  expect(await u1.textContent()).not.toContain('without');
});
