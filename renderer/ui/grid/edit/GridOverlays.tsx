// What stands over and under the grid while it is edited: its menu, the question before a paste, the line of kept texts.
import { gridActionWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { useMemo } from 'react';
import { isMac } from '../../isMac.ts';
import type { PointerMenuItem } from '../../overlay/PointerMenu.tsx';
import { PasteDialog } from '../clipboard/PasteDialog.tsx';
import { readBlock } from '../clipboard/readBlock.ts';
import type { PasteKnowledge } from '../clipboard/usePasting.ts';
import type { GridColumn } from '../model/gridColumn.ts';
import type { Cells } from '../model/gridEdits.ts';
import type { CellPlace, CellRange } from '../model/gridSelection.ts';
import type { GridEdits } from '../useGridEdits.ts';
import { nextPlace } from './findText.ts';
import { GridMenu } from './GridMenu.tsx';
import { keptPlaces } from './keptCells.ts';
import { KeptLine } from './KeptLine.tsx';
import type { GridEditing } from './useGridEditing.ts';

interface GridOverlaysProps<Row> {
  readonly editing: GridEditing;
  readonly cells: Cells<Row>;
  readonly allColumns: readonly GridColumn<Row>[];
  readonly edits: GridEdits;
  readonly active: CellPlace;
  readonly range: CellRange;
  /** The element of the grid's note. */
  readonly noteId: string;
  readonly isReadOnly: boolean;
  readonly canAdd: boolean;
  /** What can be done with the record in a row, beside what the grid does with rows. */
  readonly rowMenu: ((rowId: string) => readonly PointerMenuItem[]) | undefined;
  readonly knowledge: PasteKnowledge | undefined;
  /** Puts cursor and focus on a cell. */
  readonly goTo: (place: CellPlace) => void;
}

/** Draws what is open now. */
export function GridOverlays<Row>(props: GridOverlaysProps<Row>) {
  const { editing, cells, allColumns, edits, active, isReadOnly, canAdd, rowMenu, knowledge } = props;
  const row = cells.rows[active.row];
  const { pasting, menuAt, closeMenu, parts, focus } = editing;
  const clip = (command: 'copy' | 'cut') => () => {
    focus();
    // The browser then asks the grid, as it does for the keys.
    document.execCommand(command);
  };
  const dropPaste = () => {
    pasting.drop();
    focus();
  };
  return (
    <>
      <GridMenu
        position={menuAt}
        actions={parts.actions}
        onCopy={clip('copy')}
        onCut={isReadOnly ? undefined : clip('cut')}
        onPaste={isReadOnly ? undefined : () => void pasteFromMenu(props)}
        ofRow={menuAt !== null && row !== undefined ? (rowMenu?.(cells.rowId(row)) ?? []) : []}
        onFind={parts.openFind}
        onClose={closeMenu}
      />
      {pasting.waiting === null ? null : (
        <PasteDialog
          waiting={pasting.waiting}
          cells={cells}
          allColumns={allColumns}
          knowledge={knowledge}
          canAdd={canAdd}
          onPaste={(plan) => {
            pasting.write(plan);
            focus();
          }}
          onClose={dropPaste}
        />
      )}
      <KeptTexts {...props} edits={edits} />
    </>
  );
}

function KeptTexts<Row>({ cells, edits, active, noteId, goTo }: GridOverlaysProps<Row>) {
  const { rows, columns, rowId } = cells;
  const places = useMemo(
    () =>
      keptPlaces(
        edits.kept,
        rows.map(rowId),
        columns.map(({ id }) => id),
      ),
    [edits.kept, rows, columns, rowId],
  );
  const textAt = (place: CellPlace | undefined) => {
    const [row, column] = place ? [rows[place.row], columns[place.column]] : [];
    return row && column && edits.kept.get(rowId(row))?.get(column.id);
  };
  const said = textAt(active) ?? (places.length === 1 ? textAt(places[0]) : undefined);
  return (
    <KeptLine
      places={places}
      id={`${noteId}-kept`}
      why={said?.sentence ?? ''}
      onNext={() => {
        const next = nextPlace(places, active, false);
        if (next) goTo(next);
      }}
      onRevert={() => edits.revert()}
    />
  );
}

/** Programs may keep the clipboard for the keys; then that is said. */
async function pasteFromMenu<Row>({ editing, edits, range }: GridOverlaysProps<Row>): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const texts = new Map<string, string>();
    for (const format of ['text/html', 'text/plain'])
      if (item?.types.includes(format) === true) texts.set(format, await (await item.getType(format)).text());
    editing.parts.paste(readBlock({ getData: (format) => texts.get(format) ?? '' }), range);
  } catch {
    edits.write('paste', [], {
      sentences: [gridActionWords.pasteByKey({ keys: printKeys('mod+v', isMac) })],
    });
  }
}
