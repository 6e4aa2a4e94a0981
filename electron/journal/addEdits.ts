// Adds a group of edits to a workbook's journal, of which only those are taken that follow what is on disk.
import { journalWords } from '../../shared/messages/shell.ts';
import { attempt, type Outcome, success } from '../disk/outcome.ts';
import type { FolderState } from './folder/folderState.ts';
import type { Edit, GroupResult } from './groups.ts';
import { encodeLine } from './files/line.ts';
import { missing, type OpenFolder, stale } from './folder/openFolder.ts';

export interface Appended {
  /** The journal has grown long or the last state old: give the whole of it with `compact`. */
  readonly snapshotDue: boolean;
}

const unsavedEdit = journalWords.editNotSaved;
/** The journal grows to this, or to the size of the last state if that is more, before a new state is due. */
const snapshotAfterBytes = 256 * 1024;
const snapshotAfterMs = 60 * 60 * 1000;

/** The edits that follow `seq` without a gap. */
function following(edits: readonly Edit[], seq: number): readonly Edit[] {
  let next = seq + 1;
  return edits.filter((edit) => {
    const follows = edit.seq === next;
    if (follows) next += 1;
    return follows;
  });
}

function isSnapshotDue({ writer, generations }: FolderState, nowMs: number): boolean {
  const [newest] = generations;
  if (!newest) return true;
  const isLong = writer.size() >= Math.max(snapshotAfterBytes, newest.bytes);
  // Either way: a clock that was ahead and is put right must not make all later states wait for it.
  return isLong || Math.abs(nowMs - newest.atMs) >= snapshotAfterMs;
}

async function addLines(open: OpenFolder, edits: readonly Edit[], before: FolderState): Promise<Appended> {
  const atMs = open.place.now();
  await before.writer.add(Buffer.concat(edits.map((edit) => encodeLine({ ...edit, atMs }))));
  const { seq, about } = edits.at(-1) ?? before.manifest;
  await open.acknowledged.note(seq);
  const after = { ...before, seq, manifest: { ...before.manifest, seq, about } };
  open.state = after;
  return { snapshotDue: isSnapshotDue(after, atMs) };
}

/** What there is to add to; a failure when nothing can be added. */
async function writable(open: OpenFolder): Promise<Outcome<FolderState>> {
  const read = await attempt(unsavedEdit, () => open.current());
  if (!read.ok) return read;
  const state = read.value;
  if (!state || state.generations.length === 0) return missing;
  return state.mended.ok ? success(state) : state.mended;
}

/** Resolves once the edits taken are flushed, or with why they are not. */
export async function addEdits(open: OpenFolder, edits: readonly Edit[]): Promise<GroupResult<Appended>> {
  const before = await writable(open);
  if (!before.ok) return { tried: edits, outcome: before };
  const tried = following(edits, before.value.seq);
  if (tried.length === 0) return { tried, outcome: stale };
  const outcome = await attempt(unsavedEdit, () => addLines(open, tried, before.value));
  if (outcome.ok || outcome.reason !== 'vanished') return { tried, outcome };
  // Somebody removed the folder or the file: the next call sees what is left.
  await open.forget();
  return { tried, outcome: missing };
}
