// The workbook this window has in hand: what its journal holds, and the writes that follow it.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { fingerprintAfter, sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import { afterDelta } from '../../../shared/changes/log.ts';
import { fixedIds } from '../../../shared/schema/workbook.ts';
import { type Loaded, StorageFailure, type StoredEdit, type StoredWorkbook } from '../storage.ts';
import { changedElsewhere, notThere, valueOf } from './answers.ts';
import { applied, editLine, entriesAfter, wholeState } from './journalText.ts';
import { type Copies, readJournal } from './readJournal.ts';

/** What the journal of one workbook holds, as far as this window knows. */
interface Held {
  readonly id: string;
  readonly stored: StoredWorkbook;
  /** There are edits after the last whole state. */
  readonly hasEdits: boolean;
}

/** After a failure to keep the whole, so many edits pass before it is tried again. */
const editsBetweenTries = 50;

/** The workbook after an edit, by the rules by which it is read back. Throws what could not be read back. */
function afterEdit(before: StoredWorkbook, edit: StoredEdit): StoredWorkbook {
  const workbook = applied(before.workbook, edit.changes);
  if (workbook === null) throw notThere();
  const print = fingerprintAfter(before.fingerprint, before.workbook, workbook, edit.changes);
  if (!sameFingerprint(print, edit.fingerprint)) throw notThere();
  const { seq, fingerprint, summary, history, origin = before.origin } = edit;
  const entries = entriesAfter(before.history.entries, history);
  const log = afterDelta(before.log, edit.log);
  return { workbook, history: { entries, done: history.done }, log, seq, fingerprint, summary, origin };
}

/** Of the workbook used last; one is enough, as a window has one open. */
export class HeldWorkbook {
  private readonly copies: Copies;
  /** An edit that takes more is written as the whole it leads to. */
  private readonly mostChars: number;
  private readonly onSpace: (sentence: string | null) => void;
  private held: Held | null = null;
  private compactFromSeq = 0;

  constructor(copies: Copies, mostChars: number, onSpace: (sentence: string | null) => void) {
    this.copies = copies;
    this.mostChars = mostChars;
    this.onSpace = onSpace;
  }

  /** What is known of it is not so any more. */
  letGo(id: string): void {
    if (this.heldOf(id)) this.held = null;
  }

  async load(id: string): Promise<Loaded> {
    const { loaded, hasEdits } = await readJournal(this.copies, id);
    if (loaded.status === 'ok' && !loaded.needsSnapshot) {
      this.held = { id, stored: loaded.stored, hasEdits };
      this.copies.copy.follow(id, loaded.stored);
    }
    return loaded;
  }

  async snapshot(id: string, stored: StoredWorkbook): Promise<void> {
    if (!stored.workbook.facts.has(fixedIds.facts))
      throw new StorageFailure('failed', storageWords.emptyNotWritten);
    valueOf(await this.copies.bridge.journalSnapshot(id, wholeState(id, stored)));
    this.held = { id, stored, hasEdits: false };
    this.copies.copy.follow(id, stored);
  }

  async append(id: string, edit: StoredEdit, known?: StoredWorkbook): Promise<void> {
    const after = known ?? afterEdit(await this.before(id, edit), edit);
    const line = editLine(id, edit);
    // An edit that has changed everything may take more than what it has led to.
    if (line.text.length > this.mostChars) return this.snapshot(id, after);
    const answer = await this.copies.bridge.journalAppend(id, line);
    if (!answer.ok) this.held = null;
    const { snapshotDue, littleSpace } = valueOf(answer);
    this.onSpace(littleSpace);
    this.held = { id, stored: after, hasEdits: true };
    this.copies.copy.append(id, edit, after);
    // Asked for at once, so that main has it before the next edit; the edit itself is on disk already.
    if (snapshotDue && edit.seq >= this.compactFromSeq) void this.compact(id);
  }

  /** Without it nothing is lost: the journal grows, and it is tried again. A disk that is full says so at an edit. */
  async compact(id: string): Promise<void> {
    const held = this.heldOf(id);
    if (!held?.hasEdits) return;
    const { stored } = held;
    this.held = { ...held, hasEdits: false };
    const answer = await this.copies.bridge.journalCompact(id, wholeState(id, stored));
    if (answer.ok) return;
    this.compactFromSeq = stored.seq + editsBetweenTries;
    const now = this.heldOf(id);
    if (now) this.held = { ...now, hasEdits: true };
  }

  private heldOf(id: string): Held | null {
    return this.held?.id === id ? this.held : null;
  }

  /** What an edit follows. */
  private async before(id: string, edit: StoredEdit): Promise<StoredWorkbook> {
    const held = this.heldOf(id);
    if (held?.stored.seq === edit.seq - 1) return held.stored;
    const loaded = await this.load(id);
    if (loaded.status !== 'ok') throw notThere();
    if (loaded.stored.seq !== edit.seq - 1) throw changedElsewhere();
    return loaded.stored;
  }
}
