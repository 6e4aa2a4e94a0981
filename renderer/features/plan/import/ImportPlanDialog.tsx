// Brings a plan of another tool in: file, dry run, one undo step.
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { planEndings } from '../../../../shared/exchange/plan/planFile.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { commonWords, fileImportWords } from '../../../../shared/messages/screens/common.ts';
import { planColumnWords, planImportWords } from '../../../../shared/messages/screens/plan/import.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ChooseFile } from '../../../records/importing/ChooseFile.tsx';
import { NewTitle } from '../../../records/importing/NewTitle.tsx';
import { useDocument } from '../../../store/stores.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { PlanColumns } from './PlanColumns.tsx';
import { PlanCheck } from './PlanCheck.tsx';
import classes from './PlanImport.module.css';
import { type PlanImport, usePlanImport } from './usePlanImport.ts';

export function ImportPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const job = usePlanImport();
  const [title, setTitle] = useState<string | null>(null);
  const { step } = job;
  const named = title ?? (step.name === 'check' ? step.tried.title : '');
  return (
    <Dialog
      opened
      size={step.name === 'check' || step.name === 'columns' ? 'xl' : 'md'}
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
      {step.name === 'columns' ? <PlanColumns job={job} step={step} /> : null}
      {step.name === 'check' ? (
        <Stack gap="sm">
          <PlanCheck tried={step.tried} source={sourceName(step.chosen.name)} />
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
  if (step.name === 'file' || step.name === 'reading')
    return <Button onClick={onClose}>{commonWords.cancel}</Button>;
  const back = (
    <>
      <Button className={classes.back} onClick={job.back}>
        {fileImportWords.chooseOther}
      </Button>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
    </>
  );
  if (step.name === 'columns') {
    const { chosen, columns } = step;
    const isNamed = columns.mapping.columns.includes('title');
    return (
      <>
        {back}
        <Button variant="filled" disabled={!isNamed} onClick={() => void job.choose(chosen, columns)}>
          {planColumnWords.check({ rows: columns.rows })}
        </Button>
      </>
    );
  }
  const { chosen, tried } = step;
  const { columns, account } = tried;
  const { imported } = account;
  return (
    <>
      {back}
      {columns === null ? null : (
        <Button onClick={() => job.correct(chosen, columns)}>{planColumnWords.correct}</Button>
      )}
      <Button variant="filled" loading={busy} disabled={imported === 0} onClick={() => void write()}>
        {planImportWords.import({ tasks: imported })}
      </Button>
    </>
  );
}
