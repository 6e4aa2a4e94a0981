// @vitest-environment happy-dom
// How a person looks at a table: by pointer and by keys alone, with what assistive technology is told of it.
import { act } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page } from '../../../helpers/browser/screen.tsx';
import { until } from '../../../helpers/until.ts';
import { headTexts, lineTexts, showGrid, testShelf, underCursor } from './gridOfRows.tsx';
import { essentials } from '../../../../renderer/ui/grid/model/gridView.ts';

const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** Opens the panel of a column by key. */
async function panelOf({ user, grid }: ReturnType<typeof showGrid>, place: number, linesUp = 1) {
  act(() => grid().focus());
  await user.keyboard(
    `{Control>}{Home}{/Control}${'{ArrowUp}'.repeat(linesUp)}${'{ArrowRight}'.repeat(place)}`,
  );
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  return page.findByRole('dialog');
}

describe('sorting', () => {
  it('by a head that is pressed, and with Shift by another where the first is equal', async () => {
    const { user } = showGrid();
    await user.click(head('State'));
    expect(lineTexts()).toEqual(['Shadow run', 'Café test', 'Cafeteria', 'Rollout']);
    await user.keyboard('{Shift>}');
    await user.click(head('Title'));
    await user.click(head('Title'));
    await user.keyboard('{/Shift}');
    expect(lineTexts()).toEqual(['Shadow run', 'Cafeteria', 'Café test', 'Rollout']);
    expect(head('State').getAttribute('aria-sort')).toBe('ascending');
    expect(head('Title').textContent).toContain('sorted by it as number 2');
  });

  it('by keys alone', async () => {
    const { user, grid } = showGrid();
    act(() => grid().focus());
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{Enter}{Enter}');
    expect(lineTexts()).toEqual(['Café test', 'Shadow run', 'Rollout', 'Cafeteria']);
    await user.keyboard('{ArrowLeft}{Shift>}{Enter}{/Shift}');
    expect(head('State').getAttribute('aria-sort')).toBe('ascending');
    expect(head('Cost').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('columns', () => {
  it('that are not essential are chosen in the list, and found there by name', async () => {
    const { user } = showGrid();
    expect(headTexts()).toEqual(['Title', 'State', 'Cost', 'Due']);
    await user.click(button('Columns'));
    await user.type(page.getByLabelText('Find a column'), 'day');
    await user.click(page.getByRole('checkbox', { name: 'Days' }));
    expect(headTexts()).toEqual(['Title', 'State', 'Cost', 'Days', 'Due']);
  });

  it('move and widen by keys, and the cursor goes with them', async () => {
    const { user, grid, shelf, unmount } = showGrid();
    act(() => grid().focus());
    await user.keyboard('{ArrowUp}{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}');
    expect(headTexts()).toEqual(['State', 'Cost', 'Title', 'Due']);
    expect(underCursor(grid())).toBe('Title');
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    unmount();
    expect(shelf.last()?.now).toMatchObject({ columns: ['state', 'cost', 'title', 'due'] });
    expect(Object.keys(shelf.last()?.now.widths ?? {})).toEqual(['title']);
  });

  it('are hidden and frozen in their panel', async () => {
    const shown = showGrid();
    await panelOf(shown, 1);
    await shown.user.click(button('Freeze up to here'));
    const frozen = page.getAllByRole('columnheader').filter(({ dataset }) => dataset['frozen'] !== undefined);
    expect(frozen.map(({ textContent }) => textContent)).toEqual(['Title', 'State']);
    await panelOf(shown, 0);
    await shown.user.click(button('Hide column'));
    expect(headTexts()).toEqual(['State', 'Cost', 'Due']);
  });
});

describe('filters', () => {
  it('cut rows as they are typed, are said over the table, and are taken away there', async () => {
    const shown = showGrid();
    await panelOf(shown, 0);
    await shown.user.type(page.getByLabelText('Contains'), 'cafe');
    expect(lineTexts()).toEqual(['Café test', 'Cafeteria']);
    expect(page.getByText('2 of 4 rows')).toBeTruthy();
    await shown.user.keyboard('{Escape}');
    await until(() => expect(page.queryByRole('dialog')).toBeNull());
    await shown.user.click(button('Remove filter Title: “cafe”'));
    expect(lineTexts()).toHaveLength(4);
  });

  it('of a choice offer what stands in the column', async () => {
    const shown = showGrid();
    await panelOf(shown, 1);
    await shown.user.click(page.getByRole('checkbox', { name: 'Not set (1)' }));
    await shown.user.click(page.getByRole('checkbox', { name: 'Done (1)' }));
    expect(lineTexts()).toEqual(['Shadow run', 'Rollout']);
  });

  it('of numbers cut nothing while an end cannot be read, and say so', async () => {
    const shown = showGrid();
    await panelOf(shown, 2);
    await shown.user.type(page.getByLabelText('From'), 'x');
    expect(lineTexts()).toHaveLength(4);
    expect(page.getByText('Write a number, for example 12 or 3.5.')).toBeTruthy();
    await shown.user.clear(page.getByLabelText('From'));
    await shown.user.type(page.getByLabelText('From'), '500');
    expect(lineTexts()).toEqual(['Café test']);
  });

  it('that leave nothing say how much is hidden, and are cleared there', async () => {
    const { user } = showGrid({
      views: testShelf({ now: { ...essentials, filters: { title: { kind: 'text', contains: 'zebra' } } } }),
    });
    expect(page.getByText('No row matches the filter. 4 are hidden.')).toBeTruthy();
    await user.click(button('Clear filter'));
    expect(lineTexts()).toHaveLength(4);
  });
});

describe('groups', () => {
  const grouped = () => showGrid({ views: testShelf({ now: { ...essentials, group: 'state' } }) });

  it('stand over their rows with their number and what their numbers come to', () => {
    grouped();
    expect(lineTexts()).toEqual([
      'To do2 rowsCost €1000Days 8.5 on average',
      'Café test',
      'Cafeteria',
      'Done1 rowCost €251',
      'Shadow run',
      'No State1 rowCost €99Days 3 on average',
      'Rollout',
    ]);
  });

  it('are walked over and folded by keys, and the lines are numbered for assistive technology', async () => {
    const { user, grid } = grouped();
    act(() => grid().focus());
    expect(underCursor(grid())).toBe('Café test');
    await user.keyboard('{ArrowUp}');
    expect(underCursor(grid())).toMatch(/^To do/);
    await user.keyboard('{ArrowLeft}');
    expect(lineTexts().map((text) => text.slice(0, 5))).toEqual([
      'To do',
      'Done1',
      'Shado',
      'No St',
      'Rollo',
    ]);
    expect(grid().getAttribute('aria-rowcount')).toBe('6');
    expect(page.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(underCursor(grid())).toBe('Shadow run');
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(lineTexts()).toHaveLength(7);
    await user.keyboard('{ArrowUp}');
    expect(underCursor(grid())).toBe('Title');
  });

  it('fold by a click, and all of them at once', async () => {
    const { user } = grouped();
    await user.click(page.getByText('To do', { selector: 'strong' }));
    expect(lineTexts()).toHaveLength(5);
    await user.click(button('Fold all groups'));
    expect(lineTexts()).toHaveLength(3);
    await user.click(button('Unfold all groups'));
    await user.click(button('Stop grouping by State'));
    expect(lineTexts()).toEqual(['Café test', 'Shadow run', 'Cafeteria', 'Rollout']);
  });
});

describe('the selected cells', () => {
  it('are summed up under the table', async () => {
    const { user, grid } = showGrid();
    act(() => grid().focus());
    expect(page.queryByText('Sum')).toBeNull();
    await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}');
    const totals = [...document.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
    expect(totals).toEqual(['Count3', 'Sum€1350', 'Mean€450', 'Least€99', 'Most€1000']);
  });
});

describe('named views', () => {
  it('are saved, chosen, changed, renamed and deleted', async () => {
    const { user, shelf, unmount } = showGrid();
    const choose = async (name: string | RegExp) => {
      await user.click(button(/^View: /));
      await user.click(await page.findByRole('menuitem', { name }));
    };
    await choose('All fields');
    expect(headTexts()).toHaveLength(5);
    await choose('Save as…');
    await user.type(await page.findByRole('textbox', { name: /^Name of the view/ }), 'Steering{Enter}');
    await until(() => button('View: Steering'));
    await user.click(head('State'));
    await choose('Save changes to “Steering”');
    await choose('Essentials');
    expect(headTexts()).toEqual(['Title', 'State', 'Cost', 'Due']);
    await choose('Steering');
    expect([headTexts().length, lineTexts()[0]]).toEqual([5, 'Shadow run']);
    await choose('Rename “Steering”…');
    const name = await page.findByRole('textbox', { name: /^Name of the view/ });
    await user.clear(name);
    await user.type(name, 'Board{Enter}');
    await until(() => button('View: Board'));
    await choose('Delete “Board”');
    expect(button('View: All fields')).toBeTruthy();
    unmount();
    expect(shelf.last()?.named).toEqual([]);
  });
});

describe('a double click', () => {
  it('edits the cell it began in, and chooses no row, where that would move the columns', async () => {
    const chosen: (string | null)[] = [];
    const columns = (await import('./model/view/rows.ts')).columns.map((column) => ({
      ...column,
      commit: () => undefined,
    }));
    const { user } = showGrid({ opensBeside: true, columns, onSelect: (id) => chosen.push(id) });
    await user.dblClick(page.getByText('Cafeteria'));
    expect(page.getByRole('textbox', { name: 'Title' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(chosen).toEqual([]);
    await user.click(page.getByText('Shadow run'));
    await until(() => expect(chosen).toEqual(['b']));
  });
});

describe('for assistive technology', () => {
  it.each([
    ['plain', essentials],
    [
      'grouped, sorted, cut and frozen',
      {
        ...essentials,
        group: 'state',
        frozen: 1,
        sorts: [
          { columnId: 'state', descending: true },
          { columnId: 'title', descending: false },
        ],
        filters: { title: { kind: 'text', contains: 'a' } },
      },
    ],
  ])('a table that is %s is a sound grid', async (_how, now) => {
    const shown = showGrid({ views: testShelf({ now }) });
    // Over the first row stands the head of its group.
    await panelOf(shown, 0, now.group === null ? 1 : 2);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
