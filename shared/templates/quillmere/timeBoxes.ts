// Quillmere Stores: every piece of work with its limit and the question that must be answered at its end.
import type { FieldsOf } from '../../schema/kinds.ts';
import type { Range3 } from '../../schema/field.ts';
import { fixed, idOf, idsOf, range, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

/** Resource numbers by the short names of the plan. */
const resources = { DE: 1, DS: 2, ME: 3, PM: 4, SO: 5 } as const;

type Plan = FieldsOf<'timeBox'> & {
  readonly title: string;
  readonly after?: readonly number[];
  readonly units: Partial<Record<keyof typeof resources, number>>;
};

/** A box with the lengths the build side gave: its range is the plan's range. */
export function box(number: number, duration: Range3, by: string, plan: Plan): Seed {
  const { after = [], units, ...fields } = plan;
  return seed('timeBox', number, {
    duration,
    buildEstimate: duration,
    estimateByRole: role(by),
    predecessors: after.map((before) => ({ timeBox: idOf('timeBox', before), lagWD: 0 })),
    allocations: Object.entries(units).map(([name, amount]) => ({
      resource: idOf('resource', resources[name as keyof typeof resources]),
      units: amount,
    })),
    ...fields,
  });
}

const recommendations: readonly Seed[] = [
  box(1, range(8, 10, 15), 'data', {
    title: 'Purchase history check',
    kind: 'discovery',
    limitWD: 15,
    slice: idOf('slice', 2),
    units: { DE: 1, DS: 0.5, PM: 0.25 },
    exitQuestion:
      'Can at least 70% of baskets of the last 24 months be joined and used under the consent we hold?',
    techItems: idsOf('techItem', 2),
  }),
  box(2, range(10, 15, 25), 'science', {
    title: 'Bestseller rule and baseline',
    kind: 'build',
    limitWD: 25,
    after: [1],
    slice: idOf('slice', 2),
    units: { DS: 1, ME: 0.25 },
    exitQuestion:
      'Which hit rate does the plain bestseller rule reach, and does a co-purchase list beat it in replay?',
    techItems: idsOf('techItem', 2),
  }),
  box(3, range(10, 10, 15), 'engineering', {
    title: 'Shadow run',
    kind: 'experiment',
    limitWD: 15,
    after: [2],
    slice: idOf('slice', 3),
    units: { ME: 0.5, DS: 0.5 },
    gate: idOf('gate', 2),
    exitQuestion:
      'On live baskets, shown to nobody: do at least 5% more clicks fall on our list than on the rule?',
    techItems: idsOf('techItem', 3),
  }),
  box(4, range(15, 20, 30), 'engineering', {
    title: 'Canary, then A/B',
    kind: 'experiment',
    limitWD: 30,
    after: [3],
    slice: idOf('slice', 3),
    units: { ME: 0.5, DS: 0.5, PM: 0.25 },
    fixedCost: fixed(4_000),
    gate: idOf('gate', 4),
    exitQuestion: 'Do baskets with the list convert at least 1% better, with page speed unharmed?',
    techItems: idsOf('techItem', 3),
    notes: 'The fixed 4 000 pay for six weeks of the experiment platform and the panel.',
  }),
  box(5, range(5, 8, 12), 'engineering', {
    title: 'Rollout with monitoring',
    kind: 'rollout',
    limitWD: 12,
    after: [4],
    slice: idOf('slice', 4),
    units: { ME: 1, DE: 0.25, PM: 0.25 },
    exitQuestion:
      'Is every shopper served, does the alarm reach the person on duty, and did the way back work twice?',
    techItems: idsOf('techItem', 3),
  }),
];

const replenishment: readonly Seed[] = [
  box(6, range(10, 15, 30), 'data', {
    title: 'Stock record repair',
    kind: 'repair',
    limitWD: 30,
    notBefore: '2026-01-26',
    slice: idOf('slice', 5),
    units: { DE: 0.8, SO: 0.5 },
    gate: idOf('gate', 3),
    exitQuestion: 'Does the Friday recount find at least 95% of stock records right in all five shops?',
    techItems: idsOf('techItem', 4),
    notes: 'Moved behind the purchase history check: both need the one data engineer.',
  }),
  box(7, range(10, 15, 20), 'science', {
    title: 'Forecast prototype, 50 products',
    kind: 'experiment',
    limitWD: 20,
    after: [6],
    slice: idOf('slice', 6),
    units: { DS: 0.75, DE: 0.25 },
    exitQuestion: 'Is the error over thirteen weeks at most 30%, and lower than the planners’ own?',
    techItems: idsOf('techItem', 2),
  }),
  box(8, range(20, 20, 30), 'shops', {
    title: 'Pilot in five shops',
    kind: 'pilot',
    limitWD: 30,
    after: [7],
    slice: idOf('slice', 6),
    units: { SO: 0.5, DS: 0.25, ME: 0.25, PM: 0.25 },
    exitQuestion:
      'Did planners keep at least seven proposals in ten, and did shelves in the pilot shops stay fuller?',
    techItems: idsOf('techItem', 4),
  }),
];

const deliveryRule: Seed = box(9, range(3, 5, 8), 'product', {
  title: 'Delivery-fee rule',
  kind: 'rollout',
  limitWD: 8,
  slice: idOf('slice', 1),
  units: { PM: 0.25, ME: 0.5 },
  exitQuestion:
    'Are the six codes off, is the one rule live, and does the head of delivery see its cost each month?',
  techItems: idsOf('techItem', 3),
});

/** What was running before the workshop: no slice, no limit, and no goal that asks for it. */
const inheritedTrial: Seed = box(10, range(5, 10, 20), 'engineering', {
  title: 'Inherited deep-learning trial',
  kind: 'experiment',
  units: { ME: 0.5 },
  exitQuestion: 'Is there one business result for which this would be the plainest way?',
  techItems: idsOf('techItem', 1),
  notes: 'Bought with the platform in October, before anyone had asked why. Proposed for cancelling (D-2).',
});

export const timeBoxSeeds: readonly Seed[] = [
  ...recommendations,
  ...replenishment,
  deliveryRule,
  inheritedTrial,
];
