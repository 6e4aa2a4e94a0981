// The table of notes upward: who told whom what, and how long it has waited.
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { notesUpward } from '../../../shared/rules/plan/upwardNotes.ts';
import type { UpwardNote } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import type { KindTable } from '../../records/grid/kindTable.ts';
import { workedOut } from '../../records/grid/workedOut.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { upwardNoteForm } from './forms.ts';
import { NoteStateMark } from './NoteMarks.tsx';

function standingColumns(workbook: Workbook): readonly GridColumn<UpwardNote>[] {
  const standing = new Map(notesUpward(workbook).map((one) => [one.note.id, one]));
  return [
    workedOut({
      id: 'state',
      header: noteWords.state,
      width: 140,
      filter: 'choice',
      value: ({ id }) => labelOf(standing.get(id)?.state ?? ''),
      render: ({ id }) => {
        const state = standing.get(id)?.state;
        return state ? <NoteStateMark state={state} /> : null;
      },
    }),
    workedOut({
      id: 'waited',
      header: noteWords.waited,
      width: 124,
      align: 'end',
      filter: 'number',
      value: ({ id }) => standing.get(id)?.waitWD ?? null,
    }),
  ];
}

export const noteTable: KindTable<'upwardNote'> = {
  kind: 'upwardNote',
  form: upwardNoteForm,
  essentials: [
    'code',
    'title',
    'kind',
    'state',
    'waited',
    'fromRole',
    'toRole',
    'about',
    'raisedOn',
    'acknowledgedOn',
    'decision',
  ],
  more: ({ workbook }) => standingColumns(workbook),
  reads: ['upwardNote', 'decision', 'calendar', 'settings', 'facts'],
};
