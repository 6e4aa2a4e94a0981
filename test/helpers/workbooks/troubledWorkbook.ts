// A workbook in which as many rules as possible find something: each line plants one fault.
import { answered } from './checklists.ts';
import { broken } from './healthyWorkbook.ts';
import { euros } from './riskWorkbooks.ts';
import { range } from './workbooks.ts';

const hash = '0'.repeat(64);
const at = '2026-02-02T08:00:00Z';

export const troubledWorkbook = broken((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-04-01' });
  wb.add('settings', 'settings', { costOfDelayPerWD: null, startDate: '1969-12-31' });
  // Thread
  wb.add('metric', 'M-3', { kind: 'model', unit: '%' });
  wb.add('metric', 'M-4', { kind: 'product', unit: '%', movesWith: [{ metric: 'M-1', state: 'refuted' }] });
  wb.add('metric', 'M-5', { kind: 'business', archived: true });
  wb.add('goal', 'G-2', { parentGoal: 'G-2', metric: 'M-5', state: 'agreed' });
  wb.add('useCase', 'U-2', {
    approach: 'generative',
    state: 'selected',
    goals: ['G-2'],
    runCostPerYear: -5,
  });
  wb.add('needTest', 'need-2', {
    useCase: 'U-2',
    n1: { answer: 'yes', evidence: 'Shown in the trial of last autumn' },
  });
  wb.add('signOff', 'how', { stage: 'how', role: 'head', level: 'manager', at, contentHash: hash });
  // Risks
  wb.add('risk', 'R-2', {
    state: 'open',
    goals: ['G-1'],
    probabilityBand: 3,
    impacts: { time: 3 },
    days: range(1, 2, 3),
  });
  wb.add('treatment', 'treat-2', {
    risk: 'R-2',
    probabilityBandAfter: 5,
    impactsAfter: { time: 5 },
    cost: 9_000_00,
  });
  wb.add('risk', 'R-3', { state: 'accepted', goals: ['G-1'], probabilityBand: 3, impacts: { cost: 3 } });
  wb.add('risk', 'R-4', {
    state: 'open',
    goals: ['G-1'],
    probabilityBand: 2,
    impacts: { cost: 3 },
    cost: euros(1, 2, 3),
  });
  wb.add('treatment', 'treat-4', { risk: 'R-4', probabilityBandAfter: 1, cost: 9_000_00 });
  // Criteria and decisions
  const criterion = {
    metric: 'M-3',
    form: 'stopsUnless',
    comparator: '>=',
    value: 5,
    unit: '%',
    checkpoint: 'on',
    checkpointDate: '2026-03-02',
    scope: 'useCase',
    useCase: 'U-2',
    ownerRole: 'head',
    action: 'stop',
    status: 'armed',
  } as const;
  wb.add('killCriterion', 'K-2', criterion);
  wb.add('killCriterion', 'K-3', {
    ...criterion,
    goalpostLog: [
      {
        at,
        byRole: null,
        direction: 'loosening',
        part: 'value',
        before: '5',
        after: '4',
        reason: '',
        decision: null,
      },
    ],
  });
  wb.add('decision', 'D-1', {
    purpose: 'waiver',
    criterion: 'K-2',
    state: 'signed',
    decidedOn: '2026-03-10',
    outcome: 'go',
  });
  wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1', date: '2026-04-01' });
  wb.add('decision', 'D-2', {
    purpose: 'gate',
    gate: 'H-1',
    outcome: 'stop',
    state: 'signed',
    decidedOn: '2026-04-01',
  });
  wb.add('gate', 'H-2', { scope: 'slice', slice: 'S-1', date: '2026-01-12' });
  wb.add('decision', 'D-3', {
    purpose: 'gate',
    gate: 'H-2',
    outcome: 'returnToWhy',
    state: 'signed',
    decidedOn: '2026-01-13',
  });
  // Plan
  wb.add('timeBox', 'T-1', {
    state: 'running',
    actualStart: '2026-01-20',
    extensions: [1, 2].map(() => ({ date: '2026-02-02', addWD: 1, reason: 'Ill', byRole: null })),
  });
  wb.add('timeBox', 'T-4', {
    slice: 'S-2',
    duration: range(40, 50, 60),
    limitWD: 15,
    buildEstimate: range(70, 80, 90),
    allocations: [{ resource: 'Z-2', units: 1 }],
  });
  wb.add('timeBox', 'T-5', { state: 'done', duration: range(1, 1, 1) });
  wb.add('timeBox', 'T-6', {
    duration: range(1, 1, 1),
    notBefore: '9999-12-31',
    predecessors: [{ timeBox: 'T-4', lagWD: 9 }],
  });
  wb.add('resource', 'Z-2', { capacity: 1, availableFrom: '2027-01-04' });
  wb.add('resource', 'Z-3', { capacity: 1, availableFrom: '2026-01-12' });
  wb.add('upwardNote', 'V-1', { raisedOn: '2026-02-02', about: { kind: 'timeBox', id: 'T-1' } });
  for (const number of [4, 5, 6]) wb.add('slice', `S-${number}`, { kind: 'foundation', ownRelease: false });
  // Pillars and tempo
  wb.add('role', 'worker', { level: 'contributor' });
  for (const [role, rating] of [
    ['head', 4],
    ['worker', 1],
  ] as const)
    for (const statement of [1, 2, 3, 4, 5])
      wb.add('tempoRating', `${role}-${statement}`, {
        date: '2026-03-02',
        byRole: role,
        factor: 'data',
        statement,
        rating,
      });
  wb.add('techItem', 'X-1', { flags: ['incompatible', 'lockedIn'] });
  wb.add('techItem', 'X-2', { lastAudit: '2025-01-06' });
  // Checklists
  const about = { subject: { kind: 'useCase', id: 'U-1' } } as const;
  wb.add('checklist', 'Q-1', { template: 'dataReadiness', ...about, items: answered('dataReadiness', 'no') });
  for (const [code, region] of [
    ['Q-2', 'North'],
    ['Q-3', 'South'],
  ] as const)
    wb.add('checklist', code, {
      template: 'regulation',
      region,
      ...about,
      items: answered('regulation', 'no'),
    });
  wb.add('checklist', 'Q-4', { template: 'strategyPage' });
  wb.add('checklist', 'Q-5', {
    template: 'modelComplexity',
    ...about,
    items: answered('modelComplexity', 'no'),
  });
  const stage = { minWD: 5, ownerRole: null, rollback: '', signOff: null, limits: [] };
  wb.add('checklist', 'Q-6', {
    template: 'stagedDeployment',
    ...about,
    stages: [
      { ...stage, stage: 'full', share: 1, startedOn: '2026-03-02', promotedOn: '2026-03-03' },
      { ...stage, stage: 'shadow', share: 0.5, startedOn: '2026-03-03', promotedOn: '2026-03-04' },
      { ...stage, stage: 'canary', share: 0.1, startedOn: '2026-03-04', promotedOn: null },
    ],
  });
});
