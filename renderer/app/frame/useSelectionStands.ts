// What is selected is there: records that were deleted or taken back, on whatever road, are selected no longer.
import { useEffect } from 'react';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { useDocument, useSession } from '../../store/stores.tsx';

export function useSelectionStands(): void {
  const selection = useSession((state) => state.selection);
  const clear = useSession((state) => state.clearSelection);
  const isGone = useDocument(
    ({ workbook }) =>
      workbook !== null &&
      selection !== null &&
      selection.ids.every((id) => !findRecord(workbook, selection.kind, id)),
  );
  useEffect(() => {
    if (isGone) clear();
  }, [isGone, clear]);
}
