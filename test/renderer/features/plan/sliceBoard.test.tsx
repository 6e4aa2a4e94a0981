// @vitest-environment happy-dom
// Plan › Slices by mouse and keys: the order is looked at before it is done, splits show the index, the gauge mends.
import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SliceExtra } from '../../../../renderer/features/plan/slices/SliceExtra.tsx';
import { SlicesTab } from '../../../../renderer/features/plan/slices/SlicesTab.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import { releasesOf } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { inherited } from '../../../helpers/workbooks/examples.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

/** Two slices for one engineer, the dear and worthless one first. */
const team = build((wb) => {
  wb.add('resource', 'Z-1', { capacity: 1, ratePerUnitWD: 100 });
  wb.add('role', 'buyer', { title: 'Head buyer' });
  wb.add('assumption', 'B-1', { title: 'Buyers read lists' });
  for (const [number, value, days, fields] of [
    [1, 1_000, 20, { components: ['Store', 'List'] }],
    [
      2,
      900_000,
      10,
      {
        components: ['list', 'Alarm'],
        benefit: 'Shelves stay full',
        beneficiaryRole: 'buyer',
        reusable: true,
        feedback: {
          date: '2026-02-24',
          fromRole: 'buyer',
          question: 'Fewer gaps?',
          said: 'Half as many',
          assumption: 'B-1',
        },
      },
    ],
  ] as const) {
    wb.add('useCase', `U-${number}`, { state: 'selected', valuePerYear: range(value, value, value) });
    wb.add('slice', `S-${number}`, { useCase: `U-${number}`, title: `Slice ${number}`, ...fields });
    wb.add('timeBox', `T-${number}`, {
      title: `Box ${number}`,
      slice: `S-${number}`,
      exitQuestion: `Enough of ${number}?`,
      exitAnswer: number === 2 ? 'Enough' : '',
      duration: range(days, days, days),
      notBefore: number === 2 ? '2026-02-09' : null,
      allocations: [{ resource: 'Z-1', units: 1 }],
    });
  }
});

const order = (workbook: Workbook) => releasesOf(workbook).map(({ slice }) => slice.code);
const board = () => page.getByRole('list', { name: 'Slices in order of release' });
const titles = () =>
  within(board())
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
const panel = () => page.queryByRole('region', { name: 'What this order would change' });
const card = (title: RegExp) => within(board()).getByRole('button', { name: title });

describe('the board', () => {
  it('tells of each slice what it is worth, joins first, asks, and what was said of it', async () => {
    await show(<SlicesTab />, team);
    expect(titles()).toEqual(['S-1 Slice 1', 'S-2 Slice 2']);
    const [first, second] = within(board()).getAllByRole('article');
    expect(first?.textContent).toContain('Joins here firstStore and List');
    expect(second?.textContent).toContain('Joins here firstAlarm');
    expect(second?.textContent).toContain('Joined beforelist');
    for (const said of [
      'Shelves stay full (for Head buyer)',
      'made to be used again',
      'Exit questionEnough of 2?',
      'Its answerEnough',
      'Head buyer: Fewer gaps?',
      'It saidHalf as many',
      'Buyers read lists',
      'Box 2',
    ])
      expect(second?.textContent).toContain(said);
  });

  it('moves a card by keys: what would change is read first, Esc leaves it, Enter does it in one step', async () => {
    const { user, workbook, steps, undo } = await show(<SlicesTab />, team);
    card(/Slice 2/).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(titles()).toEqual(['S-2 Slice 2', 'S-1 Slice 1']);
    expect(document.activeElement).toBe(card(/Slice 2/));
    expect(panel()?.textContent).toContain('Released in the order S-2, S-1');
    expect(panel()?.textContent).toMatch(/First value/);
    expect(panel()?.textContent).toMatch(/Value brought by .* → /);
    expect(order(workbook())).toEqual(['S-1', 'S-2']);
    await user.keyboard('{Escape}');
    expect([panel(), titles()[0], steps()]).toEqual([null, 'S-1 Slice 1', []]);

    card(/Slice 2/).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Enter}');
    expect(order(workbook())).toEqual(['S-2', 'S-1']);
    expect(steps()).toEqual(['Change the order of release']);
    undo();
    expect(order(workbook())).toEqual(['S-1', 'S-2']);
  });

  it('moves a card that is dragged onto another, and leaves the way back open', async () => {
    const { user, workbook } = await show(<SlicesTab />, team);
    const [first, second] = within(board())
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('draggable') === 'true');
    const dataTransfer = { effectAllowed: 'none' };
    fireEvent.dragStart(second!, { dataTransfer });
    fireEvent.dragOver(first!, { dataTransfer });
    fireEvent.drop(first!, { dataTransfer });
    fireEvent.dragEnd(second!, { dataTransfer });
    expect(titles()).toEqual(['S-2 Slice 2', 'S-1 Slice 1']);
    await user.click(page.getByRole('button', { name: 'Leave it as it is' }));
    expect(titles()).toEqual(['S-1 Slice 1', 'S-2 Slice 2']);
    expect(order(workbook())).toEqual(['S-1', 'S-2']);
  });

  it('proposes the order with most value per cost, and does it only when that is pressed', async () => {
    const { user, workbook } = await show(<SlicesTab />, team);
    await user.click(page.getByRole('button', { name: 'Propose an order' }));
    expect(panel()?.textContent).toContain('most value per cost');
    expect(order(workbook())).toEqual(['S-1', 'S-2']);
    await user.click(page.getByRole('button', { name: 'Use this order' }));
    expect(order(workbook())).toEqual(['S-2', 'S-1']);
    expect(page.queryByRole('button', { name: 'Propose an order' })).toBeNull();
    expect(page.getByText(/present order already gives most value/)).toBeTruthy();
  });

  it('says why a slice cannot come before one it waits for', async () => {
    const linked = build(
      (wb) => wb.add('timeBox', 'T-2', { predecessors: [{ timeBox: 'T-1', lagWD: 0 }] }),
      team,
    );
    const { user } = await show(<SlicesTab />, linked);
    await user.click(page.getByRole('button', { name: 'Release S-2 earlier' }));
    expect(panel()?.textContent).toContain(
      'S-2 Slice 2 waits for S-1 Slice 1: it cannot be released before it.',
    );
    expect(page.getByRole('button', { name: 'Use this order' }).hasAttribute('disabled')).toBe(true);
  });

  it('is only read where another window holds the workbook', async () => {
    await show(<SlicesTab />, team, { isReadOnly: true });
    expect(titles()).toEqual(['S-1 Slice 1', 'S-2 Slice 2']);
    expect(page.queryByRole('button', { name: /Release S-1/ })).toBeNull();
    expect(page.queryByRole('button', { name: 'Propose an order' })).toBeNull();
  });
});

describe('the other looks', () => {
  it('show the releases over time, each to be opened, and the table', async () => {
    const { user, window } = await show(<SlicesTab />, team);
    await user.click(page.getByRole('radio', { name: 'Over time' }));
    await user.click(page.getByRole('button', { name: /S-2 Slice 2, released/ }));
    expect(window.session.getState().selection).toMatchObject({ kind: 'slice', ids: ['S-2'] });
    await user.click(page.getByRole('radio', { name: 'Table' }));
    expect(page.getByRole('grid', { name: 'Slices' })).toBeTruthy();
  });
});

describe('a big bang', () => {
  it('stands in its parts with what mends each', async () => {
    const { user, window } = await show(<SlicesTab />, inherited);
    const gauge = page.getByRole('region', { name: 'What makes it a big bang' });
    expect(
      within(gauge)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Late value · 25 points',
      'One lump of cost · 20 points',
      'Many parts joined at once · 15 points',
      'Long silence between releases · 10 points',
      'No feedback · 10 points',
      'Confirmed long ago · 5 points',
    ]);
    expect(gauge.textContent).toContain('In order: groundwork first (10), not released alone (5).');
    await user.click(within(gauge).getByRole('button', { name: 'Split S-0' }));
    expect(window.session.getState().selection?.kind).toBe('slice');
  });

  it('becomes smaller by the split that is proposed, which shows the index before and after', async () => {
    const only = [...inherited.slice.values()][0]!.id;
    const Extra = () => <SliceExtra record={useWorkbook().slice.get(only) as Slice} />;
    const { user, workbook, steps } = await show(<Extra />, inherited);
    await user.click(page.getByRole('button', { name: 'Split this slice…' }));
    const effect = page.getByRole('region', { name: 'What this would change' });
    expect(effect.textContent).toContain('Big-bang index 85 → 60; no longer late value.');
    const split = page.getByRole('button', { name: 'Split' });
    expect(split.hasAttribute('disabled')).toBe(true);
    await user.type(page.getByLabelText('Title of the new slice'), 'One shop first');
    await user.type(page.getByLabelText('Exit question of the first part'), 'Does it sell more?');
    const days = page.getByLabelText('Working days of T-0 that come first');
    await user.clear(days);
    await user.type(days, '30');
    await user.tab();
    await user.click(page.getByRole('button', { name: 'Split' }));
    expect(steps()).toEqual(['Split slice']);
    const made = [...workbook().slice.values()].find(({ title }) => title === 'One shop first');
    expect(made?.components).toEqual(['Feature store', 'Vector index', 'Training cluster']);
    const box = [...workbook().timeBox.values()].find(({ slice }) => slice === made?.id);
    expect(box).toMatchObject({ exitQuestion: 'Does it sell more?', duration: { likely: 30 } });
  });

  it('can be shared out otherwise: boxes by switch, and the new slice after the old', async () => {
    const two = build((wb) => wb.add('timeBox', 'T-2', { slice: 'S-1' }), team);
    const Extra = () => <SliceExtra record={useWorkbook().slice.get('S-1' as Slice['id']) as Slice} />;
    const { user, workbook } = await show(<Extra />, two);
    await user.click(page.getByRole('button', { name: 'Split this slice…' }));
    await user.type(page.getByLabelText('Title of the new slice'), 'Rest');
    const comes = page.getByRole('radiogroup', { name: 'The new slice comes' });
    await user.click(within(comes).getByRole('radio', { name: 'After' }));
    const first = page.getByRole('radiogroup', { name: 'T-1 Box 1' });
    await user.click(within(first).getByRole('radio', { name: 'After' }));
    const other = page.getByRole('radiogroup', { name: 'T-2 Box 2' });
    await user.click(within(other).getByRole('radio', { name: 'First' }));
    await user.click(page.getByRole('button', { name: 'Split' }));
    const made = [...workbook().slice.values()].find(({ title }) => title === 'Rest');
    const sliceOf = (id: string) => workbook().timeBox.get(id as never)?.slice;
    expect([sliceOf('T-1'), sliceOf('T-2')]).toEqual([made?.id, 'S-1']);
  });
});
