// Two things that are drawn with the pointer: the fill handle out to more cells, and rows to another place by their edge.
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Cells } from '../model/gridEdits.ts';
import type { CellPlace, CellRange } from '../model/gridSelection.ts';
import type { GridCursor } from '../useGridCursor.ts';
import type { GridEdits } from '../useGridEdits.ts';
import { fillOn, fillReach, joinedRange, reachedRange } from './fillRange.ts';
import { dropTarget, type RowCommands } from './rowCommands.ts';

export interface GridDrag {
  /** The cells that the fill handle covers now. */
  readonly reach: CellRange | null;
  /** Rows are dropped at the upper edge of this one; −1: nothing is dragged. */
  readonly dropAt: number;
  /** Begins where the pointer went down on a handle; false where it did not. */
  readonly begin: (event: PointerEvent, place: CellPlace | null) => boolean;
  /** Follows the pointer; false where nothing is drawn. */
  readonly moveTo: (place: CellPlace | null, isLowerHalf: boolean) => boolean;
}

interface DragOptions<Row> {
  readonly cells: Cells<Row>;
  readonly ids: readonly string[];
  readonly cursor: GridCursor;
  readonly edits: GridEdits;
  readonly rowCommands: RowCommands | undefined;
  readonly isOwnOrder: boolean;
}

interface Drawn {
  readonly of: 'fill' | 'rows';
  readonly place: CellPlace | null;
  readonly dropAt: number;
}

const isOn = (event: PointerEvent, handle: string): boolean =>
  event.target instanceof Element && event.target.closest(`[data-${handle}]`) !== null;

/** What is being drawn, and what happens when the pointer is let go, wherever that is. */
export function useGridDrag<Row>(options: DragOptions<Row>): GridDrag {
  const { cells, ids, cursor, rowCommands, isOwnOrder } = options;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const latest = useRef({ options, drawn });
  useEffect(() => {
    latest.current = { options, drawn };
  });

  const drop = () => {
    const now = latest.current;
    setDrawn(null);
    if (now.drawn?.of === 'fill') dropFill(now.options, now.drawn);
    if (now.drawn?.of === 'rows') dropRows(now.options, now.drawn);
  };
  const begin: GridDrag['begin'] = (event, place) => {
    const of = isOn(event, 'fill') ? 'fill' : isOn(event, 'grip') ? 'rows' : null;
    if (of === null || place === null) return false;
    const { range } = cursor;
    const isChosen = place.row >= range.top && place.row <= range.bottom;
    const isWhole = range.left === 0 && range.right === cells.columns.length - 1;
    if (of === 'rows' && !(isChosen && isWhole))
      cursor.span({ top: place.row, bottom: place.row, left: 0, right: cells.columns.length - 1 });
    if (of === 'fill' || (rowCommands?.move !== undefined && isOwnOrder)) {
      setDrawn({ of, place: null, dropAt: -1 });
      window.addEventListener('pointerup', drop, { once: true });
    }
    return true;
  };
  const moveTo: GridDrag['moveTo'] = (place, isLowerHalf) => {
    if (drawn === null) return false;
    if (place !== null) setDrawn({ ...drawn, place, dropAt: place.row + (isLowerHalf ? 1 : 0) });
    return true;
  };
  const reach =
    drawn?.of === 'fill' && drawn.place ? fillReach(cursor.range, drawn.place.row, drawn.place.column) : null;
  return {
    reach: reach && reachedRange(cursor.range, reach),
    dropAt:
      drawn?.of === 'rows' && dropTarget(ids, cursor.range, drawn.dropAt) !== undefined ? drawn.dropAt : -1,
    begin,
    moveTo,
  };
}

function dropFill<Row>({ cells, cursor, edits }: DragOptions<Row>, { place }: Drawn): void {
  const reach = place && fillReach(cursor.range, place.row, place.column);
  if (!reach) return;
  edits.write('fill', fillOn(cursor.range, reach, cells));
  cursor.span(joinedRange(cursor.range, reach));
}

function dropRows<Row>({ ids, cursor, rowCommands }: DragOptions<Row>, { dropAt }: Drawn): void {
  const { top, bottom } = cursor.range;
  const after = dropAt < 0 ? undefined : dropTarget(ids, cursor.range, dropAt);
  if (after !== undefined) rowCommands?.move?.(ids.slice(top, bottom + 1), after);
}
