// What changes in the grid: the open editor, cells written together, and the sentence that tells what was refused.
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { keptCellWords } from '../../../shared/messages/screens/gridEditing.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { announce } from '../feedback/announce.tsx';
import { type KeptCells, type KeptTexts, withWritten } from './edit/keptCells.ts';
import type { EditStep } from './GridCellEditor.tsx';
import { canEdit, editTextOf, isChosen, lockOf } from './model/gridColumn.ts';
import {
  type Cells,
  clearChanges,
  commitEach,
  questionsAbout,
  type GridChange,
  type GridReason,
  type GridWrite,
  type RefusedCell,
  type WriteCells,
} from './model/gridEdits.ts';
import { type CellPlace, type CellRange, rangeCount } from './model/gridSelection.ts';

export interface OpenEditor {
  readonly rowId: string;
  readonly columnId: string;
  readonly start: string;
  /** It was opened by a letter that is in `start` and not in the cell. */
  readonly isTyped: boolean;
  /** All of the text is selected: the next letter replaces it. */
  readonly isWhole: boolean;
  /** What is looked for among the choices from the start; undefined: nothing was typed. */
  readonly query: string | undefined;
}

export interface GridEdits {
  readonly open: OpenEditor | null;
  /** Texts that their cells could not take. */
  readonly kept: KeptTexts;
  /** Why the last change was refused; empty when it was not. */
  readonly note: string;
  /** What is asked about the cells changed last; empty while nothing is in doubt. */
  readonly question: string;
  /** Takes away what the grid says. */
  readonly dismiss: () => void;
  /** Opens the cell's editor; with `text` it starts with that instead of what is there. False where it cannot be edited. */
  readonly begin: (place: CellPlace, text?: string, isWhole?: boolean) => boolean;
  /** Writes the text of the open editor as far as it goes; nothing is said, and the editor stays open. */
  readonly settle: (text: string) => void;
  /** Writes the text and closes the editor; what the cell cannot take stays in it as it was typed, and is marked. */
  readonly commit: (text: string, step: EditStep | null) => void;
  /** Writes the text into the column of all chosen rows. */
  readonly commitToAll: (text: string) => void;
  /** Closes the editor with the cell as it was before it was opened, whatever was written meanwhile. */
  readonly cancel: () => void;
  /** Writes cells and adds rows as one step; `sentences` are told besides what is refused. Answers the added rows' ids. */
  readonly write: (
    reason: GridReason,
    changes: readonly GridChange[],
    more?: { readonly added?: GridWrite['added']; readonly sentences?: readonly string[] },
  ) => readonly string[];
  readonly clear: (range: CellRange, reason?: 'clear' | 'cut') => void;
  /** Forgets kept texts, so that cells show what the workbook holds; without a range all of them. */
  readonly revert: (range?: CellRange) => void;
}

interface GridEditsOptions<Row> extends Cells<Row> {
  /** The chosen cells. */
  readonly range: CellRange;
  readonly keptCells: KeptCells;
  readonly onWrite: WriteCells | undefined;
  /** Called after the editor closed by key, with the cell it stood in. */
  readonly onStep: (rowId: string, columnId: string, step: EditStep) => void;
  /** The row whose cell is open from now on; null: none is. */
  readonly onOpenRow: (rowId: string | null) => void;
}

/** Editing over rows in their present order. */
export function useGridEdits<Row>(options: GridEditsOptions<Row>): GridEdits {
  const { rows, columns, rowId, range, keptCells, onWrite, onStep, onOpenRow } = options;
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const kept = useStore(keptCells);
  const [note, setNote] = useState('');
  /** The text of the open cell before it was opened, and as it was last written. */
  const texts = useRef({ before: '', written: '' });

  /** The cells changed last: what they hold now is asked about where it can hardly be meant. */
  const [changed, setChanged] = useState<readonly Pick<GridChange, 'id' | 'columnId'>[]>([]);
  const question = useMemo(
    () => (changed.length === 0 ? '' : questionsAbout(changed, { rows, columns, rowId })),
    [changed, rows, columns, rowId],
  );
  useEffect(() => {
    if (question !== '') announce(question);
  }, [question]);

  const tell = (sentences: readonly string[]) => {
    const sentence = sentences.filter((one) => one !== '').join(' ');
    setNote(sentence);
    if (sentence !== '') announce(sentence);
  };

  const begin = (place: CellPlace, text?: string, isWhole = false): boolean => {
    const row = rows[place.row];
    const column = columns[place.column];
    if (row === undefined || column === undefined) return false;
    if (!canEdit(column, row)) {
      tell([lockOf(column, row) ?? '']);
      return false;
    }
    // In a list a letter looks for a choice and is none itself.
    const chooses = isChosen(column);
    const typed = chooses ? undefined : text;
    const before = editTextOf(column, row);
    const start = typed ?? kept.get(rowId(row))?.get(column.id)?.text ?? before;
    texts.current = { before, written: before };
    setNote('');
    onOpenRow(rowId(row));
    setOpen({
      rowId: rowId(row),
      columnId: column.id,
      start,
      isTyped: typed !== undefined && typed !== before,
      isWhole,
      query: chooses ? text : undefined,
    });
    return true;
  };

  const close = () => {
    setOpen(null);
    onOpenRow(null);
  };

  const make: WriteCells = (write) =>
    onWrite?.(write) ?? { refused: commitEach(write.changes, { rows, columns, rowId }), addedIds: [] };

  const keep = (written: readonly GridChange[], refused: readonly RefusedCell[]) =>
    keptCells.setState((before) => withWritten(before, written, refused), true);

  const cellWith = (text: string): GridChange[] =>
    open === null ? [] : [{ id: open.rowId, columnId: open.columnId, text }];

  /** Why the open cell cannot be `text`; none when it is. */
  const write = (text: string): readonly RefusedCell[] => {
    if (text === texts.current.written) return [];
    const { refused } = make({ reason: 'cell', changes: cellWith(text), added: [] });
    if (refused.length === 0) texts.current.written = text;
    return refused;
  };

  const isGone = () => open !== null && !rows.some((row) => rowId(row) === open.rowId);

  const commit = (text: string, step: EditStep | null): void => {
    if (open === null) return;
    const refused = isGone() ? [] : write(text);
    tell(isGone() ? [gridWords.rowGone] : []);
    // What was written while the text could still be taken is not what the person meant.
    if (refused.length > 0) write(texts.current.before);
    keep(cellWith(text), refused);
    if (refused[0]) announce(refused[0].sentence);
    setChanged(cellWith(text));
    close();
    if (step !== null) onStep(open.rowId, open.columnId, step);
  };

  const cancel = () => {
    tell(write(texts.current.before).map(({ sentence }) => sentence));
    close();
  };

  const writeAll: GridEdits['write'] = (reason, changes, { added = [], sentences = [] } = {}) => {
    const isNothing = changes.length + added.length === 0;
    const { refused, addedIds } = isNothing
      ? { refused: [], addedIds: [] }
      : make({ reason, changes, added });
    keep(changes, refused);
    setChanged(changes);
    tell(sentences);
    const [first] = refused;
    if (first) announce(keptCellWords.kept({ sentence: first.sentence, others: refused.length - 1 }));
    return addedIds;
  };

  const commitToAll = (text: string) => {
    if (open === null) return;
    const chosen = rows.slice(range.top, range.bottom + 1).map(rowId);
    const ids = chosen.includes(open.rowId) ? chosen : [open.rowId];
    close();
    writeAll(
      'setAll',
      ids.map((id) => ({ id, columnId: open.columnId, text })),
    );
    onStep(open.rowId, open.columnId, { rows: 0, columns: 0 });
  };

  const clear: GridEdits['clear'] = (cleared, reason = 'clear') => {
    const changes = clearChanges(cleared, { rows, columns, rowId });
    writeAll(reason, changes, changes.length === 0 ? { sentences: [gridWords.nothingToClear] } : {});
  };

  const revert: GridEdits['revert'] = (reverted) => {
    const { top, bottom, left, right } = reverted ?? range;
    const ids = reverted === undefined ? [...kept.keys()] : rows.slice(top, bottom + 1).map(rowId);
    const columnIds = columns.slice(left, right + 1).map(({ id }) => id);
    const cells = ids.flatMap((id) =>
      [...(kept.get(id)?.keys() ?? [])]
        .filter((columnId) => reverted === undefined || columnIds.includes(columnId))
        .map((columnId) => ({ id, columnId, text: '' })),
    );
    keep(cells, []);
    setNote('');
    announce(keptCellWords.reverted({ count: cells.length }));
  };

  const dismiss = () => {
    setNote('');
    setChanged([]);
  };

  // Typed for many rows at once, a text is written when that is said, not while it is typed.
  const settle = (text: string) => {
    if (rangeCount({ ...range, left: 0, right: 0 }) === 1) write(text);
  };
  return {
    open,
    kept,
    note,
    question,
    dismiss,
    begin,
    settle,
    commit,
    commitToAll,
    cancel,
    write: writeAll,
    clear,
    revert,
  };
}
