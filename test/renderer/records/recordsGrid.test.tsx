// @vitest-environment happy-dom
// The table of records of one kind, as a person uses it: adding, typing, pasting, deleting, and only reading.
import { describe, expect, it } from 'vitest';
import { ResourcesTab } from '../../../renderer/features/frame/ResourcesTab.tsx';
import { RegisterTab } from '../../../renderer/features/risks/register/RegisterTab.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { until } from '../../helpers/until.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const two = () =>
  build((wb) => {
    wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 1, ratePerUnitWD: 520_00 });
    wb.add('resource', 'Z-2', { title: 'Scanner', kind: 'tool', capacity: 2 });
  });

const cell = (name: string) => page.getByRole('gridcell', { name });
const grid = () => page.getByRole('grid');

describe('a table of records', () => {
  it('adds a record that opens in the inspector with its title ready', async () => {
    const { user, workbook, window, steps } = await show(<ResourcesTab />, two());
    await user.click(page.getByRole('button', { name: 'Add resource' }));
    expect([...workbook().resource.values()].map(({ title }) => title)).toContain('New resource');
    expect(window.session.getState()).toMatchObject({ focusField: 'title', inspectorOpen: true });
    expect(steps()).toEqual(['Add resource']);
  });

  it('teaches while it is empty, and its button adds the first', async () => {
    const { user, workbook } = await show(
      <ResourcesTab />,
      build(() => undefined),
    );
    expect(page.getByRole('heading', { name: /Who and what is needed/ })).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Add resource' }));
    expect(workbook().resource.size).toBe(1);
  });

  it('writes what is typed into a cell, and undo takes it back', async () => {
    const { user, workbook, undo } = await show(<ResourcesTab />, two());
    await user.click(cell('Engineer'));
    await user.keyboard('Data engineer{Enter}');
    expect(workbook().resource.get('Z-1' as never)?.title).toBe('Data engineer');
    undo();
    expect(workbook().resource.get('Z-1' as never)?.title).toBe('Engineer');
  });

  it('keeps the old value of a cell where the new one cannot be, and says why', async () => {
    const { user, workbook } = await show(<ResourcesTab />, two());
    await user.click(cell('Engineer'));
    await user.keyboard('{F2}');
    await user.clear(page.getByRole('textbox', { name: /Resource/ }));
    await user.keyboard('{Enter}');
    expect(page.getAllByText('Resource must not be empty.').length).toBeGreaterThan(0);
    await user.keyboard('{Escape}');
    expect(workbook().resource.get('Z-1' as never)?.title).toBe('Engineer');
  });

  it('takes a pasted block as one step of undo', async () => {
    const { user, workbook, steps, undo } = await show(<ResourcesTab />, two());
    await user.click(cell('Engineer'));
    await user.paste('Analyst\tTool\t3\nSponsor\tSponsor time\t0.5');
    expect(page.getByText('This changes 6 cells.')).toBeTruthy();
    expect(steps()).toEqual([]);
    await user.click(page.getByRole('button', { name: 'Paste' }));
    const rows = () =>
      [...workbook().resource.values()].map(({ title, kind, capacity }) => [title, kind, capacity]);
    expect(rows()).toEqual([
      ['Analyst', 'tool', 3],
      ['Sponsor', 'sponsorTime', 0.5],
    ]);
    expect(steps()).toEqual(['Paste']);
    undo();
    expect(rows()[0]).toEqual(['Engineer', 'specialist', 1]);
  });

  it('selects a row for the inspector, lets go of it, and deletes it by key', async () => {
    const { user, workbook, window } = await show(<ResourcesTab />, two());
    await user.click(cell('Scanner'));
    // A second click may follow: until then nothing slides beside the table.
    await until(() =>
      expect(window.session.getState().selection).toEqual({ kind: 'resource', ids: ['Z-2'] }),
    );
    await user.keyboard(' ');
    expect(window.session.getState().selection).toBeNull();
    await user.keyboard('{Control>}{Delete}{/Control}');
    expect([...workbook().resource.keys()]).toEqual(['Z-1']);
  });

  it('leads from the last row to the line that adds one, and back', async () => {
    const { user, workbook } = await show(<ResourcesTab />, two());
    await user.click(cell('Engineer'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(page.getByRole('textbox', { name: 'New resource' }));
    await user.keyboard('Analyst{Enter}Sponsor{Enter}{ArrowUp}');
    expect([...workbook().resource.values()].map(({ title }) => title)).toEqual([
      'Engineer',
      'Scanner',
      'Analyst',
      'Sponsor',
    ]);
    expect(document.activeElement).toBe(grid());
    expect(document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
      'Sponsor',
    );
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(document.activeElement).toBe(grid());
  });

  it('can only be read where another window holds the workbook', async () => {
    const { user, workbook } = await show(<ResourcesTab />, two(), { isReadOnly: true });
    expect(page.queryByRole('button', { name: 'Add resource' })).toBeNull();
    expect(grid().getAttribute('aria-readonly')).toBe('true');
    await user.click(cell('Engineer'));
    await user.keyboard('X{Enter}');
    await user.paste('Analyst');
    await user.keyboard('{Control>}{Delete}{/Control}');
    expect([...workbook().resource.values()].map(({ title }) => title)).toEqual(['Engineer', 'Scanner']);
  });
});

describe('the risk register', () => {
  const risks = () =>
    build((wb) => {
      wb.add('risk', 'R-1', { title: 'Thin data', state: 'open' });
      wb.add('risk', 'R-2', { title: 'Late consent', state: 'closed' });
    });

  it('leaves out what the filter hides, says how many that is, and clears it', async () => {
    const { user } = await show(<RegisterTab />, risks());
    await user.click(page.getByLabelText('Search risks'));
    await user.paste('thin');
    expect(page.queryByRole('gridcell', { name: 'Late consent' })).toBeNull();
    expect(page.getByText('1 of 2 risks')).toBeTruthy();
    await user.click(page.getByLabelText('Search risks'));
    await user.paste(' zzz');
    await user.click(page.getByRole('button', { name: 'Clear filter' }));
    expect(cell('Late consent')).toBeTruthy();
    expect(page.getByText('2 risks')).toBeTruthy();
  });

  it('is filtered, and exported, but not added to or imported into where it can only be read', async () => {
    const { user } = await show(<RegisterTab />, risks(), { isReadOnly: true });
    const buttons = page.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toContain('Export tables…');
    expect(buttons).not.toContain('Add risk');
    expect(buttons).not.toContain('Import risks');
    await user.click(page.getByLabelText('Search risks'));
    await user.paste('thin');
    expect(page.queryByRole('gridcell', { name: 'Late consent' })).toBeNull();
  });
});
