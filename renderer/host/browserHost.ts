// The host in a browser: files come through its own file dialog and leave as downloads.
import { storageWords } from '../../shared/messages/screens/storage.ts';
import type { Host, KeptFile, PlacedFile } from './host.ts';

/** Long enough for the browser to have taken the bytes of a download over. */
const keepUrlMs = 60_000;

function chooseFile(endings: readonly string[]): Promise<PlacedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = endings.join(',');
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      readFile(file).then(resolve, reject);
    });
    input.click();
  });
}

/** A file from a dialog or dropped on the window. */
export const readFile = async (file: File): Promise<PlacedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  place: null,
});

function keepFile(name: string, bytes: Uint8Array, mimeType: string): Promise<KeptFile> {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepUrlMs);
  return Promise.resolve({ name, place: null });
}

export const browserHost: Host = {
  chooseFile,
  keepFile,
  whereKept: storageWords.keptInBrowser,
  whyLost: storageWords.lostInBrowser,
  windows: null,
};
