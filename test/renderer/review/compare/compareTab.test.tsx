// @vitest-environment happy-dom
// Review › Compare: two versions chosen, figures and goalposts first, and snapshots that are taken and brought back.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompareTab } from '../../../../renderer/features/review/compare/CompareTab.tsx';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const rowsOf = (table: string) =>
  within(page.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => row.textContent ?? '');

describe('Review › Compare', () => {
  it('teaches what it is for, and takes the first snapshot', async () => {
    const { user, workbook } = await show(
      <CompareTab />,
      build(() => undefined),
    );
    await user.click(page.getByRole('button', { name: 'Take a snapshot' }));
    expect([...workbook().snapshot.values()].map(({ code }) => code)).toEqual(['Y-1']);
    expect(rowsOf('Snapshots')[1]).toContain('Y-1 As of 12 Jan 2026');
  });

  it('lists the snapshots with their figures, and holds one against now', async () => {
    const { user } = await show(<CompareTab />, workshop);
    expect(
      rowsOf('Snapshots')
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual(['Y-3', 'Y-2', 'Y-1', 'Y-0']);
    expect(page.getByText('Nothing differs between the two.')).toBeDefined();
    await user.click(page.getByRole('button', { name: 'Compare Y-0 The inherited plan with now' }));
    expect(rowsOf('Headline figures')[1]).toBe('Thread coverage0%96.4%+96.4 points');
    expect(rowsOf('Added')).toHaveLength(51);
    await user.click(within(page.getByRole('region', { name: 'Added' })).getByRole('button'));
    expect(rowsOf('Added').some((row) => row.includes('K-4'))).toBe(true);
  });

  it('puts moved goalposts before the rest and filters both', async () => {
    const { user } = await show(<CompareTab />, workshop);
    await user.click(page.getByRole('button', { name: 'Compare Y-3 The gate review with now' }));
    const tables = page.getAllByRole('table').map((table) => table.getAttribute('aria-label'));
    expect(tables.indexOf('Moved goalposts')).toBeLessThan(tables.indexOf('Changed'));
    await user.type(page.getByRole('textbox', { name: 'Filter the differences' }), 'K-5');
    expect(rowsOf('Moved goalposts')).toHaveLength(2);
    await user.type(page.getByRole('textbox', { name: 'Filter the differences' }), ' nowhere');
    expect(page.getByText(/Nothing fits this filter/)).toBeDefined();
  });

  it('brings a snapshot back in one step that can be undone', async () => {
    const { user, workbook, window } = await show(<CompareTab />, workshop);
    await user.click(page.getByRole('button', { name: 'Restore Y-3 The gate review' }));
    expect(factsOf(workbook()).asOf).toBe('2026-02-16');
    window.document.getState().undo();
    expect(factsOf(workbook()).asOf).toBe('2026-01-12');
  });
});
