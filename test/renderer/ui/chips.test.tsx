// @vitest-environment happy-dom
// What is chosen stands beside its box: Tab stops at the box alone, and keys lead to the rest.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PickField } from '../../../renderer/ui/fields/pick/PickField.tsx';
import { PickManyField } from '../../../renderer/ui/fields/pick/PickManyField.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

const goals = ['G-1', 'G-2', 'G-3'].map((code) => ({ id: code, code, title: `Goal ${code}` }));

function Screen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [ids, setIds] = useState<readonly string[]>(['G-1', 'G-2']);
  return (
    <>
      <PickManyField label="Serves" items={goals} value={ids} onCommit={setIds} onOpen={onOpen} />
      <PickField label="First" items={goals} value="G-3" onCommit={() => undefined} onOpen={onOpen} />
      <button type="button">Next</button>
      <output>{ids.join()}</output>
    </>
  );
}

async function shown() {
  const opened: string[] = [];
  const { user } = await show(
    <Screen onOpen={(id) => void opened.push(id)} />,
    broken((wb) => wb),
  );
  await user.tab();
  return { user, opened };
}

const box = (name: string) => page.getByRole<HTMLInputElement>('combobox', { name });
const chosen = () => page.getByRole('status').textContent;
const at = () => document.activeElement;

it('Tab goes from box to box', async () => {
  const { user } = await shown();
  expect(at()).toBe(box('Serves'));
  await user.tab();
  expect(at()).toBe(box('First'));
  await user.tab();
  expect(at()).toBe(page.getByRole('button', { name: 'Next' }));
});

it('the arrows walk through the chips and back, and Enter opens one', async () => {
  const { user, opened } = await shown();
  await user.keyboard('{ArrowLeft}');
  expect(at()).toBe(page.getByRole('button', { name: 'Remove G-2' }));
  await user.keyboard('{ArrowLeft}{Enter}');
  expect(opened).toEqual(['G-2']);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(at()).toBe(box('Serves'));
});

it('Delete takes the chip away, and Backspace in the empty box goes to the last', async () => {
  const { user } = await shown();
  await user.keyboard('{Backspace}{Delete}');
  expect(chosen()).toBe('G-1');
  expect(at()).toBe(box('Serves'));
});

it('while words are typed the arrows and Backspace are the text’s', async () => {
  const { user } = await shown();
  await user.keyboard('G{ArrowLeft}{Backspace}');
  expect(at()).toBe(box('Serves'));
  expect(chosen()).toBe('G-1,G-2');
});

it('Ctrl+Enter opens what is chosen', async () => {
  const { user, opened } = await shown();
  await user.tab();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(opened).toEqual(['G-3']);
});
