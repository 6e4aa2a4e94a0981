// Texts that cells could not take, kept as long as the window is open: leaving a table or the workbook does not lose them.
import { useDocument, useStores } from '../../../store/stores.tsx';
import { createKeptCells, type KeptCells } from '../../../ui/grid/edit/keptCells.ts';

/** By the stores of a window, then by workbook and table. */
const known = new WeakMap<object, Map<string, KeptCells>>();

/** The kept texts of one table of the open workbook. */
export function useKeptCells(table: string): KeptCells {
  const stores = useStores();
  const workbookId = useDocument((state) => state.id);
  const ofWindow = known.get(stores) ?? new Map<string, KeptCells>();
  known.set(stores, ofWindow);
  const name = `${workbookId} ${table}`;
  const kept = ofWindow.get(name) ?? createKeptCells();
  ofWindow.set(name, kept);
  return kept;
}
