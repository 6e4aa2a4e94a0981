// What the Risks screens open on request, for people who do not see it: no violation in either colour scheme.
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { openRisks } from './pages/RisksPage.ts';

test.each(['light', 'dark'] as const)(
  'no accessibility fault while importing and changing terms, %s',
  async (colorScheme) => {
    const { page } = await openApp({ context: { colorScheme } });
    const risks = await openRisks(page, 'Worked example', 'Kill criteria');
    await risks.criterion('K-1').getByRole('button', { name: /^K-1/ }).click();
    await risks.inspector.getByRole('button', { name: 'Change the terms' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.open('Register');
    await page.getByRole('button', { name: 'Import risks' }).click();
    await risks.giveFile('register.csv', 'Title,Probability,Impact\nQuay floods,4,5\n,1,1\n');
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
    await risks.dialog.getByRole('grid', { name: 'Dry run' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);

test.each(['light', 'dark'] as const)(
  'no violation where the import asks or shows what it would change (%s)',
  async (colorScheme) => {
    const { page } = await openApp({ context: { colorScheme } });
    const risks = await openRisks(page, 'Worked example', 'Register');
    await page.getByRole('button', { name: 'Import risks' }).click();
    await risks.giveFile('tasks.csv', 'Task,Start\nDig the pit,2026-01-02\n');
    await risks.dialog.getByText('This does not look like a risk register').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.dialog.getByRole('button', { name: 'Choose another file' }).click();
    await risks.giveFile('codes.csv', 'ID,Title,Impact\nR-1,Quay floods,5\nR-2,Größe,1\n');
    await risks.dialog.getByRole('combobox', { name: 'Risks that are here already' }).click();
    await page.getByRole('option', { name: 'These are our codes: update R-1 and R-2' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
    await risks.dialog.getByRole('table', { name: 'Changes of risks that are here' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);
