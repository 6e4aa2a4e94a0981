// @vitest-environment happy-dom
// What to do next leads where one types, can be hidden, and goes away when all is done.
import { describe, expect, it } from 'vitest';
import { NextSteps } from '../../../../renderer/features/frame/NextSteps.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { review } from '../../../helpers/workbooks/examples.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const list = () => page.queryByRole('list', { name: 'What to do next' });
const step = (name: string) => page.getByRole('button', { name: new RegExp(name) });

describe('what to do next', () => {
  it('makes what is not there yet, and asks for its title where it stands', async () => {
    const { user, window, workbook } = await show(
      <NextSteps />,
      build(() => undefined),
    );
    await user.click(step('Agree a goal'));
    expect(workbook().goal.size).toBe(1);
    expect(window.session.getState()).toMatchObject({
      stage: 'canvas',
      selection: { kind: 'goal' },
      focusField: 'title',
    });
  });

  it('goes to the field that is missing', async () => {
    const noMetric = broken((wb) => wb.add('goal', 'G-1', { metric: null }));
    const { user, window } = await show(<NextSteps />, noMetric);
    await user.click(step('Agree a goal'));
    expect(window.session.getState()).toMatchObject({ selection: { ids: ['G-1'] }, focusField: 'metric' });
  });

  it('says how far one is and which step is next, in words', async () => {
    await show(<NextSteps />, healthyWorkbook);
    expect(page.getByText('11 of 14 done')).toBeTruthy();
    expect(page.getAllByRole('img', { name: 'Done' })).toHaveLength(11);
    expect(step('Say who it is for').getAttribute('aria-current')).toBe('true');
  });

  it('is hidden for good, and not there when all is done', async () => {
    const { user } = await show(<NextSteps />, healthyWorkbook);
    await user.click(page.getByRole('button', { name: 'Hide what to do next' }));
    expect(list()).toBeNull();
    await show(<NextSteps />, review);
    expect(list()).toBeNull();
  });
});
