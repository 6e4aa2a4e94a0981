// Joins what is done with cells and rows: actions, menu, find, pasting and what is drawn with the pointer.
import { type RefObject, useEffect, useState } from 'react';
import type { PasteKnowledge } from '../clipboard/usePasting.ts';
import { readBlock } from '../clipboard/readBlock.ts';
import { type Pasting, usePasting } from '../clipboard/usePasting.ts';
import { canEdit } from '../model/gridColumn.ts';
import type { CellPlace } from '../model/gridSelection.ts';
import { type ActionParts, type GridAction, gridActions } from './gridActions.ts';
import { type GridDrag, useGridDrag } from './useGridDrag.ts';

type Point = { readonly x: number; readonly y: number };

export interface GridEditing {
  /** What the grid's handlers need of it. */
  readonly parts: {
    readonly actions: readonly GridAction[];
    readonly drag: GridDrag;
    readonly paste: Pasting['start'];
    /** Starts a paste of new rows. */
    readonly pasteBelow: (block: string[][]) => void;
    readonly openMenu: (at: Point) => void;
    readonly openFind: () => void;
  };
  readonly pasting: Pasting;
  /** Something that acts on the chosen cells has the focus instead of them. */
  readonly isOver: boolean;
  readonly menuAt: Point | null;
  readonly closeMenu: () => void;
  readonly isFinding: boolean;
  readonly closeFind: () => void;
  /** Gives focus back to the grid. */
  readonly focus: () => void;
}

interface EditingOptions<Row> extends Omit<ActionParts<Row>, 'startIn' | 'show'> {
  /** Puts the cursor on a cell and brings it into sight. */
  readonly goTo: (place: CellPlace) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isReadOnly: boolean;
  readonly knowledge: PasteKnowledge | undefined;
}

/** Knows the row that was added last until it is here, once. */
function waitingRow() {
  let awaited: { readonly id: string; readonly isTyped: boolean } | null = null;
  return {
    await: (id: string, isTyped: boolean) => {
      awaited = { id, isTyped };
    },
    arrivedIn: (ids: readonly string[]) => {
      const row = awaited === null ? -1 : ids.indexOf(awaited.id);
      if (awaited === null || row < 0) return null;
      const { isTyped } = awaited;
      awaited = null;
      return { row, isTyped };
    },
  };
}

/** Editing over the rows and columns on screen. */
export function useGridEditing<Row>(options: EditingOptions<Row>): GridEditing {
  const { cells, ids, cursor, edits, goTo, scroller, isReadOnly, knowledge, rowCommands } = options;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isFinding, setFinding] = useState(false);
  /** A row that was just added and is typed into as soon as it is here. */
  const [starting] = useState(waitingRow);
  const focus = () => scroller.current?.focus({ preventScroll: true });
  const goToNew = (isTyped: boolean) => (id: string) => {
    cursor.goToId(id, 0);
    starting.await(id, isTyped);
  };
  const canAdd = rowCommands !== undefined;
  const pasting = usePasting({ cells, edits, knowledge, canAdd, showAdded: goToNew(false) });
  const paste: Pasting['start'] = (block, range) => {
    if (!isReadOnly) pasting.start(block, range);
  };

  /** Behind the last row there is no cell to choose: what is pasted there begins in the first column that is typed in. */
  const pasteBelow: GridEditing['parts']['pasteBelow'] = (block) => {
    const row = ids.length;
    const column = Math.max(
      0,
      cells.columns.findIndex(({ editor }) => editor === 'text'),
    );
    paste(block, { top: row, bottom: row, left: column, right: column });
  };

  const begin = () => {
    const arrived = starting.arrivedIn(ids);
    const record = cells.rows[arrived?.row ?? -1];
    if (arrived === null || record === undefined) return;
    const column = Math.max(
      0,
      cells.columns.findIndex((one) => canEdit(one, record)),
    );
    goTo({ row: arrived.row, column });
    if (arrived.isTyped) edits.begin({ row: arrived.row, column }, undefined, true);
  };
  useEffect(begin);

  usePasteAnywhere(ids.length === 0 && !isReadOnly && canAdd, (clipboard) =>
    pasteBelow(readBlock(clipboard)),
  );

  return {
    parts: {
      actions: gridActions({ ...options, startIn: goToNew(true), show: goToNew(false) }),
      drag: useGridDrag(options),
      paste,
      pasteBelow,
      openMenu: setMenuAt,
      openFind: () => setFinding(true),
    },
    pasting,
    isOver: menuAt !== null || isFinding || pasting.waiting !== null,
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
