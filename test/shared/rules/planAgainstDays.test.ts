// The plan's figures against a second reading of the rules that counts day by day, over thousands of random plans.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictSize, conflictsOf } from '../../../shared/rules/capacity.ts';
import { bestSuggestion } from '../../../shared/rules/conflictCure.ts';
import { boxSpends } from '../../../shared/rules/cost.ts';
import { figures } from '../../../shared/rules/figures.ts';
import { scheduleOf } from '../../../shared/rules/schedule.ts';
import { calendarOf } from '../../../shared/schema/workbook.ts';
import { after } from '../../helpers/reference/days.ts';
import { datesOf, floatOf, lastDayOf, meanCost, overloadOf, spentOn } from '../../helpers/reference/plan.ts';
import { randomPlan } from '../../helpers/reference/randomPlan.ts';

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
      { numRuns: 2_000 },
    );
  });

  test('float is what a planned box may slip without moving the end of the plan', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        for (const { box, floatWD } of scheduleOf(workbook).boxes.values()) {
          expect(floatWD).toBeGreaterThanOrEqual(0);
          if (box.state === 'planned')
            expect([box.code, floatWD]).toEqual([box.code, floatOf(workbook, box)]);
        }
      }),
      { numRuns: 150 },
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
      boxes.forEach(({ meanCost: cost }, i) =>
        costs[i] === null ? expect(cost).toBeNull() : expect(cost).toBeCloseTo(costs[i]!, 4),
      );
      const known = costs.filter((cost) => cost !== null);
      if (known.length === 0 && costs.length > 0) expect(plan.meanCost).toBeNull();
      else
        expect(plan.meanCost).toBeCloseTo(
          known.reduce((a, b) => a + b, 0),
          4,
        );
      for (const box of workbook.timeBox.values()) {
        const [spent, expected] = [boxSpends(workbook).get(box.id) ?? null, spentOn(workbook, box)];
        if (expected === null) expect([box.code, spent]).toEqual([box.code, null]);
        else expect(spent).toBeCloseTo(expected, 4);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('CAP-01', () => {
  test('conflicts are as large as a count day by day', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const workbook = randomPlan(seed);
        expect(conflictSize(workbook)).toBeCloseTo(overloadOf(workbook, datesOf(workbook)), 6);
      }),
      { numRuns: 1_000 },
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
        if (best === null) expect(suggestion).toBeNull();
        if (best === null) return;
        expect(suggestion).toMatchObject({ box: { code: best.box }, shiftWD: best.shiftWD });
        expect(suggestion?.sizeAfter).toBeCloseTo(best.sizeAfter, 6);
      }),
      { numRuns: 150 },
    );
    expect(suggested).toBeGreaterThan(20);
  });
});
