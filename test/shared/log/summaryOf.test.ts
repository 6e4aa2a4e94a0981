// What a folded section shows of what it holds: one line, in the words and units of its fields.
import { expect, it } from 'vitest';
import { summaryOf } from '../../../shared/log/summaryOf.ts';
import type { FieldName } from '../../../shared/schema/fieldFacts.ts';
import type { RecordOf } from '../../../shared/schema/kinds.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { briefNumberText } from '../../../shared/text/format.ts';
import { build, type PlainFields } from '../../helpers/workbooks/workbooks.ts';

const euro = 100;
const codes = { risk: 'R-1', useCase: 'U-1' } as const;

/** The line of these fields of one record; a role and two goals are there to be linked. */
function said<K extends keyof typeof codes>(
  kind: K,
  record: PlainFields<K>,
  ...fields: FieldName<K>[]
): string {
  const workbook = build((wb) => {
    wb.add('role', 'head', { title: 'Head of sales' });
    wb.add('goal', 'G-1', { title: 'Fewer returns' });
    wb.add('goal', 'G-2', { title: 'More second orders' });
    wb.add(kind, codes[kind], record);
  });
  const found = findRecord(workbook, kind, codes[kind]);
  if (!found) throw new Error('It is not there.');
  return summaryOf(workbook, kind, found as RecordOf<K>, fields);
}

const threePoints = (low: number, likely: number, high: number) => ({ low, likely, high, shape: 'pert' });

it('figures are short: three of money, the span of days, one where all three are the same', () => {
  const cost = threePoints(20_000 * euro, 40_000 * euro, 90_000 * euro);
  const days = threePoints(5, 10, 30);
  expect(said('risk', { cost, days } as never, 'cost', 'days')).toBe('EUR 20k · 40k · 90k, 5–30 WD');
  const fixed = { low: 7, likely: 7, high: 7, shape: 'fixed' };
  expect(said('risk', { days: fixed } as never, 'days')).toBe('7 WD');
});

it('records are told by their codes, those without one by their titles', () => {
  expect(said('risk', { goals: ['G-1', 'G-2'], ownerRole: 'head' }, 'goals', 'ownerRole')).toBe(
    'G-1, G-2, Head of sales',
  );
});

it('a figure or a day that means nothing by itself has its label before it', () => {
  const fields = { reviewBy: '2026-03-16', state: 'open' };
  expect(said('risk', fields as never, 'state', 'reviewBy')).toBe('Open, Review by 16 Mar 2026');
});

it('what is empty and what is not so is left out; of yes the label is told', () => {
  expect(said('risk', {}, 'cause', 'cost', 'goals')).toBe('');
  expect(said('useCase', { missionCritical: false }, 'missionCritical')).toBe('');
  expect(said('useCase', { missionCritical: true }, 'missionCritical')).toBe('Mission critical');
});

it('a long text is cut, and lines become one', () => {
  const line = said('risk', { cause: `Two\nlines ${'and more '.repeat(20)}` }, 'cause');
  expect(line).toMatch(/^Two; lines and more .*…$/);
  expect(line).toHaveLength(60);
});

it.each([
  [950, '950'],
  [1_250, '1,250'],
  [5_000, '5k'],
  [12_345, '12.3k'],
  [1_500_000, '1.5m'],
  [-20_000, '−20k'],
])('%d is short as %s', (value, text) => expect(briefNumberText(value)).toBe(text));
