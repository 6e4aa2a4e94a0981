// @vitest-environment happy-dom
// The day on which work began is asked for in one place, whatever state the work is in.
import { expect, it } from 'vitest';
import { timeBoxForm } from '../../../../renderer/features/plan/forms.ts';
import { TimeBoxExtra } from '../../../../renderer/features/plan/timeBoxes/TimeBoxExtra.tsx';
import { RecordForm } from '../../../../renderer/records/form/RecordForm.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';

function Screen() {
  const box = useWorkbook().timeBox.get('T-1' as TimeBox['id']);
  if (!box) throw new Error('There is no T-1.');
  return (
    <>
      <RecordForm kind="timeBox" record={box} spec={timeBoxForm} />
      <TimeBoxExtra record={box} />
    </>
  );
}

it.each([
  ['planned', { state: 'planned' }, [1, 0]],
  ['running', { state: 'running', actualStart: '2026-01-12' }, [1, 1]],
  ['running without a start', { state: 'running' }, [1, 1]],
  ['done', { state: 'done', actualStart: '2026-01-05', actualEnd: '2026-01-09' }, [1, 1]],
  ['done without an end', { state: 'done', actualStart: '2026-01-05' }, [1, 1]],
] as const)('of work that is %s', async (_, fields, counts) => {
  await show(
    <Screen />,
    broken((wb) => wb.add('timeBox', 'T-1', fields)),
  );
  const shown = ['Started on', 'Ended on'].map((label) => page.queryAllByLabelText(label).length);
  expect(shown).toEqual(counts);
});
