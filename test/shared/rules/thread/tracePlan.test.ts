// TRC-04, TRC-05, TRC-12: work without a reason, promises without an owner or a date.
import { describe, expect, test } from 'vitest';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';

describe('TRC-04 a time box without a slice', () => {
  test('fires', () => {
    const workbook = broken((wb) => wb.add('timeBox', 'T-10', { title: 'Inherited trial' }));
    expect(findingsOf('TRC-04', workbook)[0]).toMatchObject({
      severity: 'error',
      subjects: [{ kind: 'timeBox', code: 'T-10' }],
      fix: { action: 'open', field: 'slice' },
    });
  });

  test('is silent when every box has one', () => {
    expect(findingsOf('TRC-04', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a cancelled box needs none; an archived slice is none; T-9 is listed before T-10', () => {
    expect(
      findingsOf(
        'TRC-04',
        broken((wb) => wb.add('timeBox', 'T-9', { state: 'cancelled' })),
      ),
    ).toEqual([]);
    const several = broken((wb) => {
      wb.add('timeBox', 'T-10', {});
      wb.add('timeBox', 'T-9', {});
      wb.add('slice', 'S-2', { archived: true });
    });
    expect(firstSubjects('TRC-04', several)).toEqual(['T-3', 'T-9', 'T-10']);
  });
});

describe('TRC-05 a slice without a goal or a benefit', () => {
  test('fires for either', () => {
    const noGoal = broken((wb) => wb.add('slice', 'S-1', { useCase: null }));
    expect(findingsOf('TRC-05', noGoal)[0]?.message).toContain('S-1 S-1 has no goal');
    const noBenefit = broken((wb) => wb.add('slice', 'S-1', { benefit: ' ' }));
    expect(findingsOf('TRC-05', noBenefit)[0]).toMatchObject({
      severity: 'error',
      fix: { field: 'benefit' },
    });
  });

  test('is silent with a goal through its use case or of its own', () => {
    expect(findingsOf('TRC-05', healthyWorkbook)).toEqual([]);
    expect(
      findingsOf(
        'TRC-05',
        broken((wb) => wb.add('slice', 'S-1', { useCase: null, goals: ['G-1'] })),
      ),
    ).toEqual([]);
  });

  test('boundary: a slice of a parked use case is left alone', () => {
    const workbook = broken((wb) => {
      wb.add('slice', 'S-1', { benefit: '' });
      wb.add('useCase', 'U-1', { state: 'parked' });
    });
    expect(findingsOf('TRC-05', workbook)).toEqual([]);
  });
});

describe('TRC-12 a treatment or condition without owner or date, or overdue', () => {
  const asOf = (day: string) => broken((wb) => wb.add('facts', 'facts', { asOf: day }));
  const condition = (done: boolean) =>
    broken((wb) =>
      wb.add('decision', 'D-1', {
        state: 'signed',
        conditions: [{ text: 'Contract signed', due: '2026-01-09', ownerRole: null, done }],
      }),
    );

  test('fires for a treatment without an owner', () => {
    const workbook = broken((wb) => wb.add('treatment', 'treat-1', { ownerRole: null }));
    const [finding] = findingsOf('TRC-12', workbook);
    expect(finding).toMatchObject({ severity: 'warning', subjects: [{ id: 'treat-1' }, { code: 'R-1' }] });
    expect(finding?.message).toContain('has no owner');
  });

  test('fires for a condition, with all its faults in one sentence', () => {
    expect(findingsOf('TRC-12', condition(false))[0]?.message).toContain(
      'has no owner and was due on 9 Jan 2026',
    );
  });

  test('is silent when owner and date are there, and for what is done, dropped or of a closed risk', () => {
    expect(findingsOf('TRC-12', healthyWorkbook)).toEqual([]);
    expect(findingsOf('TRC-12', condition(true))).toEqual([]);
    const over = broken((wb) => wb.add('treatment', 'treat-1', { ownerRole: null, state: 'dropped' }));
    expect(findingsOf('TRC-12', over)).toEqual([]);
    const closed = broken((wb) => {
      wb.add('treatment', 'treat-1', { ownerRole: null });
      wb.add('risk', 'R-1', { state: 'closed' });
    });
    expect(findingsOf('TRC-12', closed)).toEqual([]);
  });

  test('boundary: due on the day itself is not overdue, a day later it is', () => {
    expect(findingsOf('TRC-12', asOf('2026-01-30'))).toEqual([]);
    expect(firstSubjects('TRC-12', asOf('2026-01-31'))).toEqual(['treat-1']);
  });
});
