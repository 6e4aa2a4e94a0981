// What changes in the grid: the open editor, block changes, and the sentence that tells what was refused.
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../feedback/announce.tsx';
import type { EditStep } from './GridCellEditor.tsx';
import { canEdit, editTextOf, lockOf, type GridColumn } from './model/gridColumn.ts';
import {
  clearChanges,
  commitEach,
  pasteChanges,
  questionsAbout,
  type GridChange,
} from './model/gridEdits.ts';
import { placePaste, type CellPlace, type CellRange, type GridSize } from './model/gridSelection.ts';
import { parseTsv } from './model/tsv.ts';

export interface OpenEditor {
  readonly rowId: string;
  readonly columnId: string;
  readonly start: string;
  /** It was opened by a letter that is in `start` and not in the cell. */
  readonly isTyped: boolean;
}

export interface GridEdits {
  readonly open: OpenEditor | null;
  /** Why the last change was refused; empty when it was not. */
  readonly note: string;
  /** What is asked about the cells changed last; empty while nothing is in doubt. */
  readonly question: string;
  /** Takes away what the grid says. */
  readonly dismiss: () => void;
  /** Opens the cell's editor; with `text` it starts with that instead of what is there. False where it cannot be edited. */
  readonly begin: (place: CellPlace, text?: string) => boolean;
  /** Writes the text of the open editor as far as it goes; nothing is said, and the editor stays open. */
  readonly settle: (text: string) => void;
  readonly commit: (text: string, step: EditStep | null) => boolean;
  /** Closes the editor with the cell as it was before it was opened, whatever was written meanwhile. */
  readonly cancel: () => void;
  readonly paste: (text: string, range: CellRange) => void;
  readonly clear: (range: CellRange) => void;
}

interface GridEditsOptions<Row> {
  /** Rows in their order on screen. */
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly size: GridSize;
  readonly onPaste: ((changes: GridChange[]) => string | void) | undefined;
  /** Called after the editor closed by key, with the cell it stood in. */
  readonly onStep: (rowId: string, columnId: string, step: EditStep) => void;
  /** The row whose cell is open from now on; null: none is. */
  readonly onOpenRow: (rowId: string | null) => void;
}

/** Editing over rows in their present order. */
export function useGridEdits<Row>(options: GridEditsOptions<Row>): GridEdits {
  const { rows, columns, rowId, size, onPaste, onStep, onOpenRow } = options;
  const [open, setOpen] = useState<OpenEditor | null>(null);
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
    const sentence = sentences.join(' ');
    setNote(sentence);
    if (sentence !== '') announce(sentence);
  };

  const begin = (place: CellPlace, text?: string): boolean => {
    const row = rows[place.row];
    const column = columns[place.column];
    if (row === undefined || column === undefined) return false;
    if (!canEdit(column, row)) {
      tell([lockOf(column, row) ?? '']);
      return false;
    }
    // A date or a choice cannot start with a letter; they open as they are.
    const typed = column.editor === 'text' || column.editor === 'number' ? text : undefined;
    const before = editTextOf(column, row);
    texts.current = { before, written: before };
    setNote('');
    onOpenRow(rowId(row));
    setOpen({
      rowId: rowId(row),
      columnId: column.id,
      start: typed ?? before,
      isTyped: typed !== undefined && typed !== before,
    });
    return true;
  };

  const close = () => {
    setOpen(null);
    onOpenRow(null);
  };

  /** Why the open cell cannot be `text`; none when it is. */
  const write = (text: string): readonly string[] => {
    if (open === null || text === texts.current.written) return [];
    if (!rows.some((row) => rowId(row) === open.rowId)) return [gridWords.rowGone];
    const refused = commitEach([{ id: open.rowId, columnId: open.columnId, text }], { rows, columns, rowId });
    if (refused.length === 0) texts.current.written = text;
    return refused;
  };

  const commit = (text: string, step: EditStep | null): boolean => {
    if (open === null) return true;
    const refused = write(text);
    tell(refused);
    // Refused by key: the text stays to be mended. Refused by leaving: the old value stays and the note says so.
    if (refused.length > 0 && step !== null) return false;
    if (refused.length > 0) write(texts.current.before);
    setChanged([{ id: open.rowId, columnId: open.columnId }]);
    close();
    if (step !== null) onStep(open.rowId, open.columnId, step);
    return true;
  };

  const cancel = () => {
    tell(write(texts.current.before));
    close();
  };

  const applyAll = (changes: GridChange[], sentences: readonly string[]) => {
    setChanged(changes);
    const several = changes.length > 1 && onPaste !== undefined;
    const refused = several ? [onPaste(changes) ?? ''] : commitEach(changes, { rows, columns, rowId });
    tell([...refused, ...sentences].filter((sentence) => sentence !== ''));
  };

  const paste = (text: string, range: CellRange) => {
    const { targets, outside } = placePaste(parseTsv(text), range, size);
    const { changes, sentences } = pasteChanges(targets, outside, { rows, columns, rowId });
    applyAll(changes, sentences);
  };

  const clear = (range: CellRange) => {
    const changes = clearChanges(range, { rows, columns, rowId });
    applyAll(changes, changes.length === 0 ? [gridWords.nothingToClear] : []);
  };

  const dismiss = () => {
    setNote('');
    setChanged([]);
  };

  const settle = (text: string) => void write(text);
  return { open, note, question, dismiss, begin, settle, commit, cancel, paste, clear };
}
