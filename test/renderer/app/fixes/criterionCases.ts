// The walk through the rules of kill criteria.
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { signDecision } from '../../../../shared/edits/signing/decisions.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Builder } from '../../../helpers/workbooks/workbooks.ts';
import { revokedBy } from './gateCases.ts';
import { type FixCases, made, pressed, set, when } from './fixCase.ts';

const signedAs = (decision: string, role: string) =>
  signDecision(decision as Id<'decision'>, {
    role: role as Id<'role'>,
    mark: { kind: 'typed', value: `${role} in full` },
  });

/** K-1 is judged on 23 January; nobody has read its metric. */
const due = (wb: Builder, asOf: string) => {
  wb.add('facts', 'facts', { asOf });
  wb.add('killCriterion', 'K-1', { checkpoint: 'on', checkpointDate: '2026-01-23', checkpointTimeBox: null });
};
const reading = (wb: Builder, value: number) =>
  wb.add('reading', 'reading-1', { metric: 'M-2', date: '2026-01-23', value });

export const criterionCases: FixCases = {
  'KIL-01': when(
    (wb) => due(wb, '2026-01-26'),
    () => [createRecord('reading', 'read', { metric: 'M-2' as Id<'metric'>, date: '2026-01-23', value: 8 })],
  ),
  'KIL-03': when(
    (wb) => {
      wb.add('decision', 'D-1', { purpose: 'loosening', criterion: 'K-1', rationale: 'Traffic halved' });
      wb.add('killCriterion', 'K-1', {
        goalpostLog: [
          {
            at: '2026-01-12T09:00:00Z',
            byRole: 'head',
            direction: 'loosening',
            part: 'state',
            before: 'M-2 >= 8 %',
            after: 'M-2 >= 5 %',
            reason: 'Traffic halved',
            decision: 'D-1',
          },
        ],
      });
    },
    () => [signedAs('D-1', 'chief')],
  ),
  'KIL-04': when(
    (wb) => {
      due(wb, '2026-01-26');
      reading(wb, 3);
      wb.add('decision', 'D-1', {
        purpose: 'waiver',
        criterion: 'K-1',
        state: 'signed',
        decidedOn: '2026-01-26',
        newCheckpoint: '2026-02-09',
        rationale: 'One more week',
      });
    },
    () => [revokedBy('chief')],
  ),
  'KIL-05': when(
    (wb) => {
      due(wb, '2026-01-26');
      reading(wb, 3);
    },
    () => [
      changeFields('decision', made, { outcome: 'stop', rationale: 'It did not move' }),
      signedAs(made, 'head'),
      signedAs(made, 'chief'),
    ],
  ),
  'KIL-06': when(
    (wb) =>
      wb.add('killCriterion', 'K-1', {
        checkpoint: 'on',
        checkpointDate: '2026-02-20',
        checkpointTimeBox: null,
      }),
    pressed,
  ),
  'KIL-07': when(
    (wb) => wb.add('metric', 'M-2', { source: '' }),
    set('metric', 'M-2', { source: 'Shop log' }),
  ),
  'KIL-08': when(
    (wb) =>
      wb.add('killCriterion', 'K-2', {
        scope: 'useCase',
        useCase: 'U-1',
        metric: 'M-2',
        checkpoint: 'endOf',
        checkpointTimeBox: 'T-1',
        goals: ['G-1'],
      }),
    set('killCriterion', 'K-2', { checkpoint: 'on', checkpointDate: '2026-02-02' }),
  ),
  'KIL-10': when(
    (wb) => {
      wb.add('decision', 'D-1', {
        outcome: 'stop',
        state: 'signed',
        decidedOn: '2026-01-12',
        rationale: 'Enough',
      });
      for (const role of ['head', 'chief'])
        wb.add('signOff', role, {
          decision: 'D-1',
          role,
          level: role === 'chief' ? 'executive' : 'manager',
          at: '2026-01-12T08:00:00Z',
          contentHash: '0'.repeat(64),
        });
    },
    set('decision', 'D-1', { learned: 'Much', reusable: 'The list', movesOn: 'To U-2' }),
  ),
};
