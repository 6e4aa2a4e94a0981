// The ranking of use cases: the best ratio first, what has none after, what is not wanted last, and why in words.
import { expect, it } from 'vitest';
import { rankingOf } from '../../../../shared/rules/matrix/ranking.ts';
import { needText, ratioText } from '../../../../shared/rules/matrix/rankingTexts.ts';
import { rankingTable } from '../../../../shared/tables/rankingTable.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const rows = rankingOf(workshop);
const of = (code: string) => {
  const row = rows.find(({ useCase }) => useCase.code === code);
  if (!row) throw new Error(`There is no ${code}.`);
  return row;
};

it('stands in the order of the ratios of the worked example', () => {
  expect(rows.map(({ useCase }) => useCase.code)).toEqual(['U-4', 'U-1', 'U-2', 'U-3', 'U-6', 'U-5']);
  expect(rows.map(ratioText)).toEqual([
    '32.68',
    '2.69',
    '2.18',
    'no work planned',
    'no work planned',
    'not wanted',
  ]);
});

it('says value, cost, exposure, data and need as the rules do', () => {
  const { value, cost, exposure, dataScore, advice } = of('U-1');
  expect([value, cost, exposure].map((amount) => Math.round(amount ?? 0))).toEqual([
    28_666_667, 6_209_500, 4_428_000,
  ]);
  expect(advice).toBe('go');
  expect(dataScore).toBeGreaterThan(80);
  expect(needText(of('U-4'))).toBe('rules will do');
  expect(of('U-6').dataScore).toBeNull();
});

it('leaves archived ones out', () => {
  const archived = build((wb) => wb.add('useCase', 'U-4', { archived: true }), workshop);
  expect(rankingOf(archived).map(({ useCase }) => useCase.code)).not.toContain('U-4');
});

it('is given out with figures as numbers and reasons as words', () => {
  const table = rankingTable(workshop, rows);
  const [, title, , , ratio, says] = table.rows[1] ?? [];
  expect([title, Number(ratio).toFixed(3), says]).toEqual(['Bought-together recommendations', '2.695', 'go']);
  expect(table.rows.at(-1)?.[4]).toBe('not wanted');
});
