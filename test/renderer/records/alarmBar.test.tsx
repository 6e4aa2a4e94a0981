// @vitest-environment happy-dom
// While anything is tripped, overdue or held, one line says so above every stage, with the one next step.
import { describe, expect, it } from 'vitest';
import { AlarmBar } from '../../../renderer/records/AlarmBar.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { review, workshop } from '../../helpers/workbooks/examples.ts';
import { unlikeStored } from '../../helpers/workbooks/unlikeStored.ts';

const said =
  'K-4 tripped on 13 Feb 2026: “Stock record accuracy, top 200 products” 93.2%, at least 95% was asked. Head of supply answers.';

describe('the line above every stage', () => {
  it('is not there while all is well', async () => {
    await show(<AlarmBar />, workshop);
    expect(page.queryByRole('alert')).toBeNull();
  });

  it('says criterion, reading, date and owner, and leads to where it is decided', async () => {
    const { user, window } = await show(<AlarmBar />, review);
    expect(page.getByRole('alert').textContent).toContain(`Tripped${said}`);
    await user.click(page.getByRole('button', { name: 'Decide K-4' }));
    const [open] = [...review.decision.values()].filter(({ criterion }) => criterion !== null);
    expect(window.session.getState().deciding).toEqual({ id: open?.id, isAtPlace: true });
  });

  it('shows what it speaks of, once what stands before it has made way', async () => {
    const left: string[] = [];
    const { user, window } = await show(<AlarmBar onLeave={() => left.push('wall')} />, review);
    await user.click(page.getByRole('button', { name: said }));
    expect(left).toEqual(['wall']);
    expect(window.session.getState().selection?.kind).toBe('killCriterion');
  });

  it('counts the others, which are listed with their own steps', async () => {
    const { user, window, workbook } = await show(<AlarmBar />, unlikeStored());
    expect(page.getByRole('button', { name: 'Decide K-1' })).toBeDefined();
    expect(page.queryByRole('button', { name: 'Decide H-1 again' })).toBeNull();
    await user.click(page.getByRole('button', { name: 'and 2 more' }));
    await user.click(await page.findByRole('button', { name: 'Decide H-1 again' }));
    const { deciding } = window.session.getState();
    expect(deciding && workbook().decision.get(deciding.id)).toMatchObject({
      gate: 'H-1',
      state: 'proposed',
    });
  });
});
