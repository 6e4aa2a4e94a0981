// The levers of the formulas. Changing one is an edit like any other: undoable and kept in snapshots.
import { z } from 'zod';
import { number, optionalDay, optionalMoney, money, record, ref, share, whole, part } from './field.ts';

const sliceLimits = part({
  firstValueWD: whole(1, 10_000).default(45),
  sliceCostShare: share().default(0.4),
  newComponents: whole(0, 1_000).default(3),
  foundationsBeforeValue: whole(0, 1_000).default(2),
  gapWD: whole(1, 10_000).default(45),
  feedbackWD: whole(0, 10_000).default(10),
  driftWD: whole(1, 10_000).default(130),
}).prefault({});

/** Probability bands 1–5: the highest share of each and the midpoint used when only the band is known (RSK-01). */
const riskBands = part({
  upper: z.array(share()).length(5).default([0.05, 0.2, 0.5, 0.8, 1]),
  midpoint: z.array(share()).length(5).default([0.03, 0.12, 0.35, 0.65, 0.9]),
}).prefault({});

/** Weights of the six tempo factors (TMP-01); they add up to 1. */
const tempoWeights = part({
  goals: share().default(0.25),
  data: share().default(0.15),
  team: share().default(0.15),
  infrastructure: share().default(0.15),
  complexity: share().default(0.15),
  regulation: share().default(0.15),
}).prefault({});

/** Multipliers on high estimates by rung of the ladder (NED-03). */
const effortHints = part({
  rules: number(0.1, 10).default(1),
  simple: number(0.1, 10).default(1.3),
  complex: number(0.1, 10).default(1.8),
  generative: number(0.1, 10).default(2.2),
}).prefault({});

/** Which role signs each stage of the canvas (CAN-01); null: any role, for How any role that builds. */
const stageRoles = z
  .object({ why: ref('role'), what: ref('role'), risks: ref('role'), when: ref('role'), how: ref('role') })
  .prefault({});

export const settingsSchema = record({
  startDate: optionalDay(),
  neededBy: optionalDay(),
  budget: optionalMoney(),
  costOfDelayPerWD: money().nullable().default(null),
  goRatio: number(0, 100).default(1.5),
  minRatio: number(0, 100).default(1),
  maxLossProbability: share().default(0.35),
  horizonYears: number(0, 50).default(2),
  limits: sliceLimits,
  riskBands,
  tempoWeights,
  effortHints,
  stageRoles,
  iterations: whole(100, 1_000_000).default(10_000),
  rngStart: whole(0, 4_294_967_295).default(1),
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
} as const;
