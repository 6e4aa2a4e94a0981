// Opens a `.throughline` file, chosen in a dialog or dropped on the window.
import { useCallback } from 'react';
import { fileExtension } from '../../../shared/file/document.ts';
import type { ChosenFile } from '../../host/host.ts';
import { useStores } from '../../store/stores.tsx';

/** A file becomes a workbook of the library and is opened; a refused one is said in a notice and changes nothing. */
export function useOpenFile(): {
  readonly openChosen: () => void;
  readonly openFile: (file: ChosenFile) => Promise<void>;
} {
  const { host, library, document, session } = useStores();
  const openFile = useCallback(
    async ({ bytes }: ChosenFile) => {
      const id = await library.getState().openFile(bytes);
      if (id === null) return;
      session.getState().reset();
      await document.getState().open(id);
    },
    [library, document, session],
  );
  const openChosen = useCallback(() => {
    void host.chooseFile([fileExtension]).then((file) => file && openFile(file));
  }, [host, openFile]);
  return { openChosen, openFile };
}
