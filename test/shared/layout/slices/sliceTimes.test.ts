// Slices over time: every release stands in the picture, the line rises by what each brings, and no name lies on another.
import { describe, expect, test } from 'vitest';
import { sliceTimes } from '../../../../shared/layout/slices/sliceTimes.ts';
import { earnedOf, valueSteps } from '../../../../shared/rules/slice/order/valueOverTime.ts';
import { boundsOf } from '../../../../shared/scene/bounds.ts';
import type { GroupMark, Mark } from '../../../../shared/scene/marks.ts';
import { inherited, workshop } from '../../../helpers/workbooks/examples.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const room = { width: 640, plotHeight: 200, textSize: 11 };
const groupsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is GroupMark => mark.kind === 'group');
const dense = build((wb) => {
  wb.add('useCase', 'U-1', { valuePerYear: range(100, 100, 100) });
  for (let i = 1; i <= 40; i += 1) {
    wb.add('slice', `S-${i}`, { title: `A slice with a rather long name, number ${i}`, useCase: 'U-1' });
    wb.add('timeBox', `T-${i}`, { slice: `S-${i}`, duration: range(i, i, i) });
  }
});

describe.each([
  ['the worked example', workshop, ['S-1', 'S-2', 'S-5', 'S-3', 'S-6', 'S-4']],
  ['one slice', inherited, ['S-0']],
  ['nothing', build(() => {}), []],
  ['forty slices', dense, Array.from({ length: 40 }, (_, i) => `S-${i + 1}`)],
] as const)('of %s', (_, workbook, codes) => {
  const scene = sliceTimes(workbook, room);
  const groups = groupsOf(scene.marks);

  test('every release can be pressed, in the order of time', () => {
    expect(groups.map(({ label }) => label?.split(' ')[0])).toEqual(codes);
    expect(scene.label).toContain(`${codes.length} release`);
  });

  test('it stays in its frame, and no name lies on another', () => {
    const box = boundsOf(scene.marks);
    expect(box?.x).toBeGreaterThanOrEqual(-1);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(scene.width + 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(scene.height + 1);
    const names = groups.map(({ marks }) => boundsOf(marks.filter(({ kind }) => kind === 'text'))!);
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        expect(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
        ).toBe(true);
  });
});

test('what is not known is said, and counts nothing', () => {
  const unknown = build((wb) => {
    wb.add('slice', 'S-1', { title: 'Unknown' });
    wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(5, 5, 5) });
  });
  const [group] = groupsOf(sliceTimes(unknown, room).marks);
  expect(group?.label).toBe('S-1 Unknown, released 16 Jan 2026: value unknown');
  expect(earnedOf(unknown).value).toBe(0);
});

test('the steps add up to the yearly value of the use cases with slices, and earn from their day on', () => {
  const steps = valueSteps(workshop);
  expect(steps.at(-1)?.total).toBeCloseTo((188_333.33 + 85_000 + 40_833.33) * 100, -2);
  const year = build((wb) => {
    wb.add('settings', 'settings', { horizonYears: 1 });
    wb.add('useCase', 'U-1', { valuePerYear: range(36_500, 36_500, 36_500) });
    wb.add('slice', 'S-1', { useCase: 'U-1' });
    wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(1, 1, 1) });
  });
  // Released on the first day of the year.
  expect(earnedOf(year)).toEqual({ until: '2027-01-12', value: 36_500 });
  const later = build((wb) => wb.add('timeBox', 'T-1', { notBefore: '2026-04-22' }), year);
  expect(earnedOf(later).value).toBe(36_500 - 100 * 100);
});
