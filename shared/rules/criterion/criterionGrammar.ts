// A kill criterion as one sentence: the words its fields are printed in. They are a format, written and read back the
// same everywhere and never translated; so the reader's questions about them stand beside it (`parseCriterion.ts`).
import type { KillCriterion } from '../../schema/kinds.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';

/** What stands for a part that is still missing. */
export const missingPart = '…';

const actionWords: Readonly<Record<KillCriterion['action'], string>> = {
  stop: 'STOP',
  pivot: 'PIVOT TO',
  returnToWhy: 'RETURN TO WHY',
  hold: 'HOLD',
};

/** Words that have a meaning in the sentence and so must be quoted as a unit. */
const keywords: ReadonlySet<string> = new Set(
  'WORKBOOK STOPS UNLESS IF BY AT ANY TIME UNTIL SILENCE COUNTS AS FAIL ASK AFTER WD THEN STOP PIVOT TO RETURN WHY HOLD OWNER FOR READINGS BETWEEN AND END OF ON'.split(
    ' ',
  ),
);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A unit that cannot be mistaken for anything else stands bare. */
export const isBareUnit = (unit: string): boolean =>
  /^[^\s"<>=!+…]+$/.test(unit) && !/^[\d.+-]/.test(unit) && !keywords.has(unit.toUpperCase());

function printUnit(unit: string): string {
  if (unit.trim() === '') return '';
  return ` ${isBareUnit(unit) ? unit : quoted(unit)}`;
}

type Named = 'useCase' | 'slice' | 'metric' | 'checklist' | 'timeBox' | 'gate' | 'alternative';
function codeOf(workbook: Workbook, kind: Named, id: string | null): string {
  const record = id === null ? undefined : findRecord(workbook, kind, id);
  return record?.code ?? missingPart;
}

function printScope(workbook: Workbook, { scope, useCase, slice }: KillCriterion): string {
  if (scope === 'workbook') return 'WORKBOOK';
  return scope === 'useCase' ? codeOf(workbook, 'useCase', useCase) : codeOf(workbook, 'slice', slice);
}

function printMetric(workbook: Workbook, { metric, systemMetric, checklist }: KillCriterion): string {
  if (systemMetric === 'checklistScore') return `checklistScore(${codeOf(workbook, 'checklist', checklist)})`;
  return systemMetric ?? codeOf(workbook, 'metric', metric);
}

const printNumber = (value: number | null): string => (value === null ? missingPart : String(value));

/** "M-1 >= 5 % FOR 3 READINGS": the state that is asked for or feared. */
function printState(workbook: Workbook, criterion: KillCriterion): string {
  const { comparator, value, valueTo, unit, readings } = criterion;
  const amount =
    comparator === 'between'
      ? `BETWEEN ${printNumber(value)} AND ${printNumber(valueTo)}`
      : `${comparator} ${printNumber(value)}`;
  const times = readings > 1 ? ` FOR ${readings} READINGS` : '';
  return `${printMetric(workbook, criterion)} ${amount}${printUnit(unit)}${times}`;
}

/** "END OF T-3 + 2 WD", "ON 2026-03-31" or "AT H-1". */
export function printCheckpoint(workbook: Workbook, criterion: KillCriterion): string {
  const { checkpoint, checkpointTimeBox, checkpointPlusWD, checkpointDate, checkpointGate } = criterion;
  if (checkpoint === 'on') return `ON ${checkpointDate ?? missingPart}`;
  if (checkpoint === 'gate') return `AT ${codeOf(workbook, 'gate', checkpointGate)}`;
  const plus = checkpointPlusWD > 0 ? ` + ${checkpointPlusWD} WD` : '';
  return `END OF ${codeOf(workbook, 'timeBox', checkpointTimeBox)}${plus}`;
}

const printAction = (workbook: Workbook, { action, alternative }: KillCriterion): string =>
  action === 'pivot'
    ? `${actionWords.pivot} ${codeOf(workbook, 'alternative', alternative)}`
    : actionWords[action];

function printOwner(workbook: Workbook, { ownerRole }: KillCriterion): string {
  const role = ownerRole === null ? undefined : workbook.role.get(ownerRole);
  return role ? quoted(role.title) : missingPart;
}

/** What is agreed, without who looks after it. */
export function printTerms(workbook: Workbook, criterion: KillCriterion): string {
  const { form, silence, silenceAfterWD } = criterion;
  const scope = printScope(workbook, criterion);
  const state = printState(workbook, criterion);
  const checkpoint = printCheckpoint(workbook, criterion);
  const condition =
    form === 'stopsUnless'
      ? `STOPS UNLESS ${state} BY ${checkpoint} SILENCE COUNTS AS ${silence.toUpperCase()} AFTER ${silenceAfterWD} WD`
      : `STOPS IF ${state} AT ANY TIME UNTIL ${checkpoint}`;
  return `${scope} ${condition} THEN ${printAction(workbook, criterion)}`;
}

/** The criterion as a sentence of the grammar; parts that are missing are printed as `…`. */
export const printCriterion = (workbook: Workbook, criterion: KillCriterion): string =>
  `${printTerms(workbook, criterion)} OWNER ${printOwner(workbook, criterion)}`;
