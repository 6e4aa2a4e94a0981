// Of one note upward: where it stands, what it is about, and the two ways to answer it.
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { Button, Group } from '@mantine/core';
import { acknowledgeNote, decideNote } from '../../../shared/edits/plan/upwardNotes.ts';
import { latencyWD } from '../../../shared/rules/plan/scheduleRules.ts';
import { noteState } from '../../../shared/rules/plan/upwardNotes.ts';
import { isKind, type UpwardNote } from '../../../shared/schema/kinds.ts';
import { NoteStateMark } from './NoteMarks.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { Editable } from '../../ui/readOnly.tsx';

export function NoteLead({ record: note }: { readonly record: UpwardNote }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const state = noteState(workbook, note);
  const waitWD = latencyWD(workbook, note);
  const decide = () => {
    const decision = newId<'decision'>();
    if (apply(decideNote(note.id, decision))) open('decision', decision, 'outcome');
  };
  return (
    <>
      <NoteStateMark state={state} />
      <Muted>
        {note.acknowledgedOn === null ? noteWords.waiting({ waitWD }) : noteWords.waitedFor({ waitWD })}
      </Muted>
      {note.about === null || !isKind(note.about.kind) ? null : (
        <RecordChips label={noteWords.about} targets={[{ kind: note.about.kind, id: note.about.id }]} />
      )}
      <Editable>
        <Group gap="xs">
          {note.acknowledgedOn === null ? (
            <Button onClick={() => apply(acknowledgeNote(note.id))}>{noteWords.acknowledge}</Button>
          ) : null}
          {note.decision === null ? <Button onClick={decide}>{noteWords.decide}</Button> : null}
        </Group>
      </Editable>
    </>
  );
}
