// For which role this window works, as edits are stamped with it.
import type { Id } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { SessionState } from './sessionStore.ts';

/** The role chosen in the header while the open workbook has it; null when nobody has said, or it is gone. */
export const workingRole = (
  workbook: Workbook | null,
  { workingAs }: Pick<SessionState, 'workingAs'>,
): Id<'role'> | null => (workingAs !== null && workbook?.role.has(workingAs) ? workingAs : null);
