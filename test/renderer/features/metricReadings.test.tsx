// @vitest-environment happy-dom
// Readings of a metric on screen: deleted while nothing is judged by them, corrected from then on, struck ones in sight.
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Readings } from '../../../renderer/features/canvas/inspector/MetricReadings.tsx';
import { useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import { show } from '../../helpers/browser/screen.tsx';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbookWith = (status: 'draft' | 'armed') =>
  build((wb) => {
    wb.add('role', 'head', { title: 'Head of supply' });
    wb.add('metric', 'M-1', { unit: '%' });
    wb.add('killCriterion', 'K-1', { status, metric: 'M-1', unit: '%', value: 95, ownerRole: 'head' });
    wb.add('reading', 'r', { metric: 'M-1', date: '2026-01-12', value: 93.2, evidence: 'Stock count' });
  });

function Shown() {
  const [metric] = useWorkbook().metric.values();
  return metric ? <Readings metric={metric} /> : null;
}

test('a reading nothing is judged by is deleted', async () => {
  const { user, workbook } = await show(<Shown />, workbookWith('draft'));
  await user.click(screen.getByRole('button', { name: 'Delete reading of 12 Jan 2026' }));
  expect(workbook().reading.size).toBe(0);
});

test('one a criterion is judged by is corrected with a reason, and stays struck through', async () => {
  const { user, workbook, window } = await show(<Shown />, workbookWith('armed'));
  window.session.getState().workAs('head' as never);
  expect(screen.queryByRole('button', { name: /Delete reading/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Correct reading of 12 Jan 2026' }));
  const value = screen.getByLabelText(/Value read/);
  await user.clear(value);
  await user.type(value, '95.4');
  const save = screen.getByRole('button', { name: 'Correct reading' });
  expect(save).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('Why it is corrected'), 'Read off the wrong line');
  await user.tab();
  await user.click(save);
  expect(
    [...workbook().reading.values()].map(({ value: read, struckReason }) => [read, struckReason]),
  ).toEqual([
    [93.2, 'Read off the wrong line'],
    [95.4, ''],
  ]);
  expect(screen.getByText('93.2').tagName).toBe('S');
  expect(screen.getByText('Struck by Head of supply: Read off the wrong line')).toBeTruthy();
});
