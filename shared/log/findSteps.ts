// The steps of a log that somebody looks for, the newest first.
import type { Change } from '../changes/changes.ts';
import type { Log, LogEntry } from '../changes/log.ts';
import { logWords } from '../messages/screens/review/log.ts';
import { cards } from '../schema/cards.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Stage } from '../schema/stages.ts';
import { isTold, type LogRow, roleOf, rowsOf } from './logRows.ts';
import type { Names } from './names.ts';

/** What is looked for; null, and empty words: any. */
export interface LogFilter {
  /** The id of a role, or `nobody`. */
  readonly role: string | null;
  readonly stage: Stage | null;
  readonly kind: Kind | null;
  /** Moments, the first within and the second no longer. */
  readonly since: string | null;
  readonly until: string | null;
  readonly search: string;
}

/** A step with what of it fits. */
export interface FoundStep {
  readonly entry: LogEntry;
  readonly changes: readonly Change[];
}

const isBy = ({ byRole }: LogEntry, role: string | null): boolean =>
  role === null || (role === 'nobody' ? byRole === null : byRole === role);

const isWithin = ({ at }: LogEntry, { since, until }: LogFilter): boolean =>
  (since === null || at >= since) && (until === null || at < until);

const isOf = (change: Change, filter: LogFilter): boolean =>
  isTold(change) &&
  (filter.kind === null || change.kind === filter.kind) &&
  (filter.stage === null || cards[change.kind].stage === filter.stage);

const textOf = (row: LogRow): string =>
  `${row.name.code ?? ''} ${row.name.title} ${row.field} ${row.before} ${row.after}`;

/** Every word is found in the name of the step, its role, or one row of it; then in which records. */
function spoken(names: Names, { entry, changes }: FoundStep, words: readonly string[]): FoundStep | null {
  const head = `${logWords.step(entry)} ${roleOf(names, entry) ?? ''}`.toLowerCase();
  const left = words.filter((word) => !head.includes(word));
  if (left.length === 0) return { entry, changes };
  const found = new Set(
    rowsOf(names, changes)
      .filter((row) => left.every((word) => textOf(row).toLowerCase().includes(word)))
      .map(({ kind, id }) => `${kind}:${id}`),
  );
  const kept = changes.filter(({ kind, id }) => found.has(`${kind}:${id}`));
  return kept.length === 0 ? null : { entry, changes: kept };
}

/** Words are only made of the steps where words are looked for. */
export function findSteps(names: Names, log: Log, filter: LogFilter): readonly FoundStep[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return log.toReversed().flatMap((entry) => {
    if (!isBy(entry, filter.role) || !isWithin(entry, filter)) return [];
    const changes = entry.changes.filter((change) => isOf(change, filter));
    if (changes.length === 0) return [];
    const step = words.length === 0 ? { entry, changes } : spoken(names, { entry, changes }, words);
    return step === null ? [] : [step];
  });
}

/** The steps that changed one record. */
export const stepsOf = (log: Log, kind: Kind, id: string): readonly FoundStep[] =>
  log.toReversed().flatMap((entry) => {
    const changes = entry.changes.filter(
      (change) => change.kind === kind && change.id === id && isTold(change),
    );
    return changes.length === 0 ? [] : [{ entry, changes }];
  });
