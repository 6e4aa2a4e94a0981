// A workbook in which what is stored says something else than what is so, in every way there is; each code tells which.
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, range } from './workbooks.ts';

/** The stored word that must stand nowhere beside the code, and the word of the state it is in. */
export interface Unlike {
  readonly kind: Kind;
  readonly code: string;
  readonly stored: string;
  readonly word: string;
}

export const unlike: readonly Unlike[] = [
  { kind: 'killCriterion', code: 'K-1', stored: 'armed', word: 'tripped' },
  { kind: 'killCriterion', code: 'K-2', stored: 'armed', word: 'overdue' },
  { kind: 'killCriterion', code: 'K-3', stored: 'armed', word: 'warning' },
  { kind: 'killCriterion', code: 'K-4', stored: 'armed', word: 'cleared' },
  { kind: 'killCriterion', code: 'K-5', stored: 'armed', word: 'decided' },
  { kind: 'killCriterion', code: 'K-6', stored: 'armed', word: 'draft' },
  { kind: 'decision', code: 'D-2', stored: 'signed', word: 'lapsed' },
  { kind: 'decision', code: 'D-3', stored: 'signed', word: 'changed since signed' },
  { kind: 'timeBox', code: 'T-1', stored: 'planned', word: 'held' },
  { kind: 'timeBox', code: 'T-2', stored: 'running', word: 'running, late' },
  { kind: 'timeBox', code: 'T-4', stored: 'planned', word: 'held' },
];

const criterion = (n: number, checkpointDate: string) => ({
  title: `Criterion ${n}`,
  scope: 'useCase' as const,
  form: 'stopsUnless' as const,
  metric: `M-${n}`,
  comparator: '>=' as const,
  value: 95,
  unit: '%',
  checkpoint: 'on' as const,
  checkpointDate,
  silence: 'ask' as const,
  action: 'returnToWhy' as const,
  ownerRole: 'owner',
  status: 'armed' as const,
  armedOn: '2026-01-05',
});

/** On 2026-02-16, two use cases: one of a tripped criterion, one that was sent back to why. */
export const unlikeStored = (): Workbook =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-02-16' });
    wb.add('role', 'owner', { title: 'Head of supply', level: 'executive' });
    wb.add('goal', 'G-1', { title: 'Fewer lost sales', state: 'agreed', ownerRole: 'owner' });
    for (const code of ['U-1', 'U-2', 'U-3'])
      wb.add('useCase', code, { title: `Use case ${code}`, state: 'selected', goals: ['G-1'] });
    for (const [code, useCase] of [
      ['S-1', 'U-1'],
      ['S-2', 'U-2'],
      ['S-3', 'U-3'],
    ] as const)
      wb.add('slice', code, { title: `Slice ${code}`, useCase, goals: ['G-1'] });
    for (const n of [1, 2, 3, 4, 5, 6]) wb.add('metric', `M-${n}`, { title: `Measure ${n}`, unit: '%' });
    wb.add('risk', 'R-1', { title: 'Stock', probabilityBand: 3, impacts: { cost: 3 }, state: 'open' });
    wb.add('killCriterion', 'K-1', { ...criterion(1, '2026-02-13'), useCase: 'U-1', risks: ['R-1'] });
    wb.add('killCriterion', 'K-2', { ...criterion(2, '2026-02-13'), useCase: 'U-3' });
    wb.add('killCriterion', 'K-3', { ...criterion(3, '2026-03-13'), useCase: 'U-3' });
    wb.add('killCriterion', 'K-4', { ...criterion(4, '2026-02-13'), useCase: 'U-3' });
    wb.add('killCriterion', 'K-5', { ...criterion(5, '2026-02-06'), useCase: 'U-3' });
    wb.add('killCriterion', 'K-6', { ...criterion(6, '2026-03-13'), useCase: 'U-3', ownerRole: null });
    wb.add('reading', 'r1', { metric: 'M-1', date: '2026-02-13', value: 93.2 });
    wb.add('reading', 'r3', { metric: 'M-3', date: '2026-02-13', value: 90 });
    wb.add('reading', 'r4', { metric: 'M-4', date: '2026-02-13', value: 99 });
    wb.add('reading', 'r5', { metric: 'M-5', date: '2026-02-06', value: 80 });
    wb.add('gate', 'H-1', { title: 'Review', scope: 'useCase', useCase: 'U-2', date: '2026-02-10' });
    wb.add('decision', 'D-1', {
      title: 'Stop for K-5',
      purpose: 'criterion',
      criterion: 'K-5',
      outcome: 'stop',
      state: 'signed',
      decidedOn: '2026-02-09',
    });
    wb.add('decision', 'D-2', {
      title: 'Ask again',
      gate: 'H-1',
      outcome: 'returnToWhy',
      state: 'signed',
      decidedOn: '2026-02-10',
      conditions: [{ text: 'Count the stock', due: '2026-02-11', ownerRole: 'owner', done: false }],
    });
    wb.add('decision', 'D-3', { title: 'Changed', outcome: 'go', state: 'signed', decidedOn: '2026-01-20' });
    wb.add('signOff', 's3', {
      role: 'owner',
      level: 'executive',
      at: '2026-01-20T09:00:00Z',
      contentHash: '0'.repeat(64),
      decision: 'D-3',
    });
    wb.add('timeBox', 'T-1', {
      title: 'First',
      duration: range(5, 10, 15),
      slice: 'S-1',
      notBefore: '2026-03-02',
    });
    wb.add('timeBox', 'T-2', {
      title: 'Second',
      duration: range(5, 10, 15),
      limitWD: 15,
      slice: 'S-3',
      state: 'running',
      actualStart: '2026-01-12',
    });
    wb.add('timeBox', 'T-3', {
      title: 'Third',
      duration: range(5, 10, 15),
      slice: 'S-3',
      state: 'done',
      actualStart: '2026-01-12',
      actualEnd: '2026-01-23',
    });
    wb.add('timeBox', 'T-4', {
      title: 'Fourth',
      duration: range(5, 10, 15),
      slice: 'S-2',
      notBefore: '2026-03-02',
    });
  });
