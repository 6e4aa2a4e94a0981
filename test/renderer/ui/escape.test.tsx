// @vitest-environment happy-dom
// Escape closes the innermost thing and nothing else, however things lie in one another; Enter presses a dialog's primary button.
import { Button, Menu, Popover, Select, TextInput } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SidePanel } from '../../../renderer/ui/frame/SidePanel.tsx';
import { Dialog } from '../../../renderer/ui/overlay/Dialog.tsx';
import { UiProvider } from '../../../renderer/ui/theme/UiProvider.tsx';
import { page } from '../../helpers/browser/screen.tsx';

const closed: string[] = [];
beforeEach(() => {
  closed.splice(0);
  // The trap for the focus says that it finds nothing with a size.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

function start(parts: ReactNode): ReturnType<typeof userEvent.setup> {
  render(<UiProvider>{parts}</UiProvider>);
  onTestFinished(cleanup);
  return userEvent.setup({ pointerEventsCheck: 0 });
}

function Panel({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  const [open, setOpen] = useState(true);
  const close = () => {
    closed.push(name);
    setOpen(false);
  };
  return open ? (
    <SidePanel label={name} onClose={close} head={name} bodyKey="a">
      <TextInput label={`Title in ${name}`} />
      {children}
    </SidePanel>
  ) : null;
}

function Over({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  const [open, setOpen] = useState(true);
  const close = () => {
    closed.push(name);
    setOpen(false);
  };
  return (
    <Dialog opened={open} title={name} onClose={close}>
      <TextInput label={`Title in ${name}`} data-autofocus />
      {children}
    </Dialog>
  );
}

const list = (
  <Select label="State" data={['draft', 'open']} comboboxProps={{ transitionProps: { duration: 0 } }} />
);
const menu = (
  <Menu transitionProps={{ duration: 0 }} onClose={() => closed.push('menu')}>
    <Menu.Target>
      <Button>More</Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item>Duplicate</Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
const popover = (
  <Popover trapFocus transitionProps={{ duration: 0 }} onClose={() => closed.push('popover')}>
    <Popover.Target>
      <Button>Add reading</Button>
    </Popover.Target>
    <Popover.Dropdown>
      <TextInput label="Value read" />
    </Popover.Dropdown>
  </Popover>
);

/** The trap for the focus needs a layout, which there is none of here. */
const goInto = async (name: string, role: 'menuitem' | 'textbox') =>
  (await page.findByRole(role, { name })).focus();
const at = (name: string): HTMLElement => page.getByRole('textbox', { name });

test('an open list in the inspector takes the first Escape, the inspector the second', async () => {
  const user = start(<Panel name="Inspector">{list}</Panel>);
  const state = page.getByRole('combobox', { name: 'State' });
  await user.click(state);
  expect(state.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}');
  expect([state.getAttribute('aria-expanded'), closed]).toEqual(['false', []]);
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Inspector']);
});

test.each([
  ['menu', menu, 'More', 'Duplicate', 'menuitem'],
  ['popover', popover, 'Add reading', 'Value read', 'textbox'],
] as const)(
  'an open %s in the inspector takes the first Escape',
  async (name, part, button, inside, role) => {
    const user = start(<Panel name="Inspector">{part}</Panel>);
    await user.click(page.getByRole('button', { name: button }));
    await goInto(inside, role);
    await user.keyboard('{Escape}');
    expect(closed).toEqual([name]);
  },
);

test('a list, a popover and a menu in a dialog close before it, and it before the inspector', async () => {
  const user = start(
    <>
      <Panel name="Inspector" />
      <Over name="Export">
        {list}
        {popover}
      </Over>
    </>,
  );
  await user.click(page.getByRole('combobox', { name: 'State' }));
  await user.keyboard('{Escape}');
  expect(closed).toEqual([]);
  await user.click(page.getByRole('button', { name: 'Add reading' }));
  await goInto('Value read', 'textbox');
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['popover']);
  at('Title in Export').focus();
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['popover', 'Export']);
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['popover', 'Export', 'Inspector']);
});

test('of two dialogs the upper one closes', async () => {
  const user = start(
    <>
      <Over name="Decision" />
      <Over name="Who works" />
    </>,
  );
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Who works']);
});

test('from the work area the inspector closes, and what was pressed inside a panel means that panel', async () => {
  const user = start(
    <>
      <main>
        <button>Tab</button>
      </main>
      <Panel name="Inspector" />
      <Panel name="Prompts" />
    </>,
  );
  at('Title in Inspector').focus();
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Inspector']);
  page.getByRole('button', { name: 'Tab' }).focus();
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Inspector', 'Prompts']);
});

test('what does something of its own with Escape keeps it', async () => {
  const user = start(
    <>
      <input aria-label="Cell" onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()} />
      <Panel name="Inspector" />
    </>,
  );
  at('Cell').focus();
  await user.keyboard('{Escape}');
  expect(closed).toEqual([]);
});

function Export({ done, disabled = false }: { readonly done: () => void; readonly disabled?: boolean }) {
  return (
    <Dialog
      opened
      title="Export"
      onClose={() => undefined}
      footer={
        <>
          <Button onClick={() => closed.push('cancel')}>Cancel</Button>
          <Button disabled={disabled} onClick={done}>
            Write it
          </Button>
        </>
      }
    >
      <TextInput label="Name" />
      <input type="radio" aria-label="Executive" />
      <textarea aria-label="Why" />
    </Dialog>
  );
}

test('Enter in a field or on a choice presses the primary button, in a long text and on a button it does not', async () => {
  const done = vi.fn();
  const user = start(<Export done={done} />);
  at('Name').focus();
  await user.keyboard('{Enter}');
  page.getByRole('radio').focus();
  await user.keyboard('{Enter}');
  expect(done).toHaveBeenCalledTimes(2);
  at('Why').focus();
  await user.keyboard('{Enter}');
  page.getByRole('button', { name: 'Cancel' }).focus();
  await user.keyboard('{Enter}');
  expect([done.mock.calls.length, closed]).toEqual([2, ['cancel']]);
});

test('a primary button that may not be pressed is not', async () => {
  const done = vi.fn();
  const user = start(<Export done={done} disabled />);
  at('Name').focus();
  await user.keyboard('{Enter}');
  expect(done).not.toHaveBeenCalled();
});
