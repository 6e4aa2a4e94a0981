// @vitest-environment happy-dom
// Who works at a window is chosen in its header, and what is changed there is stamped with that role.
import { describe, expect, it } from 'vitest';
import { WorkingAs } from '../../../renderer/app/frame/WorkingAs.tsx';
import { workingRole } from '../../../renderer/store/workingRole.ts';
import { changeFields, deleteRecords } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const two = () =>
  build((wb) => {
    wb.add('role', 'head', { title: 'Head of sales' });
    wb.add('role', 'builder', { title: 'Build lead' });
  });

describe('working as', () => {
  it('is chosen among the roles of the workbook, and forgotten with another workbook', async () => {
    const { user, window, workbook } = await show(<WorkingAs />, two());
    await user.click(page.getByRole('combobox', { name: 'Working as' }));
    await user.click(page.getByRole('option', { name: 'Build lead', hidden: true }));
    expect(window.session.getState().workingAs).toBe('builder');
    window.document.getState().apply(changeFields('role', 'head', { notes: 'Called' }));
    expect(workbook().role.get('head' as never)).toMatchObject({ updatedByRole: 'builder' });
    expect(window.document.getState().history.past.at(-1)?.byRole).toBe('builder');
    window.session.getState().reset();
    expect(window.session.getState().workingAs).toBeNull();
  });

  it('is nobody once the role is gone', () => {
    const workbook = two();
    const workingAs = 'head' as never;
    expect(workingRole(workbook, { workingAs })).toBe('head');
    const gone = performEdit(deleteRecords([{ kind: 'role', id: 'head' }]), workbook, testMoment());
    expect(workingRole(gone, { workingAs })).toBeNull();
    expect(workingRole(null, { workingAs })).toBeNull();
  });

  it('is not asked where there is no role to work as, nor where the workbook is only read', async () => {
    await show(
      <WorkingAs />,
      build(() => undefined),
    );
    expect(page.queryByRole('combobox')).toBeNull();
    await show(<WorkingAs />, two(), { isReadOnly: true });
    expect(page.queryByRole('combobox')).toBeNull();
  });
});
