// A `.throughline` file dropped anywhere on the window is opened; any other drop must not lead the window away.
import { useEffect } from 'react';
import { fileExtension } from '../../shared/file/document.ts';
import { readFile } from '../host/browserHost.ts';
import { useStores } from '../store/stores.tsx';
import { openWorkbookBytes } from './state/workbookFiles.ts';

export function useDroppedFiles(): void {
  const stores = useStores();
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const isTaken = event.defaultPrevented;
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      if (isTaken || !file.name.endsWith(fileExtension)) return;
      void readFile(file).then((read) => openWorkbookBytes(read, stores));
    };
    globalThis.addEventListener('dragover', allow);
    globalThis.addEventListener('drop', drop);
    return () => {
      globalThis.removeEventListener('dragover', allow);
      globalThis.removeEventListener('drop', drop);
    };
  }, [stores]);
}
