// Template: the gate at which a challenger may replace the champion.
import type { Moment } from '../edits/edit.ts';
import type { Day } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';
import { items, stages, subject } from './caseRows.ts';
import { decisions, plan } from './modelUpdateGate/plan.ts';
import { models, purpose } from './modelUpdateGate/purpose.ts';
import { type Case, type DayOf, daysFrom, plantCase } from './plantCase.ts';
import { idOf, idsOf, major, seed, type Seed } from './seed.ts';
import { sign, type Signature, signatureName } from './sign.ts';

/** The product owner signs each step. */
const under = (decision: number) => ({ decision: idOf('decision', decision) });
const signedStep = (decision: number) =>
  idOf('signOff', signatureName({ by: 'dispatch', under: under(decision) }));

const wayBack = 'Version 7, within ten minutes, by one switch';
const better = [{ metric: idOf('metric', 2), comparator: '>=' as const, value: 1 }];

const deployment = (day: DayOf): Seed =>
  seed('checklist', 1, {
    title: 'Version 8, stage by stage',
    template: 'stagedDeployment',
    ...subject(1),
    firstVersion: false,
    stages: stages(
      'dispatch',
      {
        stage: 'test',
        share: 0,
        minWD: 2,
        rollback: 'Nothing to take back',
        startedOn: day(-36),
        promotedOn: day(-34),
        signOff: signedStep(1),
      },
      {
        stage: 'staging',
        share: 0,
        minWD: 3,
        rollback: 'Nothing to take back',
        startedOn: day(-34),
        promotedOn: day(-31),
        signOff: signedStep(1),
      },
      {
        stage: 'shadow',
        share: 0,
        minWD: 10,
        rollback: 'Stop the log',
        limits: better,
        startedOn: day(-31),
        promotedOn: day(-20),
        signOff: signedStep(2),
      },
      {
        stage: 'canary',
        share: 0.05,
        minWD: 8,
        rollback: wayBack,
        limits: better,
        startedOn: day(-20),
        promotedOn: day(-10),
        signOff: signedStep(3),
      },
      { stage: 'ab', share: 0.5, minWD: 15, rollback: wayBack, limits: better, startedOn: day(-10) },
      { stage: 'full', share: 1, minWD: 10, rollback: wayBack, limits: better },
    ),
    // Half-way: the gain is there, the planned number of promises is not.
    comparison: {
      from: day(-10),
      to: day(-1),
      championSuccesses: 112_640,
      championTrials: 128_000,
      challengerSuccesses: 114_700,
      challengerTrials: 128_500,
      plannedTrials: 240_000,
    },
  });

const lists = (day: DayOf): readonly Seed[] => [
  deployment(day),
  seed('checklist', 2, {
    title: 'Does a smaller error mean fewer second attempts?',
    template: 'metricAlignment',
    ...subject(1),
    metric: idOf('metric', 3),
    items: items('dispatch', {
      userMeasureFirst: ['yes', 'Receivers: “two hours I can plan with”'],
      threeNamed: ['yes', 'M-1, M-2, M-3'],
      linksStated: ['yes', 'A minute less error kept 0.3 points more promises last year'],
      lossMoves: ['yes', 'Late is punished twice as hard as early, as second attempts are'],
      threshold: ['yes', 'One point more promises kept, beyond chance'],
      ownerValidates: ['yes', 'Head of dispatch signs each stage'],
      stalenessTested: ['yes', 'Six readings since version 7: the line says when to retrain'],
    }),
  }),
  seed('checklist', 3, {
    title: 'Records behind the promise',
    template: 'governance',
    ...subject(1),
    items: items('engineering', {
      register: ['yes', 'N-1 and N-2 stand here'],
      tracked: ['yes', 'Approvals, stages and dates on each record'],
      lineage: ['yes', 'Extract, tag and parameters by name'],
      biasCheck: ['partly', 'Town and country; drivers are not looked at'],
      documents: ['partly', 'The stage report writes itself, the rest does not'],
      jurisdictions: ['yes', 'Home market only'],
      knowledgeShared: ['no', 'One person can train it', { due: day(60) }],
      defensible: ['yes', 'Each decision with its figures is here'],
    }),
  }),
  seed('techItem', 1, {
    title: 'Promise service',
    kind: 'platform',
    versions: [{ team: 'Dispatch', version: '3.9' }],
    lastAudit: day(-20),
    useCases: idsOf('useCase', 1),
  }),
];

const update: Case = {
  title: 'Model update gate',
  clientLabel: 'Brisk Parcels',
  settings: (day) => ({
    startDate: day(-31),
    neededBy: day(45),
    budget: major(45_000),
    costOfDelayPerWD: major(600),
  }),
  seeds: (day) => [...purpose(day), ...models(day), ...plan(day), ...decisions(day), ...lists(day)],
  pillars: [
    [3, 3, 3, 3],
    [3, 3, 3, 2],
    [3, 3, 3, 2],
    [3, 3, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 2],
    [3, 3, 3, 3],
  ],
  practices: { '1.1': 4, '1.2': 4, '1.3': 4, '1.4': 3, '1.5': 3, '1.6': 3, '1.7': 3, '1.8': 4, '1.9': 4 },
  said: {
    'why 3': 'Retraining version 7 may bring most of it: that is the other path if the challenger misses.',
    'risks 1': 'The mean looked better, the villages waited in vain, and the way back had never been tried.',
    'risks 5': 'Places of stops are personal data: kept 24 months, used for promises only.',
    'when 1': 'Before the autumn peak; each working day later costs about 600 in second attempts.',
    'how 1': 'The ML engineer owns the release; the head of dispatch signs each stage.',
    'how 3': 'Shadow, two depots, half, everybody; version 7 is back within ten minutes.',
  },
};

/** A champion that grows stale, a challenger half-way through its A/B test, and the gate between them. */
export function modelUpdateGate(moment: Moment, today: Day): Workbook {
  const day = daysFrom(today);
  const signatures: readonly Signature[] = [
    { by: 'dispatch', at: `${day(-32)}T09:00:00Z`, under: { criterion: idOf('killCriterion', 1) } },
    { by: 'dispatch', at: `${day(-32)}T09:05:00Z`, under: { criterion: idOf('killCriterion', 2) } },
    { by: 'dispatch', at: `${day(-31)}T09:00:00Z`, under: under(1) },
    { by: 'dispatch', at: `${day(-20)}T09:00:00Z`, under: under(2) },
    { by: 'dispatch', at: `${day(-10)}T09:00:00Z`, under: under(3) },
  ];
  return sign(plantCase(update)(moment, today), signatures, moment);
}
