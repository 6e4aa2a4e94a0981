// Opening a `.throughline` file, saving a copy as one, and keeping one in step with the open workbook.
import { fileWords } from '../../../shared/messages/screens/files.ts';
import { fileExtension } from '../../../shared/file/document.ts';
import { mostWorkbookBytes, tooLarge } from '../../../shared/sizeLimit.ts';
import type { CopyStamp } from '../../../shared/file/lineage/lineage.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import type { FilePlace, KeptFile, PlacedFile } from '../../host/host.ts';
import { type FileCopy, fileCopyOf } from '../../store/fileCopy.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import type { Stores } from '../../store/stores.tsx';
import { safeFileName } from '../../ui/safeFileName.ts';

/** Runs a task; what the host could not do is said in a notice. */
async function saying<T>({ session }: Stores, task: () => Promise<T>): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    session.getState().notify({ tone: 'problem', sentence });
    return null;
  }
}

/** The workbook in the library that is already in step with a file. */
async function linkedTo({ links, library }: Stores, { handle }: FilePlace): Promise<string | null> {
  const id = (await links?.workbookOf(handle)) ?? null;
  if (id === null) return null;
  await library.getState().load();
  return library.getState().workbooks.some((workbook) => workbook.id === id) ? id : null;
}

/**
 * Takes a file into the library and opens it; from then on both are kept in step where the host can. One that is in
 * step with a workbook already opens that. A refused one is said in a notice and changes nothing.
 */
export async function openWorkbookBytes(
  { bytes, place }: Omit<PlacedFile, 'name'>,
  stores: Stores,
): Promise<void> {
  const { library, links } = stores;
  const there = place && (await linkedTo(stores, place));
  const id = there ?? (await library.getState().openFile(bytes));
  if (id === null) return;
  if (place && there === null) await links?.link(id, place);
  await openWorkbook(stores, id);
}

/** Asks for a file and opens it. */
export async function openWorkbookFile(stores: Stores): Promise<void> {
  await saying(stores, async () => {
    const file = await stores.host.chooseFile([fileExtension]);
    if (file) await openWorkbookBytes(file, stores);
  });
}

/** Names a copy of the open workbook that is about to be written. */
export const newStamp = ({ newId }: Stores): CopyStamp => ({ id: newId(), at: new Date().toISOString() });

/** Asks where, and writes the open workbook there: what it holds, and nothing it no longer holds. */
async function keepCopy(stores: Stores): Promise<KeptFile | null> {
  const { document } = stores;
  await document.getState().flush();
  const { workbook, origin } = document.getState();
  return workbook && origin ? keepFile(stores, fileCopyOf(workbook, origin, newStamp(stores))) : null;
}

/** Asks where, and writes a copy that was made of the open workbook; it is remembered as the last one shared. */
async function keepFile(stores: Stores, { text, origin: next }: FileCopy): Promise<KeptFile | null> {
  const { document, host } = stores;
  const { setOrigin, readOnly } = document.getState();
  const name = `${safeFileName(factsOf(next.lastCopy.state).title)}${fileExtension}`;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > mostWorkbookBytes) {
    stores.session.getState().notify({ tone: 'problem', sentence: tooLarge(bytes.length) });
    return null;
  }
  const kept = await saying(stores, () => host.keepFile(name, bytes, 'application/json'));
  if (kept && readOnly === null) setOrigin(next);
  return kept;
}

/** Links the open workbook to a file that was just written, and says so. */
async function linkKept({ document, links, session }: Stores, { name, place }: KeptFile): Promise<void> {
  const { id } = document.getState();
  if (!place || !links || id === null || !(await links.link(id, place))) return;
  const action = { label: fileWords.onlyThisOnce, run: () => void links.unlink() };
  session.getState().notify({
    tone: 'info',
    sentence: fileWords.linked({ name }),
    action,
  });
}

/** Hands the open workbook over as a file. The first one is kept in step from then on, where the host can. */
export async function saveWorkbookCopy(stores: Stores): Promise<void> {
  const kept = await keepCopy(stores);
  if (!kept) return;
  const { document, links, session } = stores;
  const mayLink = kept.place !== null && document.getState().readOnly === null;
  if (mayLink && links?.store.getState().file === null) await linkKept(stores, kept);
  else session.getState().notify({ tone: 'info', sentence: fileWords.copied({ name: kept.name }) });
}

/** Writes a copy that carries what earlier ones held; true when that is done. It is never kept in step. */
export async function saveMergeCopy(stores: Stores, copy: FileCopy): Promise<boolean> {
  const kept = await keepFile(stores, copy);
  if (kept)
    stores.session.getState().notify({
      tone: 'info',
      sentence: fileWords.mergeCopied({ name: kept.name }),
    });
  return kept !== null;
}

/** Keeps the open workbook in step with another file than until now. */
export async function linkElsewhere(stores: Stores): Promise<void> {
  const kept = await keepCopy(stores);
  if (kept) await linkKept(stores, kept);
}

/** Opens what another program wrote as a workbook of its own: the file then belongs to that one. */
export async function openOther(stores: Stores): Promise<void> {
  const { library, links } = stores;
  const { file, other } = links?.store.getState() ?? {};
  if (!file || other?.status !== 'workbook') return;
  const id = await library.getState().openFile(other.bytes);
  if (id === null || !(await links?.link(id, { handle: file.handle, hash: other.hash }))) return;
  stores.session.getState().notify({
    tone: 'info',
    sentence: fileWords.otherOpened({ name: file.name }),
  });
  await openWorkbook(stores, id);
}
