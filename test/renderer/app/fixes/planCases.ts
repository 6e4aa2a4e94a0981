// The walk through the rules of the plan: schedule, capacity, slices and phases.
import { practicesOf } from '../../../../shared/content/practices.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { finishWork } from '../../../../shared/edits/plan/timeBoxes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { range } from '../../../helpers/workbooks/workbooks.ts';
import { type FixCase, type FixCases, pressed, set, when } from './fixCase.ts';

const all = (rating: number) => [rating, rating, rating, rating];
/** Rates the pillar with that code as good. */
const rateAgain =
  (code: string): FixCase['cure'] =>
  (workbook) =>
    [...workbook.pillar.values()]
      .filter((pillar) => pillar.code === code)
      .map(({ id }) => changeFields('pillar', id, { ratings: all(3) }));
const onZ1 = [{ resource: 'Z-1', units: 1 }];

export const planCases: FixCases = {
  'SCH-03': when((wb) => wb.add('timeBox', 'T-1', { limitWD: null }), set('timeBox', 'T-1', { limitWD: 15 })),
  'SCH-04': when(
    (wb) => wb.add('timeBox', 'T-1', { limitWD: 9 }),
    set('timeBox', 'T-1', { duration: range(5, 8, 9) }),
  ),
  'SCH-05': when(
    (wb) => wb.add('timeBox', 'T-1', { exitQuestion: '' }),
    set('timeBox', 'T-1', { exitQuestion: 'Go on?' }),
  ),
  'SCH-06': when((wb) => wb.add('timeBox', 'T-1', { limitWD: 45 }), pressed),
  'SCH-07': when(
    (wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-19' });
      wb.add('timeBox', 'T-1', {
        state: 'running',
        actualStart: '2026-01-12',
        extensions: [{ date: '2026-01-16', addWD: 2, reason: 'Ill', byRole: null }],
      });
    },
    () => [finishWork('T-1' as Id<'timeBox'>, '2026-01-12', '2026-01-19')],
  ),
  'SCH-08': when((wb) => wb.add('timeBox', 'T-1', { buildEstimate: range(11, 12, 14) }), pressed),
  'SCH-09': when(
    (wb) => {
      wb.add('upwardNote', 'V-1', {
        raisedOn: '2025-12-22',
        acknowledgedOn: '2026-01-12',
        fromRole: 'builder',
        toRole: 'head',
      });
      wb.add('decision', 'D-1', { title: 'More time' });
    },
    set('upwardNote', 'V-1', { decision: 'D-1' }),
  ),
  'SCH-11': when(
    (wb) => wb.add('timeBox', 'T-1', { duration: null }),
    set('timeBox', 'T-1', { duration: range(8, 10, 15) }),
  ),
  'SCH-12': when(
    (wb) => wb.add('timeBox', 'T-1', { state: 'running' }),
    set('timeBox', 'T-1', { actualStart: '2026-01-12' }),
  ),
  'SCH-13': when(
    (wb) => wb.add('timeBox', 'T-3', { notBefore: '9999-12-31', duration: range(2, 2, 2) }),
    set('timeBox', 'T-3', { duration: range(1, 1, 1) }),
  ),
  'SCH-14': when(
    (wb) => wb.add('timeBox', 'T-1', { ownerRole: null }),
    set('timeBox', 'T-1', { ownerRole: 'head' }),
  ),
  'CAP-01': when(
    (wb) => wb.add('resource', 'Z-1', { capacity: 0.5 }),
    set('resource', 'Z-1', { capacity: 1 }),
  ),
  'CAP-02': when(
    (wb) => wb.add('resource', 'Z-1', { availableTo: '2026-02-10' }),
    set('resource', 'Z-1', { availableTo: null }),
  ),
  'CAP-03': when((wb) => wb.add('resource', 'Z-1', { availableFrom: '2025-12-01' }), pressed),
  'CAP-04': when(
    (wb) =>
      wb.add('resource', 'Z-2', {
        kind: 'funding',
        releases: [{ date: '2026-06-01', amount: 9_000_000 }],
      }),
    set('resource', 'Z-2', { releases: [{ date: '2026-01-12', amount: 9_000_000 }] }),
  ),
  'CAP-05': when(
    (wb) => wb.add('settings', 'settings', { budget: 1 }),
    set('settings', 'settings', { budget: 9_000_000 }),
  ),
  'BIG-01': when(
    (wb) => wb.add('settings', 'settings', { limits: { firstValueWD: 5 } }),
    set('timeBox', 'T-1', { duration: range(2, 3, 4) }),
  ),
  'BIG-02': when(
    (wb) =>
      wb.add('timeBox', 'T-4', {
        slice: 'S-1',
        limitWD: 20,
        exitQuestion: 'Go on?',
        duration: range(15, 15, 15),
        allocations: onZ1,
      }),
    () => [
      splitSlice({
        slice: 'S-1' as Id<'slice'>,
        newSlice: 'S-9' as Id<'slice'>,
        title: 'The other part',
        benefit: '',
        isFirst: false,
        boxes: ['T-4' as Id<'timeBox'>],
        cut: null,
        components: [],
      }),
    ],
  ),
  'BIG-03': when(
    (wb) => wb.add('slice', 'S-1', { components: ['A', 'B', 'C', 'D'] }),
    set('slice', 'S-1', { components: ['A', 'B'] }),
  ),
  'BIG-04': when(
    (wb) => wb.add('slice', 'S-1', { kind: 'foundation' }),
    set('slice', 'S-1', { enables: ['S-2'] }),
  ),
  'BIG-05': when(
    (wb) => wb.add('timeBox', 'T-3', { duration: range(50, 50, 50) }),
    set('timeBox', 'T-3', { duration: range(8, 10, 15) }),
  ),
  'BIG-06': when(
    (wb) => wb.add('slice', 'S-1', { feedback: { fromRole: 'head', question: 'Worth it?', date: null } }),
    set('slice', 'S-1', { feedback: { fromRole: 'head', question: 'Worth it?', date: '2026-01-30' } }),
  ),
  'BIG-07': when(
    (wb) => wb.add('useCase', 'U-1', { confirmedOn: '2025-01-06' }),
    set('useCase', 'U-1', { confirmedOn: '2026-01-12' }),
  ),
  'BIG-08': when((wb) => wb.add('slice', 'S-1', { ownRelease: false }), pressed),
  'SLC-03': when(
    (wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-19' });
      wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-16' });
    },
    set('timeBox', 'T-1', { exitAnswer: 'Yes, go on.' }),
  ),
  'PHS-03': when(
    (wb) => {
      wb.add('useCase', 'U-1', { plannedLive: '2026-03-02' });
      wb.add('useCase', 'U-2', {
        state: 'framed',
        approach: 'simpleModel',
        plannedLive: '2026-04-01',
        goals: ['G-1'],
      });
    },
    () => [
      changeFields('phasePlan', 'phasePlan', {
        practices: Object.fromEntries(practicesOf(1).map(({ key }) => [key, 4])),
      }),
    ],
  ),
  'PHS-04': when(
    (wb) => wb.add('phasePlan', 'phasePlan', { targetDates: { '3.1': '2026-06-01' } }),
    set('phasePlan', 'phasePlan', { targetDates: {} }),
  ),
  'ALN-01': when(
    (wb) => {
      wb.add('capability', 'C-1', { availableLevel: 1 });
      wb.add('capabilityNeed', 'need-c', {
        useCase: 'U-1',
        capability: 'C-1',
        requiredLevel: 3,
        firstTimeBox: 'T-1',
      });
    },
    set('capability', 'C-1', { steps: [{ date: '2026-01-12', level: 3 }] }),
  ),
  'ALN-02': when(
    (wb) => wb.add('techItem', 'X-1', { lastAudit: '2026-01-05' }),
    set('techItem', 'X-1', { useCases: ['U-1'] }),
  ),
  'ALN-03': when((wb) => wb.add('pillar', 'L-1', { ratings: all(1) }), rateAgain('L-1')),
  'ALN-04': when(
    (wb) => {
      wb.add('useCase', 'U-1', { approach: 'complexModel' });
      for (const pillar of ['L-4', 'L-5', 'L-6', 'L-7']) wb.add('pillar', pillar, { ratings: all(1) });
    },
    set('useCase', 'U-1', { approach: 'simpleModel' }),
  ),
  'ALN-05': when(
    (wb) => {
      wb.add('goal', 'G-1', { horizonDate: '2026-12-31' });
      for (const box of ['T-1', 'T-2', 'T-3']) wb.add('timeBox', box, { allocations: [] });
    },
    set('timeBox', 'T-1', { allocations: onZ1 }),
  ),
  'ALN-06': when((wb) => {
    wb.add('pillar', 'L-3', { ratings: all(1) });
    wb.add('timeBox', 'T-1', { kind: 'build' });
  }, rateAgain('L-3')),
  'ALN-07': when((wb) => wb.add('timeBox', 'T-1', { kind: 'enablement' }), pressed),
};
