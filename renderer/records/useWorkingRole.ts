// The role at work in this window: what forms that ask for a role begin with.
import type { Id } from '../../shared/schema/field.ts';
import { useDocument, useSession } from '../store/stores.tsx';
import { workingRole } from '../store/workingRole.ts';

/** Null: nobody has said who is working. */
export function useWorkingRole(): Id<'role'> | null {
  const workbook = useDocument((state) => state.workbook);
  const workingAs = useSession((state) => state.workingAs);
  return workingRole(workbook, { workingAs });
}
