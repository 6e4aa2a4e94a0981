// @vitest-environment happy-dom
// Holidays of a country and region, and pasted lists, are read before they are added; each keeps its name.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CalendarTab } from '../../../../renderer/features/frame/CalendarTab.tsx';
import { publicHolidays } from '../../../../renderer/features/frame/holidays/holidayLibrary.ts';
import { calendarOf } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('settings', 'settings', { startDate: '2026-01-12', neededBy: '2026-05-15' });
  wb.add('calendar', 'calendar', { holidays: ['2026-05-01'] });
});

async function open() {
  const shown = await show(<CalendarTab />, workbook);
  await shown.user.click(page.getByRole('button', { name: 'Add holidays…' }));
  const dialog = within(await page.findByRole('dialog', { name: 'Add holidays: The workbook' }));
  const choose = async (label: string, text: string) => {
    const field = await dialog.findByRole('combobox', { name: label });
    await shown.user.clear(field);
    await shown.user.type(field, `${text}{Enter}`);
  };
  const ticks = () =>
    dialog
      .getAllByRole('checkbox')
      .filter((box) => (box as HTMLInputElement).checked)
      .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
  return { ...shown, dialog, choose, ticks };
}

describe('holidays of a country', () => {
  it('are those of the region, without days that are free anyway, and are added in one step', async () => {
    const { user, dialog, choose, ticks, workbook: now, steps, undo } = await open();
    await choose('Country', 'Germany');
    expect(ticks()).toHaveLength(7);
    await choose('Region', 'Bayern');
    expect(dialog.getAllByRole('checkbox')).toHaveLength(12);
    const free = dialog.getByRole('checkbox', { name: /All Saints/ });
    expect(free).toHaveProperty('checked', false);
    expect(dialog.getByText('there already, gets this name')).toBeDefined();
    await user.click(dialog.getByRole('checkbox', { name: /Corpus Christi/ }));
    await user.click(dialog.getByRole('button', { name: 'Add 8 holidays' }));
    const { holidays, holidayNames } = calendarOf(now());
    expect(holidays).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ]);
    expect(holidayNames.find(({ date }) => date === '2026-04-06')?.name).toBe('Easter Monday');
    expect(steps()).toEqual(['Add holidays']);
    undo();
    expect(calendarOf(now()).holidays).toEqual(['2026-05-01']);
  });
});

describe('a pasted list', () => {
  it('is shown before it is added, with the lines that were not understood', async () => {
    const { user, dialog, ticks, workbook: now } = await open();
    await user.click(dialog.getByRole('radio', { name: 'Pasted list' }));
    await user.click(dialog.getByRole('textbox', { name: 'Holidays, one a line' }));
    await user.paste('Feiertage\n06.04.2026 Ostermontag\n1. Mai Tag der Arbeit\n14 May Ascension Day');
    expect(dialog.getByText('Feiertage')).toBeDefined();
    expect(ticks()).toHaveLength(3);
    await user.click(dialog.getByRole('button', { name: 'Add 3 holidays' }));
    expect(calendarOf(now()).holidayNames).toEqual([
      { date: '2026-04-06', name: 'Ostermontag' },
      { date: '2026-05-01', name: 'Tag der Arbeit' },
      { date: '2026-05-14', name: 'Ascension Day' },
    ]);
  });
});

it('a holiday is named where it stands, and its name goes with it', async () => {
  const { user, workbook: now } = await show(<CalendarTab />, workbook);
  await user.type(page.getByRole('textbox', { name: /^Name of .*2026$/ }), 'Labour Day{Enter}');
  expect(calendarOf(now()).holidayNames).toEqual([{ date: '2026-05-01', name: 'Labour Day' }]);
  await user.click(page.getByRole('button', { name: /^Remove .*2026$/ }));
  expect(calendarOf(now())).toMatchObject({ holidays: [], holidayNames: [] });
});

describe('the library', () => {
  const of = (country: string, region: string | null, year = 2026) =>
    publicHolidays({ country, region, part: null }, [year]).map(({ date, name }) => `${date} ${name}`);

  it('knows regions, substitute days and days by the moon', () => {
    expect(of('GB', 'SCT')).toContain('2026-12-28 Boxing Day (substitute day)');
    expect(of('GB', 'ENG')).toContain('2026-04-06 Easter Monday');
    expect(of('GB', 'SCT')).not.toContain('2026-04-06 Easter Monday');
    expect(of('JP', null)).toContain('2026-03-20 Spring Equinox Day');
  });

  it('holidays of several days are all of them, half days none', () => {
    const eid = of('TR', null).filter((day) => day.includes('Ramadan'));
    expect(eid.map((day) => day.slice(0, 10))).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  it('each day stands once, in order of time, over several years', () => {
    const days = publicHolidays({ country: 'US', region: null, part: null }, [2026, 2027]).map(
      ({ date }) => date,
    );
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days).toContain('2027-12-24');
    expect(days.length).toBeGreaterThan(18);
  });
});
