// What stands beside the bars: the plan of another day, the builders' own range, phases and practices (SCH-08, PHS-03, PHS-04).
import { describe, expect, test } from 'vitest';
import { changeFields } from '../../../../shared/edits/records.ts';
import { takeSnapshot } from '../../../../shared/edits/whole/takeSnapshot.ts';
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { groupLanes } from '../../../../shared/layout/timeline/timelineGroups.ts';
import type { BarItem, MomentsItem } from '../../../../shared/layout/timeline/timelineLanes.ts';
import { timelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import { phaseLane } from '../../../../shared/layout/timeline/timelinePhases.ts';
import {
  type Baseline,
  baselineOf,
  baselinesOf,
  noBaseline,
} from '../../../../shared/rules/plan/baseline.ts';
import { fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn } from '../../../helpers/pictures/placedMarks.ts';
import { build, type PlainFields, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const plan = (fields: PlainFields<'timeBox'> = {}) =>
  build((wb) => wb.add('timeBox', 'T-1', { duration: range(5, 5, 5), ...fields }));
const barOf = (workbook: Workbook, baseline: Baseline = noBaseline) =>
  groupLanes(workbook, 'slice', () => false, baseline).flatMap(({ items }) => items)[0] as BarItem;
const labelsOf = (workbook: Workbook, baseline: Baseline) =>
  groupsIn(
    timelinePanes(workbook, {
      width: 900,
      dayWidth: null,
      by: 'slice',
      folded: new Set(),
      withLoad: false,
      baseline,
    }).plot.marks,
  ).flatMap(({ label }) => label ?? []);
const days = (from: string, to: string) => ({ from: toDayNumber(from), to: toDayNumber(to) });

describe('the plan of another day', () => {
  const kept = takeSnapshot('Y-a').apply(plan(), testMoment());
  const baseline = baselineOf(kept, baselinesOf(kept)[0]!);
  const later = changeFields('timeBox', 'T-1', { notBefore: '2026-01-15' }).apply(kept, testMoment());

  test('stands behind each bar with its slip, where the box was there', () => {
    expect(barOf(later).was).toBeNull();
    expect(barOf(later, baseline).was).toEqual({ ...days('2026-01-12', '2026-01-16'), slipWD: 3 });
    expect(labelsOf(later, baseline).join()).toContain(
      'baseline 12 Jan 2026 to 16 Jan 2026, ends 3 working days later',
    );
    expect(labelsOf(kept, baseline).join()).toContain('ends as then');
  });
  test('is explained in the key only where it stands', () => {
    const keyOf = (shown: Baseline) =>
      markTexts(
        timelinePanes(later, {
          width: 900,
          dayWidth: null,
          by: 'slice',
          folded: new Set(),
          withLoad: false,
          baseline: shown,
        }).foot.marks,
      ).map(({ text }) => text);
    expect(keyOf(baseline)).toContain('where it stood at the baseline');
    expect(keyOf(noBaseline)).not.toContain('where it stood at the baseline');
  });
});

describe('the builders’ own range', () => {
  test('stands under the bar where it is another than the plan’s, until the box is done', () => {
    expect(barOf(plan({ buildEstimate: range(5, 5, 5) })).built).toBeNull();
    const theirs = { buildEstimate: range(6, 8, 10) };
    expect(barOf(plan(theirs)).built).toEqual({
      low: toDayNumber('2026-01-19'),
      high: toDayNumber('2026-01-23'),
    });
    const done = { ...theirs, state: 'done', actualStart: '2026-01-05', actualEnd: '2026-01-09' } as const;
    expect(barOf(plan(done)).built).toBeNull();
  });
});

describe('phases and practices', () => {
  const moving = (targetDates: Record<string, string>) =>
    build((wb) => {
      wb.add('useCase', 'U-1', { state: 'selected', approach: 'simpleModel', plannedLive: '2026-03-02' });
      wb.add('useCase', 'U-2', { state: 'selected', approach: 'simpleModel', plannedLive: '2026-04-01' });
      wb.add('phasePlan', fixedIds.phasePlan, { targetDates });
    });
  const points = (workbook: Workbook) =>
    (phaseLane(workbook)?.items ?? []).flatMap((item) => (item as MomentsItem).points);

  test('there is no lane where nothing of them is planned', () => {
    expect(phaseLane(plan())).toBeNull();
  });
  test('a phase whose practices do not carry it is marked, with the finding (PHS-03)', () => {
    const [first, second] = points(moving({}));
    expect([first?.kind, first?.text, first?.look]).toEqual(['phase', 'Phase 1', null]);
    expect([second?.text, second?.look]).toEqual(['Phase 2 not carried', 'warning']);
    expect(second?.name).toMatch(/^Phase 2 with U-2.*\. .+/u);
  });
  test('practices stand on their days; those built too early are marked (PHS-04)', () => {
    const found = points(moving({ '1.1': '2026-02-02', '3.1': '2026-06-01' }));
    const practices = found.filter(({ kind }) => kind === 'practice');
    expect(practices.map(({ day, look }) => [day, look])).toEqual([
      [toDayNumber('2026-02-02'), null],
      [toDayNumber('2026-06-01'), 'warning'],
    ]);
    expect(practices[0]?.text).toBe('Basic infrastructure chosen');
  });
});
