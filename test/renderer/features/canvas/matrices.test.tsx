// @vitest-environment happy-dom
// Matrices by hand: an empty cell links the two as one step, a filled one leads to what links them, and files are kept.
import { expect, it } from 'vitest';
import { MatricesTab } from '../../../../renderer/features/canvas/matrices/MatricesTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const small = build((wb) => {
  wb.add('goal', 'G-1');
  wb.add('useCase', 'U-1', { goals: ['G-1'] });
  wb.add('useCase', 'U-2');
  wb.add('slice', 'S-1', { useCase: 'U-1', components: ['Log'] });
  wb.add('slice', 'S-2', { useCase: 'U-2' });
});

const walkIn = async (
  user: Awaited<ReturnType<typeof show>>['user'],
  name: string | RegExp,
  keys: string,
) => {
  page.getByRole('grid', { name }).focus();
  await user.keyboard(keys);
};

it('Enter on an empty cell links the two, once, and can be undone', async () => {
  const { user, workbook, steps, undo } = await show(<MatricesTab />, small);
  expect(page.getByText('U-2 serves no goal.')).toBeTruthy();
  await walkIn(user, 'Goals and use cases', '{ArrowRight}{ArrowRight}{Enter}');
  expect(workbook().useCase.get('U-2' as never)?.goals).toEqual(['G-1']);
  expect(steps()).toEqual(['Link items']);
  expect(page.getByText('Every row and every column holds something.')).toBeTruthy();
  undo();
  expect(workbook().useCase.get('U-2' as never)?.goals).toEqual([]);
});

it('Enter on a filled cell opens what keeps the link, and changes nothing', async () => {
  const { user, window, steps } = await show(<MatricesTab />, small);
  await walkIn(user, 'Goals and use cases', '{ArrowRight}{Enter}');
  const { selection, focusField } = window.session.getState();
  expect([selection, focusField]).toEqual([{ kind: 'useCase', ids: ['U-1'] }, 'goals']);
  expect(steps()).toEqual([]);
});

it('a component is named in a slice', async () => {
  const { user, workbook } = await show(<MatricesTab />, small);
  await user.click(page.getByRole('radio', { name: 'Components and slices' }));
  await walkIn(user, 'Components and slices', '{ArrowRight}{ArrowRight}{Enter}');
  expect(workbook().slice.get('S-2' as never)?.components).toEqual(['Log']);
});

it('nothing is linked where the workbook may only be read', async () => {
  const { user, workbook } = await show(<MatricesTab />, small, { isReadOnly: true });
  await walkIn(user, 'Goals and use cases', '{ArrowRight}{ArrowRight}{Enter}');
  expect(workbook().useCase.get('U-2' as never)?.goals).toEqual([]);
});

it('the totals stay last however the rows are sorted, and a file holds what is shown', async () => {
  const kept: [string, string][] = [];
  const { user } = await show(<MatricesTab />, small, {
    keepFile: (name, bytes) => {
      kept.push([name, new TextDecoder().decode(bytes)]);
      return Promise.resolve({ name } as never);
    },
  });
  await user.click(page.getByRole('columnheader', { name: /^Total/ }));
  const rows = page.getAllByRole('row');
  expect(rows.at(-1)?.textContent).toContain('Total');
  await user.click(page.getByRole('button', { name: 'Export CSV' }));
  await page.findAllByRole('button');
  await expect.poll(() => kept.length).toBe(1);
  const [[name, text] = ['', '']] = kept;
  expect(name).toBe('Test 2026-01-12 goals and use cases.csv');
  expect(text).toContain('"G-1 G-1","serves it"');
});

it('teaches while there is nothing to hold against each other', async () => {
  await show(
    <MatricesTab />,
    build(() => undefined),
  );
  expect(page.getByRole('button', { name: 'Add goal' })).toBeTruthy();
});

it('leads to a slice while no component is named', async () => {
  const bare = build((wb) => wb.add('slice', 'S-1'));
  const { user, window } = await show(<MatricesTab />, bare);
  await user.click(page.getByRole('radio', { name: 'Components and slices' }));
  await user.click(page.getByRole('button', { name: 'Name the components of S-1' }));
  expect(window.session.getState()).toMatchObject({
    selection: { kind: 'slice', ids: ['S-1'] },
    focusField: 'components',
  });
});
