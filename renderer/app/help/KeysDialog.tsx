// Every command with its keys, by menu: the list a person learns the keyboard from.
import { Kbd } from '@mantine/core';
import { helpWords } from '../../../shared/messages/screens/help.ts';
import { commands, menus } from '../../../shared/commands/commands.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './help.module.css';
import { isMac } from '../commands/keys.ts';

/** Keys that are no commands, because they act on the cell under the cursor. */
const tableKeys = [
  [helpWords.writeInCell, 'enter'],
  [helpWords.chooseTheRow, 'space'],
  [helpWords.deleteTheRows, 'mod+delete'],
  [helpWords.copyCells, 'mod+c'],
  [helpWords.pasteCells, 'mod+v'],
] as const;

function Row({ what, keys }: { readonly what: string; readonly keys: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Kbd>{printKeys(keys, isMac)}</Kbd>
      </dd>
    </div>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened title={helpWords.keyboardShortcuts} size="lg" onClose={onClose}>
      <Muted>{helpWords.paletteHint({ keys: printKeys('mod+k', isMac) })}</Muted>
      <div className={classes.columns}>
        {menus.map((menu) => (
          <section key={menu} aria-label={menu} className={classes.group}>
            <SectionHeading>{menu}</SectionHeading>
            <dl className={classes.keys}>
              {commands
                .filter((command) => command.menu === menu && command.keys !== undefined)
                .map(({ id, label, keys = '' }) => (
                  <Row key={id} what={label} keys={keys} />
                ))}
            </dl>
          </section>
        ))}
        <Section title={helpWords.inATable}>
          <dl className={classes.keys}>
            {tableKeys.map(([what, keys]) => (
              <Row key={what} what={what} keys={keys} />
            ))}
          </dl>
        </Section>
      </div>
    </Dialog>
  );
}
