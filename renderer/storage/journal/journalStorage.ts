// The storage of the desktop app: the journal that main keeps is the truth, and what it has flushed is saved. Rows in
// IndexedDB follow behind as a second copy, for the day that files of the journal are damaged.
import type { Answer, Bridge, CallName, JournalLoaded, Reason } from '../../../shared/bridge.ts';
import { fingerprintAfter, sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import { mostJournalChars } from '../../../shared/sizeLimit.ts';
import { fixedIds } from '../../../shared/schema/workbook.ts';
import { counted } from '../../../shared/words.ts';
import { type About, aboutOf, applied, editLine, entriesAfter, replay, wholeState } from './journalText.ts';
import type { RowStore } from '../rows/rowStorage.ts';
import { summaryWithout } from '../rows/soundRows.ts';
import {
  type FailureReason,
  type Loaded,
  type Storage,
  StorageFailure,
  type StoredEdit,
  type StoredWorkbook,
  type WorkbookSummary,
} from '../storage.ts';
import { workingCopy } from './workingCopy.ts';

export type JournalBridge = Pick<Bridge, Extract<CallName, `journal${string}`>>;

/** An earlier state that can be looked at and brought back. */
export interface EarlierState {
  readonly seq: number;
  /** Ms since 1970. */
  readonly atMs: number;
  readonly about: About;
}

export interface EarlierStates {
  /** Newest first. Rejects with a `StorageFailure`. */
  readonly list: (id: string) => Promise<readonly EarlierState[]>;
  /** Rejects with a `StorageFailure` when it is not there any more, or not whole. */
  readonly read: (id: string, seq: number) => Promise<StoredWorkbook>;
}

export interface JournalStorage extends Storage {
  readonly earlier: EarlierStates;
  /** Has the whole workbook kept, if there are edits since that was last done: it is closed. Never rejects. */
  readonly compact: (id: string) => Promise<void>;
  /** Resolves when the second copy is written as well. */
  readonly settled: () => Promise<void>;
  /** Says it when there is little space left; while work goes on, that is said by itself. Never rejects. */
  readonly lookForSpace: () => Promise<void>;
}

export interface JournalStorageParts {
  readonly bridge: JournalBridge;
  readonly rows: RowStore;
  /** A sentence for the person: `info` about the second copy, `problem` when the disk is nearly full. */
  readonly say: (tone: 'info' | 'problem', sentence: string) => void;
  /** An edit that takes more is written as the whole it leads to. Default: what the bridge carries. */
  readonly mostChars?: number;
}

/** What the journal of one workbook holds, as far as this window knows. */
interface Held {
  readonly id: string;
  readonly stored: StoredWorkbook;
  /** There are edits after the last whole state. */
  readonly hasEdits: boolean;
}

const reasons: Partial<Record<Reason, FailureReason>> = {
  full: 'full',
  stale: 'stale',
  missing: 'missing',
  tooNew: 'tooNew',
};

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StorageFailure(reasons[answer.reason] ?? 'failed', answer.sentence);
}

const notThere = (): StorageFailure =>
  new StorageFailure('missing', 'This workbook is not on this computer any more, or not all of it.');
const changedElsewhere = (): StorageFailure =>
  new StorageFailure(
    'stale',
    'This workbook was changed in another window, so nothing more is written from here.',
  );
const unreadable = 'This workbook cannot be read on this computer any more.';

const joined = (sentences: readonly (string | null)[]): string | null =>
  sentences.filter((sentence) => sentence !== null).join(' ') || null;

const saidOf = (loaded: Loaded): string | null => ('sentence' in loaded ? loaded.sentence : null);

/** The workbook after an edit, by the rules by which it is read back. Rejects what could not be read back. */
function afterEdit(before: StoredWorkbook, edit: StoredEdit): StoredWorkbook {
  const workbook = applied(before.workbook, edit.changes);
  if (workbook === null) throw notThere();
  const print = fingerprintAfter(before.fingerprint, before.workbook, workbook, edit.changes);
  if (!sameFingerprint(print, edit.fingerprint)) throw notThere();
  const { seq, fingerprint, summary, history, origin = before.origin } = edit;
  const entries = entriesAfter(before.history.entries, history);
  return { workbook, history: { entries, done: history.done }, seq, fingerprint, summary, origin };
}

/** After a failure to keep the whole, so many edits pass before it is tried again. */
const editsBetweenTries = 50;

export function journalStorage({
  bridge,
  rows,
  say,
  mostChars = mostJournalChars,
}: JournalStorageParts): JournalStorage {
  const copy = workingCopy({
    rows,
    onMended: () =>
      say(
        'info',
        'The second copy in this window’s profile was damaged; it was made again from the journal. Nothing is lost.',
      ),
    // What it says of itself is meant for a window that has no journal.
    onFailure: () =>
      say(
        'info',
        'The second copy in this window’s profile cannot be kept at the moment. Your work is safe in the journal.',
      ),
  });
  /** Of the workbook used last; one is enough, as a window has one open. */
  let held: Held | null = null;
  let compactFromSeq = 0;
  let isSpaceSaid = false;

  /** Said once while it goes on. */
  function saySpace(sentence: string | null): void {
    if (sentence !== null && !isSpaceSaid) say('problem', sentence);
    isSpaceSaid = sentence !== null;
  }

  async function loadJournal(id: string): Promise<JournalLoaded | null> {
    const answer = await bridge.journalLoad(id);
    return !answer.ok && answer.reason === 'missing' ? null : valueOf(answer);
  }

  function replayed(found: JournalLoaded | null): Loaded {
    if (!found) return { status: 'missing' };
    const { snapshot, edits, deletedAt, problems } = found;
    const said = problems.map(({ sentence }) => sentence);
    if (!snapshot) return { status: 'damaged', sentence: joined(said) ?? unreadable, salvaged: null };
    const loaded = replay({ snapshot, edits });
    if (loaded.status === 'damaged')
      return { ...loaded, sentence: joined([...said, loaded.sentence]) ?? unreadable };
    if (loaded.status !== 'ok') return loaded;
    const summary = { ...loaded.stored.summary, deletedAt };
    return { ...loaded, stored: { ...loaded.stored, summary }, sentence: joined([...said, loaded.sentence]) };
  }

  const seqIn = (loaded: Loaded): number => (loaded.status === 'ok' ? loaded.stored.seq : 0);
  const endOf = (found: JournalLoaded | null): number =>
    found?.edits.at(-1)?.seq ?? found?.snapshot?.seq ?? 0;

  /** The journal has lost what the copy still holds: the copy is put in its place, on top of what is there. */
  async function mended(id: string, found: JournalLoaded | null, loaded: Loaded): Promise<Loaded> {
    const copied = await copy.read(id);
    if (!copied || copied.seq <= seqIn(loaded)) return loaded;
    const stored = { ...copied, seq: Math.max(copied.seq, endOf(found) + 1) };
    valueOf(await bridge.journalSnapshot(id, wholeState(id, stored)));
    const lost = loaded.status === 'ok' ? counted(copied.seq - seqIn(loaded), 'edit') : 'the workbook';
    const sentence = `Files of the journal were damaged or gone: ${lost} came back from the second copy.`;
    return { status: 'ok', stored, needsSnapshot: false, sentence: joined([saidOf(loaded), sentence]) };
  }

  async function load(id: string): Promise<Loaded> {
    let found = await loadJournal(id);
    let loaded = replayed(found);
    if (loaded.status !== 'tooNew' && (await copy.seqOf(id)) > seqIn(loaded)) {
      // Another window may have written in between: lost is only what the journal still does not have.
      const said = saidOf(loaded);
      found = await loadJournal(id);
      loaded = replayed(found);
      if ((await copy.seqOf(id)) > seqIn(loaded)) loaded = await mended(id, found, loaded);
      if (loaded.status === 'ok') loaded = { ...loaded, sentence: joined([said, loaded.sentence]) };
    }
    if (loaded.status === 'ok' && !loaded.needsSnapshot) {
      held = { id, stored: loaded.stored, hasEdits: (found?.edits.length ?? 0) > 0 };
      copy.follow(id, loaded.stored);
    }
    return loaded;
  }

  /** What an edit follows. */
  async function before(id: string, edit: StoredEdit): Promise<StoredWorkbook> {
    if (held?.id !== id || held.stored.seq !== edit.seq - 1) {
      const loaded = await load(id);
      if (loaded.status !== 'ok') throw notThere();
      if (loaded.stored.seq !== edit.seq - 1) throw changedElsewhere();
      return loaded.stored;
    }
    return held.stored;
  }

  async function snapshot(id: string, stored: StoredWorkbook): Promise<void> {
    if (!stored.workbook.facts.has(fixedIds.facts))
      throw new StorageFailure('failed', 'An empty workbook was not written over what is stored.');
    valueOf(await bridge.journalSnapshot(id, wholeState(id, stored)));
    held = { id, stored, hasEdits: false };
    copy.follow(id, stored);
  }

  async function append(id: string, edit: StoredEdit, known?: StoredWorkbook): Promise<void> {
    const after = known ?? afterEdit(await before(id, edit), edit);
    const line = editLine(id, edit);
    // An edit that has changed everything may take more than what it has led to.
    if (line.text.length > mostChars) return snapshot(id, after);
    const answer = await bridge.journalAppend(id, line);
    if (!answer.ok) held = null;
    const { snapshotDue, littleSpace } = valueOf(answer);
    saySpace(littleSpace);
    held = { id, stored: after, hasEdits: true };
    copy.append(id, edit, after);
    // Asked for at once, so that main has it before the next edit; the edit itself is on disk already.
    if (snapshotDue && edit.seq >= compactFromSeq) void compact(id);
  }

  /** Without it nothing is lost: the journal grows, and it is tried again. A disk that is full says so at an edit. */
  async function compact(id: string): Promise<void> {
    if (held?.id !== id || !held.hasEdits) return;
    const { stored } = held;
    held = { ...held, hasEdits: false };
    const answer = await bridge.journalCompact(id, wholeState(id, stored));
    if (answer.ok) return;
    compactFromSeq = stored.seq + editsBetweenTries;
    if (held?.id === id) held = { ...held, hasEdits: true };
  }

  async function summaryOf(id: string, about: string | null, deletedAt: string | null) {
    if (about !== null) return { ...summaryIn(aboutOf(about)), deletedAt };
    const loaded = await load(id);
    return loaded.status === 'ok'
      ? { ...loaded.stored.summary, deletedAt }
      : summaryWithout(id, [], deletedAt);
  }

  async function list(): Promise<readonly WorkbookSummary[]> {
    const there = valueOf(await bridge.journalList());
    const listed: WorkbookSummary[] = [];
    for (const { id, about, deletedAt } of there) listed.push(await summaryOf(id, about, deletedAt));
    const known = new Set(there.map(({ id }) => id));
    // A folder that is gone is no deletion: what the second copy holds can still be opened, and is put back then.
    const left = (await copy.list()).filter(({ id, deletedAt }) => !known.has(id) && deletedAt === null);
    return [...listed, ...left];
  }

  return {
    list,
    load,
    append,
    snapshot,
    setDeleted: async (id, deletedAt) => {
      valueOf(await bridge.journalSetDeleted(id, deletedAt));
      if (held?.id === id) held = null;
      copy.setDeleted(id, deletedAt);
    },
    purge: async (id) => {
      valueOf(await bridge.journalPurge(id));
      if (held?.id === id) held = null;
      copy.purge(id);
    },
    earlier: {
      list: async (id) =>
        valueOf(await bridge.journalGenerations(id)).map(({ about, ...point }) => ({
          ...point,
          about: aboutOf(about),
        })),
      read: async (id, seq) => {
        const loaded = replay(valueOf(await bridge.journalReadGeneration(id, seq)));
        if (loaded.status === 'ok') return loaded.stored;
        throw new StorageFailure('missing', 'This earlier state cannot be read any more.');
      },
    },
    compact,
    settled: copy.settled,
    lookForSpace: async () => {
      const space = await bridge.journalFreeSpace();
      if (space.ok) saySpace(space.value.sentence);
    },
  };
}

function summaryIn({ items: _items, ...summary }: About): WorkbookSummary {
  return summary;
}
