// The catalogue as a whole: order, waivers, statements.
import { describe, expect, test } from 'vitest';
import { catalogue, findAll, rules } from '../../../shared/rules/catalogue.ts';
import { broken, healthyWorkbook, openFindings } from '../../helpers/workbooks/healthyWorkbook.ts';

test('the healthy workbook has no findings', () => {
  expect(openFindings(healthyWorkbook)).toEqual([]);
});

test('every code stands in the catalogue once, with its statement', () => {
  const codes = catalogue.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const row of catalogue) {
    expect(row.code).toMatch(/^[A-Z]{3}-\d{2}$/);
    expect(row.statement).toMatch(/\.$/);
    expect('find' in row ? row.fix : row.where).not.toBe('');
  }
});

test('findings come in the order of the catalogue', () => {
  const workbook = broken((wb) => {
    wb.add('timeBox', 'T-9', {});
    wb.add('goal', 'G-1', { metric: null });
    wb.add('useCase', 'U-1', { goals: [] });
  });
  const places = findAll(workbook).open.map(({ rule }) => rules.findIndex(({ code }) => code === rule));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('a waiver', () => {
  const waivedUntil = (until: string) =>
    broken((wb) => {
      wb.add('timeBox', 'T-9', { duration: null, limitWD: 5, exitQuestion: 'Go on?' });
      wb.add('waiver', 'w-1', {
        rule: 'TRC-04',
        subject: { kind: 'timeBox', id: 'T-9' },
        reason: 'Ends this week',
        byRole: 'head',
        until,
      });
    });
  const trace = (workbook: ReturnType<typeof waivedUntil>) => ({
    open: findAll(workbook).open.filter(({ rule }) => rule === 'TRC-04').length,
    waived: findAll(workbook).waived.map(({ finding, waiver }) => [finding.rule, waiver.reason]),
  });

  test('takes its finding off the list and keeps it in sight', () => {
    expect(trace(waivedUntil('2026-01-30'))).toEqual({ open: 0, waived: [['TRC-04', 'Ends this week']] });
  });

  test('boundary: holds on its last day and lapses after it', () => {
    expect(trace(waivedUntil('2026-01-12')).open).toBe(0);
    expect(trace(waivedUntil('2026-01-11'))).toEqual({ open: 1, waived: [] });
  });

  test('covers its rule and subject only', () => {
    const workbook = broken((wb) => {
      wb.add('timeBox', 'T-9', {});
      wb.add('timeBox', 'T-10', {});
      wb.add('waiver', 'w-1', {
        rule: 'TRC-04',
        subject: { kind: 'timeBox', id: 'T-9' },
        byRole: 'head',
        until: '2026-12-31',
      });
    });
    expect(openFindings(workbook)).toContain('TRC-04 T-10');
    expect(openFindings(workbook)).not.toContain('TRC-04 T-9');
  });
});
