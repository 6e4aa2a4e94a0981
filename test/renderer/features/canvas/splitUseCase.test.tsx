// @vitest-environment happy-dom
// Splitting a use case by hand: what both come to is seen first, one press does it, one undo takes it back.
import { expect, it } from 'vitest';
import { SplitUseCase } from '../../../../renderer/features/canvas/split/SplitUseCase.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';

const u2 = [...workshop.useCase.values()].find(({ code }) => code === 'U-2') as UseCase;
const Screen = () => <SplitUseCase useCase={useWorkbook().useCase.get(u2.id) as UseCase} />;

it('shows both before it is done, and is one step', async () => {
  const { user, workbook, steps, undo } = await show(<Screen />, workshop);
  await user.click(page.getByRole('button', { name: 'Split it in two…' }));
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Split' }).disabled).toBe(true);
  await user.type(page.getByRole('textbox', { name: 'Title of the new use case' }), 'Returns forecast');
  await user.tab();
  await user.click(page.getAllByRole('radio', { name: 'new' })[1] as HTMLElement);
  const line = page.getByRole('cell', { name: 'Value over the horizon' }).closest('tr');
  expect(line?.textContent).toContain('EUR 110,000EUR 55,000EUR 55,000');
  expect(steps()).toEqual([]);
  await user.click(page.getByRole('button', { name: 'Split' }));
  const made = [...workbook().useCase.values()].find(({ title }) => title === 'Returns forecast');
  expect([...workbook().slice.values()].filter(({ useCase }) => useCase === made?.id)).toHaveLength(1);
  expect(steps()).toEqual(['Split use case']);
  undo();
  expect(workbook().useCase.size).toBe(workshop.useCase.size);
});

it('is not offered where the workbook may only be read', async () => {
  await show(<Screen />, workshop, { isReadOnly: true });
  expect(page.queryByRole('button', { name: 'Split it in two…' })).toBeNull();
});
