// What was done to a workbook, step by step: undoing a step adds one to it and takes none away. It stays at home.
import type { ChangeSet } from './changes.ts';

/** One step: what it was called, when it was made and in whose name, and what it changed. */
export interface LogEntry {
  /** Counts up over the life of the workbook at this computer, without a gap. */
  readonly number: number;
  readonly what: 'done' | 'undone' | 'redone';
  readonly label: string;
  readonly at: string;
  /** The role at work, and what it was called then, as it may be gone when the log is read. */
  readonly byRole: string | null;
  readonly roleTitle: string | null;
  readonly changes: ChangeSet;
  /** How much the changes take where they are written, in UTF-16 units of JSON. */
  readonly chars: number;
}

export type Log = readonly LogEntry[];
export type LogStep = Omit<LogEntry, 'number' | 'chars'>;

/** The newest steps that are kept, and how much they may take together: months of work. */
export const mostLogged = 10_000;
export const mostLogChars = 16 * 1024 * 1024;
/** A step that takes more, as the import of a large register, names the records it adds and removes, and no more. */
export const mostStepChars = 1024 * 1024;

const charsOf = (changes: ChangeSet): number => JSON.stringify(changes).length;

const named = (changes: ChangeSet): ChangeSet =>
  changes.map((change) => {
    if (change.type === 'changed') return change;
    const { id, code, title } = change.record;
    return { ...change, record: { id, code, title } as typeof change.record };
  });

/** The oldest go first; the newest always stays. */
function withinBounds(log: Log): Log {
  const newest = log.slice(-mostLogged);
  let room = mostLogChars;
  const tooMany = newest.findLastIndex(({ chars }) => (room -= chars) < 0);
  return newest.slice(Math.min(tooMany + 1, newest.length - 1));
}

/** The log after one more step; `joins`: it is the last one carried on, and takes its place. Without changes it is none. */
export function logged(log: Log, step: LogStep, joins = false): Log {
  const kept = joins ? log.slice(0, -1) : log;
  if (step.changes.length === 0) return kept;
  const number = (log.at(-1)?.number ?? 0) + (joins ? 0 : 1);
  const whole = charsOf(step.changes);
  const changes = whole > mostStepChars ? named(step.changes) : step.changes;
  const chars = changes === step.changes ? whole : charsOf(changes);
  return withinBounds([...kept, { ...step, number: Math.max(number, 1), changes, chars }]);
}

/** What one write changes of a log: the steps it puts, and the first and last number there are after it. */
export interface LogDelta {
  readonly put: Log;
  readonly first: number;
  readonly last: number;
}

/** The first and last number there are; 0 where there is none. */
const endsOf = (log: Log) => ({ first: log[0]?.number ?? 0, last: log.at(-1)?.number ?? 0 });

/** What leads from one log to another; null when nothing does. A log only changes at its ends. */
export function logDelta(before: Log, after: Log): LogDelta | null {
  if (before === after) return null;
  const old = new Set(before);
  const same = after.findLastIndex((entry) => old.has(entry));
  const put = after.slice(same + 1);
  const ends = endsOf(after);
  const was = endsOf(before);
  const isSame = put.length === 0 && ends.first === was.first && ends.last === was.last;
  return isSame ? null : { put, ...ends };
}

/** The log after a write. */
export function afterDelta(log: Log, delta: LogDelta | undefined): Log {
  if (!delta) return log;
  const { put, first, last } = delta;
  const from = put[0]?.number ?? Infinity;
  return [...log.filter(({ number }) => number >= first && number <= last && number < from), ...put];
}
