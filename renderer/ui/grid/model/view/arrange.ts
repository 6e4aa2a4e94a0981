// What a person does to a view, as one function each: the view before, the view after.
import type { GridColumn } from '../gridColumn.ts';
import { type GridFilter, type GridView, shownColumns } from '../gridView.ts';
import { isIdle } from './gridFilter.ts';

type Columns<Row> = readonly GridColumn<Row>[];

const idsOf = <Row>(columns: Columns<Row>, view: GridView): readonly string[] =>
  shownColumns(columns, view).map(({ id }) => id);

/** How many are frozen once one at a place went or came; what is so by itself stays so. */
const refrozen = ({ frozen }: GridView, at: number, by: 1 | -1): GridView['frozen'] =>
  frozen !== null && at < frozen ? frozen + by : frozen;

/** Shows a column after those that come before it in the screen's own order, or hides it; the last one stays. */
export function showColumn<Row>(
  columns: Columns<Row>,
  view: GridView,
  id: string,
  isShown: boolean,
): GridView {
  const ids = idsOf(columns, view);
  if (ids.includes(id) === isShown) return view;
  if (!isShown) {
    const left = ids.filter((one) => one !== id);
    return left.length === 0 ? view : { ...view, columns: left, frozen: refrozen(view, ids.indexOf(id), -1) };
  }
  const order = columns.map((column) => column.id);
  const before = order.slice(0, order.indexOf(id)).findLast((one) => ids.includes(one));
  const at = before === undefined ? 0 : ids.indexOf(before) + 1;
  return {
    ...view,
    columns: ids.toSpliced(at, 0, id),
    frozen: refrozen(view, at, 1),
  };
}

/** Puts a shown column at another place among those shown; places outside count as the first and the last. */
export function moveColumn<Row>(columns: Columns<Row>, view: GridView, id: string, to: number): GridView {
  const ids = idsOf(columns, view);
  const from = ids.indexOf(id);
  const at = Math.max(0, Math.min(to, ids.length - 1));
  if (from < 0 || from === at) return view;
  return { ...view, columns: ids.toSpliced(from, 1).toSpliced(at, 0, id) };
}

/** All columns there are, those shown first in their order. */
export function allColumns<Row>(columns: Columns<Row>, view: GridView): readonly string[] {
  const ids = idsOf(columns, view);
  return [...ids, ...columns.map(({ id }) => id).filter((id) => !ids.includes(id))];
}

/** The first columns that stay while the others scroll; at least one has to scroll. */
export function freeze<Row>(columns: Columns<Row>, view: GridView, count: number): GridView {
  const most = shownColumns(columns, view).length - 1;
  return { ...view, frozen: Math.max(0, Math.min(count, most)) };
}

/** Cuts by a column, or no more. */
export function setFilter(view: GridView, id: string, filter: GridFilter | null): GridView {
  const { [id]: _before, ...others } = view.filters;
  return { ...view, filters: filter === null || isIdle(filter) ? others : { ...others, [id]: filter } };
}

export const setWidth = (view: GridView, id: string, widthPx: number): GridView => ({
  ...view,
  widths: { ...view.widths, [id]: widthPx },
});
