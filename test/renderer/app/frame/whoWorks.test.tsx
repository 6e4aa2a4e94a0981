// @vitest-environment happy-dom
// Who is working is asked once, before the first thing that somebody stands by; what waited for the answer is then done.
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../../renderer/app/Dialogs.tsx';
import { addReading, changeFields } from '../../../../shared/edits/records.ts';
import { type Edit, RoleNeeded } from '../../../../shared/edits/edit.ts';
import { wantsRole } from '../../../../shared/log/wantsRole.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const two = { sales: 'Head of sales', builder: 'Build lead' };
const shop = (roles: Readonly<Record<string, string>> = two) =>
  build((wb) => {
    for (const [id, title] of Object.entries(roles)) wb.add('role', id, { title });
    wb.add('metric', 'M-1', { title: 'Stock accuracy' });
    wb.add('risk', 'R-1', { title: 'Late supplier' });
  });

const reading = (id: string): Edit =>
  addReading(id, { metric: 'M-1' as never, date: '2026-01-12', value: 93.2 });

/** A sitting in which nobody has been asked yet. */
async function sitting(workbook = shop()) {
  const shown = await show(<Dialogs />, workbook);
  shown.window.session.getState().reset();
  const { apply } = shown.window.document.getState();
  return { ...shown, apply };
}
const dialog = () => page.queryByRole('dialog', { name: 'Who is working?' });
const press = (name: string) => page.findByRole('button', { name });

describe('the first reading of a sitting', () => {
  it('waits for the answer, is made in its name, and nobody is asked again', async () => {
    const { user, workbook, apply } = await sitting();
    expect(apply(reading('first'))).toBe(true);
    expect(workbook().reading.size).toBe(0);
    await user.click(await press('Build lead'));
    expect(workbook().reading.get('first' as never)).toMatchObject({
      byRole: 'builder',
      updatedByRole: 'builder',
    });
    apply(reading('second'));
    expect(workbook().reading.get('second' as never)).toMatchObject({ updatedByRole: 'builder' });
    expect(dialog()).toBeNull();
  });

  it('is made all the same by who would rather not say, once and for all', async () => {
    const { user, workbook, apply } = await sitting();
    apply(reading('first'));
    await user.click(await press('Not now'));
    expect(workbook().reading.get('first' as never)).toMatchObject({ updatedByRole: null });
    apply(reading('second'));
    expect(workbook().reading.size).toBe(2);
    expect(dialog()).toBeNull();
  });

  it('may be by a role that is added then', async () => {
    const { user, workbook, apply } = await sitting();
    apply(reading('first'));
    await user.type(await page.findByLabelText('Name of the role'), 'Auditor');
    await user.click(await press('Add a role'));
    const auditor = [...workbook().role.values()].find(({ title }) => title === 'Auditor');
    expect(workbook().reading.get('first' as never)?.updatedByRole).toBe(auditor?.id);
    expect(auditor).toBeDefined();
  });

  it('asks nothing where there are no roles to work as', async () => {
    const { workbook, apply } = await sitting(shop({}));
    apply(reading('first'));
    expect(workbook().reading.size).toBe(1);
    expect(dialog()).toBeNull();
  });
});

describe('what must be done in a name', () => {
  const named: Edit = {
    label: 'Name it',
    apply: (workbook, moment) => {
      if (moment.byRole === null) throw new RoleNeeded('In the name of a role only.');
      return changeFields('risk', 'R-1', { title: 'Named' }).apply(workbook, moment);
    },
  };

  it('asks also who would rather not say, and is not done without an answer', async () => {
    const { user, window, workbook, apply } = await sitting();
    window.session.getState().answerRole(null);
    apply(named);
    await user.click(await press('Cancel'));
    expect(workbook().risk.get('R-1' as never)?.title).toBe('Late supplier');
    apply(named);
    await user.click(await press('Head of sales'));
    expect(workbook().risk.get('R-1' as never)).toMatchObject({
      title: 'Named',
      updatedByRole: 'sales',
    });
  });
});

it('what is asked for by command only says who works', async () => {
  const { user, window } = await sitting();
  window.session.getState().setDialog('whoWorks');
  await user.click(await press('Head of sales'));
  expect(window.session.getState()).toMatchObject({ workingAs: 'sales', dialog: null });
});

it('a title, a plan or a removal is nobody’s word', async () => {
  const { workbook, apply } = await sitting();
  apply(changeFields('risk', 'R-1', { title: 'Later' }));
  expect(workbook().risk.get('R-1' as never)?.title).toBe('Later');
  expect(dialog()).toBeNull();
  const record = {} as never;
  expect(wantsRole([{ type: 'removed', kind: 'reading', id: 'x', record }])).toBe(false);
  expect(wantsRole([{ type: 'changed', kind: 'timeBox', id: 'x', field: 'duration' }])).toBe(false);
  expect(wantsRole([{ type: 'changed', kind: 'timeBox', id: 'x', field: 'extensions' }])).toBe(true);
  expect(wantsRole([{ type: 'changed', kind: 'risk', id: 'x', field: 'acceptedByRole' }])).toBe(true);
  expect(wantsRole([{ type: 'added', kind: 'signOff', id: 'x', record }])).toBe(true);
});
