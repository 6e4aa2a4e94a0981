// What those below have told those above, how long it has waited, and what became of it (SCH-09, TMP-04).
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { acknowledgeNote } from '../../../shared/edits/plan/upwardNotes.ts';
import {
  noteStates,
  notesUpward,
  type NoteState,
  type StandingNote,
} from '../../../shared/rules/plan/upwardNotes.ts';
import { isKind, type UpwardNote } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { dayText } from '../../../shared/text/format.ts';
import { labelOf } from '../../../shared/words.ts';
import { DecisionLatency } from '../../records/DecisionLatency.tsx';
import { RecordsTable, useRows } from '../../records/grid/RecordsGrid.tsx';
import { useKept } from '../../records/KeptStates.tsx';
import { noteTable } from './noteTable.tsx';
import { NoteKindMark, NoteStateMark } from './NoteMarks.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { useWorkingRole } from '../../records/useWorkingRole.ts';
import { useSession } from '../../store/stores.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Figures } from '../../ui/page/Figures.tsx';
import { FilterBar, FilteredOut } from '../../ui/page/Filter.tsx';
import { FilterChoice } from '../../ui/page/FilterChoice.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar, Page } from '../../ui/page/Page.tsx';
import { Switch } from '../../ui/page/Switch.tsx';
import { Editable } from '../../ui/readOnly.tsx';

const kindsOfNote: readonly UpwardNote['kind'][] = ['estimate', 'block', 'risk', 'idea'];

export function NotesTab() {
  const notes = notesUpward(useWorkbook());
  const setDialog = useSession((state) => state.setDialog);
  const [look, setLook] = useKept<Look>('notesLook', 'list');
  const raise = () => setDialog('raiseNote');
  if (notes.length === 0) {
    return (
      <EmptyState
        question={noteWords.question}
        samples={[noteWords.sampleBlock, noteWords.sampleEstimate]}
        action={{ label: noteWords.raise, onClick: raise }}
      />
    );
  }
  const bar = (
    <Bar>
      <Switch
        label={noteWords.look}
        options={looks.map((value) => ({ value, label: noteWords.looks[value] }))}
        value={look}
        onChange={setLook}
      />
      <Figures>
        <DecisionLatency />
      </Figures>
      <Editable>
        <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={raise}>
          {noteWords.raise}
        </Button>
      </Editable>
    </Bar>
  );
  if (look === 'table') return <NotesTable above={bar} />;
  return (
    <Page>
      {bar}
      <Notes notes={notes} />
    </Page>
  );
}

type Look = keyof typeof noteWords.looks;
const looks: readonly Look[] = ['list', 'table'];

/** What is typed in its last line is raised today, by who works here. */
function NotesTable({ above }: { readonly above: ReactNode }) {
  const rows = useRows('upwardNote');
  const { asOf } = factsOf(useWorkbook());
  const fromRole = useWorkingRole();
  const fresh = useMemo(() => ({ raisedOn: asOf, fromRole }), [asOf, fromRole]);
  return (
    <Page fills>
      {above}
      <RecordsTable table={noteTable} label={noteWords.notes} rows={rows} fresh={fresh} empty={null} />
    </Page>
  );
}

function Notes({ notes }: { readonly notes: readonly StandingNote[] }) {
  const [state, setState] = useKept<NoteState | 'all'>('notesState', 'all');
  const [kind, setKind] = useKept<UpwardNote['kind'] | null>('notesKind', null);
  const columns = useNoteColumns();
  const shown = notes.filter(
    (one) => (state === 'all' || one.state === state) && (kind === null || one.note.kind === kind),
  );
  const clear = () => {
    setState('all');
    setKind(null);
  };
  return (
    <>
      <FilterBar label={noteWords.filter}>
        <SegmentedControl
          aria-label={noteWords.state}
          value={state}
          onChange={(value) => setState(value)}
          data={[
            { value: 'all', label: noteWords.all },
            ...noteStates.map((value) => ({ value, label: labelOf(value) })),
          ]}
        />
        <FilterChoice
          label={noteWords.kind}
          words={kindsOfNote}
          print={labelOf}
          value={kind}
          onChange={setKind}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <FilteredOut onClear={clear}>{noteWords.noneFits({ hidden: notes.length })}</FilteredOut>
      ) : (
        <DataTable label={noteWords.notes} columns={columns} rows={shown} keyOf={({ note }) => note.id} />
      )}
    </>
  );
}

function useNoteColumns(): readonly TableColumn<StandingNote>[] {
  const workbook = useWorkbook();
  const roleOf = (id: UpwardNote['fromRole']) =>
    (id === null ? undefined : workbook.role.get(id)?.title) ?? noteWords.nobody;
  return [
    {
      head: noteWords.note,
      cell: ({ note }) => (
        <>
          <RecordChips label={noteWords.note} targets={[{ kind: 'upwardNote', id: note.id }]} />
          <Group gap="md" wrap="nowrap">
            <NoteKindMark kind={note.kind} />
            <Muted as="span" small>
              {noteWords.between({ from: roleOf(note.fromRole), to: roleOf(note.toRole) })}
            </Muted>
          </Group>
        </>
      ),
    },
    { head: noteWords.waited, short: true, end: true, cell: ({ waitWD }) => waitWD },
    { head: noteWords.state, short: true, cell: (one) => <Standing {...one} /> },
    { head: noteWords.actions, spoken: true, short: true, cell: (one) => <Actions {...one} /> },
    { head: noteWords.about, cell: ({ note }) => <About note={note} /> },
    { head: noteWords.raisedOn, short: true, cell: ({ note }) => dayText(note.raisedOn) },
  ];
}

function About({ note: { about } }: { readonly note: UpwardNote }) {
  if (about === null || !isKind(about.kind)) return noteWords.aboutAll;
  return <RecordChips label={noteWords.about} targets={[{ kind: about.kind, id: about.id }]} />;
}

function Standing({ note, state }: StandingNote) {
  return (
    <>
      <NoteStateMark state={state} />
      {note.decision === null ? null : (
        <RecordChips label={noteWords.state} targets={[{ kind: 'decision', id: note.decision }]} />
      )}
    </>
  );
}

function Actions({ note, state }: StandingNote) {
  const apply = useApply();
  const open = useOpenRecord();
  const code = note.code ?? note.title;
  if (state === 'answered') return null;
  return (
    <Editable>
      {state === 'open' ? (
        <Button
          size="compact-sm"
          aria-label={noteWords.acknowledgeOf({ code })}
          onClick={() => apply(acknowledgeNote(note.id))}
        >
          {noteWords.acknowledge}
        </Button>
      ) : null}
      {note.decision === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={noteWords.answerOf({ code })}
          onClick={() => open('upwardNote', note.id, 'decision')}
        >
          {noteWords.answer}
        </Button>
      ) : null}
    </Editable>
  );
}
