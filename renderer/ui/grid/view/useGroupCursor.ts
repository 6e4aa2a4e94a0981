// Lets the cursor stand on the head of a group: the arrow keys step onto it between two rows, and there it folds.
import { type KeyboardEvent, useState } from 'react';
import type { CellPlace } from '../model/gridSelection.ts';
import type { GridLine } from '../model/view/gridGroups.ts';
import type { ViewedLines } from './useGridLines.ts';

export interface GroupCursor {
  /** The text of the group the cursor stands on; null: it stands on a cell. */
  readonly group: string | null;
  /** The line of that group, or −1. */
  readonly line: number;
  readonly leave: () => void;
  /** Folds a group, or unfolds it, and puts the cursor there. */
  readonly toggle: (text: string) => void;
  /** True when the key was about groups. */
  readonly press: (event: KeyboardEvent) => boolean;
}

interface GroupCursorOptions<Row> {
  readonly lines: ViewedLines<Row>;
  readonly active: CellPlace;
  /** Puts the cursor on a row. */
  readonly goToRow: (index: number) => void;
  readonly reveal: (line: number) => void;
}

const notOnHeads = new Set(['ArrowLeft', 'ArrowRight', 'Delete', 'Backspace', 'F2']);

/** The keys of groups: up and down between heads and rows; right, left, Enter and Space fold on a head. */
export function useGroupCursor<Row>(options: GroupCursorOptions<Row>): GroupCursor {
  const { lines, active, goToRow, reveal } = options;
  const [wanted, setGroup] = useState<string | null>(null);
  const line = wanted === null ? -1 : lineOfGroup(lines.lines, wanted);
  const group = line < 0 ? null : wanted;

  const goToLine = (at: number): boolean => {
    const target = lines.lines?.[at];
    if (target === undefined) return false;
    if (target.kind === 'group') {
      setGroup(target.group.text);
      reveal(at);
    } else {
      setGroup(null);
      goToRow(target.index);
    }
    return true;
  };
  const toggle = (text: string) => {
    setGroup(text);
    lines.fold([text], !lines.folded.has(text));
  };
  const pressOnGroup = (key: string, text: string): boolean => {
    const isFolded = lines.folded.has(text);
    if (key === 'ArrowUp' && line === 0) {
      setGroup(null);
      goToRow(-1);
      return true;
    }
    if (key === 'ArrowUp' || key === 'ArrowDown') goToLine(line + (key === 'ArrowUp' ? -1 : 1));
    else if (key === 'Enter' || key === ' ' || key === (isFolded ? 'ArrowRight' : 'ArrowLeft')) toggle(text);
    // What a cell would do with any other key, it does not do on a head.
    else return notOnHeads.has(key) || [...key].length === 1;
    return true;
  };
  const press = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (lines.lines === null || shiftKey || ctrlKey || metaKey || altKey) return false;
    if (group !== null) return pressOnGroup(key, group);
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return false;
    const next = active.row < 0 ? (by === 1 ? 0 : -1) : lines.lineOf(active.row) + by;
    return lines.lines[next]?.kind === 'group' && goToLine(next);
  };
  return { group, line, leave: () => setGroup(null), toggle, press };
}

const lineOfGroup = <Row>(lines: readonly GridLine<Row>[] | null, text: string): number =>
  lines?.findIndex((line) => line.kind === 'group' && line.group.text === text) ?? -1;
