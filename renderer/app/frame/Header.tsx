// The header: where we are, whether it is saved, and the few actions that are always at hand.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconMenu2,
  IconPresentation,
  type Icon,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './window.module.css';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import type { CommandHost } from '../../../shared/commands/commandHost.ts';
import { type Command, commands, labelNow, menus, perform } from '../../../shared/commands/commands.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { isMac } from '../../ui/isMac.ts';
import { useCommandHost } from '../commands/commandHost.ts';
import { SaveStatus } from './SaveStatus.tsx';

// Only a workbook has somebody who works in it.
const WorkingAs = lazy(async () => ({ default: (await import('./WorkingAs.tsx')).WorkingAs }));

const icons: Readonly<Record<NonNullable<Command['icon']>, Icon>> = {
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  palette: IconCommand,
  present: IconPresentation,
};

/** Title and client may be left out (the library has neither); the tools stay. */
export function Header({ title, client }: { readonly title: string; readonly client?: string }) {
  const app = useCommandHost();
  return (
    <header className={classes.header}>
      <MainMenu app={app} />
      <div className={classes.title}>
        <span>{title}</span>
        {client ? <span className={classes.client}>{client}</span> : null}
      </div>
      <SaveStatus />
      {app.isOpen ? (
        <>
          <Suspense fallback={null}>
            <WorkingAs />
          </Suspense>
          <span className={classes.gap} />
        </>
      ) : null}
      {commands
        .filter(({ whyNot }) => app.isOpen || whyNot(app) === null)
        .map((command) =>
          command.icon ? (
            <Tool key={command.id} command={command} icon={icons[command.icon]} app={app} />
          ) : null,
        )}
    </header>
  );
}

interface ToolProps {
  readonly command: Command;
  readonly icon: Icon;
  readonly app: CommandHost;
}

/** A header button: the command's own name and key, switched off while it cannot be used. */
function Tool({ command, icon: ToolIcon, app }: ToolProps) {
  const { label, keys } = command;
  const whyNot = command.whyNot(app);
  const isOn = command.isOn?.(app) === true;
  const name = labelNow(command, app);
  return (
    <Tooltip label={whyNot ?? (keys === undefined ? name : `${name} (${printKeys(keys, isMac)})`)}>
      <ActionIcon
        aria-label={label}
        aria-pressed={isOn || undefined}
        variant={isOn ? 'filled' : 'subtle'}
        disabled={whyNot !== null}
        onClick={() => perform(command, app)}
      >
        <ToolIcon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Every command, a menu within each menu, as the native menu bar of the desktop has them. */
function MainMenu({ app }: { readonly app: CommandHost }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={appWords.menu}>
          <IconMenu2 size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {menus
          .map((menu) => ({
            menu,
            rows: commands.filter((command) => command.menu === menu && command.whyNot(app) === null),
          }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ menu, rows }) => (
            <Menu.Sub key={menu}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{menu}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown className={classes.menu ?? ''}>
                {rows.map((command) => (
                  <Row key={command.id} command={command} app={app} />
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Row({ command, app }: { readonly command: Command; readonly app: CommandHost }) {
  const { keys } = command;
  return (
    <Menu.Item
      onClick={() => perform(command, app)}
      rightSection={
        keys === undefined ? null : (
          <Muted as="span" small>
            {printKeys(keys, isMac)}
          </Muted>
        )
      }
    >
      {labelNow(command, app)}
    </Menu.Item>
  );
}
