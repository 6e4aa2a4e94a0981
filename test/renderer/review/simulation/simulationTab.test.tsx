// @vitest-environment happy-dom
// The simulation on screen: what it teaches before it has run, what it answers, and how it says that it is out of date.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlanFigures } from '../../../../renderer/features/plan/PlanFigures.tsx';
import { explainedBy } from '../../../../renderer/features/review/simulation/explained.ts';
import { SimulationTab } from '../../../../renderer/features/review/simulation/SimulationTab.tsx';
import { CriteriaTab } from '../../../../renderer/features/risks/criteria/CriteriaTab.tsx';
import { keptResults } from '../../../../shared/rules/simulated/keptResults.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { coded, workshop } from '../../../helpers/workbooks/examples.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const book = simulated(workshop);
const rowOf = (table: string, code: string) => {
  const rows = within(page.getByRole('table', { name: table })).getAllByRole('row');
  return rows.find((row) => row.textContent?.includes(code))?.textContent ?? '';
};

describe('Review › Simulation', () => {
  it('teaches what it answers, and offers to run', async () => {
    await show(<SimulationTab />, workshop);
    expect(page.getByRole('heading', { name: 'How sure are we?' })).toBeDefined();
    expect(page.getByRole('button', { name: 'Run simulation' })).toBeDefined();
  });

  it('leads to the plan where there is nothing to simulate', async () => {
    const { user, window } = await show(
      <SimulationTab />,
      build(() => undefined),
    );
    await user.click(page.getByRole('button', { name: 'Plan time boxes' }));
    const { stage, tabs } = window.session.getState();
    expect([stage, tabs.plan]).toEqual(['plan', 'timeBoxes']);
  });

  it('answers in one sentence first, then in figures that say where they come from', async () => {
    await show(<SimulationTab />, book);
    expect(
      page.getByRole('heading', {
        name: 'With this plan there is an 87% chance to be done by 15 May 2026 inside the budget. In four of five futures it is done by 4 May 2026 for EUR 125,916 or less.',
      }),
    ).toBeDefined();
    expect(page.getByText(/Spread is understated.*Left out: R-7 has no numbers\./)).toBeDefined();
    expect(page.getByRole('button', { name: /^Both: 86\.9%/ })).toBeDefined();
  });

  it('explains each figure by its rule, the iterations, the start number, the view and the input', () => {
    const [result] = keptResults(book);
    const explained = result && explainedBy(result, 0.5, 'SIM-06', 'share');
    expect(explained).toMatchObject({ rule: 'SIM-06', value: 0.5 });
    expect(explained?.inputs.map(({ value }) => value)).toEqual([
      10_000,
      '20260112',
      'planned',
      result?.inputHash.slice(0, 12),
    ]);
  });

  it('tells what each criterion and each box decides', async () => {
    await show(<SimulationTab />, book);
    expect(rowOf('What do the kill criteria decide?', 'K-3')).toMatch(
      /100%1\.9%1\.7% to 2\.2%EUR −3,0\d\dEUR 1\d\dstops more value than it saves$/,
    );
    expect(rowOf('Which boxes decide the end?', 'T-4')).toMatch(/\d+(\.\d)?%\d+(\.\d)?%0\.\d\d15 Apr 2026$/);
  });

  it('says at once that an input has changed, and which', async () => {
    const { window } = await show(<SimulationTab />, book);
    expect(page.queryByText('This result is out of date') === null).toBe(true);
    window.document
      .getState()
      .apply(changeFields('risk', coded(workshop, 'risk', 'R-2').id, { probability: 0.4 }));
    expect(await page.findByText('This result is out of date')).toBeDefined();
    expect(page.getByText('Changed since: R-2.')).toBeDefined();
  });

  it('only shows in a window that reads along', async () => {
    await show(<SimulationTab />, book, { isReadOnly: true });
    expect(page.queryByRole('button', { name: 'Run again' }) === null).toBe(true);
  });

  it('sets results beside each other', async () => {
    await show(<SimulationTab />, simulated(book, 300));
    expect(within(page.getByRole('table', { name: 'Kept results' })).getAllByRole('row')).toHaveLength(3);
  });
});

it('reaches the plan and the list of criteria', async () => {
  const { again } = await show(<PlanFigures />, book);
  expect(page.getByText('P50 23 Apr 2026, carried on regardless')).toBeDefined();
  again(<CriteriaTab />);
  expect(page.getByText(/^Trips in 37\.5% of simulated futures; worth EUR 15,6\d\d$/)).toBeDefined();
});
