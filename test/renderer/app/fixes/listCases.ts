// The walk through the rules of tempo, checklists and deployments.
import { draftRisks, noteEnvironments } from '../../../../shared/edits/checklists.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { answered } from '../../../helpers/workbooks/checklists.ts';
import type { Builder } from '../../../helpers/workbooks/workbooks.ts';
import { type FixCases, made, pressed, set, when } from './fixCase.ts';

const about = { kind: 'useCase', id: 'U-1' } as const;
const stage = {
  share: 0,
  minWD: 1,
  ownerRole: 'head',
  rollback: 'One switch',
  limits: [],
  startedOn: null,
  promotedOn: null,
  signOff: null,
} as const;
const deploy = (wb: Builder, stages: readonly object[], fields: object = {}) =>
  wb.add('checklist', 'Q-1', {
    template: 'stagedDeployment',
    subject: about,
    stages: stages.map((one) => ({ ...stage, ...one })),
    ...fields,
  });
const signature = (wb: Builder) => {
  wb.add('decision', 'D-1', { title: 'Buy it', outcome: 'go', state: 'signed', decidedOn: '2026-01-12' });
  for (const role of ['head', 'chief'])
    wb.add('signOff', role, {
      decision: 'D-1',
      role,
      level: role === 'chief' ? 'executive' : 'manager',
      at: '2026-01-12T08:00:00Z',
      contentHash: '0'.repeat(64),
    });
};
const regulation = (wb: Builder, code: string, region: string, transfer: 'yes' | 'no', drafted = true) => {
  wb.add('risk', 'R-8', { useCases: ['U-1'] });
  wb.add('timeBox', 'T-8', { slice: 'S-1', state: 'cancelled' });
  wb.add('checklist', code, {
    template: 'regulation',
    subject: about,
    region,
    items: {
      ...answered('regulation', 'yes'),
      transfer: { answer: transfer, ...(drafted ? { risk: 'R-8', timeBox: 'T-8' } : {}) },
    },
  });
};
const component = {
  title: 'Ranking',
  ratings: {
    coreValue: 2,
    dataOwnership: -2,
    time: -2,
    ownSkill: -2,
    cost: -2,
    explainability: -2,
    lockIn: -2,
    trainingLoad: -2,
  },
} as const;
const ratedBy = (wb: Builder, role: string, rating: number) => {
  for (const statement of [1, 2, 3, 4, 5])
    wb.add('tempoRating', `${role}-${statement}`, {
      date: '2026-01-12',
      byRole: role,
      factor: 'data',
      statement,
      rating,
    });
};
const twoLive = (wb: Builder) => {
  wb.add('useCase', 'U-1', { state: 'live', actualLive: '2025-06-02' });
  wb.add('useCase', 'U-2', {
    state: 'live',
    actualLive: '2025-06-02',
    approach: 'simpleModel',
    goals: ['G-1'],
  });
};

export const listCases: FixCases = {
  'TMP-03': when(
    (wb) => {
      wb.add('role', 'worker', { level: 'contributor' });
      ratedBy(wb, 'head', 4);
      ratedBy(wb, 'worker', 1);
    },
    () => [1, 2, 3, 4, 5].map((n) => changeFields('tempoRating', `worker-${n}`, { rating: 4 })),
  ),
  'TMP-05': when(
    (wb) => wb.add('techItem', 'X-1', { lastAudit: '2026-01-05', useCases: ['U-1'], flags: ['lockedIn'] }),
    set('techItem', 'X-1', { flags: [] }),
  ),
  'CHK-03': when(
    (wb) => wb.add('checklist', 'Q-20', { items: answered('dataReadiness', 'no') }),
    () => [changeFields('checklist', 'Q-20', { items: answered('dataReadiness', 'yes') as never })],
  ),
  'CHK-04': when(
    (wb) =>
      wb.add('checklist', 'Q-1', {
        template: 'modelComplexity',
        subject: about,
        items: Object.fromEntries(
          ['trainingEffort', 'validationEffort', 'retrainingCost'].map((key) => [
            key,
            { answer: 'yes', effort: 'high' } as const,
          ]),
        ),
      }),
    () => [changeFields('checklist', 'Q-1', { items: answered('modelComplexity', 'yes') as never })],
  ),
  'CHK-05': when(
    (wb) => regulation(wb, 'Q-1', 'North', 'no', false),
    () => [draftRisks('Q-1' as Id<'checklist'>)],
  ),
  'CHK-06': when(
    (wb) => {
      regulation(wb, 'Q-1', 'North', 'no');
      regulation(wb, 'Q-2', 'South', 'yes');
    },
    () => [noteEnvironments('Q-1' as Id<'checklist'>)],
  ),
  'CHK-07': when(
    (wb) =>
      wb.add('checklist', 'Q-1', {
        template: 'strategyPage',
        items: { ...answered('strategyPage', 'n/a'), friction: { answer: 'yes' } },
      }),
    () => [changeFields('checklist', 'Q-1', { items: answered('strategyPage', 'n/a') as never })],
  ),
  'CHK-08': when(
    (wb) => wb.add('checklist', 'Q-20', { archived: true }),
    () => [changeFields('checklist', made, { items: answered('dataReadiness', 'yes') as never })],
  ),
  'BVB-02': when(
    (wb) => {
      signature(wb);
      wb.add('checklist', 'Q-1', {
        template: 'buildOrBuy',
        subject: about,
        components: [component] as never,
      });
    },
    (workbook) => [
      changeFields('checklist', 'Q-1', {
        components: (workbook.checklist.get('Q-1' as Id<'checklist'>)?.components ?? []).map((one) => ({
          ...one,
          executiveSignOff: 'chief' as Id<'signOff'>,
        })),
      }),
    ],
  ),
  'STG-01': when(
    (wb) => deploy(wb, [{ stage: 'shadow' }, { stage: 'canary', share: 0.5 }, { stage: 'full', share: 0.1 }]),
    () => [
      changeFields('checklist', 'Q-1', {
        stages: [
          { ...stage, stage: 'shadow' },
          { ...stage, stage: 'full', share: 1 },
        ] as never,
      }),
    ],
  ),
  'STG-02': when(
    (wb) => deploy(wb, [{ stage: 'full', share: 1 }]),
    () => [
      changeFields('checklist', 'Q-1', {
        stages: [
          { ...stage, stage: 'shadow' },
          { ...stage, stage: 'full', share: 1 },
        ] as never,
      }),
    ],
  ),
  'STG-03': when(
    (wb) =>
      deploy(wb, [
        { stage: 'shadow', rollback: '', startedOn: '2026-01-05', promotedOn: '2026-01-09' },
        { stage: 'full', share: 1 },
      ]),
    () => [
      changeFields('checklist', 'Q-1', {
        stages: [
          { ...stage, stage: 'shadow', startedOn: '2026-01-05' },
          { ...stage, stage: 'full', share: 1 },
        ] as never,
      }),
    ],
  ),
  'STG-04': when(
    (wb) =>
      deploy(wb, [
        { stage: 'shadow' },
        { stage: 'ab', share: 0.5, startedOn: '2026-01-05', promotedOn: '2026-01-09' },
        { stage: 'full', share: 1 },
      ]),
    set('checklist', 'Q-1', {
      comparison: {
        from: '2026-01-05',
        to: '2026-01-09',
        championSuccesses: 100,
        championTrials: 1_000,
        challengerSuccesses: 200,
        challengerTrials: 1_000,
        plannedTrials: 1_000,
      },
    }),
  ),
  'STG-05': when(
    (wb) =>
      deploy(wb, [
        { stage: 'shadow', startedOn: '2026-01-05', promotedOn: '2026-01-09' },
        { stage: 'full', share: 1 },
      ]),
    pressed,
  ),
  'AUT-01': when(
    (wb) => {
      twoLive(wb);
      wb.add('checklist', 'Q-1', {
        template: 'automationMaturity',
        maturity: { data: 1, model: 0, code: 1, triggers: ['calendar'] },
      });
    },
    set('checklist', 'Q-1', { maturity: { data: 1, model: 1, code: 1, triggers: ['calendar'] } }),
  ),
  'AUT-02': when(
    (wb) =>
      wb.add('checklist', 'Q-1', {
        template: 'automationMaturity',
        maturity: { data: 1, model: 1, code: 1, triggers: [] },
      }),
    set('checklist', 'Q-1', { maturity: { data: 1, model: 1, code: 1, triggers: ['calendar'] } }),
  ),
};
