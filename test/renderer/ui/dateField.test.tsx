// @vitest-environment happy-dom
// A day is typed as people write one, or chosen in a calendar that knows which days are worked.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DateField, type DateFieldProps } from '../../../renderer/ui/fields/DateField.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

/** As of Monday 16 February 2026; Tuesday is a holiday. */
const workbook = broken((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-02-16' });
  wb.add('calendar', 'calendar', { holidays: ['2026-02-17'] });
});

function Box(props: Partial<DateFieldProps>) {
  const [day, setDay] = useState<string | null>(props.value ?? null);
  return (
    <>
      <DateField {...props} label="Due" value={day} onCommit={setDay} />
      <output>{day ?? 'none'}</output>
    </>
  );
}

const box = () => page.getByRole<HTMLInputElement>('textbox', { name: 'Due' });
const kept = () => page.getByRole('status').textContent;

async function shown(props: Partial<DateFieldProps> = {}) {
  const { user } = await show(<Box {...props} />, workbook);
  await user.tab();
  return user;
}

it.each([
  ['12 mar', '2026-03-12', '12 Mar 2026'],
  ['12.3.', '2026-03-12', '12 Mar 2026'],
  ['+3w', '2026-03-09', '9 Mar 2026'],
  ['+2wd', '2026-02-19', '19 Feb 2026'],
  ['end of q2', '2026-06-30', '30 Jun 2026'],
  ['today', '2026-02-16', '16 Feb 2026'],
])('reads %s when the field is left', async (typed, day, text) => {
  const user = await shown();
  await user.keyboard(typed);
  await user.tab();
  expect(kept()).toBe(day);
  expect(box().value).toBe(text);
});

it('keeps words that are no day, says so, and keeps the day there was', async () => {
  const user = await shown({ value: '2026-03-12' });
  await user.keyboard('the 31st of april{Enter}');
  expect(kept()).toBe('2026-03-12');
  expect(box().value).toBe('the 31st of april');
  expect(page.getByText('Write a date, for example 16 Feb 2026, +3w or end of q2.')).toBeTruthy();
});

it('is typed over when the keyboard arrives, and emptied by deleting', async () => {
  const user = await shown({ value: '2026-03-12' });
  await user.keyboard('{Backspace}');
  await user.tab();
  expect(kept()).toBe('none');
});

it('takes a day without a year for the last one where only days up to today can be', async () => {
  const user = await shown({ max: '2026-02-16' });
  await user.keyboard('20 dec{Enter}');
  expect(kept()).toBe('2025-12-20');
});

const at = () => document.activeElement?.getAttribute('aria-label');

it('opens a calendar by the arrow down, walks it by keys and takes a day by Enter', async () => {
  const user = await shown({ value: '2026-02-16' });
  await user.keyboard('{ArrowDown}');
  await page.findByRole('grid', { name: 'February 2026' });
  expect(at()).toBe('Monday, 16 February 2026');
  await user.keyboard('{ArrowRight}');
  expect(at()).toBe('Tuesday, 17 February 2026, holiday');
  await user.keyboard('{End}');
  expect(at()).toBe('Sunday, 22 February 2026, not worked');
  await user.keyboard('{PageDown}{Home}{ArrowDown}');
  expect(at()).toBe('Monday, 23 March 2026');
  await user.keyboard('{Shift>}{PageUp}{/Shift}');
  expect(at()).toBe('Sunday, 23 March 2025, not worked');
  await user.keyboard('{Enter}');
  expect(kept()).toBe('2025-03-23');
  expect(document.activeElement).toBe(box());
});

it('closes the calendar with Escape and leaves the day and the field as they were', async () => {
  const user = await shown({ value: '2026-02-16' });
  await user.keyboard('{ArrowDown}');
  await page.findByRole('grid');
  await user.keyboard('{ArrowRight}{Escape}');
  expect(page.queryByRole('grid')).toBeNull();
  expect(kept()).toBe('2026-02-16');
  expect(document.activeElement).toBe(box());
});

it('takes no day beyond its limits from the calendar', async () => {
  const user = await shown({ value: '2026-02-16', max: '2026-02-16' });
  await user.keyboard('{ArrowDown}');
  await page.findByRole('grid');
  await user.keyboard('{ArrowRight}{Enter}');
  expect(kept()).toBe('2026-02-16');
});
