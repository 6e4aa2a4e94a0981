// Inserting, copying and moving the rows of a table of records.
import { useMemo } from 'react';
import { duplicateRecords, insertRecord, moveRecordsAfter } from '../../../../shared/edits/table/rows.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { FieldsOf, Kind } from '../../../../shared/schema/kinds.ts';
import type { RowCommands } from '../../../ui/grid/edit/rowCommands.ts';
import { useApply, useNewId } from '../../useWorkbook.ts';

/** What has codes stands in their order; only what has none can be moved. */
const hasOrder = (kind: Kind): boolean => cards[kind].letter === null;

/** The commands for rows of one kind; `fresh` says what a new one starts with. */
export function useRowCommands<K extends Kind>(kind: K, fresh: () => FieldsOf<K>): RowCommands {
  const apply = useApply();
  const newId = useNewId();
  return useMemo(
    () => ({
      insert: (beside, where) => {
        const id: string = newId();
        return apply(insertRecord(kind, id, fresh(), { beside, where })) ? id : null;
      },
      duplicate: (ids) => {
        const copies = ids.map((of) => ({ of, id: newId() as string }));
        return apply(duplicateRecords(kind, copies)) ? copies.map(({ id }) => id) : [];
      },
      move: hasOrder(kind) ? (ids, after) => void apply(moveRecordsAfter(kind, ids, after)) : undefined,
    }),
    [apply, newId, kind, fresh],
  );
}
