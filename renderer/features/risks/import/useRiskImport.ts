// Leads a file with a table through the import: read, matched to fields, tried out row by row, written as one undo step.
import { importWords } from '../../../../shared/messages/screens/risks/import.ts';
import { useEffect, useRef, useState } from 'react';
import { looksLikeRegister } from '../../../../shared/import/table/isRegister.ts';
import { newWorkbook } from '../../../../shared/edits/whole/newWorkbook.ts';
import { sizeRefusal } from '../../../../shared/file/workbookSize.ts';
import { currencyOf } from '../../../../shared/import/table/currencyOf.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { guessMapping, type Mapping } from '../../../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../../../shared/import/risks/importRisks.ts';
import {
  isSameMatching,
  type Matching,
  type MatchOffer,
  matchOffers,
} from '../../../../shared/import/risks/matching.ts';
import { type ImportPlan, planImportInSteps } from '../../../../shared/import/risks/planImport.ts';
import type { Table } from '../../../../shared/import/table/readTable.ts';
import type { TableChoices } from '../../../../shared/import/table/tableChoices.ts';
import { TableRefused } from '../../../../shared/import/source/tableRefused.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import type { ChosenFile } from '../../../host/host.ts';
import { openWorkbook } from '../../../store/openWorkbook.ts';
import { type Stores, useStores } from '../../../store/stores.tsx';
import { tellImported } from '../../../store/tellImported.ts';
import { openTableJob, type TableJob, TableStopped } from './tableJob.ts';
import { limits } from '../../../../shared/schema/field.ts';

/** A file that was read, with what was guessed or corrected about it. */
export interface ReadFile {
  /** Its name, without folders. */
  readonly name: string;
  /** Names of its sheets in their order; none for a CSV file. */
  readonly sheets: readonly string[];
  readonly choices: TableChoices;
  readonly table: Table;
  readonly mapping: Mapping;
  /** Which rows are about risks that are here, and what else could be chosen. */
  readonly matching: Matching;
  readonly offers: readonly MatchOffer[];
  /** Whether a column is about likelihood, impact, level or risks. */
  readonly isRegister: boolean;
  /** The person says that the rows are risks, whatever the columns are about. */
  readonly asRisks: boolean;
}

type TableRead = Pick<ReadFile, 'name' | 'table' | 'mapping'>;

/** Rows are tried out only where they are risks by their columns or by the word of the person. */
export const mayBeRisks = ({ table, isRegister, asRisks }: ReadFile): boolean =>
  table.rows.length > 0 && (isRegister || asRisks);

export type ImportStep =
  | { readonly name: 'file'; readonly problem: string | null }
  | { readonly name: 'reading'; readonly fileName: string }
  | { readonly name: 'columns'; readonly read: ReadFile; readonly problem: string | null }
  | { readonly name: 'working'; readonly read: ReadFile; readonly done: number }
  | { readonly name: 'check'; readonly read: ReadFile; readonly plan: ImportPlan };

export interface RiskImport {
  readonly step: ImportStep;
  /** No workbook is open: the last step makes one. */
  readonly isNew: boolean;
  /** Opens a file; when it is no table, says so. */
  readonly choose: (file: ChosenFile) => Promise<void>;
  readonly refuse: (sentence: string) => void;
  /** Takes the table again with another sheet, encoding, separator or header row; columns are matched anew. */
  readonly reread: (choices: TableChoices) => Promise<void>;
  readonly setMapping: (mapping: Mapping) => void;
  readonly setMatching: (matching: Matching) => void;
  readonly setAsRisks: (asRisks: boolean) => void;
  readonly back: () => void;
  readonly tryOut: () => Promise<void>;
  /** Writes what the dry run promised; `title` is that of a new workbook. True when it is done. */
  readonly write: (title: string) => Promise<boolean>;
}

/** "Risk register 2026.csv" → "Risk register 2026" */
export const titleOfFile = (name: string): string =>
  name.replace(/\.[^.]*$/, '').slice(0, limits.titleChars) || importWords.newWorkbook;

/** What a refusal says; anything else is a fault of ours and goes on its way. */
function sentenceOf(error: unknown): string {
  if (error instanceof TableRefused) return error.message;
  throw error;
}

/** Longer than a frame would be felt as a stutter. */
const stretchMs = 12;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Counts in the currency of the register, where that names one. */
function blankWorkbook({ newId, today }: Stores, title: string, { table, mapping }: TableRead): Workbook {
  const currency = currencyOf(table, mapping);
  const facts = currency === null ? {} : { currency };
  return newWorkbook({ title, asOf: today(), facts }, { at: new Date().toISOString(), byRole: null, newId });
}

const register = { stage: 'risks', tab: 'register' } as const;

/** Puts the risks into the open workbook and shows them; false when that failed. */
function importHere({ document, session }: Stores, plan: ImportPlan): boolean {
  if (!document.getState().apply(importRisks(plan))) return false;
  session.getState().goTo(register.stage, register.tab);
  return true;
}

/** Why the risks cannot be put into a workbook, known before there is one; null when they can. */
function refusalFor({ newId }: Stores, plan: ImportPlan, blank: Workbook): string | null {
  const moment = { at: new Date().toISOString(), byRole: null, newId };
  return sizeRefusal(blank, importRisks(plan).apply(blank, moment));
}

/** Makes a workbook of that title with the risks in it, and opens it there; false when that failed. */
async function importAnew(stores: Stores, plan: ImportPlan, title: string, read: ReadFile): Promise<boolean> {
  const { create, change } = stores.library.getState();
  const blank = blankWorkbook(stores, title, read);
  const refusal = refusalFor(stores, plan, blank);
  if (refusal !== null) {
    stores.session.getState().notify({ tone: 'problem', sentence: refusal });
    return false;
  }
  const id = await create(blank);
  if (id === null || !(await change(id, importRisks(plan)))) return false;
  return openWorkbook(stores, id, register);
}

export function useRiskImport(): RiskImport {
  const stores = useStores();
  const [step, setStep] = useState<ImportStep>({ name: 'file', problem: null });
  const working = useRef(0);
  const worker = useRef<TableJob | null>(null);
  const endWorker = (): void => {
    worker.current?.close();
    worker.current = null;
  };
  useEffect(() => endWorker, []);
  const target = (read: TableRead): Workbook =>
    stores.document.getState().workbook ?? blankWorkbook(stores, titleOfFile(read.name), read);
  const workbookId = (): string | null => stores.document.getState().origin?.workbookId ?? null;
  /** With the ways to match that these columns allow; the one chosen stays while it is among them. */
  const withOffers = (file: Omit<ReadFile, 'offers' | 'isRegister'>): ReadFile => {
    const offers = matchOffers(target(file), workbookId(), file.table, file.mapping);
    const isKept = offers.some(({ matching }) => isSameMatching(matching, file.matching));
    const isRegister = looksLikeRegister(file.table, file.mapping);
    return { ...file, offers, isRegister, matching: isKept ? file.matching : { by: 'export' } };
  };

  const refuse = (problem: string): void => setStep({ name: 'file', problem });

  /** Takes the table from the worker; nothing when something else was begun meanwhile. */
  const read = async (opened: Pick<ReadFile, 'name' | 'sheets'>, choices: TableChoices): Promise<void> => {
    const run = ++working.current;
    const table = await worker.current?.table(choices);
    if (table === undefined || run !== working.current) return;
    const guessed = { mapping: guessMapping(table), matching: { by: 'export' }, asRisks: false } as const;
    setStep({ name: 'columns', problem: null, read: withOffers({ ...opened, choices, table, ...guessed }) });
  };

  const choose = async ({ name, bytes }: ChosenFile): Promise<void> => {
    endWorker();
    const job = openTableJob();
    worker.current = job;
    setStep({ name: 'reading', fileName: name });
    try {
      await read({ name, sheets: await job.open(bytes) }, {});
    } catch (error) {
      if (error instanceof TableStopped) return;
      endWorker();
      refuse(sentenceOf(error));
    }
  };

  const reread = async (changed: TableChoices): Promise<void> => {
    if (step.name !== 'columns') return;
    const { name, sheets, choices } = step.read;
    // Another sheet has another header.
    const kept = changed.sheet === undefined ? choices : {};
    try {
      await read({ name, sheets }, { ...kept, ...changed });
    } catch (error) {
      if (error instanceof TableStopped) return;
      const problem = sentenceOf(error);
      setStep((now) => (now.name === 'columns' ? { ...now, problem } : now));
    }
  };

  const tryOut = async (): Promise<void> => {
    if (step.name !== 'columns' || !mayBeRisks(step.read)) return;
    const run = ++working.current;
    const { name, sheets, table, mapping, matching } = step.read;
    const source = sourceName(name, sheets.length > 1 ? table.sheet : null);
    const about = { workbookId: workbookId(), source, matching };
    const steps = planImportInSteps(target(step.read), table, mapping, about);
    let since = performance.now();
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return setStep({ name: 'check', read: step.read, plan: next.value });
      if (performance.now() - since < stretchMs) continue;
      setStep({ name: 'working', read: step.read, done: next.value });
      await pause();
      if (run !== working.current) return;
      since = performance.now();
    }
  };

  const write = async (title: string): Promise<boolean> => {
    if (step.name !== 'check') return false;
    const isOpen = stores.document.getState().workbook !== null;
    const isDone = isOpen
      ? importHere(stores, step.plan)
      : await importAnew(stores, step.plan, title, step.read);
    if (!isDone) return false;
    tellImported(stores, importWords.imported(step.plan.counts));
    return true;
  };

  return {
    step,
    isNew: stores.document.getState().workbook === null,
    choose,
    refuse,
    reread,
    setMapping: (mapping) => {
      if (step.name === 'columns') setStep({ ...step, read: withOffers({ ...step.read, mapping }) });
    },
    setMatching: (matching) => {
      if (step.name === 'columns') setStep({ ...step, read: { ...step.read, matching } });
    },
    setAsRisks: (asRisks) => {
      if (step.name === 'columns') setStep({ ...step, read: { ...step.read, asRisks } });
    },
    back: () => {
      working.current += 1;
      if (step.name === 'check' || step.name === 'working')
        return setStep({ name: 'columns', read: step.read, problem: null });
      endWorker();
      return setStep({ name: 'file', problem: null });
    },
    tryOut,
    write,
  };
}
