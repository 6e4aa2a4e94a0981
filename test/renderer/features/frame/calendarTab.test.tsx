// @vitest-environment happy-dom
// Holidays are added one or several at once, and a resource can have a calendar of its own.
import { describe, expect, it } from 'vitest';
import { CalendarTab } from '../../../../renderer/features/frame/CalendarTab.tsx';
import { calendarOf } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const empty = build((wb) => wb.add('calendar', 'calendar', { holidays: ['2026-12-31'] }));
const holidays = () => page.getByRole('region', { name: /^Holidays/ });

describe('the calendar', () => {
  it('takes several holidays in a row at once, without the days that are free anyway', async () => {
    const { user, workbook } = await show(<CalendarTab />, empty);
    await user.type(page.getByLabelText('Add holiday'), '2026-12-24');
    await user.type(page.getByLabelText('until, for several in a row'), '2026-12-28');
    await user.tab();
    await user.click(page.getAllByRole('button', { name: 'Add' })[0] ?? holidays());
    expect(calendarOf(workbook()).holidays).toEqual(['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-31']);
  });

  it('takes a single one, also on a weekend', async () => {
    const { user, workbook } = await show(<CalendarTab />, empty);
    await user.type(page.getByLabelText('Add holiday'), '2026-12-26');
    await user.tab();
    await user.click(page.getAllByRole('button', { name: 'Add' })[0] ?? holidays());
    expect(calendarOf(workbook()).holidays).toEqual(['2026-12-26', '2026-12-31']);
  });

  it('makes one of its own for a resource, with the holidays of the workbook to start with', async () => {
    const { user, workbook, steps } = await show(<CalendarTab />, empty);
    await user.click(page.getByRole('button', { name: 'Add calendar' }));
    const title = page.getByLabelText('Title');
    await user.clear(title);
    await user.type(title, 'Warsaw{Tab}');
    await user.click(page.getByRole('checkbox', { name: 'Friday' }));
    const [, own] = [...workbook().calendar.values()];
    expect(own).toMatchObject({ title: 'Warsaw', workingWeekdays: [1, 2, 3, 4], holidays: ['2026-12-31'] });
    expect(calendarOf(workbook()).workingWeekdays).toEqual([1, 2, 3, 4, 5]);
    expect(steps()[0]).toBe('Add calendar');
    await user.click(page.getByRole('button', { name: 'Remove “Warsaw”' }));
    expect(workbook().calendar.size).toBe(1);
  });

  it('works other days for a while, in one step', async () => {
    const { user, workbook, steps } = await show(<CalendarTab />, empty);
    await user.type(page.getByLabelText('From'), '2026-03-02');
    await user.type(page.getByLabelText('To'), '2026-03-15');
    await user.tab();
    await user.click(page.getByRole('checkbox', { name: 'Sat' }));
    await user.click(page.getByRole('button', { name: 'Set these days' }));
    expect(calendarOf(workbook()).exceptions).toEqual([
      { date: '2026-03-07', working: true },
      { date: '2026-03-14', working: true },
    ]);
    expect(steps()).toEqual(['Work other days for a while']);
  });
});
