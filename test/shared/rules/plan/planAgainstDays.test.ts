// The plan's figures against a second reading of the rules that counts day by day, over thousands of random plans.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictSize, conflictsOf } from '../../../../shared/rules/plan/capacity.ts';
import { bestSuggestion } from '../../../../shared/rules/plan/conflictCure.ts';
import { boxSpends } from '../../../../shared/rules/plan/cost.ts';
import { figures } from '../../../../shared/rules/figures.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { calendarOf } from '../../../../shared/schema/workbook.ts';
import { after } from '../../../helpers/reference/days.ts';
import {
  datesOf,
  floatOf,
  lastDayOf,
  meanCost,
  overloadOf,
  spentOn,
} from '../../../helpers/reference/plan.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';

/** To a thousandth, as far as two ways of adding agree. */
const rounded = (value: number | null): number | null =>
  value === null ? null : 0 + Math.round(value * 1_000) / 1_000;

const seeds = fc.integer({ min: 0, max: 10_000_000 });

describe('SCH-01, SCH-02', () => {
  test('every box starts and ends on the days the words say, or has no dates', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        const dates = datesOf(workbook);
        for (const { code, start, end } of figures(workbook).boxes) {
          const box = [...workbook.timeBox.values()].find((one) => one.code === code)!;
          expect([code, start, end]).toEqual([
            code,
            dates.get(box.id)?.start ?? null,
            dates.get(box.id)?.end ?? null,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('float is what a planned box may slip without moving the end of the plan', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        for (const { box, floatWD } of scheduleOf(workbook).boxes.values()) {
          expect(floatWD).toBeGreaterThanOrEqual(0);
          const expected = box.state === 'planned' ? floatOf(workbook, box) : floatWD;
          expect([box.code, floatWD]).toEqual([box.code, expected]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('TRC-20 and spend: what boxes cost and have cost', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const workbook = randomPlan(seed);
      const { boxes, plan } = figures(workbook);
      const costs = boxes.map(({ code }) =>
        meanCost(
          workbook,
          [...workbook.timeBox.values()].find((one) => one.code === code)!,
        ),
      );
      expect(boxes.map(({ meanCost: cost }) => rounded(cost))).toEqual(costs.map(rounded));
      const known = costs.filter((cost) => cost !== null);
      const sum = known.reduce((a, b) => a + b, 0);
      expect(rounded(plan.meanCost)).toBe(known.length === 0 && costs.length > 0 ? null : rounded(sum));
      for (const box of workbook.timeBox.values())
        expect([box.code, rounded(boxSpends(workbook).get(box.id) ?? null)]).toEqual([
          box.code,
          rounded(spentOn(workbook, box)),
        ]);
    }),
    { numRuns: 200 },
  );
});

describe('CAP-01', () => {
  test('conflicts are as large as a count day by day', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        expect(conflictSize(workbook)).toBeCloseTo(overloadOf(workbook, datesOf(workbook)), 6);
      }),
      { numRuns: 200 },
    );
  });

  test('the suggestion is the best of all later starts of all that compete, and does what it says', () => {
    let suggested = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        const calendar = calendarOf(workbook);
        const [now, before] = [datesOf(workbook), conflictSize(workbook)];
        const competing = new Set(conflictsOf(workbook).flatMap(({ boxes }) => boxes));
        let best: { box: string | null; shiftWD: number; sizeAfter: number } | null = null;
        for (const box of [...competing].toSorted((a, b) => (a.code! < b.code! ? -1 : 1))) {
          const own = now.get(box.id);
          if (box.state !== 'planned' || !own) continue;
          for (let shiftWD = 1; ; shiftWD += 1) {
            const moved = datesOf(workbook, { id: box.id, from: after(calendar, own.start, shiftWD) });
            if (lastDayOf(moved) > lastDayOf(now)) break;
            const sizeAfter = overloadOf(workbook, moved);
            const limit: number = best?.sizeAfter ?? before;
            const isLess = sizeAfter < limit - 1e-6;
            const isSooner = best !== null && Math.abs(sizeAfter - limit) <= 1e-6 && shiftWD < best.shiftWD;
            if (isLess || isSooner) best = { box: box.code, shiftWD, sizeAfter };
          }
        }
        const suggestion = bestSuggestion(workbook);
        suggested += best === null ? 0 : 1;
        const made = suggestion && {
          box: suggestion.box.code,
          shiftWD: suggestion.shiftWD,
          sizeAfter: rounded(suggestion.sizeAfter),
        };
        expect(made).toEqual(best && { ...best, sizeAfter: rounded(best.sizeAfter) });
      }),
      { numRuns: 60 },
    );
    expect(suggested).toBeGreaterThan(5);
  });
});
