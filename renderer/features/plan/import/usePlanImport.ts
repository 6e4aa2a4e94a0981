// Leads a plan of another tool through the import: read and tried out beside the window, then written as one undo step.
import { useEffect, useRef, useState } from 'react';
import { importPlan } from '../../../../shared/exchange/plan/importPlan.ts';
import type { PlanChoices, ReadColumns } from '../../../../shared/exchange/plan/openPlan.ts';
import { judgePlan } from '../../../../shared/exchange/plan/judge.ts';
import { workbookFor } from '../../../../shared/exchange/plan/tryPlan.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { planImportWords } from '../../../../shared/messages/screens/plan/import.ts';
import type { ChosenFile } from '../../../host/host.ts';
import { openWorkbook } from '../../../store/openWorkbook.ts';
import { type Stores, useStores } from '../../../store/stores.tsx';
import { tellImported } from '../../../store/tellImported.ts';
import { type PlanJob, startPlanJob } from './planJob.ts';
import type { PlanTry } from './planMessages.ts';

export type PlanImportStep =
  | { readonly name: 'file'; readonly problem: string | null }
  | { readonly name: 'reading'; readonly fileName: string }
  | {
      readonly name: 'columns';
      readonly chosen: ChosenFile;
      readonly columns: ReadColumns;
      readonly problem: string | null;
    }
  | { readonly name: 'check'; readonly chosen: ChosenFile; readonly tried: PlanTry };

export interface PlanImport {
  readonly step: PlanImportStep;
  /** No workbook is open: the import makes one. */
  readonly isNew: boolean;
  /** Reads a file as it is corrected, and tries it out; when it is no plan, says so. */
  readonly choose: (chosen: ChosenFile, choices?: PlanChoices) => Promise<void>;
  /** Shows the columns of a table for correction, and what was corrected so far. */
  readonly correct: (chosen: ChosenFile, columns: ReadColumns) => void;
  readonly refuse: (sentence: string) => void;
  readonly back: () => void;
  /** Writes what the dry run promised; `title` is that of a new workbook. True when it is done. */
  readonly write: (title: string) => Promise<boolean>;
}

const guessed: PlanChoices = { sheet: null, mapping: null };
const timeline = { stage: 'plan', tab: 'timeline' } as const;

/** Puts the plan into the open workbook and shows it; false when that failed. */
function importHere({ document, session }: Stores, { file }: PlanTry, source: string): boolean {
  const { workbook, apply } = document.getState();
  if (workbook === null || !apply(importPlan(judgePlan(workbook, file, source)))) return false;
  session.getState().goTo(timeline.stage, timeline.tab);
  return true;
}

/** Makes a workbook of that title with the plan in it, and opens it there; false when that failed. */
async function importAnew(
  stores: Stores,
  { file }: PlanTry,
  source: string,
  title: string,
): Promise<boolean> {
  const { create, change } = stores.library.getState();
  const moment = { at: new Date().toISOString(), byRole: null, newId: stores.newId };
  const blank = workbookFor(file, title, stores.today(), moment);
  const id = await create(blank);
  if (id === null || !(await change(id, importPlan(judgePlan(blank, file, source))))) return false;
  return openWorkbook(stores, id, timeline);
}

/** The import of a plan, step by step; leaving it ends what runs. */
export function usePlanImport(): PlanImport {
  const stores = useStores();
  const [step, setStep] = useState<PlanImportStep>({ name: 'file', problem: null });
  const running = useRef<PlanJob | null>(null);
  const stop = (): void => {
    running.current?.close();
    running.current = null;
  };
  useEffect(() => stop, []);
  const refuse = (problem: string): void => setStep({ name: 'file', problem });

  const choose = async (chosen: ChosenFile, choices: PlanChoices = guessed): Promise<void> => {
    stop();
    setStep({ name: 'reading', fileName: chosen.name });
    const { workbook } = stores.document.getState();
    const job = startPlanJob({ ...chosen, ...choices, workbook, today: stores.today() });
    running.current = job;
    const answer = await job.answer;
    if (running.current !== job) return;
    running.current = null;
    if (answer.kind === 'tried') setStep({ name: 'check', chosen, tried: answer.tried });
    else if (answer.kind === 'columns') {
      const { columns, sentence } = answer;
      setStep({ name: 'columns', chosen, columns, problem: sentence });
    } else refuse(answer.sentence);
  };
  const correct = (chosen: ChosenFile, columns: ReadColumns): void =>
    setStep({ name: 'columns', chosen, columns, problem: null });

  const write = async (title: string): Promise<boolean> => {
    if (step.name !== 'check') return false;
    const { tried, chosen } = step;
    const source = sourceName(chosen.name);
    const isOpen = stores.document.getState().workbook !== null;
    const isDone = isOpen
      ? importHere(stores, tried, source)
      : await importAnew(stores, tried, source, title);
    if (isDone) tellImported(stores, planImportWords.imported(tried.account));
    return isDone;
  };

  return {
    step,
    isNew: stores.document.getState().workbook === null,
    choose,
    correct,
    refuse,
    back: () => {
      stop();
      setStep({ name: 'file', problem: null });
    },
    write,
  };
}
