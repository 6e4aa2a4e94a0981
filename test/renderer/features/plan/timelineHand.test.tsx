// @vitest-environment happy-dom
// The hand and the keyboard on the timeline: what is shown before, one step in the history, and Esc that leaves all as it was.
import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TimelineTab } from '../../../../renderer/features/plan/TimelineTab.tsx';
import { noBaseline } from '../../../../shared/rules/plan/baseline.ts';
import { timelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { soon } from '../../../helpers/until.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const plan = build((wb) => {
  wb.add('settings', 'settings', { startDate: '2026-01-12', neededBy: '2026-03-13' });
  wb.add('timeBox', 'T-1', { title: 'Check', duration: range(3, 5, 8), limitWD: 12 });
  wb.add('timeBox', 'T-2', {
    title: 'Build',
    duration: range(3, 5, 8),
    predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
  });
  wb.add('timeBox', 'T-3', { title: 'Tell', duration: range(2, 2, 2) });
});

const id = (text: string) => text as Id<'timeBox'>;
const bar = (code: string) => page.getByRole('button', { name: new RegExp(`^${code} .*: `) });
const preview = () => page.queryByRole('region', { name: 'What it would change' });

/** Where a bar lies in the picture as it is drawn without a window: pixels of its start, its end and its middle. */
function placeOf(workbook: Workbook, code: string) {
  const panes = timelinePanes(workbook, {
    width: 540,
    dayWidth: null,
    by: 'slice',
    folded: new Set(),
    withLoad: false,
    baseline: noBaseline,
  });
  const found = panes.bars.find((one) => one.id === code)!;
  const pixels = 4 / 3;
  return {
    start: found.x * pixels,
    end: found.end * pixels,
    y: found.middle * pixels,
    day: panes.scale.dayWidth * pixels,
  };
}

const drag = async (code: string, from: readonly [number, number], to: readonly [number, number]) => {
  const element = bar(code);
  fireEvent.pointerDown(element, { button: 0, clientX: from[0], clientY: from[1], pointerType: 'mouse' });
  fireEvent.pointerMove(element, { clientX: to[0], clientY: to[1] });
  await expect.poll(preview, soon).not.toBeNull();
  return element;
};

it('a bar is dragged to a later day: what moves is said first, the drop is one step, undo takes it back', async () => {
  const { workbook, steps, undo } = await show(<TimelineTab />, plan);
  const { start, y, day } = placeOf(plan, 'T-1');
  const element = await drag('T-1', [start + 2, y], [start + 2 + 2 * day, y]);
  expect(preview()?.textContent).toContain('T-1 from 14 Jan 2026');
  expect(preview()?.textContent).toContain('T-1 12 Jan → 14 Jan and T-2 19 Jan → 21 Jan');
  expect(preview()?.textContent).toContain('Plan end 23 Jan 2026 → 27 Jan 2026 (+2 WD)');
  expect(workbook().timeBox.get(id('T-1'))?.notBefore).toBeNull();
  fireEvent.pointerUp(element);
  expect(workbook().timeBox.get(id('T-1'))?.notBefore).toBe('2026-01-14');
  expect(steps()).toEqual(['Move a time box']);
  undo();
  expect(workbook().timeBox.get(id('T-1'))?.notBefore).toBeNull();
});

it('Esc leaves a drag, and the click that ends it opens nothing', async () => {
  const { workbook, steps, user, window } = await show(<TimelineTab />, plan);
  const { start, y, day } = placeOf(plan, 'T-1');
  const element = await drag('T-1', [start + 2, y], [start + 2 + 3 * day, y]);
  await user.keyboard('{Escape}');
  expect(preview()).toBeNull();
  fireEvent.pointerUp(element);
  fireEvent.click(element);
  expect(workbook()).toEqual(plan);
  expect(steps()).toEqual([]);
  expect(window.session.getState().selection).toBeNull();
});

it('the edge of a bar stretches it, and the dot after it links it', async () => {
  const { workbook, steps } = await show(<TimelineTab />, plan);
  const { end, y, day } = placeOf(plan, 'T-1');
  const edge = await drag('T-1', [end, y], [end + day, y]);
  fireEvent.pointerUp(edge);
  // The day after Friday's is a Saturday: nothing is longer yet.
  expect(workbook().timeBox.get(id('T-1'))?.duration?.likely).toBe(5);
  const again = await drag('T-1', [end, y], [end + 3 * day, y]);
  fireEvent.pointerUp(again);
  expect(workbook().timeBox.get(id('T-1'))?.duration).toMatchObject({ low: 3, likely: 6, high: 8 });
  const now = placeOf(workbook(), 'T-3');
  const target = placeOf(workbook(), 'T-2');
  const dot = await drag('T-3', [now.end + 11, now.y], [target.start + 5, target.y]);
  expect(preview()?.textContent).toContain('T-2 waits for T-3');
  fireEvent.pointerUp(dot);
  expect(
    workbook()
      .timeBox.get(id('T-2'))
      ?.predecessors.map(({ timeBox }) => timeBox),
  ).toEqual(['T-1', 'T-3']);
  expect(steps()).toEqual(['Stretch a time box', 'Link two time boxes']);
});

it('by key: a bar is reached, moved by a day and by a week, held by what it waits for, and dropped', async () => {
  const { workbook, steps, user } = await show(<TimelineTab />, plan);
  bar('T-1').focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('data-subject')).toBe('T-2');
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.getAttribute('data-subject')).toBe('T-1');
  await user.keyboard('m{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  expect(preview()?.textContent).toContain('T-1 from 20 Jan 2026');
  await user.keyboard('{Enter}');
  expect(workbook().timeBox.get(id('T-1'))?.notBefore).toBe('2026-01-20');
  expect(steps()).toEqual(['Move a time box']);
  bar('T-2').focus();
  await user.keyboard('m{ArrowLeft}');
  expect(preview()?.textContent).toContain('T-1 Check holds it: it stays where it is');
  await user.keyboard('{Escape}');
  expect(preview()).toBeNull();
  expect(steps()).toHaveLength(1);
});

it('by key: lengths in turn, a link to the next box, a split', async () => {
  const { workbook, user, steps } = await show(<TimelineTab />, plan);
  bar('T-1').focus();
  await user.keyboard('ssss{ArrowLeft}{Enter}');
  expect(workbook().timeBox.get(id('T-1'))?.duration?.low).toBe(2);
  bar('T-3').focus();
  await user.keyboard('l{ArrowRight}{ArrowRight}{Enter}');
  expect(workbook().timeBox.get(id('T-2'))?.predecessors).toHaveLength(2);
  bar('T-1').focus();
  await user.keyboard('x{ArrowRight}{Enter}');
  expect(
    [...workbook().timeBox.values()].map(({ title, duration }) => [title, duration?.likely]),
  ).toContainEqual(['Check, part 1', 3]);
  expect(steps()).toEqual(['Stretch a time box', 'Link two time boxes', 'Split a time box']);
});

it('digits choose the kind of a link and signs its lag, by key and while it is dragged', async () => {
  const { workbook, user } = await show(<TimelineTab />, plan);
  bar('T-3').focus();
  await user.keyboard('l{ArrowRight}{ArrowRight}2+++-');
  expect(preview()?.textContent).toContain('T-2 waits for T-3SS+2');
  await user.keyboard('{Enter}');
  const links = () => workbook().timeBox.get(id('T-2'))?.predecessors;
  expect(links()?.at(-1)).toEqual({ timeBox: 'T-3', kind: 'startStart', lagWD: 2 });
  const from = placeOf(workbook(), 'T-3');
  const to = placeOf(workbook(), 'T-2');
  const dot = await drag('T-3', [from.end + 11, from.y], [to.start + 5, to.y]);
  await user.keyboard('3');
  fireEvent.pointerUp(dot);
  expect(links()?.map(({ timeBox, kind, lagWD }) => [timeBox, kind, lagWD])).toEqual([
    ['T-1', 'finishStart', 0],
    ['T-3', 'finishFinish', 0],
  ]);
});

it('what cannot be is said as such, and the button that does it rests', async () => {
  const { user } = await show(<TimelineTab />, plan);
  bar('T-2').focus();
  await user.keyboard('l{ArrowLeft}');
  expect(preview()?.textContent).toContain('T-1 → T-2 → T-1 would go round in a circle');
  expect(page.getByRole('button', { name: 'Do it' })).toHaveProperty('disabled', true);
  await user.click(page.getByRole('button', { name: 'Leave it' }));
  expect(preview()).toBeNull();
});

it('the menu of a bar joins it with the next, and stops it from waiting', async () => {
  const { workbook, user, steps } = await show(<TimelineTab />, plan);
  fireEvent.contextMenu(bar('T-2'));
  await user.click(await page.findByRole('menuitem', { name: 'No longer wait for T-1' }));
  await user.click(page.getByRole('button', { name: 'Do it' }));
  expect(workbook().timeBox.get(id('T-2'))?.predecessors).toEqual([]);
  expect(steps()).toEqual(['Unlink two time boxes']);
});

it('nothing can be taken hold of where the workbook is only read', async () => {
  const { user } = await show(<TimelineTab />, plan, { isReadOnly: true });
  bar('T-1').focus();
  await user.keyboard('m');
  expect(preview()).toBeNull();
});

it('lanes are grouped and folded, and the folded ones hold their boxes in one bar', async () => {
  const { user } = await show(<TimelineTab />, plan);
  await user.click(page.getByRole('radio', { name: 'Resource' }));
  await user.click(page.getByRole('button', { name: 'Fold Nobody' }));
  expect(page.queryByRole('button', { name: /^T-1 .*: / })).toBeNull();
  expect(page.getByRole('button', { name: 'Unfold Nobody' }).getAttribute('aria-expanded')).toBe('false');
});

it('the load is shown below, and the start that eases it is tried before it is done', async () => {
  const crowded = build((wb) => {
    wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 1 });
    for (const [code, days] of [
      ['T-1', 5],
      ['T-2', 10],
      ['T-3', 3],
    ] as const)
      wb.add('timeBox', code, {
        duration: range(days, days, days),
        ...(code === 'T-2' ? {} : { allocations: [{ resource: 'Z-1', units: 1 }] }),
      });
  });
  const { user, workbook } = await show(<TimelineTab />, crowded);
  expect(page.queryByRole('button', { name: /^Ease: / })).toBeNull();
  await user.click(page.getByRole('button', { name: 'Load' }));
  expect(page.getByRole('button', { name: /^Engineer is asked for 3 unit days too much/ })).toBeTruthy();
  await user.click(page.getByRole('button', { name: /^Ease: / }));
  expect(preview()?.textContent).toContain('Conflict gone: Engineer, 3 unit days');
  expect(workbook()).toEqual(crowded);
  await user.click(page.getByRole('button', { name: 'Do it' }));
  expect([...workbook().timeBox.values()].filter(({ notBefore }) => notBefore !== null)).toHaveLength(1);
});
