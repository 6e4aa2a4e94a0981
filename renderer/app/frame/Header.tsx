// The header: where we are, whether it is saved, and the few actions that are always at hand.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconMenu2,
  IconPresentation,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import {
  type CommandId,
  commandOf,
  commands,
  printKeys,
  type Menu as MenuName,
} from '../../../shared/commands.ts';
import { useDocument, useSession } from '../../store/stores.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './window.module.css';
import { isMac } from '../commands/keys.ts';
import { usePerform } from '../commands/perform.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { WorkingAs } from './WorkingAs.tsx';

const menus: readonly MenuName[] = ['File', 'Edit', 'View', 'Workshop', 'Help'];

/** Title and client may be left out (the library has neither); the tools stay. */
export function Header({ title, client }: { readonly title: string; readonly client?: string }) {
  const isOpen = useDocument((state) => state.opening.status === 'open');
  const hasWall = useSession((state) => state.wall);
  return (
    <header className={classes.header}>
      <MainMenu />
      <div className={classes.title}>
        <span>{title}</span>
        {client ? <span className={classes.client}>{client}</span> : null}
      </div>
      <SaveStatus />
      {isOpen ? (
        <>
          <WorkingAs />
          <span className={classes.gap} />
          <Tool command="undo" icon={<IconArrowBackUp size={18} />} />
          <Tool command="redo" icon={<IconArrowForwardUp size={18} />} />
        </>
      ) : null}
      <Tool command="palette" icon={<IconCommand size={18} />} />
      {isOpen ? <Tool command="present" icon={<IconPresentation size={18} />} pressed={hasWall} /> : null}
    </header>
  );
}

interface ToolProps {
  readonly command: CommandId;
  readonly icon: ReactNode;
  /** What it has begun goes on; pressing it again ends that. */
  readonly pressed?: boolean;
}

/** A header button: the command's own name and key, switched off while it cannot be used. */
function Tool({ command, icon, pressed = false }: ToolProps) {
  const { perform, can, labelNow } = usePerform();
  const { label, keys } = commandOf(command);
  const hint = keys === undefined ? labelNow(command) : `${labelNow(command)} (${printKeys(keys, isMac)})`;
  return (
    <Tooltip label={hint}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed || undefined}
        variant={pressed ? 'filled' : 'subtle'}
        disabled={!can(command)}
        onClick={() => perform(command)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** Every command by menu, as the native menu of the desktop has them. */
function MainMenu() {
  const { perform, can, labelNow } = usePerform();
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <ActionIcon aria-label="Menu">
          <IconMenu2 size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" className={classes.menu ?? ''}>
        {menus
          .map((menu) => ({ menu, rows: commands.filter((row) => row.menu === menu && can(row.id)) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ menu, rows }) => (
            <Fragment key={menu}>
              <Menu.Label>{menu}</Menu.Label>
              {rows.map(({ id }) => (
                <Menu.Item key={id} onClick={() => perform(id)} rightSection={<Keys command={id} />}>
                  {labelNow(id)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ command }: { readonly command: CommandId }) {
  const { keys } = commandOf(command);
  return keys === undefined ? null : (
    <Muted as="span" small>
      {printKeys(keys, isMac)}
    </Muted>
  );
}
