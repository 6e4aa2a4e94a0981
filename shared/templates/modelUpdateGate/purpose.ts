// Model update gate: a parcel service whose model of arrival times is live and growing stale.
import { builder, moves, need, person, resource, role } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, range, seed, type Seed, thousands } from '../seed.ts';

const people: readonly Seed[] = [
  person('chief', 'Chief operating officer', 'executive'),
  person('dispatch', 'Head of dispatch', 'manager', { notes: 'Product owner of the promise of arrival.' }),
  person('receiver', 'Receiver of a parcel', 'contributor', { voteWeight: 0 }),
  builder('engineering', 'ML engineer', 'manager'),
  builder('science', 'Data scientist'),
  resource(1, 'ML engineer', 1, 640),
  resource(2, 'Data scientist', 1, 600),
  resource(3, 'Head of dispatch', 0.2, 700),
];

/** Mean error of the champion in minutes, on Fridays four weeks apart since it went to everybody. */
const errors = [31, 32.5, 33, 35.5, 36, 38] as const;

const metrics = (day: DayOf): readonly Seed[] => [
  seed('metric', 1, {
    title: 'Parcels delivered at the first attempt',
    unit: '%',
    kind: 'business',
    baseline: { value: 87.2, date: day(-6) },
    target: { value: 89, date: day(150) },
    freshnessWD: 22,
    source: 'Delivery ledger, each month',
    ownerRole: role('dispatch'),
  }),
  seed('metric', 2, {
    title: 'Promises kept, challenger over champion',
    unit: 'points',
    kind: 'product',
    baseline: { value: 0, date: day(-30) },
    target: { value: 1.5, date: day(12) },
    forecast: range(0.2, 1.1, 2),
    source: 'A/B report: promises of two hours that were kept, both models on the same days',
    ownerRole: role('engineering'),
    movesWith: moves(1),
  }),
  seed('metric', 3, {
    title: 'Mean error of the arrival time',
    unit: 'min',
    kind: 'model',
    direction: 'down',
    baseline: { value: 31, date: day(-120) },
    target: { value: 29, date: day(40) },
    floor: 42,
    source: 'Arrival against promise, each Friday',
    ownerRole: role('science'),
    movesWith: moves(2),
  }),
  ...errors.map((value, i) =>
    seed('reading', `error-${i + 1}`, {
      metric: idOf('metric', 3),
      date: day(-120 + 20 * i),
      value,
      evidence: 'Weekly report of the model in use',
      byRole: role('science'),
    }),
  ),
  seed('reading', 'shadow', {
    metric: idOf('metric', 2),
    date: day(-20),
    value: 1.6,
    evidence: 'Shadow log of ten working days',
    byRole: role('engineering'),
  }),
  seed('reading', 'canary', {
    metric: idOf('metric', 2),
    date: day(-12),
    value: 1.4,
    evidence: 'Canary: two depots of forty',
    byRole: role('engineering'),
  }),
];

export const purpose = (day: DayOf): readonly Seed[] => [
  ...people,
  ...metrics(day),
  seed('goal', 1, {
    title: 'Deliver at the first attempt',
    statement:
      'Raise first-attempt deliveries from 87.2% to 89% within eight months by promises people can wait for.',
    driver: 'cost',
    horizonDate: day(150),
    costOfDoingNothingPerYear: major(540_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('dispatch'),
  }),
  seed('dataProduct', 1, {
    title: 'Two hours in which the parcel comes',
    form: 'forecast',
    endUserRole: role('receiver'),
    decisionChanged: 'Whether the receiver waits, asks a neighbour or chooses another day.',
    decisionsPerMonth: 1_900_000,
    replacedProcess: '“Between eight and six”.',
    delivery: 'API',
    outOfScope: 'Routes of vans, prices, returns.',
    metrics: idsOf('metric', 2, 3),
  }),
  seed('useCase', 1, {
    title: 'Promise of arrival',
    businessUnit: 'Dispatch',
    state: 'live',
    approach: 'simpleModel',
    valuePerYear: thousands(140, 240, 360),
    runCostPerYear: major(70_000),
    missionCritical: true,
    actualLive: day(-380),
    confirmedOn: day(-30),
    goals: idsOf('goal', 1),
    dataProduct: idOf('dataProduct', 1),
  }),
  need(
    1,
    ['no', 'Mean times by depot kept six promises of ten.'],
    ['yes', 'Almost two million promises a month.'],
    ['yes', 'Weather, load, driver and road works act together.'],
    ['yes', 'Three years of stops with time and place.'],
    ['yes', 'A broken promise costs a second attempt, no more.'],
    ['no', 'The simple model meets its target when it is fresh.'],
    ['yes', 'Whether the receiver waits.'],
  ),
];

/** Champion and challenger on record, each with what it was made of and how it goes back. */
export const models = (day: DayOf): readonly Seed[] => [
  seed('modelRecord', 1, {
    title: 'Arrival time, version 7',
    version: '7',
    champion: true,
    useCase: idOf('useCase', 1),
    artefacts: {
      data: 'Stops of 24 months, extract 2 of last summer',
      code: 'Tag arrival-7',
      parameters: 'arrival-7.json',
      trainingScript: 'train.py of tag arrival-7',
    },
    approvals: [
      { byRole: role('dispatch'), date: day(-131), kind: 'business' },
      { byRole: role('engineering'), date: day(-131), kind: 'technical' },
    ],
    deployments: [{ stage: 'full', from: day(-130), to: null }],
    jurisdictions: ['Home market'],
    biasCheck: 'Promises kept differ by less than two points between town and country.',
  }),
  seed('modelRecord', 2, {
    title: 'Arrival time, version 8',
    version: '8',
    useCase: idOf('useCase', 1),
    rollbackTo: idOf('modelRecord', 1),
    artefacts: {
      data: 'Stops of 24 months, extract 1 of this quarter, with road works',
      code: 'Tag arrival-8',
      parameters: 'arrival-8.json',
      trainingScript: 'train.py of tag arrival-8',
    },
    approvals: [{ byRole: role('engineering'), date: day(-31), kind: 'technical' }],
    deployments: [
      { stage: 'test', from: day(-36), to: day(-34) },
      { stage: 'staging', from: day(-34), to: day(-31) },
      { stage: 'shadow', from: day(-31), to: day(-20) },
      { stage: 'canary', from: day(-20), to: day(-10) },
      { stage: 'ab', from: day(-10), to: null },
    ],
    jurisdictions: ['Home market'],
    biasCheck: 'In shadow: 1.8 points between town and country.',
  }),
];
