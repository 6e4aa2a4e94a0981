// @vitest-environment happy-dom
// The one list to choose from: what keys take, what they never take, and what stays of words that fit nothing.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PickSelect } from '../../../renderer/ui/fields/pick/PickSelect.tsx';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

const roles = ['Head of transport', 'Head of sales', 'Chief officer'].map((code, i) => ({
  id: `r${i}`,
  code,
  title: '',
}));

interface BoxProps {
  readonly start?: string | null;
  readonly none?: string;
  readonly onCreate?: (title: string) => void;
  readonly onKeyDown?: (key: string) => void;
}

function Box({ start = null, none, onCreate, onKeyDown }: BoxProps) {
  const [value, setValue] = useState<string | null>(start);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the inspector around a field
    <div onKeyDown={(event) => onKeyDown?.(event.key)}>
      <PickSelect
        label="Owner"
        items={roles}
        value={value}
        onChange={setValue}
        none={none}
        newItem={onCreate && { one: 'role', many: 'roles', onCreate }}
      />
      <output>{value ?? 'nobody'}</output>
      <button type="button">Next</button>
    </div>
  );
}

const box = () => page.getByRole<HTMLInputElement>('combobox', { name: 'Owner' });
const chosen = () => page.getByRole('status').textContent;
const options = () => page.queryAllByRole('option').map(({ textContent }) => textContent);

async function opened(props: BoxProps = {}) {
  const { user } = await show(
    <Box {...props} />,
    broken((wb) => wb),
  );
  await user.tab();
  expect(document.activeElement).toBe(box());
  return user;
}

it('opens nothing and changes nothing while the keyboard passes through', async () => {
  const user = await opened({ start: 'r2' });
  expect(box().getAttribute('aria-expanded')).toBe('false');
  await user.tab();
  expect(chosen()).toBe('r2');
});

it('takes no letter for a choice before Enter', async () => {
  const user = await opened({ start: 'r2' });
  await user.keyboard('head of sa');
  expect(options()).toEqual(['Head of sales']);
  expect(chosen()).toBe('r2');
  await user.keyboard('{Enter}');
  expect(chosen()).toBe('r1');
  expect(box().value).toBe('Head of sales');
});

it('takes with Tab what Enter takes', async () => {
  const user = await opened();
  await user.keyboard('chief');
  await user.tab();
  expect(chosen()).toBe('r2');
  expect(document.activeElement?.textContent).toBe('Next');
});

it('guesses none of several: Enter points, the words stay and are told when they are left', async () => {
  const user = await opened({ start: 'r2' });
  await user.keyboard('head');
  expect(box().getAttribute('aria-activedescendant')).toBeNull();
  await user.tab();
  expect(chosen()).toBe('r2');
  expect(box().value).toBe('head');
  expect(box().getAttribute('aria-invalid')).toBe('true');
  await user.click(box());
  await user.keyboard('{Enter}');
  expect(chosen()).toBe('r2');
  expect(document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
    'Head of transport',
  );
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen()).toBe('r1');
});

it('adds what is called so by nothing, by Enter and by leaving, and nothing where none may be added', async () => {
  const made: string[] = [];
  const user = await opened({ onCreate: (title) => made.push(title) });
  await user.keyboard('Head of data{Enter}');
  await user.keyboard('Auditor');
  await user.tab();
  expect(made).toEqual(['Head of data', 'Auditor']);
});

it('says of words that are no choice that they are none', async () => {
  const user = await opened({ start: 'r2' });
  await user.keyboard('nobody here{Enter}');
  expect(chosen()).toBe('r2');
  expect(page.getByText(/“nobody here” is none of the choices/)).toBeTruthy();
});

it('reaches "not set" by its name, by an emptied box and by the arrows', async () => {
  const user = await opened({ start: 'r2', none: 'Not set' });
  await user.keyboard('not set{Enter}');
  expect(chosen()).toBe('nobody');
  await user.keyboard('chief{Enter}');
  await user.keyboard('{Backspace}{Enter}');
  expect(chosen()).toBe('nobody');
  await user.keyboard('chief{Enter}{Enter}{Home}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  expect(chosen()).toBe('nobody');
});

it('keeps the choice when the box is emptied and something has to be chosen', async () => {
  const user = await opened({ start: 'r2' });
  await user.keyboard('{Backspace}');
  await user.tab();
  expect(chosen()).toBe('r2');
  expect(box().value).toBe('Chief officer');
});

it('closes with Escape the list and nothing around it, and puts the words back', async () => {
  const keys: string[] = [];
  const user = await opened({ start: 'r2', onKeyDown: (key) => keys.push(key) });
  await user.keyboard('he{Escape}');
  expect(keys).not.toContain('Escape');
  expect(box().value).toBe('Chief officer');
  expect(box().getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{Escape}');
  expect(keys).toContain('Escape');
});

it('is chosen from by mouse', async () => {
  const user = await opened({ start: 'r2' });
  await user.click(box());
  await user.click(page.getByRole('option', { name: 'Head of sales' }));
  expect(chosen()).toBe('r1');
  expect(document.activeElement).toBe(box());
});
