// @vitest-environment happy-dom
// The ranking by hand: the best comes first, a row opens its use case, an edit of one reorders them.
import { expect, it } from 'vitest';
import { MatricesTab } from '../../../../renderer/features/canvas/matrices/MatricesTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const shown = async (...given: Parameters<typeof show> extends [unknown, ...infer Rest] ? Rest : never) => {
  const opened = await show(<MatricesTab />, ...given);
  await opened.user.click(page.getByRole('radio', { name: 'Ranking' }));
  return opened;
};
const codes = () =>
  page
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[role="gridcell"]')?.textContent);

it('lists the best first and opens what is chosen', async () => {
  const { user, window } = await shown(workshop);
  expect(codes()).toEqual(['U-4', 'U-1', 'U-2', 'U-3', 'U-6', 'U-5']);
  await user.click(page.getByRole('gridcell', { name: 'U-2' }));
  const u2 = [...workshop.useCase.values()].find(({ code }) => code === 'U-2');
  await expect.poll(() => window.session.getState().selection?.ids).toEqual([u2?.id]);
});

it('follows the workbook: what loses its value falls back', async () => {
  const worthless = build((wb) => {
    const value = { low: 0, likely: 1, high: 2, shape: 'pert' as const };
    wb.add('useCase', 'U-4', { valuePerYear: value, runCostPerYear: 0 });
  }, workshop);
  await shown(worthless);
  expect(codes().slice(0, 3)).toEqual(['U-1', 'U-2', 'U-4']);
});

it('teaches while there is no use case', async () => {
  await shown(build(() => undefined));
  expect(page.getByRole('button', { name: 'Add use case' })).toBeTruthy();
});
