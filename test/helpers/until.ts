// Waiting for a state, never for a time: the limits only tell a hang from a slow machine.
import { vi } from 'vitest';

/** How slow the machine was when the tests began, 1 at least. */
const pace = Number(process.env['THROUGHLINE_PACE'] ?? 1);

/** A limit on waiting that is `ms` on a quiet machine of ordinary speed. */
export const paced = (ms: number): number => Math.round(ms * pace);

/** For something that comes at once as a rule, and a hang when it has not come by then. */
export const soon = { timeout: paced(60_000), interval: 20 };

/** Settles as soon as `check` no longer throws. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, soon);

/** How long a page may take to show what is asked of it. */
export const pageWaitMs = paced(90_000);
