// What an editor draws beside its cell, such as a list, is drawn elsewhere: what is pressed in it is not pressed in the table.
import type { SyntheticEvent } from 'react';

const stop = (event: SyntheticEvent): void => event.stopPropagation();

/** Props of what stands around it. */
export const apart = {
  onPointerDown: stop,
  onMouseDown: stop,
  onClick: stop,
  onDoubleClick: stop,
  onKeyDown: stop,
  onContextMenu: stop,
} as const;
