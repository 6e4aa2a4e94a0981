// @vitest-environment happy-dom
// A workbook is begun with what was typed: text that is no value is mended first, never left out without a word.
import { expect, it, vi } from 'vitest';
import { NewWorkbookDialog } from '../../../../renderer/features/library/NewWorkbookDialog.tsx';
import { factsOf, settingsOf } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';
import { until } from '../../../helpers/until.ts';

// The files of templates are read from a server that is not there: here they are on the disk.
vi.mock('../../../../renderer/features/library/appTemplates.ts', async () => {
  const { templates } = await import('../../../helpers/workbooks/templates.ts');
  const ready = Object.assign(Promise.resolve(templates), { status: 'fulfilled', value: templates });
  return { appTemplates: () => ready };
});

it('is not made while an amount or a day is no value, and goes to the field', async () => {
  const { user, workbook } = await show(
    <NewWorkbookDialog onClose={() => undefined} />,
    build(() => undefined),
  );
  const before = factsOf(workbook()).title;
  await user.type(page.getByLabelText('Title'), 'Depots');
  const budget = page.getByLabelText('Budget');
  await user.type(budget, 'abc{Enter}');
  expect(budget.getAttribute('aria-invalid')).toBe('true');
  await user.type(page.getByLabelText('Result needed by'), 'soonish');
  await user.click(page.getByRole('button', { name: 'Create workbook' }));
  expect(document.activeElement).toBe(page.getByLabelText('Result needed by'));
  expect(factsOf(workbook()).title).toBe(before);
  await user.clear(page.getByLabelText('Result needed by'));
  await user.clear(budget);
  await user.type(budget, '90k{Enter}');
  await until(() => expect(factsOf(workbook()).title).toBe('Depots'));
  expect(settingsOf(workbook()).budget).toBe(9_000_000);
});
