// For which role this window works, as edits are stamped with it.
import type { Id } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { SessionState, SessionStore, Waiting } from './sessionStore.ts';

/** The role chosen in the header while the open workbook has it; null when nobody has said, or it is gone. */
export const workingRole = (
  workbook: Workbook | null,
  { workingAs }: Pick<SessionState, 'workingAs'>,
): Id<'role'> | null => (workingAs !== null && workbook?.role.has(workingAs) ? workingAs : null);

/**
 * Asks who is working, once for as long as a workbook is open, and always where it must be known; false when it is not
 * asked, and what is to be done goes on at once.
 */
export function askRole({ getState }: SessionStore, workbook: Workbook, waiting: Waiting): boolean {
  const { isRoleDeclined, awaitRole } = getState();
  const isPointless = workbook.role.size === 0 || isRoleDeclined;
  if (isPointless && !waiting.isRequired) return false;
  awaitRole(waiting);
  return true;
}
