// The timeline in panes: rows and days meet across them, links run at right angles, lanes follow what they are grouped by.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupings } from '../../../../shared/layout/timeline/timelineGroups.ts';
import { linksBetween } from '../../../../shared/layout/timeline/timelineLinks.ts';
import { timelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import { dayX } from '../../../../shared/layout/timeline/timelineScale.ts';
import { noBaseline } from '../../../../shared/rules/plan/baseline.ts';
import { conflictSize, conflictsOf } from '../../../../shared/rules/plan/capacity.ts';
import { loadsOf } from '../../../../shared/rules/plan/loadDays.ts';
import { wdOf } from '../../../../shared/dates/workingDays.ts';
import { planClockOf, scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Mark, PathCommand } from '../../../../shared/scene/marks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { groupsIn } from '../../../helpers/pictures/placedMarks.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';

const seeds = fc.integer({ min: 0, max: 10_000_000 });
const panesOf = (workbook: Workbook, given: Partial<Parameters<typeof timelinePanes>[1]> = {}) =>
  timelinePanes(workbook, {
    width: 900,
    dayWidth: null,
    by: 'slice',
    folded: new Set(),
    withLoad: false,
    baseline: noBaseline,
    ...given,
  });
const textsOf = (marks: readonly Mark[]) => markTexts(marks).map(({ text }) => text);

test('names and bars share their rows, heads and bars their days', () => {
  const workbook = workedExample('Y-1', testMoment());
  const panes = panesOf(workbook, { dayWidth: 8 });
  expect(panes.names.height).toBe(panes.plot.height);
  expect(panes.head.width).toBe(panes.plot.width);
  expect(panes.corner.height).toBe(panes.head.height);
  expect(panes.corner.width).toBe(panes.names.width);
  for (const { id, x, end } of panes.bars) {
    const { startDay, endDay } = scheduleOf(workbook).boxes.get(id as never)!;
    expect(x).toBe(dayX(panes.scale, startDay));
    expect(end).toBe(Math.max(x + 2, dayX(panes.scale, endDay + 1)));
  }
});

test('at every zoom the plot fills the room, and the year is said', () => {
  const workbook = workedExample('Y-1', testMoment());
  for (const dayWidth of [null, 26, 8, 3, 1.1]) {
    const panes = panesOf(workbook, { dayWidth });
    expect(panes.names.width + panes.plot.width).toBeGreaterThan(899);
    expect(textsOf(panes.head.marks).filter((text) => text.includes('2026')).length).toBeGreaterThan(0);
  }
});

test('every dated box stands in some lane, whatever the work is grouped by', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...groupings), (seed, by) => {
      const workbook = randomPlan(seed);
      const drawn = new Set(panesOf(workbook, { by }).bars.map(({ id }) => id));
      expect([...drawn].toSorted()).toEqual([...scheduleOf(workbook).boxes.keys()].toSorted());
    }),
    { numRuns: 60 },
  );
});

const linked = (kind: 'finishStart' | 'startStart' | 'finishFinish' | 'startFinish', lagWD = 0) =>
  build((wb) => {
    wb.add('timeBox', 'T-1', { duration: range(5, 5, 5) });
    wb.add('timeBox', 'T-2', { duration: range(8, 8, 8), predecessors: [{ timeBox: 'T-1', kind, lagWD }] });
  });

type Corner = readonly [number, number];
const cornersOf = (commands: readonly PathCommand[]): readonly Corner[] =>
  commands.flatMap((command): Corner[] => (command.length === 3 ? [[command[1], command[2]]] : []));

describe('a link', () => {
  test.each([
    ['finishStart', 'end', 'x'],
    ['startStart', 'x', 'x'],
    ['finishFinish', 'end', 'end'],
    ['startFinish', 'x', 'end'],
  ] as const)('%s leaves and enters where it binds, at right angles', (kind, leaves, enters) => {
    const workbook = linked(kind);
    const { bars, scale } = panesOf(workbook);
    const [link] = linksBetween(workbook, bars, scale.size);
    const [line] = link!.marks;
    const corners = line?.kind === 'path' ? cornersOf(line.commands) : [];
    const [from, to] = ['T-1', 'T-2'].map((id) => bars.find((bar) => bar.id === id)!);
    expect(Math.abs(corners[0]![0] - from![leaves])).toBeLessThanOrEqual(3);
    expect(corners.at(-1)).toEqual([to![enters], to!.middle]);
    for (const [i, [x, y]] of corners.slice(1).entries())
      expect([corners[i]![0] === x, corners[i]![1] === y]).toContain(true);
  });

  test('is critical where its boxes are and it is what holds the second, and says its lag', () => {
    const workbook = linked('finishStart', 3);
    const panes = panesOf(workbook);
    expect(linksBetween(workbook, panes.bars, 11).map(({ isCritical }) => isCritical)).toEqual([true]);
    expect(textsOf(panes.plot.marks)).toContain('+3');
    const later = build((wb) => wb.add('timeBox', 'T-2', { notBefore: '2026-06-01' }), workbook);
    expect(linksBetween(later, panesOf(later).bars, 11).map(({ isCritical }) => isCritical)).toEqual([false]);
  });
});

test('a folded lane holds its work in one bar and draws no link', () => {
  const workbook = linked('finishStart');
  const open = panesOf(workbook);
  const [lane] = open.lanes;
  const folded = panesOf(workbook, { folded: new Set([lane!.key]) });
  expect(open.bars).toHaveLength(2);
  expect(folded.bars).toEqual([]);
  expect(folded.lanes.map(({ isFolded }) => isFolded)).toEqual([true]);
  expect(textsOf(folded.plot.marks)).toContain('2 time boxes');
});

test('a bar tells what holds its start, its range and how much of its limit is used', () => {
  const workbook = build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-01-23' });
    wb.add('settings', 'settings', { startDate: '2026-01-12', neededBy: '2026-02-27' });
    wb.add('timeBox', 'T-1', {
      title: 'Check',
      duration: range(5, 10, 20),
      limitWD: 20,
      state: 'running',
      actualStart: '2026-01-12',
    });
    wb.add('timeBox', 'T-2', {
      title: 'Build',
      duration: range(2, 2, 4),
      predecessors: [{ timeBox: 'T-1' }],
    });
  });
  const panes = panesOf(workbook);
  const labels = groupsIn(panes.plot.marks).flatMap(({ label }) => label ?? []);
  expect(labels).toContainEqual(
    expect.stringMatching(/^T-1 Check · 50% of its limit: .*, started as noted$/),
  );
  expect(labels).toContainEqual(
    expect.stringMatching(/^T-2 Build: 26 Jan 2026 to 27 Jan 2026, .*, after T-1$/),
  );
  expect(panes.bars.map(({ low, end, high }) => [low! <= end, end < high!])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(textsOf(panes.head.marks)).toContain('needed by 27 Feb 2026, 23 working days to spare');
});

test('the load of a resource stands below, other work and absences in it, and what is too much is said', () => {
  const workbook = build((wb) => {
    wb.add('resource', 'Z-1', {
      title: 'Engineer',
      capacity: 1,
      otherWork: [{ from: '2026-01-12', to: '2026-01-13', units: 0.5, label: 'Project Alpha' }],
      absences: [{ from: '2026-01-16', to: '2026-01-16' }],
    });
    wb.add('timeBox', 'T-1', { duration: range(5, 5, 5), allocations: [{ resource: 'Z-1', units: 1 }] });
  });
  expect(
    loadsOf(workbook).map(({ runs }) =>
      runs.map(({ boxes, otherWork, capacity }) => [boxes, otherWork, capacity]),
    ),
  ).toEqual([
    [
      [1, 0.5, 1],
      [1, 0, 1],
      [1, 0, 0],
    ],
  ]);
  const panes = panesOf(workbook, { withLoad: true });
  expect(panes.lanes.at(-1)?.title).toBe('Z-1 Engineer');
  expect(textsOf(panes.names.marks)).toContain('has 1, asked for up to 1.5');
  // Half a day too much on two days, and all of the day that is off; the sizes are those of the rule.
  expect(textsOf(panes.plot.marks).filter((text) => text.endsWith('too much'))).toEqual(
    conflictsOf(workbook).map(({ size }) => `${size} too much`),
  );
  expect(conflictsOf(workbook).map(({ size }) => size)).toEqual([1, 1]);
  expect(panesOf(workbook).lanes.some(({ title }) => title === 'Z-1 Engineer')).toBe(false);
});

test('what is drawn too much adds up to the size of all conflicts', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const workbook = randomPlan(seed);
      const { calendar, startDay } = planClockOf(workbook);
      const drawn = loadsOf(workbook).flatMap(({ runs }) =>
        runs.map(({ from, to, boxes, otherWork, capacity }) =>
          boxes > 0
            ? Math.max(0, boxes + otherWork - capacity) *
              (wdOf(calendar, startDay, to) - wdOf(calendar, startDay, from) + 1)
            : 0,
        ),
      );
      expect(drawn.reduce((sum, size) => sum + size, 0)).toBeCloseTo(conflictSize(workbook), 6);
    }),
    { numRuns: 100 },
  );
});
