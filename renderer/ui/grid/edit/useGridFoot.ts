// The way between the cells and the line under them that adds a row: down from the last row, and up again.
import { type KeyboardEvent, type RefObject, useRef } from 'react';

export interface GridFoot {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Goes to the line that adds a row; false where there is none. */
  readonly goBelow: () => boolean;
  /** The arrow up in a box of that line; in a list it points. */
  readonly press: (event: KeyboardEvent) => void;
}

/** `goBack` goes to the last row. */
export function useGridFoot(goBack: () => void): GridFoot {
  const ref = useRef<HTMLDivElement>(null);
  return {
    ref,
    goBelow: () => {
      const box = ref.current?.querySelector('input');
      box?.focus();
      return box !== null && box !== undefined;
    },
    press: (event) => {
      const isText = event.target instanceof HTMLInputElement && event.target.role !== 'combobox';
      if (event.key !== 'ArrowUp' || event.defaultPrevented || !isText) return;
      event.preventDefault();
      goBack();
    },
  };
}
