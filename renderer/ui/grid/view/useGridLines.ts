// The rows of a table as its view has them: cut, sorted, gathered in groups of which some are folded.
import { useCallback, useMemo, useState } from 'react';
import type { GridColumn } from '../model/gridColumn.ts';
import { heldRows, type HeldRows, sortRows } from '../model/gridSort.ts';
import type { GridView } from '../model/gridView.ts';
import { filterRows } from '../model/view/gridFilter.ts';
import { groupLines, groupRows, type GridLines, plainLines } from '../model/view/gridGroups.ts';

export interface ViewedLines<Row> extends GridLines<Row> {
  /** How many rows there are, those of folded groups counted. */
  readonly count: number;
  /** Names a line for good, wherever it stands. */
  readonly keyOf: (line: number) => string;
  /** Texts of the groups that show their head alone. */
  readonly folded: ReadonlySet<string>;
  readonly fold: (texts: readonly string[], isFolded: boolean) => void;
}

interface LinesOptions<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly view: GridView;
  /** The rows as they were when a cell was opened; null while none is. */
  readonly held: HeldRows<Row> | null;
}

/** While a cell is open, rows stay where they were, whatever is typed in it. */
export function useGridLines<Row>({ rows, columns, rowId, view, held }: LinesOptions<Row>): ViewedLines<Row> {
  const { sorts, filters, group } = view;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const cut = useMemo(() => filterRows(rows, columns, filters), [rows, columns, filters]);
  const sorted = useMemo(() => sortRows(cut, columns, sorts), [cut, columns, sorts]);
  const kept = useMemo(() => {
    if (held === null) return sorted;
    // A row that a filter would take away now is still there.
    const now = new Set(sorted.map(rowId));
    const before = new Set(held.rows.map(rowId));
    const hidden = rows.filter((row) => before.has(rowId(row)) && !now.has(rowId(row)));
    return heldRows(held, [...sorted, ...hidden], rowId);
  }, [held, sorted, rows, rowId]);
  const lines = useMemo(() => {
    const by = columns.find(({ id }) => id === group);
    if (by === undefined) return plainLines(kept);
    const before = new Map(held?.rows.map((row) => [rowId(row), row]));
    const isDescending = sorts[0]?.columnId === by.id && sorts[0].descending;
    const asHeld = (row: Row): Row => before.get(rowId(row)) ?? row;
    return groupLines(groupRows(kept, columns, by, { isDescending, asHeld }), folded);
  }, [kept, columns, group, sorts, held, rowId, folded]);
  const keyOf = useCallback(
    (at: number) => {
      const line = lines.lines?.[at];
      if (line?.kind === 'group') return `group ${line.group.text}`;
      const row = lines.rows[line?.index ?? at];
      return row === undefined ? String(at) : rowId(row);
    },
    [lines, rowId],
  );
  const fold = (texts: readonly string[], isFolded: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      for (const text of texts)
        if (isFolded) next.add(text);
        else next.delete(text);
      return next;
    });
  return { ...lines, count: kept.length, keyOf, folded, fold };
}
