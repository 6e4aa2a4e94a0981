// @vitest-environment happy-dom
// A finding is waived where it is listed, is then listed as waived, and is taken back there.
import { describe, expect, it } from 'vitest';
import { FindingsTab } from '../../../renderer/features/review/FindingsTab.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';
import { troubledWorkbook } from '../../helpers/workbooks/troubledWorkbook.ts';

const noQuestion = () => broken((wb) => wb.add('timeBox', 'T-1', { exitQuestion: '' }));

describe('waiving a finding', () => {
  it('asks for a reason, a role and a day, and lists it with all three', async () => {
    const { user, window, workbook } = await show(<FindingsTab />, noQuestion());
    window.session.getState().workAs('head' as never);
    await user.click(page.getByRole('button', { name: 'Waive… SCH-05 T-1' }));
    const waive = page.getByRole('button', { name: 'Waive finding' });
    expect(waive.hasAttribute('disabled')).toBe(true);
    await user.type(page.getByLabelText('Reason'), 'Agreed on Monday');
    await user.click(waive);
    const [waiver] = workbook().waiver.values();
    expect(waiver).toMatchObject({
      rule: 'SCH-05',
      reason: 'Agreed on Monday',
      byRole: 'head',
      until: '2026-02-09',
    });
    const row = page.getByRole('row', { name: /SCH-05/ });
    expect(row.textContent).toContain('Agreed on Monday');
    expect(row.textContent).toContain('Head of sales');
    expect(page.queryByRole('button', { name: 'Waive… SCH-05 T-1' })).toBeNull();
  });

  it('is taken back, and asks for attention again', async () => {
    const { user, workbook } = await show(
      <FindingsTab />,
      broken((wb) => {
        wb.add('timeBox', 'T-1', { exitQuestion: '' });
        const subject = { kind: 'timeBox', id: 'T-1' };
        wb.add('waiver', 'w', { rule: 'SCH-05', subject, reason: 'x', byRole: 'head', until: '2026-02-02' });
      }),
    );
    await user.click(page.getByRole('button', { name: 'Take back SCH-05' }));
    expect(workbook().waiver.size).toBe(0);
    expect(page.getByRole('button', { name: 'Waive… SCH-05 T-1' })).toBeDefined();
  });

  it('is offered for no stopping rule, and to nobody who only reads', async () => {
    await show(<FindingsTab />, troubledWorkbook);
    expect(page.queryAllByRole('button', { name: /^Waive… (KIL-0[345]|GAT-0[234])/ })).toEqual([]);
    expect(page.queryAllByRole('button', { name: /^Waive…/ }).length).toBeGreaterThan(10);
    await show(<FindingsTab />, noQuestion(), { isReadOnly: true });
    expect(page.queryAllByRole('button', { name: /^Waive… SCH-05 T-1/ })).toEqual([]);
  });
});
