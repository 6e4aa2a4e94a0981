// The versions a workbook can be held against: since it was agreed, and each of its snapshots.
import { snapshotsOf, stateOfSnapshot } from '../changes/keptState.ts';
import { compareWords } from '../messages/screens/review/compare.ts';
import type { ThroughlineDocument } from '../file/document.ts';
import type { Snapshot } from '../schema/kinds.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';

/** A version by what it is called; `read` is null for a snapshot that is not what was kept. */
export interface Version {
  /** `now`, `agreed` or the id of a snapshot. */
  readonly id: string;
  readonly label: string;
  readonly read: () => Workbook | null;
  /** The file it is from, which may be merged when it is a copy of the same workbook. */
  readonly document?: ThroughlineDocument;
}

const versionOf = (workbook: Workbook, snapshot: Snapshot): Version => ({
  id: snapshot.id,
  label: compareWords.snapshot({ snapshot, at: snapshot.at }),
  read: () => stateOfSnapshot(workbook, snapshot),
});

/** The newest snapshot that a decision was signed on. */
function agreedSnapshot(workbook: Workbook): Snapshot | undefined {
  const named = new Set([...workbook.decision.values()].map(({ snapshot }) => snapshot));
  return snapshotsOf(workbook).find(({ id }) => named.has(id));
}

/** The newest snapshot that is not of a day to come: what "since last time" means. */
export const lastSnapshot = (workbook: Workbook): Snapshot | undefined =>
  snapshotsOf(workbook).find(({ asOf }) => asOf <= factsOf(workbook).asOf);

/** What the workbook can be held against, the newest first; where something was decided, that stands at the head. */
export function versionsOf(workbook: Workbook): readonly Version[] {
  const agreed = agreedSnapshot(workbook);
  const since = agreed
    ? [{ ...versionOf(workbook, agreed), id: 'agreed', label: compareWords.sinceAgreed }]
    : [];
  return [...since, ...snapshotsOf(workbook).map((snapshot) => versionOf(workbook, snapshot))];
}
