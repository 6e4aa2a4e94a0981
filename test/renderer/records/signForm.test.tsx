// @vitest-environment happy-dom
// Nobody signs in another's name by a slip, and what changed since a signature is seen before it is signed again.
import { describe, expect, it } from 'vitest';
import { SignForm } from '../../../renderer/records/SignForm.tsx';
import { GoalAgreement, StageAgreement } from '../../../renderer/records/signing/Agreement.tsx';
import { useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { signGoal } from '../../../shared/edits/signing/goals.ts';
import type { Signature } from '../../../shared/edits/signing/signOffs.ts';
import { stageStatus } from '../../../shared/rules/thread/canvas.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const workbook = broken((wb) =>
  wb.add('goal', 'G-1', { statement: 'From 22% to 26%', title: 'Repeat rate' }),
);

async function form(workingAs: string | null) {
  const signed: Signature[] = [];
  const shown = await show(<SignForm onSign={(signature) => signed.push(signature) > 0} />, workbook);
  shown.window.session.getState().workAs(workingAs as never);
  return { ...shown, signed };
}

describe('the form that signs', () => {
  it('chooses nobody while nobody says who works here', async () => {
    const { user, signed } = await form(null);
    await user.type(page.getByLabelText('Typed name'), 'H. Head');
    const button = page.getByRole('button', { name: 'Sign' });
    expect(button.hasAttribute('disabled')).toBe(true);
    await user.click(button);
    expect(signed).toEqual([]);
  });

  it('signs as the role that works here by its button alone, which says as whom', async () => {
    const { user, signed } = await form('head');
    await user.type(page.getByLabelText('Typed name'), ' H. Head {Enter}');
    expect(signed).toEqual([]);
    await user.click(page.getByRole('button', { name: 'Sign as Head of sales' }));
    expect(signed).toEqual([{ role: 'head', mark: { kind: 'typed', value: 'H. Head' } }]);
    expect(page.getByLabelText<HTMLInputElement>('Typed name').value).toBe('');
  });

  it('says so where another role is chosen than works here', async () => {
    const { user } = await form('head');
    await user.click(page.getByRole('combobox', { name: 'Sign as' }));
    await user.click(page.getByRole('option', { name: 'Chief officer', hidden: true }));
    expect(page.getByText('You work as Head of sales and sign in the name of Chief officer.')).toBeDefined();
    expect(page.getByRole('button', { name: 'Sign as Chief officer' })).toBeDefined();
  });
});

function Goal() {
  const goal = useWorkbook().goal.get('G-1' as never);
  return goal ? <GoalAgreement goal={goal} /> : null;
}
const signed = performEdit(
  signGoal('G-1' as never, { role: 'head' as never, mark: { kind: 'typed', value: 'H. Head' } }),
  workbook,
  testMoment(),
);

describe('the agreement to a goal', () => {
  it('is asked of its owner alone, and is there once signed', async () => {
    const { user, window, workbook: now } = await show(<Goal />, workbook);
    window.session.getState().workAs('head' as never);
    expect(page.getByText('Nobody has signed it yet.')).toBeDefined();
    await user.type(page.getByLabelText('Typed name'), 'H. Head');
    await user.click(page.getByRole('button', { name: 'Sign as Head of sales' }));
    expect([...now().signOff.values()]).toMatchObject([{ goal: 'G-1', role: 'head' }]);
    expect(page.getByText(/^Signed by Head of sales on/)).toBeDefined();
    expect(page.queryByRole('button', { name: /^Sign/ })).toBeNull();
  });

  it('shows what changed since, field by field, and is signed again', async () => {
    const changed = broken((wb) => wb.add('goal', 'G-1', { title: 'Repeat purchases' }), signed);
    const { user, window, workbook: now } = await show(<Goal />, changed);
    window.session.getState().workAs('head' as never);
    const list = page.getByRole('list', { name: 'Changed since it was signed' });
    expect(list.textContent).toContain('TitleAs signed Repeat rateNow Repeat purchases');
    await user.type(page.getByLabelText('Typed name'), 'H. Head');
    await user.click(page.getByRole('button', { name: 'Sign again as Head of sales' }));
    expect(now().signOff.size).toBe(2);
    expect(page.queryByRole('list', { name: 'Changed since it was signed' })).toBeNull();
  });

  it('says so where what was signed was not kept', async () => {
    const [signOff] = signed.signOff.values();
    const older = broken((wb) => {
      wb.add('signOff', signOff?.id ?? '', { content: '' });
      wb.add('goal', 'G-1', { title: 'Other' });
    }, signed);
    await show(<Goal />, older);
    expect(page.getByText(/^What has changed is not known/)).toBeDefined();
  });
});

describe('the agreement to a stage', () => {
  it('is signed under a typed name', async () => {
    const { user, window, workbook: now } = await show(<StageAgreement stage="why" />, workbook);
    window.session.getState().workAs('head' as never);
    await user.type(page.getByLabelText('Typed name'), 'H. Head');
    await user.click(page.getByRole('button', { name: 'Sign as Head of sales' }));
    expect([...now().signOff.values()].at(-1)).toMatchObject({ stage: 'why', mark: { value: 'H. Head' } });
    expect(stageStatus(now(), 'why').state).toBe('agreed');
  });
});
