// Adding that keeps adding: while the title of something new is written, Enter adds the next, lines pasted into it are
// many, and an addition nobody made anything of is taken back by Escape.
import { addSeveral } from '../../../shared/edits/addBeside.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import type { FieldsOf, Kind } from '../../../shared/schema/kinds.ts';
import { isBoxLine, sayBoxLine } from '../../../shared/edits/plan/boxLine.ts';
import { boxLineWords } from '../../../shared/messages/screens/plan.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import type { Adding } from '../../store/sessionStore.ts';
import { type Stores, useSession, useStores } from '../../store/stores.tsx';
import type { TitleKeys } from '../../ui/fields/TextAreaField.tsx';
import { useOpenRecord } from '../useWorkbook.ts';
import { addAnother, type Another } from './addAnother.ts';

/** Adds one and puts the focus into its title. */
export function useAddNext(): (another: Another) => void {
  const stores = useStores();
  const open = useOpenRecord();
  return (another) => {
    const id = addAnother(stores, another);
    if (id !== null) open(another.kind, id, 'title');
  };
}

/** Whether the title is still the one it began with. */
function isUntouched({ document }: Stores, { kind, id, title }: Adding): boolean {
  const { workbook } = document.getState();
  return workbook !== null && findRecord(workbook, kind, id)?.title === title;
}

/** Whether the last step of the history is this addition and nothing else came after it. */
function isLastStep({ document }: Stores, { id }: Adding): boolean {
  const changes = document.getState().history.past.at(-1)?.changes ?? [];
  return changes.some((change) => change.type === 'added' && change.record.id === id);
}

/** Takes the addition back as if it had not been, or deletes it where something was done since. */
function takeBack(stores: Stores, adding: Adding): void {
  const { document } = stores;
  if (isLastStep(stores, adding)) document.getState().undo();
  else document.getState().apply(deleteRecords([adding]));
}

/** Gives up an addition nobody made anything of. */
function giveUp(stores: Stores, adding: Adding): void {
  const { session } = stores;
  session.getState().setAdding(null);
  session.getState().clearSelection();
  takeBack(stores, adding);
}

/** As many records as lines, the first in place of the one whose title was to be written: one step of undo. */
function addLines(stores: Stores, adding: Adding, lines: readonly string[]): Adding | null {
  const { document, session, newId } = stores;
  const { kind, beside, fields } = adding;
  const titled = lines.map((title, i) => ({ id: i === 0 ? adding.id : newId(), title }));
  takeBack(stores, adding);
  if (!document.getState().apply(addSeveral(kind, titled, beside, fields as FieldsOf<Kind>))) {
    document.getState().redo();
    return null;
  }
  const { id = adding.id } = titled.at(-1) ?? {};
  const last = { ...adding, id, title: '' };
  session.getState().setAdding(last);
  return last;
}

/** A box may be written in one line: what the line says beside its title goes where it belongs. */
function understand({ document }: Stores, { kind, id }: Adding): boolean {
  const box = kind === 'timeBox' ? document.getState().workbook?.timeBox.get(id as Id<'timeBox'>) : undefined;
  return !box || !isBoxLine(box.title) || document.getState().apply(sayBoxLine(box.id));
}

/** What keys do in the title of a record; nothing where it was not just added. */
export function useTitleKeys(id: string | undefined): TitleKeys | undefined {
  const stores = useStores();
  const open = useOpenRecord();
  const addNext = useAddNext();
  const adding = useSession((state) => (state.adding?.id === id ? state.adding : null));
  if (adding === null) return undefined;
  const end = () => stores.session.getState().setAdding(null);
  return {
    hint: adding.kind === 'timeBox' ? boxLineWords.titleHint : undefined,
    onEnter: (isShift) => {
      if (isUntouched(stores, adding)) giveUp(stores, adding);
      else if (!understand(stores, adding)) return;
      else if (isShift) end();
      else addNext(adding);
    },
    onEscape: () => {
      const isNothing = isUntouched(stores, adding);
      if (isNothing) giveUp(stores, adding);
      else end();
      return isNothing;
    },
    onLines: (lines) => {
      if (!isUntouched(stores, adding)) return false;
      const last = addLines(stores, adding, lines);
      if (last) open(last.kind, last.id, 'title');
      return true;
    },
    onLeave: () => {
      understand(stores, adding);
      end();
    },
  };
}
