// Keeps the keyboard where the person works on a list: in the row that was added, on the button that moved a row.
import { type RefObject, useLayoutEffect, useRef } from 'react';

type Place = 'first' | 'up' | 'down' | 'remove';

const controls = ':is(input, textarea, select, button):not(:disabled)';

/** Where the focus goes in a row; a button that is no longer there gives way to the first control. */
const findIn = (row: Element | undefined, place: Place): HTMLElement | null =>
  row?.querySelector<HTMLElement>(`[data-act="${place}"]:not(:disabled)`) ??
  row?.querySelector<HTMLElement>(`[data-cell] ${controls}`) ??
  null;

/** Asks for the focus in a row, by its index, once `parts` have changed; −1 with no row left: the button that adds. */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  parts: readonly unknown[],
): (index: number, place: Place) => void {
  const wanted = useRef<{ readonly index: number; readonly place: Place } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { index, place } = wanted.current;
    wanted.current = null;
    const adder = list.current?.parentElement?.querySelector<HTMLElement>(`[data-add] ${controls}`);
    (findIn(list.current?.children[index], place) ?? adder)?.focus();
  }, [list, parts]);
  return (index, place) => {
    wanted.current = { index, place };
  };
}
