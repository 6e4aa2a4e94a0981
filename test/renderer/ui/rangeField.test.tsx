// @vitest-environment happy-dom
// Three numbers of an estimate are typed box by box or all at once, and none is cut.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { RangeField } from '../../../renderer/ui/fields/RangeField.tsx';
import type { RangeValue } from '../../../renderer/ui/fields/values/range.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

function Box() {
  const [range, setRange] = useState<RangeValue | null>(null);
  return (
    <>
      <RangeField label="Cost" currency="EUR" value={range} onCommit={setRange} />
      <output>{range ? `${range.low} ${range.likely} ${range.high} ${range.shape}` : 'none'}</output>
      <button type="button">Next</button>
    </>
  );
}

const box = (point: string) => page.getByRole<HTMLInputElement>('textbox', { name: `Cost: ${point}` });
const kept = () => page.getByRole('status').textContent;

async function shown() {
  const { user } = await show(
    <Box />,
    broken((wb) => wb),
  );
  await user.tab();
  return user;
}

it('fills all three from one box, and Tab then goes on behind the estimate', async () => {
  const user = await shown();
  expect(document.activeElement).toBe(box('low'));
  await user.keyboard('20k 40k 90k');
  await user.tab();
  expect([box('low').value, box('likely').value, box('high').value]).toEqual(['20,000', '40,000', '90,000']);
  expect(kept()).toBe('2000000 4000000 9000000 pert');
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Next' }));
});

it('goes from low over likely to high where each is typed, and the arrow down opens the shapes', async () => {
  const user = await shown();
  await user.keyboard('20k');
  await user.tab();
  expect(document.activeElement).toBe(box('likely'));
  await user.tab();
  expect(document.activeElement).toBe(box('high'));
  await user.keyboard('{ArrowDown}');
  expect((await page.findAllByRole('menuitem')).length).toBe(3);
});

it('puts two numbers to low and high and asks for the one between', async () => {
  const user = await shown();
  await user.keyboard('20-90k{Enter}');
  expect([box('low').value, box('likely').value, box('high').value]).toEqual(['20k', '', '90k']);
  expect(page.getByText('Still missing: likely.')).toBeTruthy();
  await user.click(box('likely'));
  await user.keyboard('40k{Enter}');
  expect(kept()).toBe('2000000 4000000 9000000 pert');
});

it('explains the shapes where they are chosen', async () => {
  const user = await shown();
  await user.keyboard('2/4/9{Enter}');
  await user.click(page.getByRole('button', { name: 'Cost: shape, PERT' }));
  const [pert, triangular, fixed] = await page.findAllByRole('menuitem');
  expect(pert?.textContent).toContain('The mean counts likely four times');
  expect(fixed?.textContent).toContain('One number');
  await user.click(triangular ?? document.body);
  await user.click(page.getByRole('button', { name: 'Next' }));
  expect(kept()).toBe('200 400 900 triangular');
});
