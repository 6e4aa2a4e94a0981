// @vitest-environment happy-dom
// What the company lives on is bought under an executive's signature only: where there is none yet, one is proposed.
import { expect, it } from 'vitest';
import { ComponentList } from '../../../../renderer/features/tempo/checklists/ComponentList.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import { componentCriteria } from '../../../../shared/schema/checklist.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';

function Screen() {
  const checklist = useWorkbook().checklist.get('Q-1' as Checklist['id']);
  if (!checklist) throw new Error('There is no Q-1.');
  return <ComponentList checklist={checklist} />;
}

const rated = (coreValue: number) =>
  broken((wb) =>
    wb.add('checklist', 'Q-1', {
      template: 'buildOrBuy',
      components: [
        {
          title: 'Ranking',
          ratings: { ...Object.fromEntries(componentCriteria.map((name) => [name, -2])), coreValue },
        },
      ] as never,
    }),
  );

it('a decision is proposed where none is signed', async () => {
  const { user, workbook } = await show(<Screen />, rated(2));
  await user.click(page.getByRole('button', { name: 'Propose a decision' }));
  expect([...workbook().decision.values()]).toMatchObject([{ title: 'Buy “Ranking”', state: 'proposed' }]);
});

it('nothing is asked where nothing speaks for building', async () => {
  await show(<Screen />, rated(-2));
  expect(page.queryByRole('button', { name: 'Propose a decision' })).toBeNull();
});
