// How a table is looked at: which columns in which order, how wide, what stands still, how rows are sorted, cut and grouped.
import type { GridColumn } from './gridColumn.ts';
import type { GridSort } from './gridSort.ts';

/** What the rows of one column have to be to be shown. */
export type GridFilter =
  | { readonly kind: 'text'; readonly contains: string }
  /** Texts as the cell reads them; '' stands for an empty cell. */
  | { readonly kind: 'choice'; readonly texts: readonly string[] }
  /** In the unit of the column's values; null leaves that end open. */
  | { readonly kind: 'number'; readonly from: number | null; readonly to: number | null }
  /** Days as `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'empty'; readonly isEmpty: boolean };

export interface GridView {
  /** Ids in their order on screen; null: those that are not hidden, as the screen gives them. */
  readonly columns: readonly string[] | null;
  /** In pixels, by column id, where a person set one. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many columns from the first one stay while the others scroll; null: those that name the row, in a wide table. */
  readonly frozen: number | null;
  /** Texts that do not fit go on in a second line. */
  readonly wrap: boolean;
  /** The column that rows are gathered by. */
  readonly group: string | null;
  /** The first counts most. */
  readonly sorts: readonly GridSort[];
  /** By column id; all of them have to hold. */
  readonly filters: Readonly<Record<string, GridFilter>>;
}

/** The columns that are not hidden, as the screen gives them, with all rows in their own order. */
export const essentials: GridView = {
  columns: null,
  widths: {},
  frozen: null,
  wrap: false,
  group: null,
  sorts: [],
  filters: {},
};

/** A view that a person named. */
export interface NamedGridView {
  readonly name: string;
  readonly view: GridView;
}

/** What is kept of one table: how it is looked at now, and the views that were given a name. */
export interface KeptGridViews {
  readonly now: GridView;
  readonly named: readonly NamedGridView[];
  /** The name of the view that was chosen last; it may have been changed since. */
  readonly chosen: string | null;
}

/** Where a table's views rest between two visits. What is read may have been written by an earlier version, or by nobody. */
export interface GridViewShelf {
  readonly read: () => unknown;
  readonly keep: (views: KeptGridViews) => void;
}

/** The columns that are shown, in the order of the view; the frozen ones come first. */
export function shownColumns<Row>(
  columns: readonly GridColumn<Row>[],
  view: Pick<GridView, 'columns'>,
): readonly GridColumn<Row>[] {
  if (view.columns === null) return columns.filter(({ hidden }) => hidden !== true);
  const known = new Map(columns.map((column) => [column.id, column]));
  const shown = view.columns.flatMap((id) => known.get(id) ?? []);
  return shown.length > 0 ? shown : shownColumns(columns, { columns: null });
}

/** A table of more columns than this seldom fits its window. */
const narrowColumns = 5;

/** How many of the shown columns stay while the others scroll; at least one has to scroll. */
export function frozenCount<Row>(
  columns: readonly GridColumn<Row>[],
  view: Pick<GridView, 'columns' | 'frozen'>,
): number {
  const shown = shownColumns(columns, view);
  const unnamed = shown.findIndex(({ isName }) => isName !== true);
  const byItself = shown.length > narrowColumns && unnamed > 0 ? unnamed : 0;
  return Math.max(0, Math.min(view.frozen ?? byItself, shown.length - 1));
}
