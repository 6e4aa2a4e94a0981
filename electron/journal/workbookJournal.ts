// The journal of one workbook: one thing at a time, edits gathered into one flush, whole states beside it.
import { journalWords } from '../../shared/messages/shell.ts';
import { type Done, failure, type Outcome } from '../disk/outcome.ts';
import { addEdits, type Appended } from './addEdits.ts';
import { createGroups, type Edit } from './groups.ts';
import { keepState, orFailure } from './folder/keepState.ts';
import { type FolderPlace, type LoadedJournal, OpenFolder, stale } from './folder/openFolder.ts';
import { createQueue } from './queue.ts';

export interface WorkbookJournalParts extends FolderPlace {
  readonly groupMs: number;
}

export interface WorkbookJournal {
  readonly load: () => Promise<Outcome<LoadedJournal>>;
  readonly append: (edit: Edit) => Promise<Outcome<Appended>>;
  readonly snapshot: (whole: Edit) => Promise<Done>;
  readonly compact: (whole: Edit) => Promise<Done>;
  readonly setDeleted: (deletedAt: string | null) => Promise<Done>;
  /** Runs after all that was asked for before, with no file of the folder open. */
  readonly whenIdle: <T>(task: () => Promise<T>) => Promise<T>;
  /** Notes the last edit beside the journal, so that one that goes missing later is noticed; then closes its file. */
  readonly close: () => Promise<Done>;
}

const notOneLine = failure('refused', journalWords.oneLine);
const isOneLine = ({ about, text }: Edit): boolean => !about.includes('\n') && !text.includes('\n');

/** Opens the journal of one workbook. Never two of them for one folder. */
export function openWorkbookJournal(parts: WorkbookJournalParts): WorkbookJournal {
  const open = new OpenFolder(parts);
  const queue = createQueue();
  const groups = createGroups(queue, parts.groupMs, (edits) => addEdits(open, edits), stale);

  /** After all that was asked for before; edits asked for later form a group of their own. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    groups.seal();
    return queue.run(task);
  }

  return {
    load: () => inTurn(() => open.load()),
    append: async (edit) => (isOneLine(edit) ? groups.add(edit) : notOneLine),
    snapshot: (whole) => inTurn(() => orFailure(() => keepState(open, whole, (last) => whole.seq > last))),
    compact: (whole) => inTurn(() => orFailure(() => keepState(open, whole, (last) => whole.seq === last))),
    setDeleted: (deletedAt) => inTurn(() => orFailure(() => open.setDeleted(deletedAt))),
    close: () => inTurn(() => orFailure(() => open.close())),
    whenIdle: (task) =>
      inTurn(async () => {
        await open.forget();
        return task();
      }),
  };
}
