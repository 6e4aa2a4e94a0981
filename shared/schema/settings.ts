// The levers of the formulas. Changing one is an edit like any other: undoable and kept in snapshots.
import { z } from 'zod';
import {
  hidden,
  number,
  optionalDay,
  optionalMoney,
  part,
  record,
  ref,
  said,
  share,
  shareValue,
  whole,
} from './field.ts';

const sliceLimits = part('Slice limits', {
  firstValueWD: whole('First value within', 1, 10_000, { unit: 'WD' }).default(45),
  sliceCostShare: share('Share of the cost in one slice, at most').default(0.4),
  newComponents: whole('New components in a slice, at most', 0, 1_000).default(3),
  foundationsBeforeValue: whole('Foundations before first value, at most', 0, 1_000).default(2),
  gapWD: whole('Between two value releases, at most', 1, 10_000, { unit: 'WD' }).default(45),
  feedbackWD: whole('Feedback after a release within', 0, 10_000, { unit: 'WD' }).default(10),
  driftWD: whole('Release after last confirmation within', 1, 10_000, { unit: 'WD' }).default(130),
}).prefault({});

const fiveShares = (label: string, fallback: readonly number[]) =>
  said(
    label,
    'other',
    z
      .array(shareValue())
      .length(5)
      .default([...fallback]),
  );

/** Probability bands 1–5: the highest share of each and the midpoint used when only the band is known (RSK-01). */
const riskBands = part('Bands of likelihood', {
  upper: fiveShares('Highest share of each band', [0.05, 0.2, 0.5, 0.8, 1]),
  midpoint: fiveShares('Share where only the band is known', [0.03, 0.12, 0.35, 0.65, 0.9]),
}).prefault({});

/** Weights of the six tempo factors (TMP-01); they add up to 1. */
const tempoWeights = part('Weights of the tempo factors', {
  goals: share('Goals').default(0.25),
  data: share('Data').default(0.15),
  team: share('Team').default(0.15),
  infrastructure: share('Infrastructure').default(0.15),
  complexity: share('Complexity').default(0.15),
  regulation: share('Regulation').default(0.15),
}).prefault({});

/** Multipliers on high estimates by rung of the ladder (NED-03). */
const effortHints = part('Multipliers on high estimates', {
  rules: number('Rules', 0.1, 10).default(1),
  simple: number('Simple model', 0.1, 10).default(1.3),
  complex: number('Complex model', 0.1, 10).default(1.8),
  generative: number('Generative', 0.1, 10).default(2.2),
}).prefault({});

/** Which role signs each stage of the canvas (CAN-01); null: any role, for How any role that builds. */
const stageRoles = said(
  'Who signs each stage',
  'part',
  z.object({
    why: ref('Why', 'role'),
    what: ref('What', 'role'),
    risks: ref('Risks', 'role'),
    when: ref('When', 'role'),
    how: ref('How', 'role'),
  }),
).prefault({});

export const settingsSchema = record({
  startDate: optionalDay('Plan starts on'),
  neededBy: optionalDay('Result needed by'),
  budget: optionalMoney('Budget'),
  costOfDelayPerWD: optionalMoney('Cost of delay per working day'),
  goRatio: number('Go from a ratio of', 0, 100).default(1.5),
  minRatio: number('Return to why below a ratio of', 0, 100).default(1),
  maxLossProbability: share('Highest probability of a loss').default(0.35),
  horizonYears: number('Value is counted for', 0, 50, { unit: 'years' }).default(2),
  limits: sliceLimits,
  riskBands,
  tempoWeights,
  effortHints,
  stageRoles,
  iterations: whole('Runs of a simulation', 100, 1_000_000).default(10_000),
  rngStart: hidden(whole('', 0, 4_294_967_295).default(1)),
});

export const settingsCard = {
  one: 'settings',
  many: 'settings',
  letter: null,
  stage: null,
  home: { stage: 'frame', tab: 'settings' },
  opens: 'home',
  made: 'start',
  title: null,
  thread: {},
  paid: ['budget', 'costOfDelayPerWD'],
} as const;
