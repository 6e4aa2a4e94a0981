// @vitest-environment happy-dom
// Bands of likelihood, who signs a stage, and what is chosen for this computer can be set.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsTab } from '../../../../renderer/features/frame/SettingsTab.tsx';
import { settingsOf } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';

describe('the settings', () => {
  it('move a band of likelihood, and say when bands no longer rise', async () => {
    const { user, workbook } = await show(<SettingsTab />, healthyWorkbook);
    expect(page.getByText(/^Each band ends higher/)).toBeTruthy();
    const second = page.getByLabelText('Band 2, up to');
    await user.clear(second);
    await user.type(second, '60{Tab}');
    expect(settingsOf(workbook()).riskBands.upper).toEqual([0.05, 0.6, 0.5, 0.8, 1]);
    expect(page.getByText(/^Band 3 does not end higher/)).toBeTruthy();
  });

  it('name who signs each stage', async () => {
    const { user, workbook } = await show(<SettingsTab />, healthyWorkbook);
    const signs = within(page.getByRole('region', { name: 'Who signs each stage' }));
    await user.type(signs.getByRole('combobox', { name: 'When' }), 'Chief{Enter}');
    expect(settingsOf(workbook()).stageRoles.when).toBe('chief');
  });

  it('hide and show what to do next', async () => {
    const { user, window } = await show(<SettingsTab />, healthyWorkbook);
    await user.click(page.getByRole('switch', { name: 'Show what to do next' }));
    expect(window.session.getState().isGuideHidden).toBe(true);
  });
});
