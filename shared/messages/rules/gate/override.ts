// What is said of work that was begun although it was held.
import { dayText } from '../../../text/format.ts';
import type { Named } from '../../../words.ts';

/** Who began it all the same, and why. */
export interface OverrideWords {
  readonly role: Named | undefined;
  readonly reason: string;
}

/** " on 2 Mar 2026"; nothing where no day was noted. */
export const startedOn = (day: string | null): string => (day === null ? '' : ` on ${dayText(day)}`);

/** " Head of supply began it: “…”."; nothing where nobody said. */
export const overrideText = (override: OverrideWords | null): string =>
  override === null
    ? ''
    : ` ${override.role?.title ?? 'Someone'} began it all the same: “${override.reason}”.`;
