// Writes what waits to be written and says that it is safe, in the words of the header.
import { fileWords } from '../../../shared/messages/screens/files.ts';
import { clockText } from '../../../shared/text/format.ts';
import type { NewNotice } from '../../store/sessionStore.ts';
import type { Stores } from '../../store/stores.tsx';

/** How the workbook stands once everything is written. */
function outcomeOf({ document, links }: Stores): NewNotice {
  const { save } = document.getState();
  const file = links?.store.getState().file ?? null;
  if (save.status === 'readOnly') return { tone: 'info', sentence: fileWords.readOnly };
  if (save.status !== 'saved') return { tone: 'problem', sentence: fileWords.failed };
  const here = fileWords.saved({ time: clockText(save.at) });
  if (file === null) return { tone: 'info', sentence: here };
  const there = file.status === 'written' ? fileWords.alsoIn(file) : fileWords.notYetIn(file);
  return { tone: 'info', sentence: `${here} · ${there}` };
}

/** The linked file is written along. Asked for again, the sentence stands once. */
export async function saveNow(stores: Stores): Promise<void> {
  await stores.document.getState().flush();
  await stores.links?.finish();
  const outcome = outcomeOf(stores);
  const { notices, dismiss, notify } = stores.session.getState();
  for (const { id, sentence } of notices) if (sentence === outcome.sentence) dismiss(id);
  notify(outcome);
}
