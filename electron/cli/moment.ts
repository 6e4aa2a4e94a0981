// The clock and the maker of ids of the command line: the one place where a command reads either.
import { randomUUID } from 'node:crypto';
import type { Moment } from '../../shared/edits/edit.ts';

/** Now, without a role: nobody is signed in on the command line. */
export const momentNow = (): Moment => ({
  at: new Date().toISOString(),
  byRole: null,
  newId: () => randomUUID(),
});

/** Today on this computer's calendar, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const padded = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
