// Undo and redo as a person meets them: said in words, and shown where it happened when that is elsewhere.
import type { Entry } from '../../../shared/changes/history.ts';
import { type PlaceOfEntry, placeOfEntry } from '../../../shared/changes/placeOfEntry.ts';
import { stepWords } from '../../../shared/log/stepWords.ts';
import { stepMessages } from '../../../shared/messages/edits/step.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { workTabs } from '../../../shared/schema/stages.ts';
import { lastStep } from '../../store/documentStore.ts';
import type { SessionState } from '../../store/sessionStore.ts';
import type { Stores } from '../../store/stores.tsx';

/** Whether the person sees it already: its screen is open, or it stands in the inspector. */
function isSeen({ kind, id, screens }: PlaceOfEntry, session: SessionState): boolean {
  const { stage, tabs, selection, inspectorOpen } = session;
  const tab = tabs[stage] ?? workTabs[stage][0];
  const isInspected = inspectorOpen && selection?.kind === kind && selection.ids.includes(id);
  return isInspected || screens.some((screen) => screen.stage === stage && screen.tab === tab);
}

/** Goes to the record when it is elsewhere, and selects it; what is gone is selected no longer, and leads nowhere. */
function goThere(place: PlaceOfEntry, { session }: Stores): void {
  const { kind, id, isThere, screens } = place;
  const { goTo, select, clearSelection, selection } = session.getState();
  const [home] = screens;
  const isElsewhere = !isSeen(place, session.getState());
  // An addition that was taken back has left nothing to be seen: one stays where one works.
  if (isElsewhere && home && isThere) goTo(home.stage, home.tab);
  if (!isThere && selection?.kind === kind && selection.ids.includes(id)) clearSelection();
  if (!isThere || cards[kind].opens === 'home' || cards[kind].opens === 'panel') return;
  if (isElsewhere) select(kind, [id]);
  // Here it is marked, but a closed inspector stays closed and the cursor stays where it is.
  else session.setState({ selection: { kind, ids: [id] } });
}

function step(stores: Stores, entry: Entry | null, say: (what: { what: string }) => string): void {
  const { workbook } = stores.document.getState();
  if (!entry || !workbook) return;
  const sentence = say({ what: stepWords(workbook, entry) });
  const { notify } = stores.session.getState();
  notify({ tone: 'info', sentence, ofStep: lastStep(stores.document.getState()) });
  const place = placeOfEntry(workbook, entry.changes);
  if (place) goThere(place, stores);
}

/** Takes the last step back. */
export const undoStep = (stores: Stores): void =>
  step(stores, stores.document.getState().undo(), stepMessages.undone);

/** Does the step again that was taken back. */
export const redoStep = (stores: Stores): void =>
  step(stores, stores.document.getState().redo(), stepMessages.redone);
