// What can hardly be meant is asked about where it is entered and listed by check; nothing of it is refused.
import { describe, expect, test } from 'vitest';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { plausibilityRules, questionAbout } from '../../../shared/rules/plausible.ts';
import { type Kind, kinds } from '../../../shared/schema/kinds.ts';
import { factsOf, findRecord, fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../helpers/workbooks/findings.ts';
import { plantedWorkbook } from '../../helpers/workbooks/plantedWorkbook.ts';
import { build, range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const foundIn = (code: string, workbook: Workbook) => brief(findingsOf(plausibilityRules, code, workbook));
const asked = (workbook: Workbook, kind: Kind, id: string, field: string) => {
  const record = findRecord(workbook, kind, id);
  return record && questionAbout(factsOf(workbook).currency, kind, record, field);
};

describe('PLS-01 an amount below nought', () => {
  test('of a threat, a treatment, a resource, a plan or the settings is asked about, not refused', () => {
    const workbook = build((wb) => {
      wb.add('risk', 'R-1', { title: 'Late', cost: range(-500_00, 100_00, 200_00), actualValueLoss: -1 });
      wb.add('treatment', 't-1', { title: 'Second source', risk: 'R-1', cost: -1 });
      wb.add('resource', 'Z-1', { ratePerUnitWD: -600_00 });
      wb.add('timeBox', 'T-1', { fixedCost: range(-3, 1, 2) });
      wb.add('useCase', 'U-1', { runCostPerYear: -7 });
      wb.add('settings', fixedIds.settings, { costOfDelayPerWD: -900_00 });
    });
    expect(foundIn('PLS-01', workbook).toSorted()).toEqual(
      ['R-1', 'R-1', 'T-1', 'U-1', 'Z-1', 'settings', 't-1'].map((code) => `warning ${code}`),
    );
    expect(asked(workbook, 'resource', 'Z-1', 'ratePerUnitWD')).toMatch(
      /^Is .*600.* meant\? Rate per day is below nought\.$/,
    );
    expect(asked(workbook, 'risk', 'R-1', 'cost')).toMatch(/^Is .*500.* meant\?/);
    expect(asked(workbook, 'risk', 'R-1', 'valueLoss')).toBeNull();
  });

  test('boundary: nought is asked about nowhere, nor is what is not known', () => {
    const workbook = build((wb) => {
      wb.add('risk', 'R-1', { title: 'Late', cost: range(0, 0, 0), actualCost: 0 });
      wb.add('resource', 'Z-1', { ratePerUnitWD: 0 });
    });
    expect(foundIn('PLS-01', workbook)).toEqual([]);
  });

  test('an opportunity may cost less than nothing, and what is archived is left alone', () => {
    const workbook = build((wb) => {
      wb.add('risk', 'R-1', { title: 'Cheaper', kind: 'opportunity', cost: range(-3, -2, -1) });
      wb.add('risk', 'R-2', { title: 'Late', cost: range(-3, -2, -1), archived: true });
    });
    expect(foundIn('PLS-01', workbook)).toEqual([]);
  });
});

describe('PLS-02 a day before 1970 or after 2200', () => {
  test.each([
    ['1969-12-31', 1],
    ['1970-01-01', 0],
    ['2200-12-31', 0],
    ['2201-01-01', 1],
  ])('boundary: %s', (day, count) => {
    const workbook = build((wb) => wb.add('risk', 'R-1', { title: 'Late', reviewBy: day }));
    expect(foundIn('PLS-02', workbook)).toHaveLength(count);
    expect(asked(workbook, 'risk', 'R-1', 'reviewBy') === null).toBe(count === 0);
  });

  test('is found in every field that holds a day, also deep inside a record', () => {
    const { workbook } = plantedWorkbook('far');
    const spread = (value: unknown): unknown =>
      value === '2026-03-02'
        ? '2926-03-02'
        : Array.isArray(value)
          ? value.map(spread)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spread(one)]))
            : value;
    const moved = kinds.reduce<Workbook>((result, kind) => {
      const records = [...workbook[kind].values()].map((record) => [record.id, spread(record)] as const);
      return { ...result, [kind]: new Map(records as never) };
    }, workbook);
    const withDays = kinds.filter((kind) => JSON.stringify([...moved[kind].values()]).includes('2926-03-02'));
    expect(withDays.length).toBeGreaterThan(12);
    const named = new Set(
      findingsOf(plausibilityRules, 'PLS-02', moved).map(({ subjects }) => subjects[0]?.kind),
    );
    expect(withDays.filter((kind) => !named.has(kind))).toEqual([]);
  });
});

test('what is asked about can be entered, is listed with the others, and can be waived', () => {
  const before = build((wb) => {
    wb.add('role', 'chief', { level: 'executive' });
    wb.add('resource', 'Z-1', { title: 'Grant' });
  });
  const after = performEdit(changeFields('resource', 'Z-1', { ratePerUnitWD: -100 }), before, testMoment());
  const { open } = findAll(after);
  const [finding] = open.filter(({ rule }) => rule === 'PLS-01');
  expect(finding).toMatchObject({
    severity: 'warning',
    fix: { action: 'open', kind: 'resource', field: 'ratePerUnitWD' },
  });
  expect(finding?.message).toContain('Resource Z-1 “Grant”, rate per day: Is ');
  const waived = build(
    (wb) =>
      wb.add('waiver', 'w-1', {
        rule: 'PLS-01',
        subject: { kind: 'resource', id: 'Z-1' },
        reason: 'It is a grant',
        byRole: 'chief',
        until: '2026-12-31',
      }),
    after,
  );
  expect(findAll(waived).open.filter(({ rule }) => rule === 'PLS-01')).toEqual([]);
});
