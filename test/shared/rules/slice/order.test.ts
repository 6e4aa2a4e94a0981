// SLC-02: the order with most value per cost is the best of all orders that can be kept, as trying each of them shows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOrder, exactUpTo, type Job, waitingOf } from '../../../../shared/rules/slice/order/bestOrder.ts';
import { brokenWait, orderProblem } from '../../../../shared/rules/slice/order/orderProblem.ts';
import { proposedOrder } from '../../../../shared/rules/slice/order/proposedOrder.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { shopAtEnd } from '../../../helpers/workbooks/shopPlan.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

/** Every order in which each place comes after those before it. */
function everyOrder(before: readonly ReadonlySet<number>[], done: readonly number[] = []): number[][] {
  if (done.length === before.length) return [[...done]];
  return before.flatMap((places, place) =>
    done.includes(place) || ![...places].every((one) => done.includes(one))
      ? []
      : everyOrder(before, [...done, place]),
  );
}

/** Waits only for places with a smaller number, whole as the problem gives them: with all that those wait for. */
const problems = (size: { readonly min: number; readonly max: number }) =>
  fc.integer(size).chain((count) =>
    fc.record({
      jobs: fc.array(
        fc.record({ value: fc.integer({ min: 0, max: 50 }), cost: fc.integer({ min: 0, max: 20 }) }),
        { minLength: count, maxLength: count },
      ),
      before: fc
        .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }), {
          minLength: count,
          maxLength: count,
        })
        .map((chances) => {
          const before: Set<number>[] = [];
          for (let place = 0; place < count; place += 1) {
            const own = new Set<number>();
            for (let one = 0; one < place; one += 1)
              if (chances[place]?.[one] === 0) for (const all of [one, ...(before[one] ?? [])]) own.add(all);
            before.push(own);
          }
          return before;
        }),
    }),
  );

const canBeKept = (order: readonly number[], before: readonly ReadonlySet<number>[]): boolean =>
  order.every((place, i) => [...(before[place] ?? [])].every((one) => order.indexOf(one) < i));

describe('the best order', () => {
  test('is as good as the best of all orders tried one by one', () => {
    fc.assert(
      fc.property(problems({ min: 1, max: 6 }), ({ jobs, before }) => {
        const { order, isExact } = bestOrder(jobs, before);
        const least = Math.min(...everyOrder(before).map((one) => waitingOf(jobs, one)));
        expect(isExact).toBe(true);
        expect(canBeKept(order, before)).toBe(true);
        expect(waitingOf(jobs, order)).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  test('of what does not matter is the present one', () => {
    const jobs: Job[] = Array.from({ length: 8 }, () => ({ value: 3, cost: 2 }));
    const none = jobs.map(() => new Set<number>());
    expect(bestOrder(jobs, none).order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('beyond a few slices can be kept, and where nothing waits it is that of value per cost', () => {
    fc.assert(
      fc.property(problems({ min: exactUpTo + 1, max: 24 }), ({ jobs, before }) => {
        const { order, isExact } = bestOrder(jobs, before);
        expect(isExact).toBe(false);
        expect(order.toSorted((a, b) => a - b)).toEqual([...jobs.keys()]);
        expect(canBeKept(order, before)).toBe(true);
        const free = jobs.map(() => new Set<number>());
        // Nothing costs nothing: then value per cost is a number.
        const priced = jobs.map(({ value, cost }) => ({ value, cost: cost + 1 }));
        const bestPriced = [...jobs.keys()].toSorted(
          (a, b) => priced[b]!.value * priced[a]!.cost - priced[a]!.value * priced[b]!.cost || a - b,
        );
        expect(waitingOf(priced, bestOrder(priced, free).order)).toBe(waitingOf(priced, bestPriced));
      }),
      { numRuns: 60 },
    );
  });

  test('beyond a few slices is the best there is on chains: the first links with most value per cost come first', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.record({ value: fc.integer({ min: 0, max: 30 }), cost: fc.integer({ min: 1, max: 20 }) }),
            { minLength: 8, maxLength: 8 },
          ),
          { minLength: 2, maxLength: 2 },
        ),
        (chains) => {
          const jobs = chains.flat();
          const before = jobs.map(
            (_, place) =>
              new Set(Array.from({ length: place % 8 }, (_none, one) => place - (place % 8) + one)),
          );
          // Two chains of eight have 12,870 orders: all of them, by how many of the first come before each of the second.
          const least = leastOfTwoChains(chains as [Job[], Job[]]);
          expect(waitingOf(jobs, bestOrder(jobs, before).order)).toBe(least);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The least of all ways to merge two chains, found step by step. */
function leastOfTwoChains([a, b]: readonly [readonly Job[], readonly Job[]]): number {
  const known = new Map<string, number>();
  const spent = (chain: readonly Job[], count: number) =>
    chain.slice(0, count).reduce((sum, { cost }) => sum + cost, 0);
  const least = (i: number, j: number): number => {
    if (i === 0 && j === 0) return 0;
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const sofar = spent(a, i) + spent(b, j);
    const ways = [
      ...(i > 0 ? [least(i - 1, j) + a[i - 1]!.value * sofar] : []),
      ...(j > 0 ? [least(i, j - 1) + b[j - 1]!.value * sofar] : []),
    ];
    known.set(key, Math.min(...ways));
    return Math.min(...ways);
  };
  return least(a.length, b.length);
}

const inPlaceOrder = (places: ReadonlySet<number> | undefined) =>
  [...(places ?? [])].toSorted((a, b) => a - b);

const codes = (workbook: Workbook, ids: readonly string[]) =>
  ids.map((id) => workbook.slice.get(id as never)?.code);

describe('the problem of a workbook', () => {
  test('of the shop: what waits for what, and the yearly value shared by the slices of a use case', () => {
    const { items, before } = orderProblem(shopAtEnd);
    const waits = items.map(({ slice }, place) => [
      slice.code,
      inPlaceOrder(before[place]).map((one) => items[one]?.slice.code),
    ]);
    expect(Object.fromEntries(waits)).toEqual({
      'S-1': [],
      'S-2': [],
      'S-3': ['S-2'],
      'S-4': ['S-2', 'S-3'],
      'S-5': [],
      'S-6': ['S-5'],
    });
    const values = new Map(items.map(({ slice, value }) => [slice.code, value]));
    expect(values.get('S-3')).toBeCloseTo(188_333.33 * 50, 0);
    expect(values.get('S-3')).toBe(values.get('S-4'));
    expect(values.get('S-2')).toBeNull();
  });

  test('of the shop: the fee rule first, then recommendations, then the forecast', () => {
    const { order, isExact, standing, unvalued } = proposedOrder(shopAtEnd);
    expect(codes(shopAtEnd, order)).toEqual(['S-1', 'S-2', 'S-3', 'S-4', 'S-5', 'S-6']);
    // With one ML engineer the forecast would come a month later for it: what the plan has now brings more.
    expect([isExact, standing, unvalued]).toEqual([true, 'people', []]);
  });

  test('slices that wait for one another bind each other in no order; what nobody values is named', () => {
    const round = build((wb) => {
      for (const [code, slice, after] of [
        ['T-1', 'S-1', null],
        ['T-2', 'S-2', 'T-1'],
        ['T-3', 'S-1', 'T-2'],
        ['T-4', 'S-3', 'T-3'],
      ] as const) {
        wb.add('slice', slice);
        wb.add('timeBox', code, {
          slice,
          duration: range(2, 2, 2),
          predecessors: after === null ? [] : [{ timeBox: after, lagWD: 0 }],
        });
      }
    });
    expect(brokenWait(round, ['S-1', 'S-2', 'S-3'])).toBeNull();
    expect(brokenWait(round, ['S-2', 'S-1', 'S-3'])).toBeNull();
    expect(brokenWait(round, ['S-2', 'S-3', 'S-1'])).toMatchObject({
      slice: { code: 'S-3' },
      before: { code: 'S-1' },
    });
    expect(proposedOrder(round).unvalued.map(({ code }) => code)).toEqual(['S-2', 'S-1', 'S-3']);
  });

  test('is better only where it brings more with the people there are', () => {
    const team = (capacity: number) =>
      build((wb) => {
        wb.add('resource', 'Z-1', { capacity, ratePerUnitWD: 100 });
        for (const [code, value, days] of [
          ['1', 1_000, 20],
          ['2', 900_000, 22],
        ] as const) {
          wb.add('useCase', `U-${code}`, { state: 'selected', valuePerYear: range(value, value, value) });
          wb.add('slice', `S-${code}`, { useCase: `U-${code}` });
          wb.add('timeBox', `T-${code}`, {
            slice: `S-${code}`,
            duration: range(days, days, days),
            allocations: [{ resource: 'Z-1', units: 1 }],
          });
        }
      });
    const [one, two] = [proposedOrder(team(1)), proposedOrder(team(2))];
    expect([one.order, two.order]).toEqual([
      ['S-2', 'S-1'],
      ['S-2', 'S-1'],
    ]);
    expect([one.standing, two.standing]).toEqual(['better', 'people']);
    const kept = build((wb) => wb.add('timeBox', 'T-1', { notBefore: '2026-06-01' }), team(1));
    expect(proposedOrder(kept).standing).toBe('present');
  });

  test('what is done stays in front', () => {
    const done = build((wb) => {
      wb.add('timeBox', 'T-9', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-16' });
    }, shopAtEnd);
    expect(codes(done, proposedOrder(done).order)[0]).toBe('S-1');
  });
});
