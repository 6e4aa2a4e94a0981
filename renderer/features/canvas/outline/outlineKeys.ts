// The keys of the outline: the ARIA tree's own to walk, letters to act, the same letters as on the canvas.
import type { KeyboardEvent } from 'react';
import type { OutlineRowOf } from './outlineRows.ts';

export interface OutlineDoers {
  readonly rows: readonly OutlineRowOf[];
  readonly readOnly: boolean;
  /** A dialog or menu is opening over the tree: keys typed ahead are not for it. */
  readonly isCovered: boolean;
  /** Puts the focus on a row. */
  readonly goTo: (key: string) => void;
  readonly setFolded: (row: OutlineRowOf, folded: boolean) => void;
  readonly open: (row: OutlineRowOf) => void;
  readonly rename: (row: OutlineRowOf) => void;
  readonly add: (row: OutlineRowOf) => void;
  readonly chooseKind: (row: OutlineRowOf) => void;
  readonly links: (row: OutlineRowOf) => void;
  readonly duplicate: (row: OutlineRowOf) => void;
  /** Offers what a card can become. */
  readonly chooseItem: (row: OutlineRowOf) => void;
  readonly remove: (row: OutlineRowOf) => void;
  readonly move: (row: OutlineRowOf, way: 'up' | 'down') => void;
}

/** Walking and folding; false when the key means none of it. */
function walkKey(key: string, at: number, row: OutlineRowOf, doers: OutlineDoers): boolean {
  const { rows, goTo, setFolded } = doers;
  const to = (index: number) => {
    const next = rows[index];
    if (next) goTo(next.key);
  };
  const isHead = row.card === null;
  if (key === 'ArrowDown') to(at + 1);
  else if (key === 'ArrowUp') to(at - 1);
  else if (key === 'Home') to(0);
  else if (key === 'End') to(rows.length - 1);
  else if (key === 'ArrowLeft' && isHead && row.isOpen) setFolded(row, true);
  else if (key === 'ArrowLeft' && !isHead) goTo(row.stage);
  else if (key === 'ArrowRight' && isHead && !row.isOpen) setFolded(row, false);
  else if (key === 'ArrowRight' && isHead) to(at + 1);
  else return key === 'ArrowLeft' || key === 'ArrowRight';
  return true;
}

/** Acting on a row; false when the key means none of it. */
function actKey(event: KeyboardEvent, row: OutlineRowOf, doers: OutlineDoers): boolean {
  const key = event.key.toLowerCase();
  if (key === 'enter' || key === ' ') doers.open(row);
  else if (doers.readOnly) return false;
  else if (key === 'f2') doers.rename(row);
  else if (key === 'n' && event.shiftKey) doers.chooseKind(row);
  else if (key === 'n') doers.add(row);
  else if (key === 'l') doers.links(row);
  else if (key === 'b' && row.card?.kind === 'card') doers.chooseItem(row);
  else if (key === 'delete' || key === 'backspace') doers.remove(row);
  else return false;
  return true;
}

/** The key handler of the tree. Alt with the arrows moves the row in its list. */
export function outlineKeys(event: KeyboardEvent, doers: OutlineDoers): void {
  const key = (event.target as HTMLElement).dataset['row'];
  const at = doers.rows.findIndex((row) => row.key === key);
  const row = doers.rows[at];
  if (!row || doers.isCovered) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'd' || doers.readOnly) return;
    event.preventDefault();
    return doers.duplicate(row);
  }
  const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
  const isMove = event.altKey && way !== null;
  if (isMove && !doers.readOnly) doers.move(row, way);
  if (isMove || (!event.altKey && (walkKey(event.key, at, row, doers) || actKey(event, row, doers))))
    event.preventDefault();
}
