// Joins what is done with cells and rows: actions, menu, find, pasting and what is drawn with the pointer.
import { type RefObject, useEffect, useState } from 'react';
import type { PasteKnowledge } from '../clipboard/usePasting.ts';
import { readBlock } from '../clipboard/readBlock.ts';
import { type Pasting, usePasting } from '../clipboard/usePasting.ts';
import { canEdit } from '../model/gridColumn.ts';
import { type ActionParts, type GridAction, gridActions } from './gridActions.ts';
import { type GridDrag, useGridDrag } from './useGridDrag.ts';

type Point = { readonly x: number; readonly y: number };

export interface GridEditing {
  /** What the grid's handlers need of it. */
  readonly parts: {
    readonly actions: readonly GridAction[];
    readonly drag: GridDrag;
    readonly paste: Pasting['start'];
    readonly openMenu: (at: Point) => void;
    readonly openFind: () => void;
  };
  readonly pasting: Pasting;
  readonly menuAt: Point | null;
  readonly closeMenu: () => void;
  readonly isFinding: boolean;
  readonly closeFind: () => void;
  /** Gives focus back to the grid. */
  readonly focus: () => void;
}

interface EditingOptions<Row> extends Omit<ActionParts<Row>, 'startIn'> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isReadOnly: boolean;
  readonly knowledge: PasteKnowledge | undefined;
}

/** Knows the row that was added last until it is here, once. */
function waitingRow() {
  let awaited: string | null = null;
  return {
    await: (id: string) => {
      awaited = id;
    },
    arrivedIn: (ids: readonly string[]): number => {
      const row = awaited === null ? -1 : ids.indexOf(awaited);
      if (row >= 0) awaited = null;
      return row;
    },
  };
}

/** Editing over the rows and columns on screen. */
export function useGridEditing<Row>(options: EditingOptions<Row>): GridEditing {
  const { cells, ids, cursor, edits, scroller, isReadOnly, knowledge, rowCommands } = options;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isFinding, setFinding] = useState(false);
  /** A row that was just added and is typed into as soon as it is here. */
  const [starting] = useState(waitingRow);
  const focus = () => scroller.current?.focus({ preventScroll: true });
  const startIn = (id: string) => {
    cursor.goToId(id, 0);
    starting.await(id);
  };
  const pasting = usePasting({ cells, edits, knowledge, canAdd: rowCommands !== undefined });
  const paste: Pasting['start'] = (block, range) => {
    if (!isReadOnly) pasting.start(block, range);
  };

  const begin = () => {
    const row = starting.arrivedIn(ids);
    const record = cells.rows[row];
    if (record === undefined) return;
    const column = Math.max(
      0,
      cells.columns.findIndex((one) => canEdit(one, record)),
    );
    cursor.goTo({ row, column });
    edits.begin({ row, column });
  };
  useEffect(begin);

  usePasteAnywhere(ids.length === 0 && !isReadOnly && rowCommands !== undefined, (clipboard) =>
    paste(readBlock(clipboard), cursor.range),
  );

  return {
    parts: {
      actions: gridActions({ ...options, startIn }),
      drag: useGridDrag(options),
      paste,
      openMenu: setMenuAt,
      openFind: () => setFinding(true),
    },
    pasting,
    menuAt,
    closeMenu: () => setMenuAt(null),
    isFinding,
    closeFind: () => {
      setFinding(false);
      focus();
    },
    focus,
  };
}

/** An empty table has no cell to choose: it takes a paste that nothing else on the page is there to take. */
function usePasteAnywhere(isEmpty: boolean, onPaste: (clipboard: DataTransfer) => void): void {
  useEffect(() => {
    if (!isEmpty) return undefined;
    const take = (event: ClipboardEvent) => {
      if (event.defaultPrevented || event.clipboardData === null || document.activeElement !== document.body)
        return;
      event.preventDefault();
      onPaste(event.clipboardData);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  });
}
