// Brings a plan of another tool in: file, dry run, one undo step.
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { planEndings } from '../../../../shared/exchange/plan/planFile.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { commonWords, fileImportWords } from '../../../../shared/messages/screens/common.ts';
import { planImportWords } from '../../../../shared/messages/screens/plan/import.ts';
import { limits } from '../../../../shared/schema/field.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useDocument } from '../../../store/stores.tsx';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { DropZone } from '../../../ui/overlay/DropZone.tsx';
import { readChosen } from '../../../ui/overlay/readChosen.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { PlanCheck } from './PlanCheck.tsx';
import classes from './PlanImport.module.css';
import { type PlanImport, type PlanImportStep, usePlanImport } from './usePlanImport.ts';

export function ImportPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const job = usePlanImport();
  const [title, setTitle] = useState<string | null>(null);
  const { step } = job;
  const named = title ?? (step.name === 'check' ? step.tried.title : '');
  return (
    <Dialog
      opened
      size={step.name === 'check' ? 'xl' : 'md'}
      title={planImportWords.title}
      onClose={onClose}
      // While it is read, the way out is the Cancel beside its progress.
      footer={step.name === 'reading' ? undefined : <Footer job={job} title={named} onClose={onClose} />}
    >
      {step.name === 'file' ? <FileStep job={job} problem={step.problem} /> : null}
      {step.name === 'reading' ? (
        <ProgressNote
          label={planImportWords.readingFile({ name: step.fileName })}
          done={null}
          total={null}
          onCancel={job.back}
        />
      ) : null}
      {step.name === 'check' ? (
        <Stack gap="sm">
          <SheetChoice job={job} step={step} />
          <PlanCheck key={step.tried.sheet} tried={step.tried} source={sourceName(step.chosen.name)} />
          {job.isNew ? (
            <TextField
              label={fileImportWords.newTitle}
              value={named}
              maxLength={limits.titleChars}
              required
              onCommit={setTitle}
            />
          ) : null}
        </Stack>
      ) : null}
    </Dialog>
  );
}

function FileStep({ job, problem }: { readonly job: PlanImport; readonly problem: string | null }) {
  const workbook = useDocument((state) => state.workbook);
  const take = async (file: File | undefined): Promise<void> => {
    const chosen = file && (await readChosen(file));
    if (chosen === null) job.refuse(fileImportWords.notRead({ name: file?.name }));
    else if (chosen) await job.choose(chosen);
  };
  return (
    <Stack gap="sm">
      {problem === null ? null : (
        <Callout tone="warning" title={problem} safe={fileImportWords.nothingImported} />
      )}
      <DropZone
        label={planImportWords.choose}
        description={planImportWords.seeFirst}
        accept={planEndings}
        onFiles={(files) => void take(files[0])}
      />
      <Muted small>
        {workbook === null
          ? planImportWords.intoNew
          : planImportWords.intoThis({ title: factsOf(workbook).title })}
      </Muted>
    </Stack>
  );
}

interface SheetChoiceProps {
  readonly job: PlanImport;
  readonly step: Extract<PlanImportStep, { name: 'check' }>;
}

/** Which sheet of a spreadsheet is read; with one sheet there is nothing to choose. */
function SheetChoice({ job, step: { chosen, tried } }: SheetChoiceProps) {
  if (tried.sheets.length < 2) return null;
  return (
    <PickSelect
      label={planImportWords.sheet}
      items={tried.sheets.map((name) => ({ id: name, code: name, title: '' }))}
      value={tried.sheet}
      onChange={(name) => {
        if (name !== null) void job.choose(chosen, name);
      }}
    />
  );
}

interface FooterProps {
  readonly job: PlanImport;
  readonly title: string;
  readonly onClose: () => void;
}

function Footer({ job, title, onClose }: FooterProps) {
  const [busy, setBusy] = useState(false);
  const { step } = job;
  const write = async () => {
    setBusy(true);
    if (await job.write(title)) onClose();
    setBusy(false);
  };
  if (step.name !== 'check') return <Button onClick={onClose}>{commonWords.cancel}</Button>;
  const { imported } = step.tried.account;
  return (
    <>
      <Button className={classes.back} onClick={job.back}>
        {fileImportWords.chooseOther}
      </Button>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button variant="filled" loading={busy} disabled={imported === 0} onClick={() => void write()}>
        {planImportWords.import({ tasks: imported })}
      </Button>
    </>
  );
}
