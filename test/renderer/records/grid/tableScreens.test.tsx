// @vitest-environment happy-dom
// The screens with tables, as a person uses them: switching, typing a new row, a reading after a reading, and what is locked.
import { describe, expect, it, test } from 'vitest';
import { TablesTab } from '../../../../renderer/features/canvas/tables/TablesTab.tsx';
import { CriteriaTab } from '../../../../renderer/features/risks/criteria/CriteriaTab.tsx';
import { NotesTab } from '../../../../renderer/features/review/NotesTab.tsx';
import { RegisterTab } from '../../../../renderer/features/risks/register/RegisterTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { review } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const grid = (name: string) => page.getByRole('grid', { name });
const choose = (name: string) => page.getByRole('radio', { name });

describe('the line under the rows', () => {
  const goals = () => build((wb) => wb.add('goal', 'G-1', { title: 'Fewer late stops' }));

  it('makes a record of what is typed, and Enter leaves it ready for the next', async () => {
    const { user, workbook, steps } = await show(<TablesTab />, goals());
    await user.click(page.getByRole('textbox', { name: 'New goal' }));
    await user.keyboard('Less waste{Enter}Happier drivers{Enter}');
    expect([...workbook().goal.values()].map(({ code, title }) => [code, title])).toEqual([
      ['G-1', 'Fewer late stops'],
      ['G-2', 'Less waste'],
      ['G-3', 'Happier drivers'],
    ]);
    expect(steps()).toEqual(['Add goal', 'Add goal']);
    expect(page.getByRole('textbox', { name: 'New goal' })).toBe(document.activeElement);
  });

  it('makes a record of each pasted line, in one step', async () => {
    const { user, workbook, steps, undo } = await show(<TablesTab />, goals());
    await user.click(page.getByRole('textbox', { name: 'New goal' }));
    await user.paste('One\r\n\r\n Two \nThree');
    expect([...workbook().goal.values()].map(({ title }) => title)).toEqual([
      'Fewer late stops',
      'One',
      'Two',
      'Three',
    ]);
    expect(steps()).toEqual(['Add 3 goals']);
    undo();
    expect(workbook().goal.size).toBe(1);
  });

  it('keeps what is too long for a title, and says so', async () => {
    const { user, workbook } = await show(<TablesTab />, goals());
    const line = page.getByRole('textbox', { name: 'New goal' });
    await user.click(line);
    await user.paste('x'.repeat(125));
    await user.keyboard('{Enter}');
    expect(page.getByText(/Too long by 5 characters/)).toBeTruthy();
    expect((line as HTMLInputElement).value).toHaveLength(125);
    expect(workbook().goal.size).toBe(1);
  });

  it('is not there where nothing can be changed', async () => {
    await show(<TablesTab />, goals(), { isReadOnly: true });
    expect(grid('Goals')).toBeTruthy();
    expect(page.queryByRole('textbox', { name: 'New goal' })).toBeNull();
  });
});

test('readings of the chosen metric are typed one after the other', async () => {
  const { user, workbook } = await show(
    <TablesTab />,
    build((wb) => {
      wb.add('metric', 'M-1', { title: 'Late stops', unit: '%' });
      wb.add('metric', 'M-2', { title: 'Waste', unit: 'kg' });
    }),
  );
  await user.click(choose('Metrics'));
  await user.click(page.getByRole('gridcell', { name: 'Waste' }));
  expect(await page.findByRole('region', { name: 'Readings of M-2 Waste' })).toBeTruthy();
  await user.type(page.getByLabelText('Value'), '12.5{Enter}');
  expect(page.getByLabelText('Read on')).toBe(document.activeElement);
  await user.type(page.getByLabelText('Value'), 'many{Enter}');
  expect(page.getByText('Write a number, for example 12 or 3.5.')).toBeTruthy();
  await user.clear(page.getByLabelText('Value'));
  await user.type(page.getByLabelText('Value'), '11');
  await user.type(page.getByLabelText('Evidence'), 'Depot log{Enter}');
  expect(
    [...workbook().reading.values()].map(({ metric, value, evidence }) => [metric, value, evidence]),
  ).toEqual([
    ['M-2', 12.5, ''],
    ['M-2', 11, 'Depot log'],
  ]);
});

test('new treatments are for the risk that is chosen', async () => {
  const { user, workbook } = await show(
    <RegisterTab />,
    build((wb) => wb.add('risk', 'R-1', { title: 'Thin data' })),
  );
  await user.click(choose('Treatments'));
  await user.type(page.getByRole('textbox', { name: 'New treatment' }), 'Second source{Enter}');
  expect([...workbook().treatment.values()]).toMatchObject([{ risk: 'R-1', title: 'Second source' }]);
  await user.click(choose('Other paths'));
  expect(page.getByRole('heading', { name: /Which other path/ })).toBeTruthy();
  await user.type(page.getByRole('textbox', { name: 'New other path' }), 'Rule of thumb{Enter}');
  expect([...workbook().alternative.values()].map(({ title }) => title)).toEqual(['Rule of thumb']);
});

test('a locked term of an armed criterion says why, and stays', async () => {
  const { user, workbook } = await show(<CriteriaTab />, review);
  await user.click(choose('Table'));
  const before = [...workbook().killCriterion.values()].map(({ comparator }) => comparator);
  const [cell] = page.getAllByRole('gridcell', { name: 'Stops unless' });
  if (!cell) throw new Error('No criterion is shown.');
  expect(cell.getAttribute('aria-readonly')).toBe('true');
  await user.click(cell);
  await user.keyboard('{F2}');
  expect(page.queryByRole('combobox', { name: 'Form' })).toBeNull();
  expect(page.getAllByText(/armed/i).length).toBeGreaterThan(0);
  expect([...workbook().killCriterion.values()].map(({ comparator }) => comparator)).toEqual(before);
});

test('notes upward stand in a list and in a table', async () => {
  const { user } = await show(<NotesTab />, review);
  await user.click(choose('Table'));
  expect(grid('Notes upward').getAttribute('aria-rowcount')).not.toBe('1');
});
