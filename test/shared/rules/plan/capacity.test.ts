// Conflicts are found, merged and sized; suggestions do what they promise; people and money are there in time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf, conflictSize } from '../../../../shared/rules/plan/capacity.ts';
import { capacityRules } from '../../../../shared/rules/plan/capacityRules.ts';
import { simulationRules } from '../../../../shared/rules/simulated/simulationRules.ts';
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { isWorkingDay, wdOf } from '../../../../shared/dates/workingDays.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import {
  bestSuggestion,
  newConflictsAfter,
  suggestionFor,
} from '../../../../shared/rules/plan/conflictCure.ts';
import { calendarOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { shopAtEnd, shopDraft } from '../../../helpers/workbooks/shopPlan.ts';
import { build, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) => brief(findingsOf(capacityRules, code, workbook));
const rows = (workbook: Workbook) =>
  conflictsOf(workbook).map(({ resource, fromWD, toWD, load, capacity, size, boxes }) => [
    resource.title,
    fromWD,
    toWD,
    load,
    capacity,
    size,
    boxes.map(({ code }) => code).join(),
  ]);
const fixed = (days: number) => range(days, days, days, 'fixed');
/** The resource of the first conflict. */
function resourceOf(workbook: Workbook) {
  const [conflict] = conflictsOf(workbook);
  if (!conflict) throw new Error('There is no conflict.');
  return conflict.resource;
}

describe('CAP-01 conflicts', () => {
  test('the shop’s draft has two, of 10.5 together, and one later start brings that to 1.25', () => {
    expect(rows(shopDraft)).toEqual([
      ['DE', 1, 10, 1.8, 1, 8, 'T-1,T-6'],
      ['DS', 16, 25, 1.75, 1.5, 2.5, 'T-2,T-7'],
    ]);
    expect(conflictSize(shopDraft)).toBe(10.5);
    const best = bestSuggestion(shopDraft);
    expect(best).toMatchObject({ shiftWD: 10, sizeBefore: 10.5, sizeAfter: 1.25, notBefore: '2026-01-26' });
    expect(best?.box.code).toBe('T-6');
    expect(best && newConflictsAfter(shopDraft, best).map(({ resource }) => resource.title)).toEqual(['ME']);
  });

  test('the shop’s plan at the end of the workshop has one that no shift inside float cures', () => {
    expect(rows(shopAtEnd)).toEqual([['ME', 56, 60, 1.25, 1, 1.25, 'T-5,T-8']]);
    expect(bestSuggestion(shopAtEnd)).toBeNull();
    expect(find('CAP-01', shopAtEnd)).toEqual(['warning Z-3']);
  });

  const pair = (units: number, second: PlainFields<'timeBox'> = {}, resource: PlainFields<'resource'> = {}) =>
    build((wb) => {
      wb.add('resource', 'Z-1', { capacity: 0.3, ...resource });
      wb.add('timeBox', 'T-1', { duration: fixed(5), allocations: [{ resource: 'Z-1', units: 0.1 }] });
      wb.add('timeBox', 'T-2', { duration: fixed(3), allocations: [{ resource: 'Z-1', units }], ...second });
    });

  test('is silent at exactly the capacity, and fires just above it', () => {
    expect(find('CAP-01', pair(0.2))).toEqual([]);
    expect(find('CAP-01', pair(0.21))).toEqual(['warning Z-1']);
  });

  test('an absence leaves nothing; its days are part of the conflict of the same boxes', () => {
    const away = pair(0.25, {}, { absences: [{ from: '2026-01-13', to: '2026-01-13' }] });
    expect(rows(away)).toEqual([['Z-1', 1, 3, 0.35, 0, 0.45, 'T-1,T-2']]);
    const later = pair(0.2, {}, { absences: [{ from: '2026-01-15', to: '2026-01-18' }] });
    expect(rows(later)).toEqual([['Z-1', 4, 5, 0.1, 0, 0.2, 'T-1']]);
  });

  test('other work counts while boxes run, and alone is no conflict of the plan', () => {
    const busy = (from: string, to: string) =>
      pair(0.2, {}, { otherWork: [{ from, to, units: 0.3, label: 'month end' }] });
    expect(rows(busy('2026-01-15', '2026-01-30')).map((row) => row.slice(1, 6))).toEqual([
      [4, 5, 0.4, 0.3, 0.2],
    ]);
    expect(conflictsOf(busy('2026-01-15', '2026-01-30'))[0]?.otherWork).toEqual(['month end']);
    expect(rows(busy('2026-01-19', '2026-01-30'))).toEqual([]);
  });

  test('days that the resource’s own calendar does not work are absences', () => {
    const partTime = build((wb) => {
      wb.add('calendar', 'part-time', { workingWeekdays: [1, 2, 3] });
      wb.add('resource', 'Z-1', { calendar: 'part-time' });
      wb.add('timeBox', 'T-1', { duration: fixed(5), allocations: [{ resource: 'Z-1', units: 1 }] });
    });
    expect(rows(partTime)).toEqual([['Z-1', 4, 5, 1, 0, 2, 'T-1']]);
  });

  test('a running box is not asked to move', () => {
    const running = pair(0.25, { state: 'running', actualStart: '2026-01-12' });
    expect(suggestionFor(running, resourceOf(running))).toBeNull();
    const roomy = build((wb) => wb.add('timeBox', 'T-3', { duration: fixed(9) }), pair(0.25));
    // T-2 has most float and would need 5 days; T-1 is out of the way after 3.
    expect(suggestionFor(roomy, resourceOf(roomy))).toMatchObject({ shiftWD: 3, sizeAfter: 0 });
  });

  const plans = fc.record({
    boxes: fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 12 }),
        before: fc.option(fc.nat(7)),
        first: fc.nat(2),
        second: fc.nat(2),
        units: fc.integer({ min: 1, max: 10 }),
        state: fc.constantFrom('planned' as const, 'planned' as const, 'running' as const),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    absence: fc.nat(20),
  });
  const dayOf = (n: number) => `2026-01-${String(12 + n).padStart(2, '0')}`;
  const planOf = ({ boxes, absence }: typeof plans extends fc.Arbitrary<infer T> ? T : never) =>
    build((wb) => {
      for (const code of ['Z-1', 'Z-2', 'Z-3'])
        wb.add('resource', code, {
          absences: [{ from: dayOf(absence % 19), to: dayOf(absence % 19) }],
          otherWork: [{ from: dayOf(3), to: dayOf(9), units: 0.3, label: 'other' }],
        });
      boxes.forEach(({ days, before, first, second, units, state }, i) =>
        wb.add('timeBox', `T-${i + 1}`, {
          duration: fixed(days),
          state,
          actualStart: state === 'running' ? '2026-01-12' : null,
          predecessors: before !== null && before < i ? [{ timeBox: `T-${before + 1}` }] : [],
          allocations: [
            { resource: `Z-${first + 1}`, units: units / 10 },
            { resource: `Z-${second + 1}`, units: 0.3 },
          ],
        }),
      );
    });

  /** The definition, day by day and resource by resource. */
  function countedSize(workbook: Workbook, absence: number): number {
    const { boxes, endWD } = scheduleOf(workbook);
    const wd = (n: number) => wdOf(calendarOf(workbook), toDayNumber(dayOf(0)), toDayNumber(dayOf(n)));
    const isAbsent = (day: number) =>
      isWorkingDay(calendarOf(workbook), toDayNumber(dayOf(absence % 19))) && day === wd(absence % 19);
    let size = 0;
    for (let day = 1; day <= (endWD ?? 0); day += 1)
      for (const resource of workbook.resource.keys()) {
        const units = [...boxes.values()]
          .filter((box) => box.startWD <= day && day <= box.endWD)
          .flatMap(({ box }) =>
            box.allocations.filter((use) => use.resource === resource).map((use) => use.units),
          );
        const other = day >= wd(3) && day <= wd(9) ? 0.3 : 0;
        const load = units.reduce((sum, amount) => sum + amount, other);
        if (units.length > 0) size += Math.max(0, load - (isAbsent(day) ? 0 : 1));
      }
    return size;
  }

  test('carrying out a suggestion gives the size it promised, which is smaller, and keeps the end of the plan', () => {
    let suggested = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const workbook = planOf(plan);
        for (const conflict of conflictsOf(workbook)) {
          const suggestion = suggestionFor(workbook, conflict.resource);
          if (!suggestion) continue;
          suggested += 1;
          const after = build(
            (wb) => wb.add('timeBox', suggestion.box.id, { notBefore: suggestion.notBefore }),
            workbook,
          );
          expect(conflictSize(after)).toBeCloseTo(suggestion.sizeAfter, 6);
          expect(conflictSize(after)).toBeLessThan(conflictSize(workbook));
        }
      }),
      { numRuns: 150 },
    );
    expect(suggested).toBeGreaterThan(20);
  });

  test('the size of all conflicts is what a count day by day gives', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const workbook = planOf(plan);
        expect(conflictSize(workbook)).toBeCloseTo(countedSize(workbook, plan.absence), 6);
      }),
      { numRuns: 60 },
    );
  });
});

const one = (resource: PlainFields<'resource'>, box: PlainFields<'timeBox'> = {}) =>
  build((wb) => {
    wb.add('resource', 'Z-1', resource);
    wb.add('timeBox', 'T-1', { duration: fixed(5), allocations: [{ resource: 'Z-1', units: 1 }], ...box });
  });

describe('CAP-02 a box outside the availability of its resource', () => {
  test('fires when it starts before or ends after', () => {
    expect(find('CAP-02', one({ availableFrom: '2026-01-13' }))).toEqual(['error T-1 Z-1']);
    expect(find('CAP-02', one({ availableTo: '2026-01-15' }))).toEqual(['error T-1 Z-1']);
  });
  test('is silent on the very days, for done boxes, and when nothing is allocated', () => {
    expect(find('CAP-02', one({ availableFrom: '2026-01-12', availableTo: '2026-01-16' }))).toEqual([]);
    expect(find('CAP-02', one({ availableFrom: '2026-02-01' }, { state: 'done' }))).toEqual([]);
    const none = { allocations: [{ resource: 'Z-1', units: 0 }] };
    expect(find('CAP-02', one({ availableFrom: '2026-02-01' }, none))).toEqual([]);
  });
});

describe('CAP-03 a resource not needed yet', () => {
  test('fires when it waits 11 working days', () => {
    expect(find('CAP-03', one({ availableFrom: '2026-01-12' }, { notBefore: '2026-01-27' }))).toEqual([
      'info Z-1',
    ]);
  });
  test('is silent at 10, and when nobody says from when it is available', () => {
    expect(find('CAP-03', one({ availableFrom: '2026-01-12' }, { notBefore: '2026-01-26' }))).toEqual([]);
    expect(find('CAP-03', one({}, { notBefore: '2026-06-01' }))).toEqual([]);
  });
});

describe('CAP-04 money released too late', () => {
  const funded = (releases: readonly { date: string; amount: number }[]) =>
    build((wb) => {
      wb.add('resource', 'Z-1', { ratePerUnitWD: 1_000 });
      wb.add('resource', 'Z-2', { kind: 'funding', releases });
      wb.add('timeBox', 'T-1', {
        duration: fixed(5),
        fixedCost: fixed(500),
        allocations: [{ resource: 'Z-1', units: 1 }],
      });
    });
  test('fires and names the first day on which money is missing', () => {
    const [finding] = findingsOf(capacityRules, 'CAP-04', funded([{ date: '2026-01-12', amount: 3_500 }]));
    expect(finding?.message).toContain('By 15 Jan 2026');
    expect(finding?.message).toContain('EUR 45');
    expect(find('CAP-04', funded([{ date: '2026-01-13', amount: 9_000 }]))).toEqual(['warning Z-2']);
  });
  test('is silent when the sums just meet, in one release or several', () => {
    expect(find('CAP-04', funded([{ date: '2026-01-12', amount: 5_500 }]))).toEqual([]);
    const parts = [
      { date: '2026-01-14', amount: 3_000 },
      { date: '2026-01-12', amount: 2_500 },
    ];
    expect(find('CAP-04', funded(parts))).toEqual([]);
  });
  test('is silent when no funding is dated', () => {
    expect(find('CAP-04', funded([]))).toEqual([]);
  });
});

describe('CAP-05 mean cost above the budget', () => {
  const overBudget = (workbook: Workbook) => brief(findingsOf(simulationRules, 'CAP-05', workbook));
  const budget = (amount: number | null) =>
    build((wb) => wb.add('settings', 'settings', { budget: amount }), shopAtEnd);
  test('fires above the budget', () => {
    expect(overBudget(budget(9_498_833))).toEqual(['warning settings']);
  });
  test('is silent at the budget and without one', () => {
    const cost = findingsOf(simulationRules, 'CAP-05', budget(0));
    expect(cost[0]?.message).toContain('EUR 94,988');
    expect(overBudget(budget(9_498_834))).toEqual([]);
    expect(overBudget(budget(null))).toEqual([]);
  });
});
