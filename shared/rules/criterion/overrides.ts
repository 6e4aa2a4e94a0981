// Work that was begun although its scope was held or tripped: by whom and why.
import type { Role, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';

const overridesOf = ({ overrides }: TimeBox, code: string | null): TimeBox['overrides'] =>
  overrides.filter(({ heldBy }) => heldBy === code);

/**
 * Whether work has begun past what holds it: over an override, or on a day after it, or on none: a file from elsewhere
 * may say so.
 */
export function isBegunPast(box: TimeBox, heldBy: string | null, since: string | null): boolean {
  if (box.state !== 'running' && box.state !== 'done') return false;
  const isLater = box.actualStart === null || (since !== null && box.actualStart > since);
  return isLater || overridesOf(box, heldBy).length > 0;
}

/** Who began work past what holds it, and why, for a finding; null where nobody said. */
export interface Override {
  readonly role: Role | undefined;
  readonly reason: string;
}

/** The last override of a box past what has this code. */
export function overrideOf(workbook: Workbook, box: TimeBox, heldBy: string | null): Override | null {
  const last = overridesOf(box, heldBy).at(-1);
  if (!last) return null;
  return { role: last.byRole === null ? undefined : workbook.role.get(last.byRole), reason: last.reason };
}
