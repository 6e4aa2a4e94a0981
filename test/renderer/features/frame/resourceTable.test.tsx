// @vitest-environment happy-dom
// Absences and other work are typed in the table, and a text that names no day stays there with why.
import { expect, it } from 'vitest';
import { ResourcesTab } from '../../../../renderer/features/frame/ResourcesTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const one = build((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-01-12' });
  wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 3 });
});
/** From capacity on: rate, available from, available to, absences, other work. */
const toAbsences = '{ArrowRight}'.repeat(4);

it('typed in the table, each one step', async () => {
  const { user, workbook, steps } = await show(<ResourcesTab />, one);
  const resource = () => [...workbook().resource.values()][0];
  await user.click(page.getByRole('gridcell', { name: '3' }));
  await user.keyboard(`${toAbsences}2 Mar – 6 Mar; 1 Apr{Enter}`);
  expect(resource()?.absences).toEqual([
    { from: '2026-03-02', to: '2026-03-06' },
    { from: '2026-04-01', to: '2026-04-01' },
  ]);
  await user.click(page.getByRole('gridcell', { name: '3' }));
  await user.keyboard(`${toAbsences}{ArrowRight}2 Mar – 6 Mar .5 Project Alpha{Enter}`);
  expect(resource()?.otherWork).toEqual([
    { from: '2026-03-02', to: '2026-03-06', units: 0.5, label: 'Project Alpha' },
  ]);
  expect(steps()).toHaveLength(2);
});

it('a text without days is kept, marked, with why', async () => {
  const { user, workbook } = await show(<ResourcesTab />, one);
  await user.click(page.getByRole('gridcell', { name: '3' }));
  await user.keyboard(`${toAbsences}soon{Enter}`);
  expect(page.getByRole('gridcell', { name: 'soon' }).title).toMatch(/is no day or span of days/);
  expect([...workbook().resource.values()][0]?.absences).toEqual([]);
});
