// Keeps the grid's cursor on its item: cells are remembered by row id, so sorting and filtering do not move it away.
import { useCallback, useMemo, useState } from 'react';
import {
  clampPlace,
  rangeBetween,
  type CellPlace,
  type CellRange,
  type GridSize,
} from './model/gridSelection.ts';

interface Corner {
  readonly rowId: string | null;
  /** Where it was last seen, for when the row is gone. */
  readonly place: CellPlace;
}

export interface GridCursor {
  readonly active: CellPlace;
  readonly range: CellRange;
  /** Whether the person has been in the grid yet; before that nothing is highlighted. */
  readonly placed: boolean;
  /** Puts the cursor on a cell; `extend` keeps the other corner of the range. */
  readonly goTo: (place: CellPlace, extend?: boolean) => void;
  /** Spans cells, the cursor staying at the first. */
  readonly span: (range: CellRange) => void;
  /** Puts the cursor on a row that may not be here yet. */
  readonly goToId: (id: string, column: number) => void;
}

/** The cursor over rows in their present order. `idAt` gives the row's id at an index. */
export function useGridCursor(ids: readonly string[], size: GridSize): GridCursor {
  const [corners, setCorners] = useState<{ active: Corner; anchor: Corner } | null>(null);
  const indexById = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);

  const placeOf = (corner: Corner | undefined): CellPlace => {
    if (corner === undefined) return clampPlace({ row: 0, column: 0 }, size);
    const known = corner.rowId === null ? undefined : indexById.get(corner.rowId);
    return clampPlace({ row: known ?? corner.place.row, column: corner.place.column }, size);
  };
  const active = placeOf(corners?.active);
  const anchor = placeOf(corners?.anchor);

  const goTo = useCallback(
    (place: CellPlace, extend = false) => {
      const corner = { rowId: ids[place.row] ?? null, place };
      setCorners((before) => ({ active: corner, anchor: extend && before ? before.anchor : corner }));
    },
    [ids],
  );
  const span = useCallback(
    ({ top, bottom, left, right }: CellRange) => {
      const first = { row: top, column: left };
      const last = { row: bottom, column: right };
      setCorners({
        active: { rowId: ids[top] ?? null, place: first },
        anchor: { rowId: ids[bottom] ?? null, place: last },
      });
    },
    [ids],
  );
  const goToId = useCallback((id: string, column: number) => {
    setCorners((before) => {
      const corner = { rowId: id, place: { row: before?.active.place.row ?? 0, column } };
      return { active: corner, anchor: corner };
    });
  }, []);

  return { active, range: rangeBetween(anchor, active), placed: corners !== null, goTo, span, goToId };
}
