// @vitest-environment happy-dom
// Twenty-eight statements are rated by twenty-eight digits, one after the other.
import { expect, it } from 'vitest';
import { PillarsTab } from '../../../../renderer/features/pillars/PillarsTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const digits = '3122301423012340123401234012';

it('a digit rates a statement and goes on to the next, across cards', async () => {
  const { user, workbook } = await show(
    <PillarsTab />,
    build(() => undefined),
  );
  await user.click(page.getAllByRole('radio', { name: 'Not rated' })[0] as HTMLElement);
  await user.keyboard(digits);
  const ratings = [...workbook().pillar.values()]
    .toSorted((a, b) => a.number - b.number)
    .flatMap((pillar) => pillar.ratings);
  expect(ratings.join('')).toBe(digits);
});
