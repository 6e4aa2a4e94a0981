// Which row of the outline is the Tab stop, and how the focus gets to a row that is only being drawn.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutlineRowOf } from './outlineRows.ts';

/** The element of a row of the outline. */
export const rowElement = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role="tree"] [data-row="${CSS.escape(key)}"]`);

export interface TreeFocus {
  readonly stop: string | null;
  /** Makes a row the Tab stop and gives it the focus. */
  readonly goTo: (key: string) => void;
  /** Makes a row the Tab stop without moving the focus. */
  readonly setStop: (key: string) => void;
}

export function useTreeFocus(rows: readonly OutlineRowOf[], selected: string | null): TreeFocus {
  const [stop, setStop] = useState<string | null>(selected);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const element = wanted.current === null ? null : rowElement(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
  }, [rows, stop]);
  const goTo = useCallback((key: string) => {
    wanted.current = key;
    rowElement(key)?.focus();
    setStop(key);
  }, []);
  return { stop, goTo, setStop };
}
