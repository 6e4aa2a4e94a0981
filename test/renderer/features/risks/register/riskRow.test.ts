// The register's rows: their order, their filter, and that an untouched row stays the same object.
import { expect, test } from 'vitest';
import { filterRisks, noFilter } from '../../../../../renderer/features/risks/register/riskFilter.ts';
import { riskRows } from '../../../../../renderer/features/risks/register/riskRow.ts';
import { changeFields } from '../../../../../shared/edits/records.ts';
import { build, range, testMoment } from '../../../../helpers/workbooks/workbooks.ts';

const euros = (amount: number) => range(amount * 100, amount * 100, amount * 100);
const grave = {
  probabilityBand: 4,
  impacts: { cost: 4, time: null, value: null, compliance: null, reputation: null },
};
const workbook = build((wb) => {
  wb.add('useCase', 'U-1');
  wb.add('risk', 'R-1', { ...grave, title: 'Dear', cost: euros(1_000), state: 'open', category: 'data' });
  wb.add('risk', 'R-2', { ...grave, title: 'Grave but unknown', state: 'open' });
  wb.add('risk', 'R-3', { ...grave, title: 'Dearer', cost: euros(2_000), state: 'open', useCases: ['U-1'] });
  wb.add('risk', 'R-4', {
    ...grave,
    kind: 'opportunity',
    title: 'A chance',
    cost: euros(9_000),
    state: 'open',
  });
  wb.add('risk', 'R-5', { title: 'Not judged', state: 'draft' });
});
const codes = (rows: ReturnType<typeof riskRows>) => rows.map(({ risk }) => risk.code);

test('what needs numbers stands first, then threats by exposure, opportunities last', () => {
  const rows = riskRows(workbook, 'inherent');
  expect(codes(rows)).toEqual(['R-2', 'R-3', 'R-1', 'R-5', 'R-4']);
  expect(rows.map(({ part }) => part)).toEqual(['needsNumbers', 'threat', 'threat', 'threat', 'opportunity']);
  expect(rows.at(-1)?.exposure).toBeLessThan(0);
});

test('only the row of a changed risk is a new object', () => {
  const before = riskRows(workbook, 'inherent');
  const risk = before[1]?.risk.id ?? '';
  const after = riskRows(
    changeFields('risk', risk, { title: 'Dearest' }).apply(workbook, testMoment()),
    'inherent',
  );
  expect(after.map((row, i) => row === before[i])).toEqual([true, false, true, true, true]);
});

test('the filter holds every word and every choice', () => {
  const rows = riskRows(workbook, 'inherent');
  expect(filterRisks(rows, noFilter)).toBe(rows);
  expect(codes(filterRisks(rows, { ...noFilter, search: 'u-1 dear' }))).toEqual(['R-3']);
  expect(codes(filterRisks(rows, { ...noFilter, needsNumbers: true }))).toEqual(['R-2']);
  expect(codes(filterRisks(rows, { ...noFilter, category: 'data' }))).toEqual(['R-1']);
  expect(codes(filterRisks(rows, { ...noFilter, state: 'draft' }))).toEqual(['R-5']);
  expect(codes(filterRisks(rows, { ...noFilter, level: 'high', search: 'chance' }))).toEqual(['R-4']);
});
