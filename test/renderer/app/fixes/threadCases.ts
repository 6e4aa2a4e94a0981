// The walk through the rules of the thread, of need and of risks.
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { armCriterion } from '../../../../shared/edits/signing/criteria.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { euros } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { type FixCases, made, pressed, set, when } from './fixCase.ts';

const hash = '0'.repeat(64);
const at = '2026-01-12T08:00:00Z';
const unknown = { answer: 'unknown', evidence: '' } as const;
const read = (metric: string, date: string, value: number) =>
  createRecord('reading', `read-${metric}`, { metric: metric as Id<'metric'>, date, value });

export const threadCases: FixCases = {
  'CAN-03': when(
    (wb) => wb.add('promptAnswer', 'why-1', { text: '' }),
    set('promptAnswer', 'why-1', { text: 'Repeat purchases from 22% to 26%' }),
  ),
  'CAN-04': when(
    (wb) => wb.add('signOff', 'how', { stage: 'how', role: 'head', level: 'manager', at, contentHash: hash }),
    set('role', 'head', { build: true }),
  ),
  'TRC-01': when((wb) => wb.add('useCase', 'U-1', { state: 'idea' }), pressed),
  'TRC-02': when((wb) => wb.add('useCase', 'U-1', { goals: [] }), set('useCase', 'U-1', { goals: ['G-1'] })),
  'TRC-03': when(
    (wb) => wb.add('useCase', 'U-1', { dataProduct: null }),
    set('dataProduct', made, { decisionChanged: 'What to offer', endUserRole: 'head' }),
  ),
  'TRC-04': when((wb) => wb.add('timeBox', 'T-1', { slice: null }), set('timeBox', 'T-1', { slice: 'S-1' })),
  'TRC-05': when((wb) => wb.add('slice', 'S-1', { benefit: '' }), set('slice', 'S-1', { benefit: 'A list' })),
  'TRC-06': when((wb) => wb.add('risk', 'R-2', { state: 'open' }), set('risk', 'R-2', { useCases: ['U-1'] })),
  'TRC-07': when(
    (wb) => {
      wb.add('risk', 'R-1', { alternatives: [] });
      wb.add('killCriterion', 'K-1', { risks: [] });
    },
    // The path that the fix has made is none before it says what would be done.
    set('alternative', made, { path: 'Buy the list from the agency' }),
  ),
  'TRC-08': when(
    (wb) => {
      wb.add('metric', 'M-3', { source: 'Ledger', ownerRole: 'head' });
      wb.add('slice', 'S-4', {});
      wb.add('killCriterion', 'K-2', { scope: 'slice', slice: 'S-4', metric: 'M-3' });
    },
    set('killCriterion', 'K-2', { goals: ['G-1'] }),
  ),
  'TRC-09': when(
    (wb) => wb.add('goal', 'G-1', { metric: null }),
    set('metric', made, {
      baseline: { value: 22, date: '2026-01-05' },
      target: { value: 26, date: '2026-12-31' },
    }),
  ),
  'TRC-10': when(
    (wb) => wb.add('facts', 'facts', { asOf: '2026-06-01' }),
    () => [read('M-1', '2026-05-29', 23)],
  ),
  'TRC-11': when(
    (wb) => wb.add('killCriterion', 'K-1', { status: 'retired', retiredReason: 'Another one' }),
    () => [
      changeFields('killCriterion', made, {
        metric: 'M-2',
        comparator: '>=',
        value: 5,
        unit: '%',
        checkpoint: 'on',
        checkpointDate: '2026-01-23',
        ownerRole: 'head',
        action: 'stop',
      } as never),
      armCriterion(made as Id<'killCriterion'>, {
        role: 'head' as Id<'role'>,
        mark: { kind: 'typed', value: 'H. Head' },
      }),
    ],
  ),
  'TRC-12': when(
    (wb) => wb.add('treatment', 'treat-1', { due: null }),
    set('treatment', 'treat-1', { due: '2026-02-02' }),
  ),
  'TRC-13': when(
    (wb) => wb.add('metric', 'M-2', { movesWith: [] }),
    set('metric', 'M-2', { movesWith: [{ metric: 'M-1', state: 'claimed' }] }),
  ),
  'TRC-14': when(
    (wb) => wb.add('useCase', 'U-1', { approach: 'generative' }),
    set('useCase', 'U-1', { approach: 'simpleModel' }),
  ),
  'TRC-15': when(
    (wb) => wb.add('timeBox', 'T-1', { predecessors: [{ timeBox: 'T-3', lagWD: 0 }] }),
    set('timeBox', 'T-1', { predecessors: [] }),
  ),
  'TRC-16': when((wb) => {
    wb.add('painPoint', 'F-1', { archived: true });
    wb.add('slice', 'S-1', { painPoints: ['F-1'] });
  }, pressed),
  'TRC-22': when(
    (wb) => {
      wb.add('facts', 'facts', { asOf: '2026-02-09' });
      wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' });
      wb.add('timeBox', 'T-2', { state: 'done', actualStart: '2026-01-26', actualEnd: '2026-02-06' });
    },
    () => [read('M-1', '2026-02-06', 23)],
  ),
  'NED-01': when(
    (wb) => wb.add('needTest', 'need-1', { n7: unknown }),
    set('needTest', 'need-1', { n7: { answer: 'yes', evidence: 'The list is printed each Monday' } }),
  ),
  'NED-02': when(
    (wb) => wb.add('needTest', 'need-1', { n1: { answer: 'no', evidence: '' } }),
    set('needTest', 'need-1', { n1: { answer: 'no', evidence: 'The rule missed by a third' } }),
  ),
  'RSK-03': when(
    (wb) => wb.add('settings', 'settings', { costOfDelayPerWD: null }),
    set('settings', 'settings', { costOfDelayPerWD: 900_00 }),
  ),
  'RSK-04': when(
    (wb) => wb.add('treatment', 'treat-1', { probabilityBandAfter: 5 }),
    set('treatment', 'treat-1', { probabilityBandAfter: 2 }),
  ),
  'RSK-05': when(
    (wb) => wb.add('treatment', 'treat-1', { cost: 90_000_000 }),
    set('treatment', 'treat-1', { cost: 2_000_00 }),
  ),
  'RSK-06': when(
    (wb) => wb.add('risk', 'R-1', { cost: null, days: null }),
    set('risk', 'R-1', { cost: euros(1_000, 2_000, 3_000) }),
  ),
  'RSK-07': when((wb) => wb.add('risk', 'R-1', { state: 'accepted' }), pressed),
  'RSK-08': when((wb) => wb.add('risk', 'R-1', { reviewBy: '2026-01-09' }), pressed),
  'RSK-09': when((wb) => wb.add('risk', 'R-1', { effect: '' }), pressed),
  'MET-02': when(
    (wb) => {
      wb.add('metric', 'M-2', { floor: 4 });
      wb.add('reading', 'reading-1', { metric: 'M-2', date: '2026-01-09', value: 3 });
    },
    () => [read('M-2', '2026-01-12', 6)],
  ),
  'PLS-01': when(
    (wb) => wb.add('resource', 'Z-1', { ratePerUnitWD: -5 }),
    set('resource', 'Z-1', { ratePerUnitWD: 500_00 }),
  ),
  'PLS-02': when(
    (wb) => wb.add('goal', 'G-1', { horizonDate: '1969-12-31' }),
    set('goal', 'G-1', { horizonDate: '2026-12-31' }),
  ),
};
