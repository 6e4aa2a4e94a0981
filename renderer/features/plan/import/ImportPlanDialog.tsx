// Brings a plan of another tool in: file, dry run, one undo step.
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { planEndings } from '../../../../shared/exchange/plan/planFile.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { commonWords, fileImportWords } from '../../../../shared/messages/screens/common.ts';
import { planImportWords } from '../../../../shared/messages/screens/plan/import.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ChooseFile } from '../../../records/importing/ChooseFile.tsx';
import { NewTitle } from '../../../records/importing/NewTitle.tsx';
import { useDocument } from '../../../store/stores.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
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
          {job.isNew ? <NewTitle value={named} onCommit={setTitle} /> : null}
        </Stack>
      ) : null}
    </Dialog>
  );
}

function FileStep({ job, problem }: { readonly job: PlanImport; readonly problem: string | null }) {
  const workbook = useDocument((state) => state.workbook);
  return (
    <ChooseFile
      label={planImportWords.choose}
      description={planImportWords.seeFirst}
      accept={planEndings}
      into={
        workbook === null
          ? planImportWords.intoNew
          : planImportWords.intoThis({ title: factsOf(workbook).title })
      }
      problem={problem}
      onChoose={job.choose}
      onRefuse={job.refuse}
    />
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
