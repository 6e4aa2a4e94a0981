// Opening a `.throughline` file and saving a copy as one.
import { fileExtension } from '../../shared/file/document.ts';
import { fileCopyOf } from '../store/fileCopy.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import type { Stores } from '../store/stores.tsx';
import { safeFileName } from '../ui/safeFileName.ts';

/** Takes a file into the library and opens it. A refused one is said in a notice and changes nothing. */
export async function openWorkbookBytes(
  bytes: Uint8Array,
  { library, document, session }: Stores,
): Promise<void> {
  const id = await library.getState().openFile(bytes);
  if (id === null) return;
  session.getState().reset();
  await document.getState().open(id);
}

/** Asks for a file and opens it. */
export async function openWorkbookFile(stores: Stores): Promise<void> {
  const file = await stores.host.chooseFile([fileExtension]);
  if (file) await openWorkbookBytes(file.bytes, stores);
}

/** Hands a copy of the open workbook over as a file; it carries what a later merge needs. */
export async function saveWorkbookCopy({ document, host, newId, session }: Stores): Promise<void> {
  await document.getState().flush();
  const { workbook, origin, setOrigin, readOnly } = document.getState();
  if (!workbook || !origin) return;
  const { text, origin: next } = fileCopyOf(workbook, origin, { id: newId(), at: new Date().toISOString() });
  const name = `${safeFileName(factsOf(workbook).title)}${fileExtension}`;
  const kept = await host.keepFile(name, new TextEncoder().encode(text), 'application/json');
  if (!kept) return;
  if (readOnly === null) setOrigin(next);
  session.getState().notify({ tone: 'info', sentence: `A copy was saved as ${name}.` });
}
