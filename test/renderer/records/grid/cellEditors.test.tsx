// @vitest-environment happy-dom
// Days and links are edited in a cell by the controls that forms have: the calendar, and the one list to choose from.
import { afterEach, describe, expect, it } from 'vitest';
import { RecordsTable, useRows } from '../../../../renderer/records/grid/RecordsGrid.tsx';
import type { KindTable } from '../../../../renderer/records/grid/kindTable.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

/** As of Monday 16 February 2026. */
const workbook = () =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-02-16' });
    wb.add('goal', 'G-1', { title: 'Fewer late stops' });
    wb.add('goal', 'G-2', { title: 'Fewer returns, and cheaper ones' });
    wb.add('dataProduct', 'D-1', { title: 'Stop forecast' });
    wb.add('useCase', 'U-1', { title: 'Predict late stops', goals: ['G-1'] });
    wb.add('resource', 'Z-1', { title: 'Engineer', availableFrom: '2026-03-12' });
    wb.add('upwardNote', 'N-1', { title: 'Too few vans', raisedOn: '2026-02-02' });
  });

const useCases: KindTable<'useCase'> = {
  kind: 'useCase',
  form: [],
  essentials: ['code', 'title', 'goals', 'dataProduct'],
};
const resources: KindTable<'resource'> = {
  kind: 'resource',
  form: [],
  essentials: ['title', 'availableFrom', 'availableTo'],
};
const notes: KindTable<'upwardNote'> = { kind: 'upwardNote', form: [], essentials: ['title', 'about'] };

function Table<K extends Kind>({ table }: { readonly table: KindTable<K> }) {
  return <RecordsTable table={table} rows={useRows(table.kind)} empty="None" />;
}

/** Shows a table with the cursor in one of its columns. */
async function shown<K extends Kind>(table: KindTable<K>, column: number) {
  const screen = await show(<Table table={table} />, workbook());
  const cells = page.getAllByRole('gridcell');
  await screen.user.click(cells[column] ?? cells[0]!);
  return screen;
}

const list = () => page.getByRole<HTMLInputElement>('combobox');
const offered = () => page.queryAllByRole('option').map(({ textContent }) => textContent);
afterEach(() => localStorage.clear());

describe('a day in a cell', () => {
  const from = (now: ReturnType<typeof workbook>) => now.resource.get('Z-1' as never)?.availableFrom;

  it.each([
    ['12 apr', '2026-04-12'],
    ['+3w', '2026-03-09'],
    ['end of q2', '2026-06-30'],
  ])('is typed as %s', async (typed, day) => {
    const { user, workbook: now } = await shown(resources, 1);
    await user.keyboard(`${typed}{Enter}`);
    expect(from(now())).toBe(day);
  });

  it('is chosen in the calendar that the arrow down opens, in one step', async () => {
    const { user, workbook: now, steps } = await shown(resources, 1);
    await user.keyboard('{F2}{ArrowDown}');
    await page.findByRole('grid', { name: 'March 2026' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Thursday, 12 March 2026');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(from(now())).toBe('2026-03-13');
    expect(steps()).toHaveLength(1);
    expect(document.activeElement).toBe(page.getByRole('grid'));
  });

  it('opens the calendar by its button, where Escape leaves the text as it was typed', async () => {
    const { user, workbook: now } = await shown(resources, 2);
    await user.keyboard('1 may');
    await user.click(page.getByRole('button', { name: 'Open calendar' }));
    await page.findByRole('grid', { name: 'May 2026' });
    await user.keyboard('{Escape}');
    expect(document.activeElement).toHaveProperty('value', '1 may');
    await user.keyboard('{Enter}');
    expect(now().resource.get('Z-1' as never)?.availableTo).toBe('2026-05-01');
  });
});

describe('links in a cell', () => {
  const goals = (now: ReturnType<typeof workbook>) => now.useCase.get('U-1' as never)?.goals;

  it('are chips that a list adds to, and Enter on the empty box goes on', async () => {
    const { user, workbook: now } = await shown(useCases, 2);
    await user.keyboard('{F2}');
    expect(page.getByText('Fewer late stops')).toBeTruthy();
    expect(offered()).toEqual(['G-2Fewer returns, and cheaper ones']);
    await user.keyboard('returns{Enter}');
    expect(list().value).toBe('');
    await user.keyboard('{Enter}');
    expect(page.queryByRole('combobox')).toBeNull();
    expect(goals(now())).toEqual(['G-1', 'G-2']);
  });

  it('lose the last by Backspace on the empty box, and one that is pressed', async () => {
    const { user, workbook: now } = await shown(useCases, 2);
    await user.keyboard('r{Tab}');
    expect(goals(now())).toEqual(['G-1', 'G-2']);
    await user.keyboard('{ArrowLeft}{F2}{Backspace}{Tab}');
    expect(goals(now())).toEqual(['G-1']);
    await user.keyboard('{ArrowLeft}{F2}');
    await user.click(page.getByRole('button', { name: 'Remove G-1' }));
    await user.keyboard('{Escape}{Escape}');
    expect(goals(now())).toEqual(['G-1']);
  });

  it('may be to something new, added and linked in one step', async () => {
    const { user, workbook: now, undo } = await shown(useCases, 2);
    await user.keyboard('Quieter depots{Enter}{Enter}');
    const made = [...now().goal.values()].find(({ title }) => title === 'Quieter depots');
    expect(goals(now())).toEqual(['G-1', made?.id]);
    expect(now().goal.size).toBe(3);
    undo();
    expect(now().goal.size).toBe(2);
    expect(goals(now())).toEqual(['G-1']);
  });

  it('to one are chosen by code or title, as forms show them', async () => {
    const { user, workbook: now } = await shown(useCases, 3);
    await user.keyboard('{F2}');
    expect(offered()).toEqual(['Not set', 'D-1Stop forecast']);
    await user.keyboard('forecast{Enter}');
    expect(now().useCase.get('U-1' as never)?.dataProduct).toBe('D-1');
  });

  it('to one may be to something new, added once', async () => {
    const { user, workbook: now, steps } = await shown(useCases, 3);
    await user.keyboard('Return forecast{Enter}');
    const [, made] = [...now().dataProduct.values()];
    expect(made?.title).toBe('Return forecast');
    expect(now().dataProduct.size).toBe(2);
    expect(now().useCase.get('U-1' as never)?.dataProduct).toBe(made?.id);
    expect(steps()).toEqual(['Add data product']);
  });

  it('to anything offer all that has a code', async () => {
    const { user, workbook: now } = await shown(notes, 1);
    await user.keyboard('late{ArrowDown}{Enter}');
    expect(now().upwardNote.get('N-1' as never)?.about).toEqual({ kind: 'goal', id: 'G-1' });
  });
});
