// How the tables of a workbook are looked at: kept on this computer by workbook and table, apart from what files hold.
import { viewsKey } from '../../store/tableViews.ts';
import type { GridViewShelf } from '../../ui/grid/model/gridView.ts';

/** The views of all tables of a workbook; what is read may have been written by anybody. */
function readAll(workbookId: string, storage: Storage): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(storage.getItem(viewsKey(workbookId)) ?? '{}');
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** Where the views of one table rest between two visits. */
export const viewShelf = (
  workbookId: string,
  table: string,
  storage: Storage = localStorage,
): GridViewShelf => ({
  read: () => readAll(workbookId, storage)[table],
  keep: (views) => {
    try {
      storage.setItem(
        viewsKey(workbookId),
        JSON.stringify({ ...readAll(workbookId, storage), [table]: views }),
      );
    } catch {
      // A full or forbidden storage only means that the view lasts as long as the table is shown.
    }
  },
});
