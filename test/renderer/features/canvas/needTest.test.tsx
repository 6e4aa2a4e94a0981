// @vitest-environment happy-dom
// Seven questions are answered by seven keys, one after the other, and the answers stand in one need test.
import { expect, it } from 'vitest';
import { NeedTestPanel } from '../../../../renderer/features/canvas/inspector/NeedTestPanel.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

function Screen() {
  const useCase = useWorkbook().useCase.get('U-1' as UseCase['id']);
  if (!useCase) throw new Error('There is no U-1.');
  return <NeedTestPanel useCase={useCase} />;
}

it('Y, N and ? answer and go on to the next question', async () => {
  const { user, workbook } = await show(
    <Screen />,
    build((wb) => wb.add('useCase', 'U-1')),
  );
  await user.click(page.getAllByRole('radio', { name: 'Unknown' })[0] as HTMLElement);
  await user.keyboard('nyY?nYy');
  const tests = [...workbook().needTest.values()];
  expect(tests).toHaveLength(1);
  const [{ n1, n2, n3, n4, n5, n6, n7 } = {} as never] = tests;
  const answers = [n1, n2, n3, n4, n5, n6, n7].map(({ answer }) => answer);
  expect(answers).toEqual(['no', 'yes', 'yes', 'unknown', 'no', 'yes', 'yes']);
});
