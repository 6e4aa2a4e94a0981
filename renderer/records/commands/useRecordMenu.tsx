// The actions on a record as items of a menu: in the inspector, on the canvas, in the outline and in tables alike.
import { printKeys } from '../../../shared/commands/keys.ts';
import { useStores } from '../../store/stores.tsx';
import { isMac } from '../../ui/isMac.ts';
import type { PointerMenuItem } from '../../ui/overlay/PointerMenu.tsx';
import { RecordCommandIcon } from './RecordCommandIcon.tsx';
import { recordActions, type RecordRef } from './recordActions.ts';

/** What can be done now with a record; nothing where it is not there. */
export function useRecordMenu(): (ref: RecordRef) => readonly PointerMenuItem[] {
  const stores = useStores();
  return (ref) =>
    recordActions(stores, ref).map(({ command: { id, label, icon, keys, isDanger }, run }) => ({
      id,
      label,
      icon: <RecordCommandIcon icon={icon} />,
      shortcut: keys === undefined ? undefined : printKeys(keys, isMac),
      danger: isDanger,
      onSelect: run,
    }));
}

/** The same where the screen deletes in a way of its own, as it puts its cursor on what is next. */
export const removingBy = (
  items: readonly PointerMenuItem[],
  remove: Pick<PointerMenuItem, 'shortcut' | 'onSelect'>,
): readonly PointerMenuItem[] => items.map((item) => (item.id === 'delete' ? { ...item, ...remove } : item));
