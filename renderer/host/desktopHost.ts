// The host in the desktop app: native dialogs, files by handle, a window for each workbook.
import { storageWords } from '../../shared/messages/screens/storage.ts';
import { mostWorkbookBytes, tooLargeFile } from '../../shared/sizeLimit.ts';
import type { Answer, Bridge } from '../../shared/bridge.ts';
import type { Host, PlacedFile } from './host.ts';

/** What the shell answered, or an error with its sentence. */
export function answered<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(answer.sentence);
}

/** The bytes of a file that was opened from outside, or is linked to a workbook. */
export async function readByHandle(bridge: Pick<Bridge, 'readFile'>, named: string): Promise<PlacedFile> {
  const { handle, name, bytes, hash } = answered(await bridge.readFile(named));
  return { name, bytes, place: { handle, hash } };
}

/** The host over the bridge of the desktop shell. */
export const desktopHost = (bridge: Bridge): Host => ({
  chooseFile: async (endings) => {
    const file = answered(await bridge.openFile(endings));
    if (file === null) return null;
    const { handle, name, bytes, hash } = file;
    return { name, bytes, place: { handle, hash } };
  },
  keepFile: async (name, bytes) => {
    if (bytes.length > mostWorkbookBytes) throw new Error(tooLargeFile(name, bytes.length));
    const file = answered(await bridge.keepFile(name, bytes));
    return file && { name: file.name, place: { handle: file.handle, hash: file.hash } };
  },
  whereKept: storageWords.keptOnDisk,
  whyLost: storageWords.lostOnDisk,
  windows: {
    showWorkbook: async (id, place) => void answered(await bridge.showWorkbook(id, place)),
    showLibrary: async () => void answered(await bridge.showLibrary()),
    present: async (on) => answered(await bridge.present(on)),
  },
});
