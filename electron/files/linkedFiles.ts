// The files that workbooks are linked to: one record a workbook in the app's data folder, opened when it is needed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shellFileWords } from '../../shared/messages/shell.ts';
import type { Answer, LinkCall, LinkedFileInfo } from '../../shared/bridge.ts';
import { sweepTemps } from '../disk/atomicFile.ts';
import { foreign } from '../disk/foreignDisk.ts';
import type { Handlers } from '../windows/ipc.ts';
import type { KnownFiles } from './knownFiles.ts';
import { link, type LinkedFile, type LinkState, openLinkedFile, unlink } from './linkedFile.ts';
import { readLink } from './linkRecord.ts';
import { namesIn, nodeDisk } from '../disk/disk.ts';
import { attempt, done, type Done, failure, type Outcome, success } from '../disk/outcome.ts';

export interface LinkedFiles {
  readonly answers: Pick<Handlers, LinkCall>;
  /** Writes what is waiting in all of them; what could not be written is said, and written at the next start. */
  readonly close: () => Promise<void>;
}

export interface LinkedFilesParts {
  readonly folder: string;
  readonly known: KnownFiles;
  readonly onState: (workbookId: string, file: LinkedFileInfo) => void;
}

/** An open link, with the path that its name stands for. */
interface Open {
  readonly path: string;
  readonly file: LinkedFile;
}

const recordName = /^([A-Za-z0-9_-]+)\.json$/;
const notLinked = failure('missing', shellFileWords.noLink);
const notChosen: Answer<never> = {
  ok: false,
  reason: 'refused',
  sentence: shellFileWords.notChosen,
};

const sentenceOf = (state: LinkState): string | null => ('failure' in state ? state.failure.sentence : null);

export function linkedFiles({ folder, known, onState }: LinkedFilesParts): LinkedFiles {
  const open = new Map<string, Promise<Outcome<Open | null>>>();
  // Best effort: what cannot be swept now is swept at the next start.
  void attempt('', () => sweepTemps(folder, Date.now()));
  const recordOf = (workbookId: string): string => join(folder, `${workbookId}.json`);
  const infoOf = (path: string, state: LinkState): LinkedFileInfo => ({
    ...known.nameOf(path),
    status: state.status,
    sentence: sentenceOf(state),
  });

  async function openLink(workbookId: string): Promise<Outcome<Open | null>> {
    const recordPath = recordOf(workbookId);
    const record = await attempt(shellFileWords.linkUnread, () => readLink(nodeDisk, recordPath));
    if (!record.ok || !record.value) return record.ok ? success(null) : record;
    const { path } = record.value;
    const tell = (state: LinkState): void => onState(workbookId, infoOf(path, state));
    // The window gathers edits itself before it offers them, so that not each of them costs a whole text.
    const opened = await openLinkedFile(recordPath, {
      now: Date.now,
      onState: tell,
      delayMs: 200,
      place: foreign,
    });
    if (!opened.ok) return opened;
    return success(opened.value && { path, file: opened.value });
  }

  /** A link that could not be read is tried again the next time. */
  async function find(workbookId: string): Promise<Outcome<Open | null>> {
    const opening = open.get(workbookId) ?? openLink(workbookId);
    open.set(workbookId, opening);
    const found = await opening;
    if (!found.ok) open.delete(workbookId);
    return found;
  }

  async function act(workbookId: string, task: (file: LinkedFile) => Promise<Done>): Promise<Done> {
    const found = await find(workbookId);
    if (!found.ok) return found;
    return found.value ? task(found.value.file) : notLinked;
  }

  async function info(workbookId: string): Promise<Outcome<LinkedFileInfo | null>> {
    const found = await find(workbookId);
    if (!found.ok || !found.value) return found.ok ? success(null) : found;
    const { path, file } = found.value;
    return success(infoOf(path, file.state()));
  }

  /** Looks through all records: there are few, and a list of its own could disagree with them. */
  async function workbookOf(path: string): Promise<string | null> {
    for (const name of await namesIn(nodeDisk, folder)) {
      const [, workbookId] = recordName.exec(name) ?? [];
      if (workbookId === undefined) continue;
      const record = await readLink(nodeDisk, join(folder, name));
      if (record?.path === path) return workbookId;
    }
    return null;
  }

  async function forget(workbookId: string): Promise<Done> {
    const found = await open.get(workbookId);
    open.delete(workbookId);
    return found?.ok && found.value ? found.value.file.close() : done;
  }

  return {
    answers: {
      linkFile: async (_window, workbookId, handle, lastHash) => {
        const path = known.pathOf(handle);
        if (path === null) return notChosen;
        await forget(workbookId);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const linked = await link(recordOf(workbookId), path, lastHash, nodeDisk, foreign);
        if (!linked.ok) return linked;
        const now = await info(workbookId);
        if (!now.ok) return now;
        return now.value ? success(now.value) : notLinked;
      },
      linkedFile: (_window, workbookId) => info(workbookId),
      linkedWorkbook: (_window, handle) => {
        const path = known.pathOf(handle);
        if (path === null) return notChosen;
        return attempt(shellFileWords.linksUnread, () => workbookOf(path));
      },
      offerLinked: (_window, workbookId, bytes) =>
        act(workbookId, async (file) => {
          file.offer(bytes);
          return done;
        }),
      flushLinked: (_window, workbookId) => act(workbookId, (file) => file.flush()),
      checkLinked: (_window, workbookId) => act(workbookId, (file) => file.check()),
      acceptLinked: (_window, workbookId, hash) => act(workbookId, (file) => file.accept(hash)),
      unlinkFile: async (_window, workbookId) => {
        await forget(workbookId);
        return unlink(recordOf(workbookId));
      },
    },
    close: async () => {
      for (const closed of await Promise.all([...open.keys()].map(forget)))
        // Without the file's name: it may tell whose workbook it is.
        if (!closed.ok) console.error(shellFileWords.isBehind({ reason: closed.reason }));
    },
  };
}
