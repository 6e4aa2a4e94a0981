// A menu where the pointer is (or where the keyboard's menu key was pressed), for items on a canvas or in a table.
import { Kbd, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './overlay.module.css';

export interface PointerMenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  /** Drawn in the colour of destruction; the word has to say it too. */
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface PointerMenuProps {
  readonly label: string;
  /** In pixels of the window; `null` keeps the menu closed. */
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly items: readonly PointerMenuItem[];
  /** In pixels; wide enough for short labels when left out. */
  readonly width?: number;
  readonly onClose: () => void;
}

/** Opens with focus on its first item; Esc, choosing and clicking elsewhere close it. */
export function PointerMenu({ label, position, items, width = 220, onClose }: PointerMenuProps) {
  return (
    <Menu
      opened={position !== null}
      onClose={onClose}
      position="bottom-start"
      width={width}
      returnFocus
      trapFocus
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={classes.anchor}
          style={position === null ? {} : { insetInlineStart: position.x, insetBlockStart: position.y }}
        >
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuRows items={items} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The rows of a menu. */
export const MenuRows = ({ items }: { readonly items: readonly PointerMenuItem[] }) =>
  items.map((item) => (
    <Menu.Item
      key={item.id}
      leftSection={item.icon}
      rightSection={item.shortcut === undefined ? null : <Kbd>{item.shortcut}</Kbd>}
      disabled={item.disabled ?? false}
      onClick={item.onSelect}
      {...(item.danger ? { color: 'red' } : {})}
    >
      {item.label}
    </Menu.Item>
  ));
