// A small engagement in which no rule finds anything: tests break one thing and see which rule speaks.
import { findAll, rules } from '../../../shared/rules/catalogue.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { answered } from './checklists.ts';
import { type Builder, build, range } from './workbooks.ts';

const euro = 100;
const euros = (low: number, likely: number, high: number) => range(low * euro, likely * euro, high * euro);

function addPurpose(wb: Builder): void {
  wb.add('role', 'head', { title: 'Head of sales', level: 'manager' });
  wb.add('role', 'builder', { title: 'Build lead', build: true });
  wb.add('role', 'chief', { title: 'Chief officer', level: 'executive' });
  wb.add('metric', 'M-1', {
    unit: '%',
    kind: 'business',
    baseline: { value: 22, date: '2026-01-05' },
    target: { value: 26, date: '2026-12-31' },
    source: 'Sales ledger',
    ownerRole: 'head',
  });
  wb.add('metric', 'M-2', {
    unit: '%',
    kind: 'product',
    baseline: { value: 0, date: '2026-01-05' },
    target: { value: 8, date: '2026-03-31' },
    source: 'Shop log',
    ownerRole: 'head',
    movesWith: [{ metric: 'M-1', state: 'claimed' }],
  });
  wb.add('goal', 'G-1', { state: 'agreed', metric: 'M-1', ownerRole: 'head', driver: 'growth' });
  wb.add('dataProduct', 'P-1', {
    form: 'list',
    decisionChanged: 'What to offer next',
    decisionsPerMonth: 5_000,
    endUserRole: 'head',
    metrics: ['M-2'],
  });
  wb.add('useCase', 'U-1', {
    state: 'selected',
    approach: 'simpleModel',
    valuePerYear: euros(90_000, 180_000, 320_000),
    runCostPerYear: 45_000 * euro,
    goals: ['G-1'],
    dataProduct: 'P-1',
    confirmedOn: '2026-01-12',
  });
  const answered = (answer: 'yes' | 'no') => ({ answer, evidence: 'Shown in the trial of last autumn' });
  wb.add('needTest', 'need-1', {
    useCase: 'U-1',
    n1: answered('no'),
    n2: answered('yes'),
    n3: answered('yes'),
    n4: answered('yes'),
    n5: answered('yes'),
    n6: answered('no'),
    n7: answered('yes'),
  });
}

function addPlan(wb: Builder): void {
  wb.add('settings', 'settings', {
    neededBy: '2026-04-30',
    costOfDelayPerWD: 900 * euro,
    budget: 90_000 * euro,
  });
  wb.add('resource', 'Z-1', { capacity: 1, ratePerUnitWD: 600 * euro });
  const slice = (code: string, benefit: string, feedbackOn: string) =>
    wb.add('slice', code, {
      benefit,
      beneficiaryRole: 'head',
      useCase: 'U-1',
      feedback: { fromRole: 'head', question: 'Worth keeping?', date: feedbackOn },
    });
  slice('S-1', 'Two sellers try the list', '2026-01-30');
  slice('S-2', 'All shops see it', '2026-02-27');
  slice('S-3', 'One shop sees what goes with what', '2026-02-13');
  const box = (slice: string) =>
    ({
      slice,
      limitWD: 15,
      exitQuestion: 'Go on?',
      ownerRole: 'builder',
      allocations: [{ resource: 'Z-1', units: 1 }],
    }) as const;
  wb.add('timeBox', 'T-1', { ...box('S-1'), kind: 'experiment', duration: range(8, 10, 15) });
  wb.add('timeBox', 'T-2', {
    ...box('S-3'),
    kind: 'pilot',
    duration: range(8, 10, 15),
    predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
  });
  wb.add('timeBox', 'T-3', {
    ...box('S-2'),
    kind: 'rollout',
    duration: range(8, 10, 15),
    predecessors: [{ timeBox: 'T-2', lagWD: 0 }],
  });
}

function addRisks(wb: Builder): void {
  wb.add('alternative', 'A-1', {
    path: 'A fixed list by product group',
    extraWD: 5,
    extraCost: 3_000 * euro,
  });
  wb.add('risk', 'R-1', {
    cause: 'Two systems were merged',
    event: 'the history has gaps',
    effect: 'the list is thin',
    state: 'open',
    response: 'reduce',
    probabilityBand: 3,
    impacts: { cost: 2, time: 4 },
    cost: euros(5_000, 10_000, 25_000),
    days: range(3, 8, 20),
    reviewBy: '2026-02-09',
    ownerRole: 'head',
    useCases: ['U-1'],
    timeBoxes: ['T-1'],
    alternatives: ['A-1'],
  });
  wb.add('treatment', 'treat-1', {
    title: 'Join the histories by card number',
    risk: 'R-1',
    cost: 2_000 * euro,
    ownerRole: 'builder',
    due: '2026-01-30',
    probabilityBandAfter: 2,
  });
  wb.add('killCriterion', 'K-1', {
    scope: 'useCase',
    useCase: 'U-1',
    metric: 'M-2',
    comparator: '>=',
    value: 5,
    unit: '%',
    checkpoint: 'endOf',
    checkpointTimeBox: 'T-1',
    silence: 'fail',
    action: 'pivot',
    alternative: 'A-1',
    ownerRole: 'head',
    status: 'armed',
    armedOn: '2026-01-12',
    goals: ['G-1'],
    risks: ['R-1'],
  });
}

function addAnswers(wb: Builder): void {
  for (const stage of ['why', 'what', 'risks', 'when', 'how'] as const)
    for (const prompt of [1, 2, 3, 4, 5])
      wb.add('promptAnswer', `${stage}-${prompt}`, {
        stage,
        prompt,
        text: 'Answered in the room, at some length',
      });
  wb.add('checklist', 'Q-20', {
    template: 'dataReadiness',
    subject: { kind: 'useCase', id: 'U-1' },
    items: answered('dataReadiness', 'yes'),
  });
  for (const number of [1, 2, 3, 4, 5, 6, 7])
    wb.add('pillar', `L-${number}`, { ratings: [3, 3, 3, 3], evidence: 'Seen in the room' });
}

/** One goal, one selected use case, three boxes in a row, one treated risk, one armed criterion; asOf 2026-01-12. */
export const healthyWorkbook: Workbook = build((wb) => {
  addPurpose(wb);
  addPlan(wb);
  addRisks(wb);
  addAnswers(wb);
});

/** The healthy workbook with a few things changed or added. */
export const broken = (change: (wb: Builder) => void, base = healthyWorkbook): Workbook =>
  build(change, base);

/** The findings of one rule. Throws when the catalogue has no such rule. */
export function findingsOf(code: string, workbook: Workbook): readonly Finding[] {
  const rule = rules.find((row) => row.code === code);
  if (!rule) throw new Error(`The catalogue has no rule ${code}.`);
  return rule.find(workbook);
}

/** The codes of the first subject of each finding of one rule, or its id when the kind has no codes. */
export const firstSubjects = (code: string, workbook: Workbook): readonly (string | undefined)[] =>
  findingsOf(code, workbook).map(({ subjects: [subject] }) => subject?.code ?? subject?.id);

/** The rules that find something, as `rule subject` lines. */
export const openFindings = (workbook: Workbook): readonly string[] =>
  findAll(workbook).open.map(({ rule, subjects: [subject] }) =>
    `${rule} ${subject?.code ?? subject?.id ?? ''}`.trim(),
  );
