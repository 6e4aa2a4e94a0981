// The words of the journal: a workbook, its edits and its line in the library as text, and read back from it.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import type { EarlierState, JournalEdit } from '../../../shared/bridge.ts';
import { apply, type ChangeSet } from '../../../shared/changes/changes.ts';
import type { Entry } from '../../../shared/changes/history.ts';
import { afterDelta, type Log } from '../../../shared/changes/log.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { readRows } from '../rows/readRows.ts';
import {
  historyRows,
  logRows,
  type OriginRow,
  originRow,
  pairsOf,
  workbookOf,
  type WorkbookRow,
  workbookRow,
} from '../rows/rows.ts';
import type { HistoryDelta, Loaded, StoredEdit, StoredWorkbook, WorkbookSummary } from '../storage.ts';

/** What the library shows, and how many items the workbook holds. */
export interface About extends WorkbookSummary {
  readonly items: number;
}

/** A whole workbook as it is written. */
interface WholeText {
  readonly workbook: WorkbookRow;
  readonly records: readonly (readonly [kind: string, record: RecordOf<Kind>])[];
  readonly history: readonly Entry[];
  /** Absent in what was written before there was a log. */
  readonly log?: Log;
  readonly origin: OriginRow;
}

/** An edit as it is written. */
type EditText = Omit<StoredEdit, 'origin'> & { readonly origin?: OriginRow | undefined };

const aboutText = ({ summary, fingerprint }: Pick<StoredEdit, 'summary' | 'fingerprint'>): string =>
  JSON.stringify({ ...summary, items: fingerprint.records } satisfies About);

/** Main gives text back as it took it, with a checksum over it, so it is what an earlier run of ours wrote. */
export const aboutOf = (text: string): About => JSON.parse(text) as About;

/** One edit as a line of the journal. */
export function editLine(id: string, edit: StoredEdit): JournalEdit {
  const origin = edit.origin && originRow(id, edit.origin);
  return {
    seq: edit.seq,
    about: aboutText(edit),
    text: JSON.stringify({ ...edit, origin } satisfies EditText),
  };
}

/** The whole of a workbook as a state of the journal. */
export function wholeState(id: string, stored: StoredWorkbook): JournalEdit {
  const whole: WholeText = {
    workbook: workbookRow(id, stored),
    records: pairsOf(stored.workbook),
    history: stored.history.entries,
    log: stored.log,
    origin: originRow(id, stored.origin),
  };
  return { seq: stored.seq, about: aboutText(stored), text: JSON.stringify(whole) };
}

/** The steps of undo after an edit. */
export function entriesAfter(entries: readonly Entry[], { put, remove }: HistoryDelta): readonly Entry[] {
  const gone = new Set([...remove, ...put.map(({ seq }) => seq)]);
  return [...entries.filter(({ seq }) => !gone.has(seq)), ...put].toSorted((a, b) => a.seq - b.seq);
}

/** The workbook after the changes, or null when they name a record that is not there. */
export function applied(workbook: Workbook, changes: ChangeSet): Workbook | null {
  try {
    return apply(workbook, changes);
  } catch {
    return null;
  }
}

const afterEdit = (
  { workbook, records, history, log = [], origin }: WholeText,
  edit: EditText,
): WholeText => ({
  workbook: {
    ...workbook,
    summary: edit.summary,
    seq: edit.seq,
    fingerprint: edit.fingerprint,
    entries: edit.history.count,
    done: edit.history.done,
  },
  records,
  history: entriesAfter(history, edit.history),
  log: afterDelta(log, edit.log),
  origin: edit.origin ?? origin,
});

const loadedFrom = ({ workbook: row, history, log = [], origin }: WholeText, workbook: Workbook): Loaded =>
  readRows({
    id: row.id,
    workbook: row,
    records: pairsOf(workbook).map(([kind, record]) => ({
      workbookId: row.id,
      kind,
      id: record.id,
      record,
    })),
    history: historyRows(row.id, history),
    log: logRows(row.id, log),
    origin,
  });

/**
 * A state of the journal with the edits after it, checked against the fingerprint of the last one. Records are
 * changed in the form they were written in, and brought to the present form at the end.
 */
export function replay({ snapshot, edits }: EarlierState): Loaded {
  let whole = JSON.parse(snapshot.text) as WholeText;
  let workbook = workbookOf(whole.records);
  for (const [i, { text }] of edits.entries()) {
    const edit = JSON.parse(text) as EditText;
    const after = applied(workbook, edit.changes);
    if (after === null) return upTo(loadedFrom(whole, workbook), edits.slice(i));
    workbook = after;
    whole = afterEdit(whole, edit);
  }
  return loadedFrom(whole, workbook);
}

/** What there is without the edits that cannot be made: a new whole state takes the place of all of them. */
function upTo(loaded: Loaded, unread: readonly JournalEdit[]): Loaded {
  if (loaded.status !== 'ok') return loaded;
  const seq = unread.at(-1)?.seq ?? loaded.stored.seq;
  const sentence = storageWords.notReplayed({ edits: unread.length });
  return { ...loaded, stored: { ...loaded.stored, seq }, needsSnapshot: true, sentence };
}
