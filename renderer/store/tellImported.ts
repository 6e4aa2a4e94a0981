// After an import: says what came of it, where it is open with the way back.
import { fileImportWords } from '../../shared/messages/screens/common.ts';
import type { Stores } from './stores.tsx';

/** Says what was imported, with Undo for as long as it is the last thing that was done. */
export function tellImported({ session, document }: Stores, sentence: string): void {
  const { notify } = session.getState();
  if (document.getState().workbook === null) return notify({ tone: 'info', sentence });
  const entry = document.getState().history.past.at(-1);
  const undo = (): void => {
    if (document.getState().history.past.at(-1) === entry) document.getState().undo();
    else notify({ tone: 'info', sentence: fileImportWords.undoFirst });
  };
  notify({ tone: 'info', sentence, action: { label: fileImportWords.undo, run: undo } });
}
