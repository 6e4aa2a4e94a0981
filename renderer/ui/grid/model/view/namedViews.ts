// What a view is called: by the name it was given, or by the columns it shows.
import { gridViewWords } from '../../../../../shared/messages/screens/grid.ts';
import type { GridColumn } from '../gridColumn.ts';
import { essentials, type GridView, type NamedGridView } from '../gridView.ts';

/** Every column there is. */
export const allFields = <Row>(columns: readonly GridColumn<Row>[]): GridView => ({
  ...essentials,
  columns: columns.map(({ id }) => id),
});

const sorted = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Whether two views show the same. Widths are a matter of the window, so that alone changes no view. */
export function sameView(a: GridView, b: GridView): boolean {
  const told = ({ columns, frozen, wrap, group, sorts, filters }: GridView) =>
    JSON.stringify([
      columns,
      frozen,
      wrap,
      group,
      sorts.map(({ columnId, descending }) => [columnId, descending]),
      sorted(filters),
    ]);
  return told(a) === told(b);
}

/** What stands on the button of the views. */
export function viewName<Row>(
  view: GridView,
  chosen: NamedGridView | null,
  columns: readonly GridColumn<Row>[],
): string {
  if (chosen !== null)
    return sameView(view, chosen.view) ? chosen.name : gridViewWords.changed({ name: chosen.name });
  if (view.columns === null) return gridViewWords.essentials;
  return new Set(view.columns).size >= columns.length ? gridViewWords.allFields : gridViewWords.ownColumns;
}
