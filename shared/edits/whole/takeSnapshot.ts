// Keeping the whole workbook as it is at a moment, to be held against later and to go back to (SNP-01).
import { workbookHash } from '../../changes/contentHash.ts';
import { keptState, keptWithout } from '../../changes/keptState.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import { isContent } from '../../schema/cards.ts';
import { kinds, type Snapshot } from '../../schema/kinds.ts';
import { type Instant, limits } from '../../schema/field.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import {
  addRecord,
  byCommand,
  changeRecords,
  type Edit,
  EditRefused,
  type Moment,
  removeRecords,
} from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';

const words = workbookMessages.snapshot;

/** How a snapshot is called, and why it was taken. */
interface Label {
  readonly title: string;
  readonly reason: string;
  /** The next one unless it is given. */
  readonly code?: string;
}

/** `into` with a snapshot of all that `workbook` holds. */
function withSnapshot(
  workbook: Workbook,
  into: Workbook,
  id: string,
  label: Label,
  moment: Moment,
): Workbook {
  const { asOf } = factsOf(workbook);
  const fields = {
    title: label.title.trim().slice(0, limits.titleChars) || words.title({ asOf }),
    reason: label.reason.trim().slice(0, limits.titleChars),
    at: moment.at,
    asOf,
    ...(label.code === undefined ? {} : { code: label.code }),
    contentHash: workbookHash(workbook),
    ...keptState({ ...workbook, snapshot: into.snapshot }),
  };
  return addRecord(into, 'snapshot', id, fields, byCommand(moment));
}

const holdsSomething = (workbook: Workbook): boolean =>
  kinds.some((kind) => kind !== 'pillar' && isContent(kind) && workbook[kind].size > 0);

/**
 * `after` with a snapshot of `before`, taken by itself where something has changed much. Nothing is kept of a workbook
 * that held nothing yet, nor where ready-made content with a history of its own is put back.
 */
export function withSnapshotOf(before: Workbook, after: Workbook, title: string, moment: Moment): Workbook {
  if (after === before || moment.road === 'restoring' || !holdsSomething(before)) return after;
  return withSnapshot(before, after, moment.newId(), { title, reason: words.byItself }, moment);
}

/** The same edit, with a snapshot before it in the same step. */
export const withSnapshotFirst = (edit: Edit, title: string): Edit => ({
  ...edit,
  apply: (workbook, moment) => withSnapshotOf(workbook, edit.apply(workbook, moment), title, moment),
});

/** A moment of ready-made content, with the code, the name and the instant of its own. */
export interface MadeMoment {
  readonly code: string;
  readonly title: string;
  readonly at: Instant;
  readonly state: Workbook;
}

/** The workbook with these moments as its snapshots, the first one first. */
export const withMoments = (workbook: Workbook, moments: readonly MadeMoment[], given: Moment): Workbook =>
  moments.reduce((into, { code, title, at, state }) => {
    return withSnapshot(state, into, code, { title, reason: '', code }, { ...given, at });
  }, workbook);

/** Adds a snapshot of the workbook, named after its status date unless it is given a name. */
export const takeSnapshot = (newId: string, title = '', reason = ''): Edit => ({
  label: words.label,
  apply: (workbook, moment) => withSnapshot(workbook, workbook, newId, { title, reason }, moment),
});

/** Takes a snapshot away; what is kept as changes since it is kept as changes since the one before, or whole. */
export const removeSnapshot = (id: Snapshot['id']): Edit => ({
  label: recordMessages.delete({ kind: 'snapshot' }),
  deletes: [{ kind: 'snapshot', id }],
  apply: (workbook, moment) => {
    const snapshot = workbook.snapshot.get(id);
    if (!snapshot) throw new EditRefused(recordMessages.gone({ kind: 'snapshot' }));
    const again = keptWithout(workbook, snapshot).map(([one, fields]) => ({ id: one, fields }));
    const freed = changeRecords(workbook, 'snapshot', again, byCommand(moment));
    return removeRecords(freed, [{ kind: 'snapshot', id }], moment);
  },
});
