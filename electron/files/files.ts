// Files of the person's own: the system's dialogs, reading within limits, writing without ever harming what is there.
import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { shellFileWords } from '../../shared/messages/shell.ts';
import type { Answer, FileName, OpenedFile, Reason } from '../../shared/bridge.ts';
import { mostMegabytes, mostWorkbookBytes } from '../../shared/sizeLimit.ts';
import { type FileWriter, sweepTemps } from '../disk/atomicFile.ts';
import { isOurFile } from './launchFiles.ts';
import type { KnownFiles } from './knownFiles.ts';
import { attempt, codeOf, failureOf, success } from '../disk/outcome.ts';
import { within } from '../disk/disk.ts';
import { foreign } from '../disk/foreignDisk.ts';
import { hashOf } from './linkedPlace.ts';

type Kept = FileName & { readonly hash: string };

export interface Files {
  readonly open: (window: BrowserWindow, endings: readonly string[]) => Promise<Answer<OpenedFile | null>>;
  readonly keep: (window: BrowserWindow, name: string, bytes: Uint8Array) => Promise<Answer<Kept | null>>;
  readonly read: (handle: string) => Promise<Answer<OpenedFile>>;
}

export interface FilesParts {
  readonly known: KnownFiles;
  readonly writer: FileWriter;
  /** Where a dialog begins when no file was ever chosen. */
  readonly firstFolder: string;
}

const refusal = <R extends Reason>(reason: R, sentence: string) => ({ ok: false, reason, sentence }) as const;

const kindNames: Readonly<Record<string, string>> = shellFileWords.kinds;

/** The dialog's filter; a kind of file is named in plain words where we have them. */
function filterOf(endings: readonly string[]): Electron.FileFilter[] {
  const extensions = endings.map((ending) => ending.slice(1).toLowerCase());
  const [first] = extensions;
  if (first === undefined) return [];
  return [
    { name: kindNames[first] ?? shellFileWords.otherKind({ ending: first.toUpperCase() }), extensions },
  ];
}

/** A name without folders and without characters that some system refuses. */
function plainName(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^[.\s-]+|[.\s]+$/g, '');
  return plain === '' ? shellFileWords.untitled : plain;
}

const unread = shellFileWords.notOpened;
/** A place that takes longer is said not to answer, as a network share that is gone. */
const answerMs = 20_000;
/** Cleaning up waits for nobody. */
const sweepMs = 2_000;

async function readWithin(path: string): Promise<Answer<Uint8Array>> {
  const file = await foreign.open(path, 'r');
  try {
    const about = await file.stat();
    if (!about.isFile()) return refusal('failed', shellFileWords.isFolder({ what: unread }));
    if (about.size > mostWorkbookBytes)
      return refusal('tooLarge', shellFileWords.tooLarge({ what: unread, megabytes: mostMegabytes }));
    return success(new Uint8Array(await file.readFile()));
  } finally {
    await file.close();
  }
}

const silent = (what: string): Answer<never> => refusal('unreachable', shellFileWords.noAnswer({ what }));

async function readPath(path: string): Promise<Answer<Uint8Array>> {
  try {
    return await within(answerMs, readWithin(path), silent(unread));
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return refusal('missing', shellFileWords.notThere({ what: unread, name: basename(path) }));
    return failureOf(error, unread);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await foreign.stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Asked again when the file dialog could not: it had another name in front of it. */
async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  if (!(await isThere(path))) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: shellFileWords.replace({ name: basename(path) }),
    detail: shellFileWords.replaceDetail,
    buttons: [shellFileWords.replaceIt, shellFileWords.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Where to keep a file; null when the person thought better of it. */
async function askWhere(window: BrowserWindow, folder: string, name: string): Promise<string | null> {
  const ending = extname(name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder, name),
    filters: filterOf(ending === '' ? [] : [ending]),
  });
  if (canceled || filePath === '') return null;
  // Some dialogs of Linux leave the ending to the program.
  if (filePath.toLowerCase().endsWith(ending.toLowerCase())) return filePath;
  const completed = `${filePath}${ending}`;
  return (await mayReplace(window, completed)) ? completed : null;
}

/** Not the handle of any file: what is no workbook file is read or written once, and never by handle. */
const noHandle = 'none';

function fileNameOf(known: KnownFiles, path: string): FileName {
  return isOurFile(path) ? known.remember(path) : { handle: noHandle, name: basename(path) };
}

/** Removes what a crash left beside a file, once a run and before anything of ours is written there. */
function sweeper(): (path: string) => Promise<unknown> {
  const swept = new Map<string, Promise<unknown>>();
  return (path) => {
    const folder = dirname(path);
    // Best effort: a folder that cannot be read is told about by the reading or writing itself.
    const sweep = swept.get(folder) ?? attempt('', () => sweepTemps(folder, Date.now(), foreign));
    swept.set(folder, sweep);
    return within(sweepMs, sweep, null);
  };
}

export function createFiles({ known, writer, firstFolder }: FilesParts): Files {
  const sweepBeside = sweeper();
  let lastFolder = known.folders()[0] ?? firstFolder;
  const unknown = refusal('refused', shellFileWords.notChosen);

  async function readNamed(path: string): Promise<Answer<OpenedFile>> {
    await sweepBeside(path);
    const content = await readPath(path);
    if (!content.ok) return content;
    return success({ ...fileNameOf(known, path), bytes: content.value, hash: hashOf(content.value) });
  }

  return {
    open: async (window, endings) => {
      const chosen = await dialog.showOpenDialog(window, {
        defaultPath: lastFolder,
        filters: filterOf(endings),
        properties: ['openFile'],
      });
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return success(null);
      lastFolder = dirname(path);
      return readNamed(path);
    },
    keep: async (window, name, bytes) => {
      const path = await askWhere(window, lastFolder, plainName(name));
      if (path === null) return success(null);
      lastFolder = dirname(path);
      await sweepBeside(path);
      const writing = writer.write(path, bytes, { disk: foreign });
      // It cannot be called off: a place that answers late after all has the whole file, and never half of it.
      const written = await within(answerMs, writing, silent(shellFileWords.notSaved));
      return written.ok ? success({ ...fileNameOf(known, path), hash: hashOf(bytes) }) : written;
    },
    read: async (handle) => {
      const path = known.pathOf(handle);
      return path === null ? unknown : readNamed(path);
    },
  };
}
