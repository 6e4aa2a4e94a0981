// The menu of the grid: everything its keys do, for those who look for it.
import { gridActionWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { isMac } from '../../isMac.ts';
import { PointerMenu, type PointerMenuItem } from '../../overlay/PointerMenu.tsx';
import type { GridAction } from './gridActions.ts';

export interface GridMenuProps {
  /** In pixels of the window; null keeps it closed. */
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly actions: readonly GridAction[];
  readonly onCopy: () => void;
  /** Undefined where rows can only be read. */
  readonly onCut: (() => void) | undefined;
  readonly onPaste: (() => void) | undefined;
  /** What can be done with the record in the row. */
  readonly ofRow: readonly PointerMenuItem[];
  readonly onFind: () => void;
  readonly onClose: () => void;
}

const shown = (keys: string): string | undefined => (keys === '' ? undefined : printKeys(keys, isMac));

/** Lists what is possible now; Esc closes it. */
export function GridMenu(props: GridMenuProps) {
  const { position, actions, onCopy, onCut, onPaste, ofRow, onFind, onClose } = props;
  const item = (id: string, label: string, keys: string, onSelect: (() => void) | undefined) =>
    onSelect === undefined ? [] : [{ id, label, shortcut: shown(keys), onSelect }];
  const items: PointerMenuItem[] = [
    ...item('cut', gridActionWords.cut, 'mod+x', onCut),
    ...item('copy', gridActionWords.copy, 'mod+c', onCopy),
    ...item('paste', gridActionWords.paste, 'mod+v', onPaste),
    ...actions
      .filter(({ isPossible }) => isPossible)
      .map(({ id, label, keys, isDanger, run }) => ({
        id,
        label,
        shortcut: shown(keys),
        danger: isDanger,
        onSelect: run,
      })),
    ...ofRow,
    ...item('find', gridActionWords.find, 'mod+f', onFind),
  ];
  return (
    <PointerMenu
      label={gridActionWords.menu}
      position={position}
      items={items}
      width={280}
      onClose={onClose}
    />
  );
}
