// Living with a finding: why, who answers for it, and until when. It is then listed, printed, and lapses by itself.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { waiveWords } from '../../../shared/messages/screens/review/review.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usualUntil, waiveFinding } from '../../../shared/edits/signing/findingWaivers.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { useSession } from '../../store/stores.tsx';
import { workingRole } from '../../store/workingRole.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { pickItemsOf } from '../pickItemsOf.ts';
import { useApply, useNewId, useWorkbook } from '../useWorkbook.ts';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';

interface WaiveDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Open as long as it is there. */
export function WaiveDialog({ finding, onClose }: WaiveDialogProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const workingAs = useSession((state) => state.workingAs);
  const [reason, setReason] = useState('');
  const [byRole, setByRole] = useState<Id<'role'> | null>(workingRole(workbook, { workingAs }));
  const [until, setUntil] = useState<string | null>(usualUntil(workbook));
  const waive = () => {
    if (byRole === null || until === null) return;
    if (apply(waiveFinding(newId<'waiver'>(), finding, { reason, byRole, until }))) onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button
        variant="filled"
        disabled={reason.trim() === '' || byRole === null || until === null}
        onClick={waive}
      >
        {waiveWords.waive}
      </Button>
    </>
  );
  return (
    <Dialog opened title={waiveWords.title({ rule: finding.rule })} onClose={onClose} footer={footer}>
      <p>{finding.message}</p>
      <Textarea
        data-autofocus
        label={fieldOf('waiver', 'reason').label}
        description={waiveWords.reasonHint}
        maxLength={2_000}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <PickSelect
        label={fieldOf('waiver', 'byRole').label}
        value={byRole}
        onChange={(role) => setByRole(role)}
        items={pickItemsOf(workbook, 'role')}
      />
      <DateField
        label={fieldOf('waiver', 'until').label}
        value={until}
        onCommit={setUntil}
        min={factsOf(workbook).asOf}
        required
      />
      <Muted small>{waiveWords.lapses}</Muted>
    </Dialog>
  );
}
