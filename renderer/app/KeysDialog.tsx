// Every command with its keys, by menu: the list a person learns the keyboard from.
import { Kbd } from '@mantine/core';
import { commandOf, commands, printKeys } from '../../shared/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SectionHeading } from '../ui/SectionHeading.tsx';
import classes from './HelpDialogs.module.css';
import { isMac } from './keys.ts';

const menus = [...new Set(commands.map(({ menu }) => menu))];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened title="Keyboard shortcuts" size="lg" onClose={onClose}>
      <p className={classes.lead}>
        Everything else is in the command palette: press {printKeys('mod+k', isMac)} and type.
      </p>
      {/* Reached by Tab, so that the keyboard can scroll the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.columns} role="group" aria-label="Shortcuts by menu" tabIndex={0}>
        {menus.map((menu) => (
          <section key={menu} aria-label={menu} className={classes.group}>
            <SectionHeading>{menu}</SectionHeading>
            <dl className={classes.keys}>
              {commands
                .filter((command) => command.menu === menu && 'keys' in command)
                .map(({ id }) => (
                  <div key={id}>
                    <dt>{commandOf(id).label}</dt>
                    <dd>
                      <Kbd>{printKeys(commandOf(id).keys ?? '', isMac)}</Kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
