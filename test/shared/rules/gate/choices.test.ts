// What may be chosen at a gate and on a criterion, and which signed decision settles what has tripped.
import { describe, expect, test } from 'vitest';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { choicesOf, isDecidable } from '../../../../shared/rules/gate/choices.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, findingsOf, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import type { Builder } from '../../../helpers/workbooks/workbooks.ts';

const gate = (code: string) => ({ gate: code as Id<'gate'>, criterion: null });
const onK1 = { gate: null, criterion: 'K-1' as Id<'killCriterion'> };
const allowed = (workbook: Workbook, about: Parameters<typeof choicesOf>[1]) =>
  choicesOf(workbook, about).flatMap((choice) => (choice.allowed ? [choice.outcome] : []));

const gates = (wb: Builder) => {
  wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1' });
  wb.add('gate', 'H-2', { scope: 'workbook' });
};
/** T-1 ended, and what K-1 watches was read below its limit. */
const tripped = (more: (wb: Builder) => void = () => undefined) =>
  broken((wb) => {
    gates(wb);
    wb.add('facts', 'facts', { asOf: '2026-03-10' });
    wb.add('killCriterion', 'K-1', { checkpoint: 'on', checkpointDate: '2026-03-02' });
    wb.add('reading', 'low', { metric: 'M-2', date: '2026-02-27', value: 0 });
    more(wb);
  });

describe('KIL-05 what may be chosen', () => {
  test('with nothing tripped everything may', () => {
    const all = ['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'];
    expect(allowed(broken(gates), gate('H-1'))).toEqual(all);
    expect(allowed(broken(gates), onK1)).toEqual(all);
  });

  test('while a criterion of the scope has tripped only its action or a stricter one', () => {
    expect(criteriaStates(tripped()).get(onK1.criterion)?.state).toBe('tripped');
    for (const about of [gate('H-1'), onK1]) expect(allowed(tripped(), about)).toEqual(['pivot', 'stop']);
  });

  test('the gate of the whole may hold, and do what is stricter, but not go on', () => {
    expect(allowed(tripped(), gate('H-2'))).toEqual(['returnToWhy', 'pivot', 'hold', 'stop']);
  });

  test('boundary: without another path there is no pivot', () => {
    const bare = { ...broken(gates), alternative: new Map() } as Workbook;
    const pivot = choicesOf(bare, gate('H-1')).find(({ outcome }) => outcome === 'pivot');
    expect(pivot).toMatchObject({ allowed: false, why: expect.stringContaining('no other path') as string });
  });

  test.each([{ state: 'parked' }, { state: 'stopped' }, { archived: true }] as const)(
    'nothing is decided about a use case that is %o',
    (fields) => {
      const away = broken((wb) => {
        gates(wb);
        wb.add('useCase', 'U-1', fields);
      });
      expect(isDecidable(away, gate('H-1'))).toBe(false);
      expect(allowed(away, gate('H-1'))).toEqual([]);
    },
  );

  test('nor at a gate whose scope is gone, nor about what a decision has stopped', () => {
    const lost = broken((wb) => wb.add('gate', 'H-1', { scope: 'useCase' }));
    expect(isDecidable(lost, gate('H-1'))).toBe(false);
    const ended = broken((wb) => {
      gates(wb);
      wb.add('decision', 'D-1', { gate: 'H-2', outcome: 'stop', state: 'signed', decidedOn: '2026-01-12' });
    });
    expect(choicesOf(ended, gate('H-2'))[0]?.why).toBe('D-1 D-1 has stopped it: revoke that to decide anew.');
  });
});

describe('KIL-05 what settles a tripped criterion', () => {
  const decidedAt = (fields: Parameters<Builder['add']>[2], isSigned = true) =>
    tripped((wb) => {
      wb.add('decision', 'D-1', { state: 'signed', decidedOn: '2026-03-10', ...fields } as never);
      if (isSigned)
        wb.add('signOff', 'name', {
          decision: 'D-1',
          role: 'chief',
          level: 'executive',
          at: '2026-03-10T09:00:00Z',
          contentHash: '0'.repeat(64),
        } as never);
    });
  const state = (workbook: Workbook) => criteriaStates(workbook).get(onK1.criterion)?.state;

  test('its action or a stricter one, signed at its gate or at that of the whole', () => {
    expect(state(decidedAt({ gate: 'H-1', outcome: 'pivot' }))).toBe('decided');
    expect(state(decidedAt({ gate: 'H-2', outcome: 'stop' }))).toBe('decided');
  });

  test('nothing milder, nothing without a name, and no go', () => {
    expect(state(decidedAt({ gate: 'H-2', outcome: 'hold' }))).toBe('tripped');
    expect(state(decidedAt({ gate: 'H-1', outcome: 'go' }))).toBe('tripped');
    expect(state(decidedAt({ gate: 'H-1', outcome: 'pivot' }, false))).toBe('tripped');
  });

  test('what a newer decision replaced has settled it all the same', () => {
    const replaced = decidedAt({
      purpose: 'criterion',
      criterion: 'K-1',
      outcome: 'pivot',
      state: 'superseded',
    });
    expect(state(replaced)).toBe('decided');
    const revoked = decidedAt({ purpose: 'criterion', criterion: 'K-1', outcome: 'pivot', state: 'revoked' });
    expect(state(revoked)).toBe('tripped');
  });

  test('work begun past it is found whatever day was typed, with who began it and why', () => {
    const override = {
      at: '2026-03-10T09:00:00Z',
      byRole: 'head',
      reason: 'Rooms are booked',
      rule: 'KIL-05',
      heldBy: 'K-1',
    };
    const started = tripped((wb) =>
      wb.add('timeBox', 'T-2', {
        state: 'running',
        actualStart: '2026-01-05',
        overrides: [override],
      } as never),
    );
    expect(findingsOf('KIL-05', started).map(({ message }) => message)[1]).toMatch(
      /^T-2 T-2 was started on 5 Jan 2026 although K-1 had tripped and nothing was decided\. Head of sales began it all the same: “Rooms are booked”\.$/,
    );
    expect(findingsOf('KIL-05', healthyWorkbook)).toEqual([]);
  });
});
