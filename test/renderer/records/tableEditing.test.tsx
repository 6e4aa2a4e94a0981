// @vitest-environment happy-dom
// Cells and rows of a table as spreadsheets have taught people: filled, pasted, found, kept when they cannot be, one step each.
import { fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ResourcesTab } from '../../../renderer/features/frame/ResourcesTab.tsx';
import { RolesTab } from '../../../renderer/features/frame/RolesTab.tsx';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { build } from '../../helpers/workbooks/workbooks.ts';
import { clips } from '../../fixtures/clipboard/clips.ts';

const three = () =>
  build((wb) => {
    wb.add('resource', 'Z-1', { title: 'Engineer 1', capacity: 1, ratePerUnitWD: 520_00 });
    wb.add('resource', 'Z-2', { title: 'Scanner', kind: 'tool', capacity: 2 });
    wb.add('resource', 'Z-3', { title: 'Sponsor', capacity: 3, availableFrom: '2026-03-12' });
  });
const none = () => build(() => undefined);

const cell = (name: string) => page.getByRole('gridcell', { name });
const grid = () => page.getByRole('grid');
const titles = (workbook: Workbook) => [...workbook.resource.values()].map(({ title }) => title);
const capacities = (workbook: Workbook) => [...workbook.resource.values()].map(({ capacity }) => capacity);

/** Pastes as the keys do, with HTML beside the plain text where a program writes it. */
function paste(plain: string, html = '', at: Element | Document = grid()): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  if (html !== '') clipboardData.setData('text/html', html);
  fireEvent.paste(at, { clipboardData });
}

afterEach(() => localStorage.clear());

describe('a text that a cell cannot take', () => {
  it('stands there as it was typed, marked, with why, and the workbook has the old value', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('1'));
    await user.keyboard('many{Enter}');
    const kept = cell('many');
    expect(kept.getAttribute('aria-invalid')).toBe('true');
    expect(kept.title).toMatch(/Write a number/);
    expect(page.getByText(/1 cell holds a text it cannot take/)).toBeTruthy();
    expect(capacities(workbook())).toEqual([1, 2, 3]);
    expect(steps()).toEqual([]);
  });

  it('is there again after another screen, and goes once it is corrected', async () => {
    const { user, workbook, again } = await show(<ResourcesTab />, three());
    await user.click(cell('1'));
    await user.keyboard('many{Enter}');
    again(<RolesTab />);
    again(<ResourcesTab />);
    await user.click(page.getByRole('button', { name: 'Go to the next' }));
    await user.keyboard('{F2}');
    expect(page.getByRole<HTMLInputElement>('textbox', { name: /Capacity/ }).value).toBe('many');
    await user.clear(page.getByRole('textbox', { name: /Capacity/ }));
    await user.keyboard('7{Enter}');
    expect(capacities(workbook())).toEqual([7, 2, 3]);
    expect(page.queryByText(/cannot take/)).toBeNull();
  });

  it('is given back with all others by one button', async () => {
    const { user } = await show(<ResourcesTab />, three());
    await user.click(cell('1'));
    await user.keyboard('many{Enter}more{Enter}');
    expect(page.getByText(/2 cells hold a text/)).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Give back all' }));
    expect(cell('1')).toBeTruthy();
    expect(page.queryByText(/cannot take/)).toBeNull();
  });
});

describe('a pasted table', () => {
  it('with a known header asks where its columns go, adds its rows, and is one step', async () => {
    const { user, workbook, steps, undo } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    paste('Resource\tCapacity\tColour\nWelder\t2\tred\nPainter\tx\tblue\n');
    expect(page.getByText('This adds 2 rows.')).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Sponsor', 'Welder', 'Painter']);
    expect(capacities(workbook())).toEqual([1, 2, 3, 2, 1]);
    expect(cell('x').getAttribute('aria-invalid')).toBe('true');
    expect(steps()).toEqual(['Paste']);
    undo();
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Sponsor']);
  });

  it('goes where a person says, and next time it is known', async () => {
    const { user, workbook } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    paste('Resource\tHeads\nWelder\t2');
    await user.click(page.getByRole('combobox', { name: 'Column for “Heads”' }));
    await user.keyboard('Capacity{Enter}');
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(capacities(workbook())).toEqual([1, 2, 3, 2]);
    paste('Resource\tHeads\nPainter\t5');
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(capacities(workbook())).toEqual([1, 2, 3, 2, 5]);
  });

  it('changes rows of the same code only where that is chosen, and shows what it writes over', async () => {
    const { user, workbook } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    paste('Code\tResource\nZ-2\tReader\nZ-9\tWelder');
    await user.click(page.getByLabelText(/Change the 1 row whose code is here/));
    expect(page.getByText('This adds 1 row and changes 1 cell.')).toBeTruthy();
    expect(page.getByRole('row', { name: /Z-2 Resource Scanner Reader/ })).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(titles(workbook())).toEqual(['Engineer 1', 'Reader', 'Sponsor', 'Welder']);
  });

  it('fills an empty table from wherever the focus is', async () => {
    const { user, workbook } = await show(<ResourcesTab />, none());
    paste('Resource\tRate per day\nWelder\t€2m\nPainter\t1.250,50', '', document);
    await user.click(page.getByRole('button', { name: 'Paste' }));
    const rates = [...workbook().resource.values()].map(({ title, ratePerUnitWD }) => [title, ratePerUnitWD]);
    expect(rates).toEqual([
      ['Welder', 2_000_000_00],
      ['Painter', 1_250_50],
    ]);
  });

  it('comes as HTML from a word processor, its lines within a cell kept', async () => {
    const { user, workbook } = await show(<ResourcesTab />, none());
    const word = clips['Word'];
    paste('', word?.html.replace('Assumption', 'Title').replace('Owner', 'Notes'), document);
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(titles(workbook())).toEqual([word?.rows[1]?.[0]]);
  });

  it('longer than the table adds rows, and overwrites nothing that was not chosen without asking', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('Sponsor'));
    paste('Welder\nPainter');
    expect(steps()).toEqual([]);
    await user.click(page.getByRole('button', { name: 'Paste' }));
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Welder', 'Painter']);
  });

  it('over exactly the chosen cells asks nothing', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    paste('Welder\nPainter');
    expect(titles(workbook())).toEqual(['Welder', 'Painter', 'Sponsor']);
    expect(steps()).toEqual(['Paste']);
  });
});

describe('cells are filled', () => {
  it('down by key, as one step', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('1'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(capacities(workbook())).toEqual([1, 1, 1]);
    expect(steps()).toEqual(['Fill cells']);
  });

  it('as a series from the menu, which lists what is possible', async () => {
    const { user, workbook } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    fireEvent.contextMenu(grid());
    await user.click(await page.findByRole('menuitem', { name: /Fill as a series/ }));
    expect(titles(workbook())).toEqual(['Engineer 1', 'Engineer 2', 'Engineer 3']);
  });

  it('by the handle, in the step of the chosen cells', async () => {
    const { user, workbook, steps } = await show(
      <ResourcesTab />,
      build((wb) => {
        for (const [at, capacity] of [1, 3, 0, 0].entries())
          wb.add('resource', `Z-${at + 1}`, { title: `Engineer ${at + 1}`, capacity });
      }),
    );
    await user.click(cell('1'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    const handle = grid().querySelector('[data-fill]');
    const below = grid().querySelector('[data-row="3"] [data-column="3"]');
    if (!handle || !below) throw new Error('There is no handle, or no cell to draw it to.');
    fireEvent.pointerDown(handle, { button: 0 });
    fireEvent.pointerMove(below, { buttons: 1 });
    fireEvent.pointerUp(window);
    expect(capacities(workbook())).toEqual([1, 3, 5, 7]);
    expect(steps()).toEqual(['Fill cells']);
  });

  it('all chosen rows at once by Ctrl and Enter in the editor', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('1'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}4{Control>}{Enter}{/Control}');
    expect(capacities(workbook())).toEqual([4, 4, 4]);
    expect(steps()).toEqual(['Change cells']);
  });
});

describe('rows', () => {
  it('are inserted ready to be named', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('Scanner'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('Welder{Enter}');
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Sponsor', 'Welder']);
    expect(steps()[0]).toBe('Add resource');
  });

  it('are copied without their code', async () => {
    const { user, workbook, undo } = await show(<ResourcesTab />, three());
    await user.click(cell('Scanner'));
    await user.keyboard('{Control>}{Shift>}d{/Shift}{/Control}');
    const copy = [...workbook().resource.values()].at(-1);
    expect(copy).toMatchObject({ title: 'Scanner', kind: 'tool', capacity: 2, code: 'Z-4' });
    undo();
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Sponsor']);
  });

  it('are moved by key where they have an order', async () => {
    const { user, steps } = await show(
      <RolesTab />,
      build((wb) => {
        for (const title of ['Head', 'Planner', 'Driver']) wb.add('role', title, { title });
      }),
    );
    const shown = () =>
      page
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent);
    const before = shown();
    await user.click(cell('Driver'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(shown()).toEqual([before[0], before[2], before[1]]);
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(shown()).toEqual([before[2], before[0], before[1]]);
    expect(steps().length).toBe(2);
  });
});

describe('find and replace', () => {
  it('says how many there are, walks through them, and replaces all in one step', async () => {
    const { user, workbook, steps } = await show(<ResourcesTab />, three());
    await user.click(cell('Engineer 1'));
    await user.keyboard('{Control>}f{/Control}');
    await user.type(page.getByRole('textbox', { name: 'Find' }), 's');
    expect(await page.findByRole('button', { name: /Replace all \d/ })).toBeTruthy();
    await user.clear(page.getByRole('textbox', { name: 'Find' }));
    await user.type(page.getByRole('textbox', { name: 'Find' }), 'spon{Enter}');
    expect(page.getAllByText('1 of 1').length).toBeGreaterThan(0);
    await user.type(page.getByRole('textbox', { name: 'Replace with' }), 'Pat');
    await user.click(page.getByRole('button', { name: 'Replace all 1' }));
    expect(titles(workbook())).toEqual(['Engineer 1', 'Scanner', 'Patsor']);
    expect(steps()).toEqual(['Replace text']);
    await user.click(page.getByRole('textbox', { name: 'Find' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });
});
