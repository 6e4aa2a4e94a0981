// @vitest-environment happy-dom
// A decision that is signed stands as it is: what is locked, why, and what can still be changed.
import { describe, expect, it } from 'vitest';
import { DecisionPanel } from '../../../renderer/features/review/decision/DecisionPanel.tsx';
import type { useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import type { Decision } from '../../../shared/schema/kinds.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { build } from '../../helpers/workbooks/workbooks.ts';

const decisionOf = (workbook: ReturnType<typeof useWorkbook>): Decision => {
  const decision = workbook.decision.get('D-1' as Decision['id']);
  if (!decision) throw new Error('There is no decision.');
  return decision;
};

const DecisionScreen = () => <DecisionPanel deciding={{ id: 'D-1' as Decision['id'], isAtPlace: false }} />;

const decided = (state: Decision['state']) =>
  build((wb) =>
    wb.add('decision', 'D-1', {
      state,
      rationale: 'It pays',
      conditions: [{ text: 'Budget confirmed', due: null, ownerRole: null, done: false }],
    }),
  );
const isLocked = (label: string) => page.getByLabelText(label).hasAttribute('readonly');

describe('the panel of a decision', () => {
  it('is open while the decision is proposed', async () => {
    await show(<DecisionScreen />, decided('proposed'));
    expect(page.queryByText(/It is signed/)).toBeNull();
    expect(isLocked('Why')).toBe(false);
    expect(isLocked('Condition 1')).toBe(false);
  });

  it('locks what was agreed', async () => {
    const { user, workbook } = await show(<DecisionScreen />, decided('signed'));
    expect(isLocked('Why')).toBe(true);
    await user.click(page.getByLabelText('Why'));
    await user.keyboard('!');
    expect(decisionOf(workbook()).rationale).toBe('It pays');
  });

  it('lets a condition of a signed decision be ticked off, and no more', async () => {
    const { user, workbook, window } = await show(<DecisionScreen />, decided('signed'));
    expect(isLocked('Condition 1')).toBe(true);
    expect(page.queryByRole('button', { name: 'Add condition' })).toBeNull();
    expect(page.queryByRole('button', { name: 'Remove condition 1' })).toBeNull();
    await user.click(page.getByLabelText('Done'));
    expect(decisionOf(workbook()).conditions[0]?.done).toBe(true);
    expect(window.said()).toEqual([]);
  });
});
