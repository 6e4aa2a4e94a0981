// @vitest-environment happy-dom
// A text that is too long is never cut: it stays as it was typed or pasted, and the field says by how much.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { TagsField } from '../../../renderer/ui/fields/TagsField.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
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
