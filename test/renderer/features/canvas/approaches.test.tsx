// @vitest-environment happy-dom
// Two approaches side by side: figures of each before anything is chosen, then one press and one step back.
import { expect, it } from 'vitest';
import { NeedTestPanel } from '../../../../renderer/features/canvas/inspector/NeedTestPanel.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';

const u1 = [...workshop.useCase.values()].find(({ code }) => code === 'U-1') as UseCase;

function Screen() {
  return <NeedTestPanel useCase={useWorkbook().useCase.get(u1.id) as UseCase} />;
}

const rowOf = (name: string) =>
  page
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
    .find(([first]) => first === name);

it('shows what each approach does and changes nothing until one is chosen, in one step', async () => {
  const { user, workbook, steps, undo } = await show(<Screen />, workshop);
  await user.click(page.getByRole('button', { name: 'Two approaches side by side…' }));
  expect(rowOf('Ratio')).toEqual(['Ratio', '2.69', '2.63', '2.69']);
  expect(rowOf('High estimates')?.[2]).toContain('T-2 25 → 33');
  expect(steps()).toEqual([]);
  const before = workbook();
  await user.click(page.getByRole('button', { name: 'Choose rules' }));
  expect(workbook().useCase.get(u1.id)?.approach).toBe('rules');
  expect(steps()).toHaveLength(1);
  undo();
  expect(workbook().useCase.get(u1.id)?.approach).toBe(before.useCase.get(u1.id)?.approach);
});

it('leaves the estimates alone where their hints are not wanted', async () => {
  const { user } = await show(<Screen />, workshop);
  await user.click(page.getByRole('button', { name: 'Two approaches side by side…' }));
  await user.click(page.getByRole('checkbox'));
  expect(rowOf('High estimates')).toEqual(['High estimates', 'as they are', 'as they are', 'as they are']);
});

it('nothing can be chosen where the workbook may only be read', async () => {
  const { user } = await show(<Screen />, workshop, { isReadOnly: true });
  await user.click(page.getByRole('button', { name: 'Two approaches side by side…' }));
  expect(page.queryByRole('button', { name: 'Choose rules' })).toBeNull();
});
