// Reads a workbook from the journal, and mends the journal from the second copy where it has lost what that still holds.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import type { JournalLoaded } from '../../../shared/bridge.ts';
import type { Loaded } from '../storage.ts';
import { type JournalBridge, valueOf } from './answers.ts';
import { replay, wholeState } from './journalText.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** Where a workbook lies. */
export interface Copies {
  readonly bridge: JournalBridge;
  readonly copy: WorkingCopy;
}

/** What was read, and what it was read from. */
interface Read {
  readonly loaded: Loaded;
  readonly found: JournalLoaded | null;
}

const joined = (sentences: readonly (string | null)[]): string | null =>
  sentences.filter((sentence) => sentence !== null).join(' ') || null;

const saidOf = (loaded: Loaded): string | null => ('sentence' in loaded ? loaded.sentence : null);

const seqIn = (loaded: Loaded): number => (loaded.status === 'ok' ? loaded.stored.seq : 0);

const endOf = (found: JournalLoaded | null): number => found?.edits.at(-1)?.seq ?? found?.snapshot?.seq ?? 0;

/** The workbook that a journal tells of. */
function replayed(found: JournalLoaded | null): Loaded {
  if (!found) return { status: 'missing' };
  const { snapshot, edits, deletedAt, problems } = found;
  const said = problems.map(({ sentence }) => sentence);
  if (!snapshot)
    return { status: 'damaged', sentence: joined(said) ?? storageWords.unreadable, salvaged: null };
  const loaded = replay({ snapshot, edits });
  if (loaded.status === 'damaged')
    return { ...loaded, sentence: joined([...said, loaded.sentence]) ?? storageWords.unreadable };
  if (loaded.status !== 'ok') return loaded;
  const summary = { ...loaded.stored.summary, deletedAt };
  return { ...loaded, stored: { ...loaded.stored, summary }, sentence: joined([...said, loaded.sentence]) };
}

async function readOnce(bridge: JournalBridge, id: string): Promise<Read> {
  const answer = await bridge.journalLoad(id);
  const found = !answer.ok && answer.reason === 'missing' ? null : valueOf(answer);
  return { found, loaded: replayed(found) };
}

/** The journal has lost what the copy still holds: the copy is put in its place, on top of what is there. */
async function mended({ bridge, copy }: Copies, id: string, { found, loaded }: Read): Promise<Loaded> {
  const copied = await copy.read(id);
  if (!copied || copied.seq <= seqIn(loaded)) return loaded;
  const stored = { ...copied, seq: Math.max(copied.seq, endOf(found) + 1) };
  valueOf(await bridge.journalSnapshot(id, wholeState(id, stored)));
  const lost =
    loaded.status === 'ok'
      ? storageWords.edits({ count: copied.seq - seqIn(loaded) })
      : storageWords.theWorkbook;
  const sentence = storageWords.mended({ lost });
  return { status: 'ok', stored, needsSnapshot: false, sentence: joined([saidOf(loaded), sentence]) };
}

/** Whether the second copy holds more than was read. */
const isBehind = async (copy: WorkingCopy, id: string, loaded: Loaded): Promise<boolean> =>
  loaded.status !== 'tooNew' && (await copy.seqOf(id)) > seqIn(loaded);

/** Another window may have written in between: lost is only what the journal still does not have. */
async function readAgain(copies: Copies, id: string, said: string | null): Promise<Read> {
  const { found, loaded: read } = await readOnce(copies.bridge, id);
  const isLost = (await copies.copy.seqOf(id)) > seqIn(read);
  const loaded = isLost ? await mended(copies, id, { found, loaded: read }) : read;
  if (loaded.status !== 'ok') return { found, loaded };
  return { found, loaded: { ...loaded, sentence: joined([said, loaded.sentence]) } };
}

/** The workbook, and whether there are edits after its last whole state. Rejects with a `StorageFailure`. */
export async function readJournal(
  copies: Copies,
  id: string,
): Promise<{ readonly loaded: Loaded; readonly hasEdits: boolean }> {
  const first = await readOnce(copies.bridge, id);
  const { found, loaded } = (await isBehind(copies.copy, id, first.loaded))
    ? await readAgain(copies, id, saidOf(first.loaded))
    : first;
  return { loaded, hasEdits: (found?.edits.length ?? 0) > 0 };
}
