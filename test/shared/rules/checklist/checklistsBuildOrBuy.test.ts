// BVB: the index of a component, the executive's signature, the month of break-even.
import { describe, expect, test } from 'vitest';
import {
  breakEvenOf,
  componentIndex,
  roadCosts,
  verdictOf,
} from '../../../../shared/rules/checklist/buildOrBuy.ts';
import { checklistRules } from '../../../../shared/rules/checklist/checklists.ts';
import { componentCriteria } from '../../../../shared/schema/checklist.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

type Ratings = Partial<Record<(typeof componentCriteria)[number], number | null>>;
const all = (value: number, others: Ratings = {}): Ratings => ({
  ...Object.fromEntries(componentCriteria.map((name) => [name, value])),
  ...others,
});

describe('BVB-01 the index', () => {
  const index = (ratings: Ratings) => componentIndex({ ratings }).value;

  test('weighs core value and data ownership most', () => {
    expect(index(all(2))).toBe(1);
    expect(index(all(-2))).toBe(-1);
    expect(index(all(0, { coreValue: 2 }))).toBeCloseTo(0.2, 12);
    expect(index(all(0, { lockIn: 2 }))).toBeCloseTo(1 / 15, 12);
  });

  test('boundary: build from .25, buy from −.25, combine between', () => {
    const quarter = all(0, { coreValue: 2, lockIn: 1.5 });
    expect(index(quarter)).toBe(0.25);
    expect(verdictOf({ ratings: quarter })).toBe('build');
    expect(verdictOf({ ratings: all(0, { coreValue: 2, lockIn: 1.4 }) })).toBe('combine');
    expect(verdictOf({ ratings: all(0, { coreValue: -2, lockIn: -1.5 }) })).toBe('buy');
    expect(verdictOf({ ratings: all(0, { coreValue: -2, lockIn: -1.4 }) })).toBe('combine');
  });

  test('is unknown while a criterion is not rated, and names it', () => {
    expect(componentIndex({ ratings: all(1, { time: null }) })).toMatchObject({
      value: null,
      unknown: ['time'],
    });
    expect(verdictOf({ ratings: {} })).toBeNull();
  });
});

describe('BVB-02 an executive signs for giving the core away', () => {
  const find = (ratings: Ratings, signedBy: 'manager' | 'executive' | null = null) => {
    const workbook = build((wb) => {
      wb.add('decision', 'D-1', {});
      if (signedBy)
        wb.add('signOff', 'sign-1', {
          level: signedBy,
          at: '2026-01-12T08:00:00Z',
          contentHash: '0'.repeat(64),
          decision: 'D-1',
        });
      const executiveSignOff = signedBy && 'sign-1';
      wb.add('checklist', 'Q-1', {
        template: 'buildOrBuy',
        components: [{ title: 'Ranking', ratings, executiveSignOff }] as never,
      });
    });
    return findingsOf(checklistRules, 'BVB-02', workbook);
  };

  test('fires when core value or data ownership is +2 and the result is buy', () => {
    expect(brief(find(all(-2, { coreValue: 2 })))).toEqual(['warning Q-1']);
    expect(find(all(-2, { dataOwnership: 2 }))[0]?.message).toContain('data ownership');
  });

  test('boundary: +1 does not ask for it, nor does combine', () => {
    expect(find(all(-2, { coreValue: 1 }))).toEqual([]);
    expect(find(all(-1, { coreValue: 2 }))).toEqual([]);
  });

  test('silent once an executive has signed; a manager is not enough', () => {
    expect(find(all(-2, { coreValue: 2 }), 'executive')).toEqual([]);
    expect(find(all(-2, { coreValue: 2 }), 'manager')).toHaveLength(1);
  });
});

describe('BVB-03 costs and break-even', () => {
  const costs = {
    build: range(600, 900, 1_800),
    runPerYear: 240,
    setup: 100,
    feePerYear: 480,
    exit: 50,
    years: 3,
  };

  test('build is mean and running cost, buy is setup, fee and exit', () => {
    expect(roadCosts(costs)).toEqual({ build: 1_000 + 720, buy: 100 + 1_440 + 50 });
  });

  test('building pays from the month in which saved fees cover what it costs more', () => {
    // 850 more at the start, 20 saved each month: 42.5 months.
    expect(breakEvenOf(costs)).toEqual({ month: 43, cheaperAfter: 'build' });
  });

  test('boundary: a whole number of months is that month', () => {
    expect(breakEvenOf({ ...costs, exit: 60 })).toEqual({ month: 42, cheaperAfter: 'build' });
  });

  test('buying may pay later on, when running it oneself is dearer', () => {
    const dearRun = { ...costs, build: range(0, 30, 60), runPerYear: 600, feePerYear: 480 };
    expect(breakEvenOf(dearRun)).toEqual({ month: 12, cheaperAfter: 'buy' });
  });

  test('none when one road is cheaper all along, unknown when a cost is', () => {
    expect(breakEvenOf({ ...costs, feePerYear: 200 })).toBeNull();
    expect(breakEvenOf({ ...costs, setup: 5_000 })).toBeNull();
    expect(breakEvenOf({ ...costs, feePerYear: 240 })).toBeNull();
    expect(roadCosts({ ...costs, exit: null })).toEqual({ build: 1_720, buy: null });
    expect(breakEvenOf({ ...costs, build: null })).toBeNull();
  });
});
