// What can be done to a workbook that lies in the storage: list, read, add, rename, delete, forget after a month.
import { keepingWords, storageWords } from '../../shared/messages/screens/storage.ts';
import { type Edit } from '../../shared/edits/edit.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { changeFields } from '../../shared/edits/records.ts';
import { noUnknownParts, type ThroughlineDocument } from '../../shared/file/document.ts';
import { mostWorkbookBytes, tooLarge } from '../../shared/sizeLimit.ts';
import { workbookBytes } from '../../shared/file/workbookSize.ts';
import { differenceOf } from '../../shared/changes/changes.ts';
import { record } from '../../shared/changes/history.ts';
import { logged } from '../../shared/changes/log.ts';
import { type Instant, limits } from '../../shared/schema/field.ts';
import { factsOf, fixedIds, type Workbook } from '../../shared/schema/workbook.ts';
import type { KnownWorkbook, KnownWorkbooks } from '../storage/knownWorkbooks.ts';
import {
  type Origin,
  StorageFailure,
  type StoredWorkbook,
  type WorkbookSummary,
} from '../storage/storage.ts';
import { firstStored, fromStoredHistory, nextWrite, withCounts } from '../storage/saving/storedEdit.ts';
import { writeSpilled } from '../storage/saving/spill.ts';
import { type DocumentParts, logStep } from './documentData.ts';

export interface ShelfParts extends Pick<
  DocumentParts,
  'storage' | 'spill' | 'locks' | 'news' | 'counts' | 'nowMs' | 'newId' | 'byRole'
> {
  readonly known: KnownWorkbooks;
  /** Forgets how the tables of a workbook were looked at: filters hold its words. */
  readonly forgetViews: (id: string) => void;
}

export interface Shelf {
  readonly workbooks: readonly WorkbookSummary[];
  readonly deleted: readonly WorkbookSummary[];
  readonly lost: readonly KnownWorkbook[];
}

const purgeAfterMs = 30 * 24 * 60 * 60 * 1000;

const instant = ({ nowMs }: ShelfParts): Instant => new Date(nowMs()).toISOString();

const newestFirst = (a: WorkbookSummary, b: WorkbookSummary): number =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;

/** What is there, compared with what should be; what is missing stays remembered until it is forgotten. */
export async function listShelf({ storage, known }: ShelfParts): Promise<Shelf> {
  const all = (await storage.list()).toSorted(newestFirst);
  const here = new Set(all.map(({ id }) => id));
  const lost = known.read().filter(({ id }) => !here.has(id));
  known.write([...all, ...lost]);
  return {
    workbooks: all.filter(({ deletedAt }) => deletedAt === null),
    deleted: all.filter(({ deletedAt }) => deletedAt !== null),
    lost,
  };
}

export function forgetKnown({ known }: ShelfParts, forgotten: readonly { readonly id: string }[]): void {
  const ids = new Set(forgotten.map(({ id }) => id));
  known.write(known.read().filter(({ id }) => !ids.has(id)));
}

/**
 * Removes for ever what was deleted a month ago. The clock alone is not believed: something must have been written here
 * a month after the deletion, so that one look at a clock that has jumped ahead removes nothing.
 */
export async function purgeOld(
  parts: ShelfParts,
  { workbooks, deleted }: Pick<Shelf, 'workbooks' | 'deleted'>,
): Promise<void> {
  const written = [...workbooks, ...deleted].map(({ updatedAt, deletedAt }) =>
    Date.parse(deletedAt ?? updatedAt),
  );
  const believedMs = Math.min(parts.nowMs(), Math.max(0, ...written.filter(Number.isFinite)));
  const oldest = new Date(believedMs - purgeAfterMs).toISOString();
  const old = deleted.filter(({ deletedAt }) => deletedAt !== null && deletedAt < oldest);
  for (const workbook of old) {
    await parts.storage.purge(workbook.id);
    parts.spill.drop(workbook.id);
    parts.forgetViews(workbook.id);
    forgetKnown(parts, [workbook]);
  }
}

/** The stored workbook, or what is left of a damaged one. */
export async function readStored({ storage }: ShelfParts, id: string): Promise<StoredWorkbook> {
  const loaded = await storage.load(id);
  if (loaded.status === 'ok') return loaded.stored;
  const salvaged = loaded.status === 'damaged' ? loaded.salvaged : null;
  if (salvaged) return salvaged;
  throw new StorageFailure('missing', storageWords.unreadable);
}

/**
 * Stores a workbook under a new id and gives the id. Without an origin it starts a line of copies of its own. Rejects
 * with a `StorageFailure`, also when it is larger than can be kept.
 */
export async function addStored(parts: ShelfParts, workbook: Workbook, origin?: Origin): Promise<string> {
  const bytes = workbookBytes(workbook);
  if (bytes > mostWorkbookBytes) throw new StorageFailure('failed', tooLarge(bytes));
  const id = parts.newId();
  const from = origin ?? { workbookId: id, lastCopy: null, unknown: noUnknownParts };
  const counts = await parts.counts(workbook);
  await parts.storage.snapshot(id, firstStored(id, workbook, from, counts, instant(parts)));
  return id;
}

export const originOfFile = ({ workbook, workbookId, lineage, unknown }: ThroughlineDocument): Origin => ({
  workbookId,
  lastCopy: { lineage, state: workbook },
  unknown,
});

export const renaming = (title: string): Edit => ({
  ...changeFields('facts', fixedIds.facts, { title }),
  label: keepingWords.renameWorkbook,
  group: undefined,
});

const made = (parts: ShelfParts, edit: Edit, workbook: Workbook): Workbook =>
  performEdit(edit, workbook, { at: instant(parts), byRole: parts.byRole(), newId: parts.newId });

/** The workbook under the title of a copy. */
export const asCopy = (parts: ShelfParts, workbook: Workbook): Workbook =>
  made(parts, renaming(`${factsOf(workbook).title.slice(0, limits.titleChars - 7)} (copy)`), workbook);

/** Runs a task as the only writer of a workbook. Rejects when another window has it open. */
async function asWriter<T>(parts: ShelfParts, id: string, task: () => Promise<T>): Promise<T> {
  const { storage, spill, locks } = parts;
  const release = await locks.take(id);
  if (!release) throw new StorageFailure('failed', keepingWords.openElsewhere);
  try {
    await writeSpilled(storage, spill, id);
    return await task();
  } finally {
    release();
  }
}

/** Makes an edit in a workbook that is not open, as one undo step of its own history. */
export const changeStored = (parts: ShelfParts, id: string, edit: Edit): Promise<void> =>
  asWriter(parts, id, async () => {
    const loaded = await parts.storage.load(id);
    if (loaded.status !== 'ok' || loaded.needsSnapshot)
      throw new StorageFailure('failed', keepingWords.openFirst);
    const { stored } = loaded;
    const after = made(parts, edit, stored.workbook);
    const [at, atMs, { label }] = [instant(parts), parts.nowMs(), edit];
    const byRole = parts.byRole();
    const gesture = { label, at, atMs, byRole };
    const difference = differenceOf(stored.workbook, after);
    const history = record(fromStoredHistory(stored.history), difference, gesture);
    const step = logStep(after, { what: 'done', label, at, byRole, changes: difference.changes });
    const now = { workbook: after, history, log: logged(stored.log, step), origin: stored.origin };
    const write = nextWrite(stored, now, at, difference);
    if (!write) return;
    const counted = withCounts(write, await parts.counts(after));
    await parts.storage.append(id, counted.edit, counted.stored);
  });

/** Deletes a workbook that is not open, or brings it back. */
export const setStoredDeleted = (parts: ShelfParts, id: string, isDeleted: boolean): Promise<void> =>
  asWriter(parts, id, () => parts.storage.setDeleted(id, isDeleted ? instant(parts) : null));
