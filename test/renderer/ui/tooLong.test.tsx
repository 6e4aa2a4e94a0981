// @vitest-environment happy-dom
// A text that is too long is never cut: it stays as it was typed or pasted, and the field says by how much.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { RaiseNoteDialog } from '../../../renderer/features/review/RaiseNoteDialog.tsx';
import { FindingsTab } from '../../../renderer/features/review/FindingsTab.tsx';
import { TagsField } from '../../../renderer/ui/fields/TagsField.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { limits } from '../../../shared/schema/field.ts';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const none = () => build(() => undefined);

function Tags() {
  const [tags, setTags] = useState<readonly string[]>(['old']);
  return (
    <>
      <TagsField label="Tags" value={tags} maxLength={10} onCommit={setTags} />
      <output>{tags.join('|')}</output>
    </>
  );
}
const box = () => page.getByRole<HTMLInputElement>('combobox', { name: 'Tags' });
const kept = () => page.getByRole('status').textContent;

it.each(['{Enter}', ',', '{Tab}'])('a tag stays in its box after %s', async (key) => {
  const { user } = await show(<Tags />, none());
  await user.type(box(), `twelve signs${key}`);
  expect(box().value).toBe('twelve signs');
  expect(page.getByText('Too long by 2 characters (limit 10).')).toBeTruthy();
  expect(kept()).toBe('old');
  await user.type(box(), '{Backspace}{Backspace}{Enter}');
  expect(kept()).toBe('old|twelve sig');
  expect(box().value).toBe('');
});

it('of several tags pasted at once the others are taken', async () => {
  const { user } = await show(<Tags />, none());
  await user.click(box());
  await user.paste('short,twelve signs');
  expect(kept()).toBe('old|short');
  expect(box().value).toBe('twelve signs');
  await user.clear(box());
  expect(page.queryByText(/Too long/)).toBeNull();
});

const isShut = (name: string) => page.getByRole('button', { name }).hasAttribute('disabled');

it('a note upward is not raised before it is shorter', async () => {
  const { user } = await show(
    <RaiseNoteDialog onClose={() => undefined} />,
    build((wb) => {
      wb.add('role', 'a', { title: 'Driver' });
      wb.add('role', 'b', { title: 'Head of transport' });
    }),
  );
  for (const [list, role] of [
    ['From', 'Driver'],
    ['To', 'Head of transport'],
  ] as const) {
    await user.click(page.getByRole('combobox', { name: list }));
    await user.keyboard(`${role}{Enter}`);
  }
  const text = page.getByRole<HTMLTextAreaElement>('textbox', { name: /./ });
  await user.click(text);
  await user.paste('x'.repeat(limits.titleChars + 1));
  expect(text.value).toHaveLength(limits.titleChars + 1);
  expect(page.getByText(`Too long by 1 character (limit ${limits.titleChars}).`)).toBeTruthy();
  expect(isShut('Raise a note')).toBe(true);
  await user.type(text, '{Backspace}');
  expect(isShut('Raise a note')).toBe(false);
});

it('a reason to waive is not taken before it is shorter', async () => {
  const { user, window } = await show(
    <FindingsTab />,
    broken((wb) => wb.add('timeBox', 'T-1', { exitQuestion: '' })),
  );
  window.session.getState().workAs('head' as never);
  await user.click(page.getByRole('button', { name: 'Waive… SCH-05 T-1' }));
  const reason = page.getByLabelText<HTMLTextAreaElement>('Reason');
  await user.click(reason);
  await user.paste('x'.repeat(2_004));
  expect(reason.value).toHaveLength(2_004);
  expect(page.getByText('Too long by 4 characters (limit 2000).')).toBeTruthy();
  expect(isShut('Waive finding')).toBe(true);
});
