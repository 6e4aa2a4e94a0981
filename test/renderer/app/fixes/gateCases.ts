// The walk through the rules of gates and decisions.
import { changeFields } from '../../../../shared/edits/records.ts';
import { revokeDecision } from '../../../../shared/edits/signing/decisions.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { euros } from '../../../helpers/workbooks/riskWorkbooks.ts';
import type { Builder } from '../../../helpers/workbooks/workbooks.ts';
import { type FixCases, set, when } from './fixCase.ts';

const gate = (wb: Builder, fields: object) => {
  wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1', date: '2026-01-12' });
  wb.add('decision', 'D-1', { gate: 'H-1', ...fields });
};
const signed = (wb: Builder, role: string) =>
  wb.add('signOff', role, {
    decision: 'D-1',
    role,
    level: 'manager',
    at: '2026-01-12T08:00:00Z',
    contentHash: '0'.repeat(64),
  });

/** What a decision says stands: it is taken back by name, and decided anew. */
export const revokedBy = (role: string) =>
  revokeDecision('D-1' as Id<'decision'>, 'Signed by nobody who may', {
    role: role as Id<'role'>,
    mark: { kind: 'typed', value: `${role} in full` },
  });

export const gateCases: FixCases = {
  'GAT-01': when(
    (wb) => wb.add('useCase', 'U-1', { valuePerYear: null }),
    set('useCase', 'U-1', { valuePerYear: euros(90_000, 180_000, 320_000) }),
  ),
  'GAT-02': when(
    (wb) => gate(wb, { outcome: 'hold' }),
    set('decision', 'D-1', { rationale: 'The shop closes for the holidays' }),
  ),
  'GAT-03': when(
    (wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-20' });
      gate(wb, { outcome: 'returnToWhy', state: 'signed', decidedOn: '2026-01-12', rationale: 'Why again' });
      signed(wb, 'head');
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-14' });
    },
    () => [changeFields('timeBox', 'T-1', { state: 'planned', actualStart: null })],
  ),
  'GAT-04': when(
    (wb) => gate(wb, { outcome: 'go', state: 'signed', decidedOn: '2026-01-12' }),
    () => [revokedBy('head')],
  ),
  'GAT-05': when(
    (wb) => {
      gate(wb, { outcome: 'go', state: 'signed', decidedOn: '2026-01-12' });
      signed(wb, 'head');
    },
    () => [revokedBy('head')],
  ),
  'GAT-06': when(
    (wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-20' });
      gate(wb, {
        outcome: 'goWithConditions',
        state: 'signed',
        decidedOn: '2026-01-12',
        rationale: 'With one condition',
        conditions: [{ text: 'Contract signed', due: '2026-01-16', ownerRole: 'head', done: false }],
      });
      signed(wb, 'head');
    },
    set('decision', 'D-1', {
      conditions: [{ text: 'Contract signed', due: '2026-01-16', ownerRole: 'head', done: true }],
    }),
  ),
};
