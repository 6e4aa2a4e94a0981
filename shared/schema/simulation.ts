// What a simulation found, kept with the workbook it was made of: input, figures and the curves of its pictures (SIM-09).
import { z } from 'zod';
import { choice, dayValue, type DeepReadonly, hidden, instant, record, text, whole } from './field.ts';

const count = z.number();
const share = z.number().min(0).max(1);
const code = z.string().max(12);
const day = dayValue().nullable();
const percentiles = z.object({ p10: count, p50: count, p80: count, p95: count });
const days = z.object({ p10: day, p50: day, p80: day, p95: day });
const curve = z.array(count).max(101);

const criterionFigures = z.object({
  code,
  reached: share,
  tripped: share,
  low: share,
  high: share,
  worth: count,
  spendAvoided: count,
});
const boxFigures = z.object({
  code,
  criticality: share,
  overLimit: share.nullable(),
  spearman: z.number().nullable(),
  /** P80 of its end, in working days from the start of the plan; results of earlier versions do not hold it. */
  endP80: z.number().exactOptional(),
});
const driver = z.object({ code, finishP80: count, costP80: count, meanNet: count });

/** Why something takes no part: it is named, never counted as 0 in silence. */
export const reasonsLeftOut = [
  'noLength',
  'noDates',
  'noValue',
  'noForecast',
  'otherFigure',
  'notQuantified',
  'notComplete',
] as const;

/**
 * Finish in working days from the start of the plan, money in minor units. `onTime`, `inBudget` and `both` are null
 * without a day or a budget to hold them against; curves hold the percentiles 0 to 100.
 */
const simulationFigures = z.object({
  carryOn: z.object({
    finish: percentiles,
    finishDates: days,
    cost: percentiles,
    net: percentiles.extend({ mean: count }),
    onTime: share.nullable(),
    inBudget: share.nullable(),
    both: share.nullable(),
    loss: share,
  }),
  criteriaOn: z.object({
    cost: percentiles,
    net: percentiles.extend({ mean: count }),
    loss: share,
    asDrawn: share,
    finishAsDrawn: percentiles.nullable(),
    finishDatesAsDrawn: days.nullable(),
  }),
  criteria: z.array(criterionFigures),
  boxes: z.array(boxFigures),
  drivers: z.array(driver),
  leftOut: z.array(z.object({ code, why: z.enum(reasonsLeftOut) })),
  neededBy: count.nullable(),
  budget: count.nullable(),
  curves: z.object({ finish: curve, cost: curve, net: curve, netCriteriaOn: curve, finishAsDrawn: curve }),
  /** Finish and cost of some iterations. */
  cloud: z.array(z.object({ finish: count, cost: count })).max(500),
  convergence: z.array(z.object({ iterations: count, p50: count, p80: count })).max(50),
  /** Finish and cost by the view of the treatments. */
  views: z
    .array(z.object({ view: z.enum(['inherent', 'now', 'planned']), finish: curve, cost: curve }))
    .max(3),
});

export type SimulationFigures = DeepReadonly<z.infer<typeof simulationFigures>>;

const length = z.object({
  low: count,
  likely: count,
  high: count,
  shape: z.enum(['pert', 'triangular', 'fixed']),
});
const threshold = z.object({ value: count, valueTo: count.exactOptional() });

/** What is supposed instead of what the plan says; by code, but treatments, which have none, by id. */
const supposed = z.object({
  /** Likelihoods of risks, 0 to 1, in the view that is simulated. */
  likelihoods: z.record(code, share).exactOptional(),
  lengths: z.record(code, length).exactOptional(),
  thresholds: z.record(code, threshold).exactOptional(),
  /** Days at whose end criteria are judged, instead of where they are judged now. */
  checkpoints: z.record(code, dayValue()).exactOptional(),
  criteriaOff: z.array(code).max(200).exactOptional(),
  treatmentsOff: z.array(z.string().max(64)).max(200).exactOptional(),
});

export type Supposed = DeepReadonly<z.infer<typeof supposed>>;

/**
 * `scenario` names a what-if, `supposed` is what it takes for granted; both are empty where the plan itself was
 * simulated. `inputs` holds a short hash of each record that was simulated, so that a change can be named.
 */
export const simulationSchema = record({
  at: instant('Made at'),
  iterations: whole('Iterations', 1, 1_000_000),
  rngStart: whole('Start number', 0, 4_294_967_295),
  view: choice('View', ['inherent', 'now', 'planned']).default('planned'),
  version: text('Made with version', { max: 40 }),
  inputHash: hidden(z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  scenario: text('Scenario', { max: 120 }),
  supposed: hidden(supposed.default({})),
  inputs: hidden(z.record(z.string(), z.string().max(8))),
  figures: hidden(simulationFigures),
});

export const simulationCard = {
  one: 'simulation',
  many: 'simulations',
  letter: null,
  stage: null,
  home: { stage: 'review', tab: 'simulation' },
  opens: 'home',
  made: 'screen',
  title: 'Simulation of {at}',
  thread: null,
} as const;
