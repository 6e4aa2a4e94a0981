// Platform by slices: an insurer that wanted a platform for everything and starts with what hurts twice a month.
import { builder, moves, need, person, resource, role } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, range, seed, type Seed, thousands } from '../seed.ts';

const people: readonly Seed[] = [
  person('coo', 'Chief operations officer', 'executive'),
  person('claims', 'Head of claims', 'manager'),
  person('handler', 'Claims handler'),
  person('owner', 'Model owner', 'manager'),
  builder('product', 'Platform product manager', 'manager'),
  builder('platform', 'Platform engineer'),
  builder('science', 'Data scientist'),
  resource(1, 'Platform engineer', 2, 640),
  resource(2, 'Data scientist', 1, 620),
  resource(3, 'Claims handler', 0.5, 380),
  resource(4, 'Platform product manager', 0.5, 580),
];

const metrics = (day: DayOf): readonly Seed[] => [
  seed('metric', 1, {
    title: 'Claims paid within five days',
    unit: '%',
    kind: 'business',
    baseline: { value: 54, date: day(-11) },
    target: { value: 66, date: day(240) },
    freshnessWD: 22,
    source: 'Claims ledger, each month',
    ownerRole: role('claims'),
  }),
  seed('metric', 2, {
    title: 'Hours until a bad prediction is noticed',
    unit: 'h',
    kind: 'product',
    direction: 'down',
    baseline: { value: 210, date: day(-11) },
    target: { value: 8, date: day(60) },
    forecast: range(6, 16, 60),
    source: 'Incident log, median of the last ten',
    ownerRole: role('product'),
    movesWith: moves(1),
  }),
  seed('metric', 3, {
    title: 'Days from an approved model to its release',
    unit: 'days',
    kind: 'product',
    direction: 'down',
    baseline: { value: 41, date: day(-11) },
    target: { value: 3, date: day(110) },
    forecast: range(2, 6, 15),
    source: 'Model register, triage model only',
    ownerRole: role('owner'),
    movesWith: moves(1),
  }),
];

const live =
  (number: number, title: string, value: readonly [number, number, number], run: number, since: number) =>
  (day: DayOf): Seed =>
    seed('useCase', number, {
      title,
      businessUnit: 'Claims',
      state: 'live',
      approach: 'simpleModel',
      valuePerYear: thousands(...value),
      runCostPerYear: major(run),
      missionCritical: number === 1,
      actualLive: day(since),
      confirmedOn: day(-40),
      goals: idsOf('goal', 1),
      dataProduct: idOf('dataProduct', 1),
    });

const liveUseCases = [
  live(1, 'Triage of motor claims', [180, 320, 480], 60_000, -420),
  live(2, 'Fraud referral', [60, 140, 260], 45_000, -310),
];

export const purpose = (day: DayOf): readonly Seed[] => [
  ...people,
  ...metrics(day),
  seed('goal', 1, {
    title: 'Pay claims sooner',
    statement:
      'Raise the share of claims paid within five days from 54% to 66% within a year, with models that can be trusted and changed.',
    driver: 'customer',
    horizonDate: day(240),
    costOfDoingNothingPerYear: major(720_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('claims'),
  }),
  seed('dataProduct', 1, {
    title: 'Route for each claim, with its reason',
    form: 'score',
    endUserRole: role('handler'),
    decisionChanged: 'Which claim is paid at once, read, or referred.',
    decisionsPerMonth: 17_000,
    replacedProcess: 'Claims were read in the order in which they came.',
    delivery: 'embedded',
    outOfScope: 'Life, health, decisions without a handler.',
    metrics: idsOf('metric', 2, 3),
  }),
  ...liveUseCases.map((useCase) => useCase(day)),
  seed('useCase', 3, {
    title: 'Platform in slices',
    businessUnit: 'Technology',
    state: 'selected',
    approach: 'processChange',
    valuePerYear: thousands(90, 170, 260),
    runCostPerYear: major(40_000),
    selectedOn: day(-6),
    confirmedOn: day(-6),
    goals: idsOf('goal', 1),
    dataProduct: idOf('dataProduct', 2),
    notes:
      'The two-year platform programme was turned down. Each slice serves a model that is live, and is worth having alone.',
  }),
  seed('dataProduct', 2, {
    title: 'What a model owner sees on Monday',
    form: 'alert',
    endUserRole: role('owner'),
    decisionChanged: 'Whether a model stays, is taken back, or is released anew.',
    decisionsPerMonth: 30,
    replacedProcess: 'A telephone call from claims, nine days later on average.',
    delivery: 'screen',
    outOfScope: 'Feature store, notebooks, a portal: until a slice asks for one.',
    metrics: idsOf('metric', 2, 3),
  }),
  ...[1, 2].map((number) =>
    need(
      number,
      ['no', 'The rule it replaced sent every second claim to a reader.'],
      ['yes', 'About 17 000 claims a month.'],
      ['yes', 'Damage, place, garage and season act together.'],
      ['yes', 'Six years of claims with how they ended.'],
      ['yes', 'A handler reads every refusal.'],
      ['no', 'The simple model meets its target.'],
      ['yes', 'Pay, read or refer.'],
    ),
  ),
  need(
    3,
    ['yes', 'Thresholds and a script: nothing to learn.'],
    ['no', 'Thirty decisions a month.'],
    ['no', 'A few limits for each model.'],
    ['yes', 'Predictions and endings of two years.'],
    ['yes', 'A release can be taken back.'],
    ['no', 'Nothing to learn.'],
    ['yes', 'Stay, take back, release.'],
  ),
];
