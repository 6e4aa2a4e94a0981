// @vitest-environment happy-dom
// Several time boxes are moved together, after what it would change has been read.
import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MoveSeveralButton } from '../../../../renderer/features/plan/moving/MoveSeveralButton.tsx';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { shopDraft } from '../../../helpers/workbooks/shopPlan.ts';

const endOf = (workbook: Workbook) => scheduleOf(workbook).endWD;

it('moves all that have not begun by some working days, in one step', async () => {
  const { user, workbook, steps, undo } = await show(<MoveSeveralButton />, shopDraft);
  await user.click(page.getByRole('button', { name: 'Move several…' }));
  const dialog = within(await page.findByRole('dialog', { name: 'Move several time boxes' }));
  const by = dialog.getByRole('textbox', { name: /^Later by/ });
  await user.clear(by);
  await user.type(by, '10{Tab}');
  expect(
    within(dialog.getByRole('list', { name: 'What it would change' })).getByText(/^Plan end .*\+10 WD/),
  ).toBeDefined();
  await user.click(dialog.getByRole('button', { name: /^Move \d+ time boxes$/ }));
  expect(endOf(workbook())).toBe((endOf(shopDraft) ?? 0) + 10);
  expect(steps()).toEqual(['Move several time boxes']);
  undo();
  expect(endOf(workbook())).toBe(endOf(shopDraft));
});
