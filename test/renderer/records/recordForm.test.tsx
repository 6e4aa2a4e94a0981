// @vitest-environment happy-dom
// A form shows what may not be changed as it stands, and says once why.
import { describe, expect, it } from 'vitest';
import { section } from '../../../renderer/records/form/formSpec.ts';
import { RecordForm } from '../../../renderer/records/form/RecordForm.tsx';
import { useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';
import { page, show } from '../../helpers/browser/screen.tsx';

const K1 = 'K-1' as Id<'killCriterion'>;

function CriterionForm() {
  const criterion = useWorkbook().killCriterion.get(K1);
  return criterion ? <RecordForm kind="killCriterion" record={criterion} spec={criterionForm} /> : null;
}
const criterionForm = [section<'killCriterion'>('Terms', ['value', 'warnMargin'])];
const decisionForm = [section<'decision'>('Decision', ['rationale', 'options'])];
function DecisionForm() {
  const [decision] = useWorkbook().decision.values();
  return decision ? <RecordForm kind="decision" record={decision} spec={decisionForm} /> : null;
}
const value = () => page.getByLabelText<HTMLInputElement>('Value');
const margin = () => page.getByLabelText<HTMLInputElement>('Warn within');

describe('a list of lines', () => {
  it('takes whole sentences: a comma is a comma, and Enter ends the line', async () => {
    const long = 'Wait until the platform is there, or start with the rule and two of the shops';
    const { user, workbook } = await show(
      <DecisionForm />,
      build((wb) => wb.add('decision', 'D-1')),
    );
    const lines = page.getByRole('combobox', { name: 'Options weighed' });
    await user.type(lines, `${long}{Enter}`);
    expect([...workbook().decision.values()].map(({ options }) => options)).toEqual([[long]]);
  });
});

describe('the form of a kill criterion', () => {
  it('shows the terms of an armed one without letting them be typed over, and says why once', async () => {
    const { user, workbook } = await show(<CriterionForm />, healthyWorkbook);
    expect(page.getAllByText(/It is armed: change its terms with a reason/)).toHaveLength(1);
    expect(value().readOnly).toBe(true);
    expect(margin().readOnly).toBe(false);
    await user.type(value(), '9');
    expect(workbook().killCriterion.get(K1)?.value).toBe(5);
  });

  it('lets those of a draft be typed', async () => {
    const draft = broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft' }));
    const { user, workbook } = await show(<CriterionForm />, draft);
    expect(page.queryByText(/It is armed/)).toBeNull();
    await user.clear(value());
    await user.type(value(), '9{Enter}');
    expect(workbook().killCriterion.get(K1)?.value).toBe(9);
  });
});
