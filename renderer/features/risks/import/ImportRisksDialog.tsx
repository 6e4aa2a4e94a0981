// Brings somebody else's risk register in: file, columns and scales, dry run, one undo step.
import { commonWords, fileImportWords } from '../../../../shared/messages/screens/common.ts';
import { importWords } from '../../../../shared/messages/screens/risks/import.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { tableEndings } from '../../../../shared/import/table/tableChoices.ts';
import type { ImportCounts } from '../../../../shared/import/risks/planImport.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ChooseFile } from '../../../records/importing/ChooseFile.tsx';
import { NewTitle } from '../../../records/importing/NewTitle.tsx';
import { useDocument } from '../../../store/stores.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { ImportCheck } from './ImportCheck.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { mayBeRisks, type RiskImport, titleOfFile, useRiskImport } from './useRiskImport.ts';
import classes from './Import.module.css';

export function ImportRisksDialog({ onClose }: { readonly onClose: () => void }) {
  const job = useRiskImport();
  const [title, setTitle] = useState<string | null>(null);
  const { step } = job;
  const isRunning = step.name === 'reading' || step.name === 'working';
  const named = title ?? ('read' in step ? titleOfFile(step.read.name) : '');
  return (
    <Dialog
      opened
      size={'read' in step ? 'lg' : 'md'}
      title={importWords.title}
      onClose={onClose}
      // While something runs, the way out is the Cancel beside its progress.
      footer={isRunning ? undefined : <Footer job={job} title={named} onClose={onClose} />}
    >
      {step.name === 'file' ? <FileStep job={job} problem={step.problem} /> : null}
      {step.name === 'reading' ? (
        <ProgressNote
          label={importWords.readingFile({ name: step.fileName })}
          done={null}
          total={null}
          onCancel={job.back}
        />
      ) : null}
      {step.name === 'columns' ? (
        <ImportColumns
          read={step.read}
          problem={step.problem}
          onReread={(choices) => void job.reread(choices)}
          onMapping={job.setMapping}
          onMatching={job.setMatching}
          onAsRisks={job.setAsRisks}
        />
      ) : null}
      {step.name === 'working' ? (
        <ProgressNote
          label={importWords.tryingOut}
          done={step.done}
          total={step.read.table.rows.length}
          onCancel={job.back}
        />
      ) : null}
      {step.name === 'check' ? (
        <>
          <ImportCheck plan={step.plan} />
          {job.isNew ? <NewTitle value={named} onCommit={setTitle} /> : null}
        </>
      ) : null}
    </Dialog>
  );
}

function FileStep({ job, problem }: { readonly job: RiskImport; readonly problem: string | null }) {
  const workbook = useDocument((state) => state.workbook);
  return (
    <ChooseFile
      label={importWords.choose}
      description={importWords.seeFirst}
      accept={tableEndings}
      into={
        workbook === null ? importWords.intoNew : importWords.intoThis({ title: factsOf(workbook).title })
      }
      problem={problem}
      onChoose={job.choose}
      onRefuse={job.refuse}
    />
  );
}

/** "Import 3 risks", "Change 2 risks", "Import 3 risks, change 2". */
function importLabel({ added, updated }: ImportCounts): string {
  if (updated === 0) return importWords.import({ added });
  return added === 0 ? importWords.change({ updated }) : importWords.importAndChange({ added, updated });
}

interface FooterProps {
  readonly job: RiskImport;
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
  const back = step.name === 'columns' || step.name === 'check';
  return (
    <>
      {back ? (
        <Button className={classes.back} onClick={job.back}>
          {step.name === 'columns' ? fileImportWords.chooseOther : importWords.backToColumns}
        </Button>
      ) : null}
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      {step.name === 'columns' ? (
        <Button variant="filled" disabled={!mayBeRisks(step.read)} onClick={() => void job.tryOut()}>
          {importWords.check({ rows: step.read.table.rows.length })}
        </Button>
      ) : null}
      {step.name === 'check' ? (
        <Button
          variant="filled"
          loading={busy}
          disabled={step.plan.counts.added + step.plan.counts.updated === 0}
          onClick={() => void write()}
        >
          {importLabel(step.plan.counts)}
        </Button>
      ) : null}
    </>
  );
}
