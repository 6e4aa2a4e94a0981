// Every command with its keys, by menu: the list a person learns the keyboard from.
import { Kbd } from '@mantine/core';
import { helpWords } from '../../../shared/messages/screens/app/help.ts';
import { canvasKeyWords } from '../../../shared/messages/screens/canvasHand.ts';
import { timelineKeys } from '../../../shared/messages/screens/timeline.ts';
import { commands, menus } from '../../../shared/commands/commands.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { Dialog, DialogColumns } from '../../ui/overlay/Dialog.tsx';
import { ReadText } from '../../ui/overlay/ReadText.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Lines } from '../../ui/page/Rows.tsx';
import { isMac } from '../../ui/isMac.ts';

/** Keys that are no commands, because they act on the cell under the cursor. */
const tableKeys = [
  [helpWords.writeInCell, 'enter'],
  [helpWords.chooseTheRow, 'space'],
  [helpWords.deleteTheRows, 'mod+delete'],
  [helpWords.copyCells, 'mod+c'],
  [helpWords.pasteCells, 'mod+v'],
  [helpWords.fillDown, 'mod+d'],
  [helpWords.fillRight, 'mod+r'],
  [helpWords.writeInAll, 'mod+enter'],
  [helpWords.insertRow, 'mod+enter'],
  [helpWords.duplicateRows, 'mod+shift+d'],
  [helpWords.moveRows, 'alt+↓'],
  [helpWords.findInTable, 'mod+f'],
  [helpWords.chooseWholeRow, 'shift+space'],
  [helpWords.chooseWholeColumn, 'mod+space'],
] as const;

/** Keys of the item under the cursor of the canvas. */
const canvasKeys = [
  [canvasKeyWords.walk, '→'],
  [canvasKeyWords.open, 'enter'],
  [canvasKeyWords.rename, 'f2'],
  [canvasKeyWords.add, 'n'],
  [canvasKeyWords.addKind, 'shift+n'],
  [canvasKeyWords.link, 'l'],
  [canvasKeyWords.move, 'm'],
  [canvasKeyWords.order, 'alt+↑'],
  [canvasKeyWords.duplicate, 'mod+d'],
  [canvasKeyWords.become, 'b'],
  [canvasKeyWords.mark, 'space'],
  [canvasKeyWords.menu, 'shift+f10'],
  [canvasKeyWords.why, 'w'],
  [canvasKeyWords.depends, 'd'],
  [canvasKeyWords.fold, 'f'],
  [canvasKeyWords.find, 'mod+f'],
] as const;

/** Keys of the bar that has the focus on the timeline. */
const barKeys = [
  [timelineKeys.nextBar, '→'],
  [timelineKeys.move, 'm'],
  [timelineKeys.stretch, 's'],
  [timelineKeys.link, 'l'],
  [timelineKeys.split, 'x'],
  [timelineKeys.menu, 'shift+f10'],
  [timelineKeys.zoomIn, 'plus'],
  [timelineKeys.zoomOut, 'minus'],
  [timelineKeys.fit, '0'],
] as const;

/** Keys that act in the field under the cursor. */
const fieldKeys = [
  [helpWords.openChosen, 'mod+enter'],
  [helpWords.chooseDay, '↓'],
  [helpWords.chooseShape, '↓'],
  [helpWords.walkChips, '←'],
  [helpWords.nextPrompt, 'mod+enter'],
] as const;

function Row({ what, keys }: { readonly what: string; readonly keys: string }) {
  return (
    <li>
      <span>{what}</span>
      <Kbd>{printKeys(keys, isMac)}</Kbd>
    </li>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened title={helpWords.keyboardShortcuts} size="lg" onClose={onClose}>
      <ReadText label={helpWords.keyboardShortcuts}>
        <Muted>{helpWords.paletteHint({ keys: printKeys('mod+k', isMac) })}</Muted>
        <DialogColumns>
          {menus.map((menu) => (
            <Section key={menu} title={menu}>
              <Lines dense>
                {commands
                  .filter((command) => command.menu === menu && command.keys !== undefined)
                  .map(({ id, label, keys = '' }) => (
                    <Row key={id} what={label} keys={keys} />
                  ))}
              </Lines>
            </Section>
          ))}
          <Section title={helpWords.inAField}>
            <Lines dense>
              {fieldKeys.map(([what, keys]) => (
                <Row key={what} what={what} keys={keys} />
              ))}
            </Lines>
          </Section>
          <Section title={helpWords.inATable}>
            <Lines dense>
              {tableKeys.map(([what, keys]) => (
                <Row key={what} what={what} keys={keys} />
              ))}
            </Lines>
          </Section>
          <Section title={canvasKeyWords.heading}>
            <Lines dense>
              {canvasKeys.map(([what, keys]) => (
                <Row key={what} what={what} keys={keys} />
              ))}
            </Lines>
          </Section>
          <Section title={timelineKeys.heading}>
            <Lines dense>
              {barKeys.map(([what, keys]) => (
                <Row key={what} what={what} keys={keys} />
              ))}
            </Lines>
          </Section>
        </DialogColumns>
      </ReadText>
    </Dialog>
  );
}
