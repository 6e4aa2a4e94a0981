// Which records are new: made today by this window and not left yet.
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { recordKey } from '../../../shared/schema/links.ts';
import { useSession, useStores } from '../../store/stores.tsx';

/** Whether a record is still being filled for the first time; one of an earlier day is not. */
export function useIsNew(): (record: Pick<Subject, 'kind' | 'id'>) => boolean {
  const newRecords = useSession((state) => state.newRecords);
  const today = useStores().today();
  return ({ kind, id }) => newRecords.get(recordKey(kind, id)) === today;
}
