// @vitest-environment happy-dom
// All conflicts eased by one press, after what it would do has been read; one step takes it back.
import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CapacityTab } from '../../../../renderer/features/plan/capacity/CapacityTab.tsx';
import { conflictSize } from '../../../../shared/rules/plan/capacity.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { shopAtEnd, shopDraft } from '../../../helpers/workbooks/shopPlan.ts';

const open = async (workbook: typeof shopDraft) => {
  const shown = await show(<CapacityTab />, workbook);
  await shown.user.click(page.getByRole('button', { name: 'Level…' }));
  const dialog = within(await page.findByRole('dialog', { name: 'Ease all conflicts inside float' }));
  return { ...shown, dialog };
};

it('says what would start later, what else changes, what stays and why, and does it in one step', async () => {
  const { user, dialog, workbook, steps, undo } = await open(shopDraft);
  const table = await dialog.findByRole('table', { name: 'Starts later' });
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Time boxStarts nowWould startLater by',
    expect.stringMatching(/^T-6 .*12 Jan 2026.*26 Jan 2026.*10 working days$/),
  ]);
  expect(dialog.getByText('10.5 → 1.25')).toBeDefined();
  expect(dialog.getByText(/^Plan end stays/)).toBeDefined();
  expect(
    dialog.getByText(/ME.*1\.25 too much for T-5 and T-8: no later start inside float leaves less\.$/),
  ).toBeDefined();
  expect(conflictSize(workbook())).toBe(10.5);
  await user.click(dialog.getByRole('button', { name: 'Move 1 time box' }));
  expect(conflictSize(workbook())).toBe(1.25);
  expect(steps()).toEqual(['Level the plan']);
  undo();
  expect(conflictSize(workbook())).toBe(10.5);
});

it('where nothing helps it says so, and there is nothing to press', async () => {
  const { dialog } = await open(shopAtEnd);
  expect(await dialog.findByText('No later start inside float makes the conflicts smaller.')).toBeDefined();
  expect(dialog.getByRole('button', { name: 'Move nothing' })).toHaveProperty('disabled', true);
});

it('a workbook that is only read offers no levelling', async () => {
  await show(<CapacityTab />, shopDraft, { isReadOnly: true });
  expect(page.queryByRole('button', { name: 'Level…' })).toBeNull();
});
