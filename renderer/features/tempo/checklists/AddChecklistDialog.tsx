// Starts a checklist: which template, about what.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { checklistWords } from '../../../../shared/messages/screens/tempo.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { checklistContents, type ChecklistTemplate } from '../../../../shared/content/checklists.ts';
import { startChecklist } from '../../../../shared/edits/checklists.ts';
import { checklistTemplates } from '../../../../shared/schema/checklist.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../../ui/fields/values/pickItems.ts';

const subjectKinds = ['useCase', 'slice', 'dataProduct', 'modelRecord'] as const;
const wholeWorkbook = 'workbook';

/** "useCase:id" as a reference; the workbook as a whole is nobody's. */
function subjectOf(value: string) {
  const [kind, ...rest] = value.split(':');
  return kind === undefined || rest.length === 0 ? null : { kind, id: rest.join(':') };
}

interface AddChecklistDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddChecklistDialog({ opened, onClose, onAdded }: AddChecklistDialogProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const [template, setTemplate] = useState<ChecklistTemplate>('dataReadiness');
  const [subject, setSubject] = useState<string>(wholeWorkbook);
  const subjects = subjectKinds.flatMap((kind) =>
    pickItemsOf(workbook, kind).map((item) => ({ ...item, id: `${kind}:${item.id}` })),
  );
  const add = () => {
    const id = newId();
    if (!apply(startChecklist(id, template, subjectOf(subject)))) return;
    onAdded(id);
    onClose();
    open('checklist', id);
  };
  return (
    <Dialog
      opened={opened}
      title={checklistWords.add}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {commonWords.cancel}
          </Button>
          <Button variant="filled" onClick={add}>
            {checklistWords.add}
          </Button>
        </>
      }
    >
      <PickSelect
        data-autofocus
        label={fieldOf('checklist', 'template').label}
        description={checklistContents[template].question}
        items={wordItems(
          checklistTemplates.map((value) => ({ value, label: checklistContents[value].title })),
        )}
        value={template}
        onChange={(value) => setTemplate(checklistTemplates.find((one) => one === value) ?? template)}
      />
      <PickSelect
        label={fieldOf('checklist', 'subject').label}
        items={[{ id: wholeWorkbook, code: checklistWords.theWholeWorkbook, title: '' }, ...subjects]}
        value={subject}
        onChange={(value) => setSubject(value ?? wholeWorkbook)}
      />
    </Dialog>
  );
}
