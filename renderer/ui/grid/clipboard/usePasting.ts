// A paste from its keys to its end: written at once where it surprises nobody, else shown and asked about first.
import { pasteWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { useState } from 'react';
import { announce } from '../../feedback/announce.tsx';
import type { Cells } from '../model/gridEdits.ts';
import type { CellRange } from '../model/gridSelection.ts';
import type { GridEdits } from '../useGridEdits.ts';
import { findHeaderRow, type HeaderRow, type NameOf } from './headerRow.ts';
import { goesBeyond, type PastePlan, planBlock } from './planPaste.ts';

/** What a screen knows of the tables that are pasted into its own. */
export interface PasteKnowledge {
  readonly nameOf: NameOf;
  /** Name of a column → id of the column it went to last; empty where it was left out. */
  readonly remembered: () => Readonly<Record<string, string>>;
  readonly remember: (choices: Readonly<Record<string, string>>) => void;
  /** The column whose text tells rows apart. */
  readonly keyColumn: string | null;
}

/** A paste that waits for an answer. */
export interface WaitingPaste {
  readonly block: readonly (readonly string[])[];
  /** Null: it has none, and goes where the cursor is. */
  readonly header: HeaderRow | null;
  readonly range: CellRange;
}

export interface Pasting {
  readonly waiting: WaitingPaste | null;
  /** Starts with what the clipboard held. */
  readonly start: (block: readonly (readonly string[])[], range: CellRange) => void;
  readonly write: (plan: PastePlan) => void;
  readonly drop: () => void;
}

interface PastingOptions<Row> {
  readonly cells: Cells<Row>;
  readonly edits: GridEdits;
  readonly knowledge: PasteKnowledge | undefined;
  /** Rows can be added. */
  readonly canAdd: boolean;
  /** Goes to the first of the rows that were added. */
  readonly showAdded: (id: string) => void;
}

/** Pasting into the rows as they are now. */
export function usePasting<Row>({
  cells,
  edits,
  knowledge,
  canAdd,
  showAdded,
}: PastingOptions<Row>): Pasting {
  const [waiting, setWaiting] = useState<WaitingPaste | null>(null);
  const write = (plan: PastePlan) => {
    setWaiting(null);
    const { changes, added, sentences } = plan;
    const isNothing = changes.length + added.length === 0;
    const [first] = edits.write('paste', changes, {
      added,
      sentences: isNothing ? [...sentences, pasteWords.same] : sentences,
    });
    if (first !== undefined) showAdded(first);
    if (!isNothing) announce(pasteWords.done({ cells: changes.length, rows: added.length }));
  };
  const start: Pasting['start'] = (block, range) => {
    if (block.length === 0) return void edits.write('paste', [], { sentences: [pasteWords.nothing] });
    const header = knowledge === undefined ? null : findHeaderRow(block, knowledge.nameOf);
    if (header !== null && canAdd) return setWaiting({ block, header, range });
    const plan = planBlock(block, range, cells, canAdd);
    if (plan.overwritten.length > 0 && goesBeyond(block, range))
      return setWaiting({ block, header: null, range });
    return write(plan);
  };
  return { waiting, start, write, drop: () => setWaiting(null) };
}
