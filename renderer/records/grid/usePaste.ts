// A pasted block of cells as one edit: each cell goes through its column, all of them are one undo step.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { useCallback } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import { together } from '../../../shared/edits/records.ts';
import { commitEach, type GridChange } from '../../ui/grid/model/gridEdits.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { useApply } from '../useWorkbook.ts';

/** `columnsWith` makes the grid's columns over a given way to apply edits; here they are gathered first. */
export function usePaste<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columnsWith: (apply: (edit: Edit) => boolean) => readonly GridColumn<Row>[],
): (changes: GridChange[]) => string | void {
  const apply = useApply();
  return useCallback(
    (changes: GridChange[]) => {
      const edits: Edit[] = [];
      const columns = columnsWith((edit) => edits.push(edit) > 0);
      const sentences = commitEach(changes, { rows, columns, rowId: (row) => row.id });
      if (edits.length > 0)
        apply(together(changes.length === 1 ? recordsWords.changeCell : recordsWords.paste, edits));
      return sentences[0];
    },
    [apply, rows, columnsWith],
  );
}
