// Raising a note upward on what is selected: what it is, from whom, and who shall answer.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { raiseNote, reestimate } from '../../../shared/edits/plan/upwardNotes.ts';
import { limits, type Id, type Range3 } from '../../../shared/schema/field.ts';
import type { UpwardNote } from '../../../shared/schema/kinds.ts';
import { labelOf } from '../../../shared/words.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useNewId, useSelected, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { workingRole } from '../../store/workingRole.ts';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';

type Kind = UpwardNote['kind'];

export function RaiseNoteDialog({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const workingAs = useSession((state) => state.workingAs);
  const selected = useSelected();
  const about = selected?.kind === 'upwardNote' ? null : selected;
  const isBox = about?.kind === 'timeBox';
  const [kind, setKind] = useState<Kind>('block');
  const [text, setText] = useState('');
  const [estimate, setEstimate] = useState<Range3 | null>(null);
  const [fromRole, setFromRole] = useState<Id<'role'> | null>(workingRole(workbook, { workingAs }));
  const [toRole, setToRole] = useState<Id<'role'> | null>(null);
  const said = kind === 'estimate' ? estimate !== null : text.trim() !== '';
  const raise = () => {
    const upward = { note: newId<'upwardNote'>(), fromRole, toRole, about };
    const edit =
      kind === 'estimate' && estimate !== null ? reestimate(upward, estimate) : raiseNote(upward, kind, text);
    if (!apply(edit)) return;
    announce(edit.label);
    onClose();
  };
  const roles = pickItemsOf(workbook, 'role');
  const kinds: readonly Kind[] = isBox ? ['block', 'estimate', 'risk', 'idea'] : ['block', 'risk', 'idea'];
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button variant="filled" disabled={!said || fromRole === null || toRole === null} onClick={raise}>
        {noteWords.raise}
      </Button>
    </>
  );
  return (
    <Dialog opened title={noteWords.title} onClose={onClose} footer={footer}>
      {about === null ? (
        <Muted>{noteWords.aboutAll}</Muted>
      ) : (
        <RecordChips label={noteWords.about} targets={[about]} />
      )}
      <SegmentedControl
        aria-label={noteWords.kind}
        value={kind}
        onChange={setKind}
        data={kinds.map((value) => ({ value, label: labelOf(value) }))}
      />
      {kind === 'estimate' ? (
        <RangeField label={noteWords.newEstimate} unit="WD" min={0} value={estimate} onCommit={setEstimate} />
      ) : (
        <Textarea
          data-autofocus
          label={noteWords.text}
          maxLength={limits.titleChars}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value.replaceAll('\n', ' '))}
        />
      )}
      <PickSelect
        label={fieldOf('upwardNote', 'fromRole').label}
        value={fromRole}
        onChange={(role) => setFromRole(role)}
        items={roles}
      />
      <PickSelect
        label={fieldOf('upwardNote', 'toRole').label}
        value={toRole}
        onChange={(role) => setToRole(role)}
        items={roles.filter(({ id }) => id !== fromRole)}
      />
    </Dialog>
  );
}
