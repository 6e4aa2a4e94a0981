// Who works at this window: what is changed here is stamped with that role, until another is chosen or it is closed.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { notSet } from '../../../shared/words.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useWorkingRole } from '../../records/useWorkingRole.ts';
import { useSession } from '../../store/stores.tsx';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';

/** Not there while there is no role to work as, or nothing to change. */
export function WorkingAs() {
  const workbook = useWorkbook();
  const readOnly = useReadOnly();
  const working = useWorkingRole();
  const workAs = useSession((state) => state.workAs);
  const roles = pickItemsOf(workbook, 'role');
  if (readOnly || roles.length === 0) return null;
  return (
    <PickSelect
      aria-label={appWords.workingAs}
      placeholder={appWords.workingAsWho}
      size="xs"
      w={170}
      none={notSet}
      items={roles}
      value={working}
      onChange={workAs}
    />
  );
}
