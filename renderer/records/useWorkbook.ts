// What screens ask of the open workbook: its value, a way to change it, what is selected, a way to show a record.
import { useCallback } from 'react';
import type { Edit } from '../../shared/edits/edit.ts';
import type { Id } from '../../shared/schema/field.ts';
import type { Kind } from '../../shared/schema/kinds.ts';
import { showRecord } from '../store/showRecord.ts';
import { useDocument, useSession, useStores } from '../store/stores.tsx';

export { useWorkbook } from '../store/stores.tsx';

/** Makes an edit; false when it was refused, and then a notice says why. */
export const useApply = (): ((edit: Edit) => boolean) => useDocument((state) => state.apply);

/** Makes the id of a new record of a kind. */
export const useNewId = (): (<K extends Kind>() => Id<K>) => useStores().newId as <K extends Kind>() => Id<K>;

/**
 * Shows a record: in the inspector, on the screen it has for itself or in its panel, and there a place of it when one
 * is named: a field, or a part of it (`conditions/2/due`).
 */
export function useOpenRecord(): (kind: Kind, id: string, place?: string) => void {
  const { session } = useStores();
  return useCallback((kind, id, place) => showRecord(session.getState(), kind, id, place), [session]);
}

/** The one selected record, or null when there is none or more than one. */
export function useSelected(): { readonly kind: Kind; readonly id: string } | null {
  const kind = useSession(({ selection }) => (selection?.ids.length === 1 ? selection.kind : null));
  const id = useSession(({ selection }) => (selection?.ids.length === 1 ? (selection.ids[0] ?? null) : null));
  return kind !== null && id !== null ? { kind, id } : null;
}

/** A kind and an id as one value that stays the same: a hook's dependency or a React key. */
export const useIsSelected = (kind: Kind, id: string): boolean =>
  useSession(({ selection }) => selection?.kind === kind && selection.ids.includes(id));

const none: readonly string[] = [];

/** The selected records of a kind. */
export const useSelectedIds = (kind: Kind): readonly string[] =>
  useSession(({ selection }) => (selection?.kind === kind ? selection.ids : none));
