// @vitest-environment happy-dom
// The plan on its way out: every format that the dialog offers, under its name and in the words of its program.
import { expect, it, vi } from 'vitest';
import { ExportTablesDialog } from '../../../../renderer/features/roadmap/ExportTablesDialog.tsx';
import { readPlan } from '../../../../shared/exchange/plan/readPlan.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { openTable } from '../../../../shared/import/table/openTable.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

async function opened() {
  const kept: { name: string; bytes: Uint8Array; mimeType: string }[] = [];
  const keepFile = (name: string, bytes: Uint8Array, mimeType: string) => {
    kept.push({ name, bytes, mimeType });
    return Promise.resolve({ name, place: null });
  };
  const { user } = await show(<ExportTablesDialog onClose={vi.fn()} />, workshop, { keepFile });
  return { user, kept };
}

it.each([
  ['Microsoft Project (.xml)', /2026-01-12 plan\.xml$/, 'application/xml'],
  ['GanttProject (.gan)', /2026-01-12 plan\.gan$/, 'application/xml'],
])('%s holds every time box and is read back', async (format, name, mimeType) => {
  const { user, kept } = await opened();
  await user.click(page.getByRole('radio', { name: format }));
  expect(page.queryAllByRole('combobox', { name: 'Table' })).toHaveLength(0);
  await user.click(page.getByRole('button', { name: 'Export plan' }));
  await vi.waitFor(() => expect(kept).toHaveLength(1));
  expect(kept).toMatchObject([{ name: expect.stringMatching(name), mimeType }]);
  const titles = readPlan(kept[0]?.bytes ?? new Uint8Array(), decode).tasks.map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([...workshop.timeBox.values()].map(({ title }) => expect.stringContaining(title))),
  );
});

it.each([
  ['Calendar (.ics)', /plan\.ics$/, /^BEGIN:VCALENDAR\r\n/],
  ['Mermaid (.mmd)', /plan\.mmd$/, /^gantt\n/],
])('%s is written as its program reads it', async (format, name, start) => {
  const { user, kept } = await opened();
  await user.click(page.getByRole('radio', { name: format }));
  await user.click(page.getByRole('button', { name: 'Export plan' }));
  await vi.waitFor(() => expect(kept).toHaveLength(1));
  expect(kept[0]?.name).toMatch(name);
  expect(new TextDecoder().decode(kept[0]?.bytes)).toMatch(start);
});

it('what is chosen of the plan goes back to a table with the format', async () => {
  const { user } = await opened();
  await user.click(page.getByRole('radio', { name: 'Mermaid (.mmd)' }));
  await user.click(page.getByRole('radio', { name: 'Spreadsheet (.xlsx)' }));
  expect(page.getByRole('button', { name: 'Export plan' })).toBeDefined();
  expect(page.getByRole('combobox', { name: 'Table' })).toBeDefined();
});

it.each([
  ['CSV', 'text/csv'],
  ['Spreadsheet (.xlsx)', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])(
  'the plan as a table (%s) has a row a time box with its dates, float, cost and people',
  async (format, mimeType) => {
    const { user, kept } = await opened();
    await user.click(page.getByRole('radio', { name: format }));
    await user.click(page.getByRole('combobox', { name: 'Table' }));
    await user.click(await page.findByRole('option', { name: /^Plan/ }));
    await user.click(page.getByRole('button', { name: /^Export/ }));
    await vi.waitFor(() => expect(kept).toHaveLength(1));
    expect(kept[0]?.mimeType).toBe(mimeType);
    const { table } = await openTable(kept[0]?.bytes ?? new Uint8Array(), decode);
    const { header, rows } = table();
    const columns = ['Code', 'Start', 'Finish', 'Float (WD)', 'Mean cost (EUR)', 'People'].map((name) =>
      header.indexOf(name),
    );
    expect(columns).not.toContain(-1);
    const told = rows.map(({ cells }) => columns.map((at) => cells[at]));
    const { boxes } = scheduleOf(workshop);
    expect(new Set(told.map(([code]) => code))).toEqual(
      new Set([...boxes.values()].map(({ box }) => box.code)),
    );
    for (const { box, startDay, endDay, floatWD } of boxes.values())
      expect(told.find(([code]) => code === box.code)?.slice(1, 4)).toEqual([
        fromDayNumber(startDay),
        fromDayNumber(endDay),
        String(floatWD),
      ]);
    expect(told.some((row) => Number(row[4]) > 0)).toBe(true);
    expect(told.some((row) => /\[\d+%\]/.test(row[5] ?? ''))).toBe(true);
  },
);
