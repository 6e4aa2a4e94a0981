// @vitest-environment happy-dom
// The one list in a cell: nothing is taken before Enter, Tab or a click says so, and the cursor goes on as from any cell.
import { expect, it } from 'vitest';
import type { GridColumn } from '../../../../renderer/ui/grid/model/gridColumn.ts';
import { page } from '../../../helpers/browser/screen.tsx';
import { showGrid, underCursor } from './gridOfRows.tsx';
import { columns, type Row } from './model/view/rows.ts';

/** The table with states that can be chosen and emptied; what is written is written down. */
function shown(more: Partial<GridColumn<Row>> = {}) {
  const written: string[] = [];
  const own = columns.map((column) =>
    column.id === 'state'
      ? {
          ...column,
          clearable: true,
          commit: (row: Row, text: string) => void written.push(`${row.id} ${text}`),
          ...more,
        }
      : column,
  );
  const screen = showGrid({ columns: own });
  return { ...screen, written };
}

const list = () => page.queryByRole<HTMLInputElement>('combobox', { name: 'State' });
const offered = () => page.queryAllByRole('option').map(({ textContent }) => textContent);
/** Chooses the cell of the second column in a row. */
const at = (row: number) =>
  page.getAllByRole('row')[row + 1]?.querySelectorAll('[role=gridcell]')[1] as Element;

it('opens with all choices, empty first, and the chosen one marked', async () => {
  const { user } = shown();
  await user.click(at(0));
  await user.keyboard('{F2}');
  expect(offered()).toEqual(['Not set', 'To do', 'Done']);
  expect(page.getByRole('option', { selected: true }).textContent).toBe('To do');
});

it('looks for what is typed, and takes it by Enter, going down', async () => {
  const { user, written, grid } = shown();
  await user.click(at(0));
  await user.keyboard('do');
  expect(offered()).toEqual(['To do', 'Done']);
  expect(written).toEqual([]);
  await user.keyboard('n{Enter}');
  expect(written).toEqual(['a done']);
  expect(document.activeElement).toBe(grid());
  expect(underCursor(grid())).toBe('done');
});

it('takes by Tab, going on to the right', async () => {
  const { user, written, grid } = shown();
  await user.click(at(0));
  await user.keyboard('done{Tab}');
  expect(written).toEqual(['a done']);
  expect(list()).toBeNull();
  expect(document.activeElement).toBe(grid());
});

it('takes nothing at Escape', async () => {
  const { user, written, grid } = shown();
  await user.click(at(0));
  await user.keyboard('done{Escape}');
  expect([written, list()]).toEqual([[], null]);
  expect(document.activeElement).toBe(grid());
});

it('empties by the choice of nothing, and offers none where something has to be', async () => {
  const { user, written } = shown();
  await user.click(at(0));
  await user.keyboard('{F2}');
  await user.click(page.getByRole('option', { name: 'Not set' }));
  expect(written).toEqual(['a ']);
});

it('offers no emptying where something has to be chosen', async () => {
  const { user } = shown({ clearable: false });
  await user.click(at(0));
  await user.keyboard('{F2}');
  expect(offered()).toEqual(['To do', 'Done']);
});

it('says that words fit nothing, and stays with them', async () => {
  const { user, written } = shown();
  await user.click(at(0));
  await user.keyboard('zzz{Enter}');
  expect(list()?.value).toBe('zzz');
  expect(page.getByText(/“zzz” is none of the choices/)).toBeTruthy();
  expect(written).toEqual([]);
});

it('adds nothing at Escape, though the box loses the keyboard as it goes', async () => {
  const added: string[] = [];
  const { user, written } = shown({
    newItem: {
      one: 'state',
      many: 'states',
      create: (_row, title) => {
        added.push(title);
        return 'new';
      },
    },
  });
  await user.click(at(0));
  await user.keyboard('Fin');
  expect(offered()).toEqual(['Add state “Fin”']);
  // A browser tells a box that it is left while it is being taken away; here it has to be said.
  const box = list();
  document.addEventListener('keydown', () => box?.blur(), { once: true });
  await user.keyboard('{Escape}');
  expect([added, written, list()]).toEqual([[], [], null]);
});
