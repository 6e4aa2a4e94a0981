// Kill criteria in the list: due first, retired last, found by the words of their sentence, with what was read last.
import { dayText } from '../../../../../shared/text/format.ts';
import { expect, test } from 'vitest';
import {
  criterionRows,
  daysLeftText,
  filterCriteria,
} from '../../../../../renderer/features/risks/criteria/criterionRows.ts';
import { retireCriterion } from '../../../../../shared/edits/signing/criteria.ts';
import { workedExample } from '../../../../helpers/workbooks/templates.ts';
import { build, testMoment } from '../../../../helpers/workbooks/workbooks.ts';

const example = workedExample('Y-2', testMoment());
const codes = (rows: ReturnType<typeof criterionRows>) => rows.map(({ status }) => status.criterion.code);

test('they stand in the order of their checkpoints, what is retired at the end', () => {
  const rows = criterionRows(example);
  const due = rows.map(({ status }) => status.checkpoint ?? '');
  expect(due).toEqual(due.toSorted());
  const first = rows[0]?.status.criterion;
  if (!first) throw new Error('The example has criteria.');
  const retired = retireCriterion(first.id, 'The use case was parked.').apply(example, testMoment());
  expect(codes(criterionRows(retired)).at(-1)).toBe(first.code);
});

test('they are found by any word of the sentence and by state', () => {
  const rows = criterionRows(example);
  expect(codes(filterCriteria(rows, 'spend eur', null))).toEqual(['K-3']);
  expect(filterCriteria(rows, '', 'tripped')).toEqual([]);
});

test('the days left are said in words', () => {
  expect([12, 1, 0, -1, -3].map(daysLeftText)).toEqual([
    'in 12 working days',
    'in 1 working day',
    'today',
    '1 working day ago',
    '3 working days ago',
  ]);
  expect(daysLeftText(null)).toBe('');
});

test('a live figure is that of now while it is judged now, and later that of its day', () => {
  const at = (asOf: string) => {
    const workbook = build((wb) => {
      wb.add('facts', 'facts', { asOf });
      wb.add('role', 'head', { level: 'executive' });
      wb.add('killCriterion', 'K-1', {
        form: 'stopsIf',
        systemMetric: 'openCritical',
        comparator: '>',
        value: 3,
        checkpointDate: '2026-02-02',
        ownerRole: 'head',
        status: 'armed',
        armedOn: '2026-01-12',
      });
    });
    return criterionRows(workbook)[0]?.reading;
  };
  expect(at('2026-02-02')).toBe('0 now');
  expect(at('2026-02-20')).toBe(`0 on ${dayText('2026-02-02')}`);
});

test('a reading that is no longer fresh is told with its day, and is not passed off as none', () => {
  const read = (dates: readonly string[]) => {
    const workbook = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-03-02' });
      wb.add('role', 'head', { level: 'executive' });
      wb.add('metric', 'M-1', { unit: '%', freshnessWD: 10 });
      for (const date of dates) wb.add('reading', `reading-${date}`, { metric: 'M-1', value: 89, date });
      wb.add('useCase', 'U-1', {});
      wb.add('killCriterion', 'K-1', {
        ...{ scope: 'useCase', useCase: 'U-1', metric: 'M-1', unit: '%', value: 95, ownerRole: 'head' },
        ...{ checkpointDate: '2026-02-27', status: 'armed', armedOn: '2026-01-12' },
      });
    });
    return criterionRows(workbook)[0]?.reading;
  };
  expect(read(['2025-12-19'])).toBe('none fresh; last 89% on 19 Dec 2025');
  expect(read(['2026-02-26'])).toBe('89% on 26 Feb 2026');
  expect(read([])).toBe('no reading yet');
});
