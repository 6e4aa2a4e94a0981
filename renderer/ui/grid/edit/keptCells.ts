// Texts that a cell could not take: kept as they were typed, with why, until they are corrected or given back.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GridChange, RefusedCell } from '../model/gridEdits.ts';

/** A text that its cell could not take. */
export interface KeptText {
  readonly text: string;
  readonly sentence: string;
}

/** Kept texts by row id, then by column id; the maps of rows that did not change stay the same. */
export type KeptTexts = ReadonlyMap<string, ReadonlyMap<string, KeptText>>;
export type KeptCells = StoreApi<KeptTexts>;

/** What is kept of one table; empty at first. */
export const createKeptCells = (): KeptCells => createStore<KeptTexts>(() => new Map());

type CellName = Pick<GridChange, 'id' | 'columnId'>;

/** With every cell of `written` as it is now in the workbook, but for those refused, which are kept. */
export function withWritten(
  kept: KeptTexts,
  written: readonly CellName[],
  refused: readonly RefusedCell[],
): KeptTexts {
  if (kept.size === 0 && refused.length === 0) return kept;
  const changed = new Map<string, Map<string, KeptText>>();
  const rowOf = (id: string) => {
    const row = changed.get(id) ?? new Map(kept.get(id));
    changed.set(id, row);
    return row;
  };
  for (const { id, columnId } of written)
    if (kept.get(id)?.has(columnId) === true) rowOf(id).delete(columnId);
  for (const { id, columnId, text, sentence } of refused) rowOf(id).set(columnId, { text, sentence });
  const result = new Map([...kept, ...changed]);
  for (const [id, row] of changed) if (row.size === 0) result.delete(id);
  return changed.size === 0 ? kept : result;
}

/** All kept cells in the order of rows and columns; those of rows that are not shown are not there. */
export function keptPlaces(
  kept: KeptTexts,
  ids: readonly string[],
  columnIds: readonly string[],
): { readonly row: number; readonly column: number }[] {
  if (kept.size === 0) return [];
  return ids.flatMap((id, row) => {
    const texts = kept.get(id);
    return texts === undefined
      ? []
      : columnIds.flatMap((columnId, column) => (texts.has(columnId) ? [{ row, column }] : []));
  });
}
