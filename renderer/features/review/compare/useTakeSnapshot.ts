// Taking a snapshot by hand.
import { takeSnapshot } from '../../../../shared/edits/whole/takeSnapshot.ts';
import { useApply, useNewId } from '../../../records/useWorkbook.ts';

/** Keeps the workbook as it is now; its name can be changed in the list. */
export function useTakeSnapshot(): () => void {
  const apply = useApply();
  const newId = useNewId();
  return () => {
    apply(takeSnapshot(newId<'snapshot'>()));
  };
}
