// What can be done with a bar: all that the hand does, and what can be done with any record.
import { printKeys } from '../../../../shared/commands/keys.ts';
import { lengths, type Length } from '../../../../shared/edits/plan/boxMoves.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { hasBegun } from '../../../../shared/rules/plan/network.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { isMac } from '../../../ui/isMac.ts';
import type { PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import type { Gesture } from './gestures.ts';

interface Doings {
  readonly begin: (kind: 'move' | 'stretch' | 'link' | 'split', length?: Length) => void;
  readonly ask: (gesture: Gesture) => void;
}

/** Boxes that follow a box and have not begun. */
const following = (workbook: Workbook, { id }: TimeBox): readonly TimeBox[] =>
  [...workbook.timeBox.values()].filter(
    (box) =>
      box.state === 'planned' &&
      !box.archived &&
      box.predecessors.some((link) => link.timeBox === id && link.kind === 'finishStart'),
  );

/** The gestures of one bar, as items. */
export function gestureItems(
  workbook: Workbook,
  box: TimeBox,
  { begin, ask }: Doings,
): readonly PointerMenuItem[] {
  const isOpen = !hasBegun(box);
  const keyed = (key: string) => printKeys(key, isMac);
  const stretched = box.state === 'done' ? [] : lengths;
  return [
    ...(isOpen
      ? [{ id: 'move', label: words.items.move, shortcut: keyed('m'), onSelect: () => begin('move') }]
      : []),
    ...stretched.map((length) => ({
      id: length,
      label: words.items.stretch({ length }),
      shortcut: length === 'likely' ? keyed('s') : undefined,
      onSelect: () => begin('stretch', length),
    })),
    { id: 'link', label: words.items.link, shortcut: keyed('l'), onSelect: () => begin('link') },
    ...box.predecessors.flatMap(({ timeBox: other }) => {
      const before = workbook.timeBox.get(other);
      if (!before) return [];
      const onSelect = () => ask({ kind: 'unlink', box: box.id, other });
      return [{ id: `unlink ${other}`, label: words.items.unlink({ box: before }), onSelect }];
    }),
    ...(isOpen
      ? [
          { id: 'split', label: words.items.split, shortcut: keyed('x'), onSelect: () => begin('split') },
          ...following(workbook, box).map((next) => ({
            id: `join ${next.id}`,
            label: words.items.join({ box: next }),
            onSelect: () => ask({ kind: 'join', box: box.id, other: next.id }),
          })),
        ]
      : []),
  ];
}
