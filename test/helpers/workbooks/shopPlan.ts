// The plan of a small retailer as test data: ten boxes, five resources, with and without a later start of T-6.
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { type Builder, build, range } from './workbooks.ts';

const shopCalendar = { holidays: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-25'] };
const euro = 100;

const resources = {
  DE: [1, 520],
  DS: [1.5, 600],
  ME: [1, 640],
  PM: [1, 560],
  SO: [0.5, 400],
} as const;
type Who = keyof typeof resources;
type Row = readonly [
  code: string,
  slice: string | null,
  lengths: readonly [number, number, number],
  limitWD: number | null,
  after: string | null,
  units: Partial<Record<Who, number>>,
];

const rows: readonly Row[] = [
  ['T-1', 'S-2', [8, 10, 15], 15, null, { DE: 1, DS: 0.5, PM: 0.25 }],
  ['T-2', 'S-2', [10, 15, 25], 25, 'T-1', { DS: 1, ME: 0.25 }],
  ['T-3', 'S-3', [10, 10, 15], 15, 'T-2', { ME: 0.5, DS: 0.5 }],
  ['T-4', 'S-3', [15, 20, 30], 30, 'T-3', { ME: 0.5, DS: 0.5, PM: 0.25 }],
  ['T-5', 'S-4', [5, 8, 12], 12, 'T-4', { ME: 1, DE: 0.25, PM: 0.25 }],
  ['T-6', 'S-5', [10, 15, 30], 30, null, { DE: 0.8, SO: 0.5 }],
  ['T-7', 'S-6', [10, 15, 20], 20, 'T-6', { DS: 0.75, DE: 0.25 }],
  ['T-8', 'S-6', [20, 20, 30], 30, 'T-7', { SO: 0.5, DS: 0.25, ME: 0.25, PM: 0.25 }],
  ['T-9', 'S-1', [3, 5, 8], 8, null, { PM: 0.25, ME: 0.5 }],
  ['T-10', null, [5, 10, 20], null, null, { ME: 0.5 }],
];

function addSlices(wb: Builder): void {
  const value = (code: string, useCase: string, feedbackDate: string) =>
    wb.add('slice', code, { useCase, feedback: { date: feedbackDate, fromRole: 'head', question: 'Keep?' } });
  value('S-1', 'U-4', '2026-01-20');
  value('S-3', 'U-1', '2026-04-01');
  value('S-4', 'U-1', '2026-04-14');
  value('S-6', 'U-2', '2026-04-10');
  for (const [code, useCase, enables, date] of [
    ['S-2', 'U-1', 'S-3', '2026-02-17'],
    ['S-5', 'U-2', 'S-6', '2026-02-17'],
  ] as const)
    wb.add('slice', code, {
      kind: 'foundation',
      useCase,
      enables: [enables],
      feedback: { date, fromRole: 'head', question: 'Keep?' },
    });
}

function addUseCases(wb: Builder): void {
  const money = (low: number, likely: number, high: number) => range(low * euro, likely * euro, high * euro);
  const chosen = { state: 'selected', confirmedOn: '2026-01-12' } as const;
  wb.add('useCase', 'U-1', {
    ...chosen,
    approach: 'simpleModel',
    plannedLive: '2026-04-10',
    valuePerYear: money(90_000, 180_000, 320_000),
    goals: ['G-1'],
  });
  wb.add('useCase', 'U-2', {
    ...chosen,
    approach: 'simpleModel',
    plannedLive: '2026-04-08',
    valuePerYear: money(40_000, 80_000, 150_000),
    goals: ['G-2'],
  });
  wb.add('useCase', 'U-4', {
    ...chosen,
    approach: 'rules',
    plannedLive: '2026-01-16',
    valuePerYear: money(25_000, 40_000, 60_000),
    goals: ['G-3'],
  });
}

/** The shop's plan; `notBefore` of T-6 is what the workshop changes between its draft and its end. */
export const shopPlan = (notBefore: string | null): Workbook =>
  build((wb) => {
    wb.add('settings', 'settings', {
      startDate: '2026-01-12',
      neededBy: '2026-05-15',
      budget: 130_000 * euro,
      costOfDelayPerWD: 900 * euro,
    });
    wb.add('calendar', 'calendar', shopCalendar);
    wb.add('role', 'head');
    for (const code of ['G-1', 'G-2', 'G-3'])
      wb.add('goal', code, { state: 'agreed', horizonDate: '2026-12-31' });
    addUseCases(wb);
    addSlices(wb);
    Object.entries(resources).forEach(([title, [capacity, rate]], i) =>
      wb.add('resource', `Z-${i + 1}`, { title, capacity, ratePerUnitWD: rate * euro }),
    );
    for (const [code, slice, [low, likely, high], limitWD, after, units] of rows)
      wb.add('timeBox', code, {
        slice,
        duration: range(low, likely, high),
        limitWD,
        exitQuestion: 'Go on?',
        kind: code === 'T-2' ? 'build' : 'experiment',
        notBefore: code === 'T-6' ? notBefore : null,
        fixedCost: code === 'T-4' ? range(4_000 * euro, 4_000 * euro, 4_000 * euro, 'fixed') : null,
        predecessors: after === null ? [] : [{ timeBox: after, lagWD: 0 }],
        allocations: Object.entries(units).map(([who, n]) => ({
          resource: `Z-${Object.keys(resources).indexOf(who) + 1}`,
          units: n,
        })),
      });
  });

/** The draft, and the plan at the end of the workshop. */
export const shopDraft = shopPlan(null);
export const shopAtEnd = shopPlan('2026-01-26');
