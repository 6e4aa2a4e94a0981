// The storage of the desktop app: the journal that main keeps is the truth, and what it has flushed is saved. Rows in
// IndexedDB follow behind as a second copy, for the day that files of the journal are damaged.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { mostJournalChars } from '../../../shared/sizeLimit.ts';
import type { RowStore } from '../rows/rowStorage.ts';
import { summaryWithout } from '../rows/soundRows.ts';
import { type Storage, StorageFailure, type StoredWorkbook, type WorkbookSummary } from '../storage.ts';
import { type JournalBridge, valueOf } from './answers.ts';
import { HeldWorkbook } from './heldWorkbook.ts';
import { type About, aboutOf, replay } from './journalText.ts';
import { type WorkingCopy, workingCopy } from './workingCopy.ts';

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

type Say = JournalStorageParts['say'];

/** The second copy, which says what becomes of it; what it says of itself is meant for a window without a journal. */
const secondCopy = (rows: RowStore, say: Say): WorkingCopy =>
  workingCopy({
    rows,
    onMended: () => say('info', storageWords.copyMended),
    onFailure: () => say('info', storageWords.copyNotKept),
  });

/** Says that there is little space, once while it goes on. */
function spaceSayer(say: Say): (sentence: string | null) => void {
  let isSaid = false;
  return (sentence) => {
    if (sentence !== null && !isSaid) say('problem', sentence);
    isSaid = sentence !== null;
  };
}

function summaryIn({ items: _items, ...summary }: About): WorkbookSummary {
  return summary;
}

async function listAll(
  bridge: JournalBridge,
  copy: WorkingCopy,
  held: HeldWorkbook,
): Promise<readonly WorkbookSummary[]> {
  const there = valueOf(await bridge.journalList());
  const listed: WorkbookSummary[] = [];
  for (const { id, about, deletedAt } of there) {
    const loaded = about === null ? await held.load(id) : null;
    if (about !== null) listed.push({ ...summaryIn(aboutOf(about)), deletedAt });
    else if (loaded?.status === 'ok') listed.push({ ...loaded.stored.summary, deletedAt });
    else listed.push(summaryWithout(id, [], deletedAt));
  }
  const known = new Set(there.map(({ id }) => id));
  // A folder that is gone is no deletion: what the second copy holds can still be opened, and is put back then.
  const left = (await copy.list()).filter(({ id, deletedAt }) => !known.has(id) && deletedAt === null);
  return [...listed, ...left];
}

const earlierStates = (bridge: JournalBridge): EarlierStates => ({
  list: async (id) =>
    valueOf(await bridge.journalGenerations(id)).map(({ about, ...point }) => ({
      ...point,
      about: aboutOf(about),
    })),
  read: async (id, seq) => {
    const loaded = replay(valueOf(await bridge.journalReadGeneration(id, seq)));
    if (loaded.status === 'ok') return loaded.stored;
    throw new StorageFailure('missing', storageWords.stateUnread);
  },
});

export function journalStorage({
  bridge,
  rows,
  say,
  mostChars = mostJournalChars,
}: JournalStorageParts): JournalStorage {
  const copy = secondCopy(rows, say);
  const saySpace = spaceSayer(say);
  const held = new HeldWorkbook({ bridge, copy }, mostChars, saySpace);
  return {
    list: () => listAll(bridge, copy, held),
    load: (id) => held.load(id),
    append: (id, edit, after) => held.append(id, edit, after),
    snapshot: (id, stored) => held.snapshot(id, stored),
    setDeleted: async (id, deletedAt) => {
      valueOf(await bridge.journalSetDeleted(id, deletedAt));
      held.letGo(id);
      copy.setDeleted(id, deletedAt);
    },
    purge: async (id) => {
      valueOf(await bridge.journalPurge(id));
      held.letGo(id);
      copy.purge(id);
    },
    earlier: earlierStates(bridge),
    compact: (id) => held.compact(id),
    settled: copy.settled,
    lookForSpace: async () => {
      const space = await bridge.journalFreeSpace();
      if (space.ok) saySpace(space.value.sentence);
    },
  };
}
