// The risk register as a table: every column that an import can read back is named so that it does.
import { scoreOf, treatmentsOf } from '../rules/risk/riskScore.ts';
import type { Risk, Treatment } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';
import { percentOfShare } from '../text/percent.ts';
import { plainNumber } from '../text/plainNumber.ts';
import { levelWord, wordOf } from '../words.ts';
import { markHeader, writeMark } from './ownMark.ts';
import { codesOf, type Column, moneyRangeText, notImported, rangeText, titleOf } from './table.ts';

/** A share as percent, else the step 1–5: the sign tells which. */
export const likelihoodCell = (share: number | null, step: number | null) =>
  share === null ? step : `${plainNumber(percentOfShare(share))}%`;
const likelihood = ({ probability, probabilityBand }: Risk) => likelihoodCell(probability, probabilityBand);

/** "Second source (Ann, 2026-03-31, planned)" */
function treatmentText(workbook: Workbook, { title, ownerRole, due, state }: Treatment): string {
  const about = [titleOf(workbook, 'role', ownerRole), due, wordOf(state)].filter((part) => part !== null);
  return `${title} (${about.join(', ')})`;
}

/** The columns of a risk itself. */
export const riskColumns: readonly Column<'risk'>[] = [
  ['Code', ({ code }) => code],
  ['Title', ({ title }) => title],
  ['Threat or opportunity', ({ kind }) => kind],
  ['Category', ({ category }) => category],
  ['Cause', ({ cause }) => cause],
  ['Event', ({ event }) => event],
  ['Effect', ({ effect }) => effect],
  ['Probability (1–5 or %)', likelihood],
  ['Impact on cost (1–5)', ({ impacts }) => impacts.cost],
  ['Impact on time (1–5)', ({ impacts }) => impacts.time],
  ['Impact on value (1–5)', ({ impacts }) => impacts.value],
  ['Impact on compliance (1–5)', ({ impacts }) => impacts.compliance],
  ['Impact on reputation (1–5)', ({ impacts }) => impacts.reputation],
  [`Score ${notImported}`, (risk, workbook) => scoreOf(workbook, risk, 'inherent').score],
  [`Level ${notImported}`, (risk, workbook) => levelWord(scoreOf(workbook, risk, 'inherent').level)],
  ['Cost if it happens', ({ cost }, workbook) => moneyRangeText(cost, workbook)],
  ['Delay if it happens (working days)', ({ days }) => rangeText(days)],
  ['Value lost if it happens', ({ valueLoss }, workbook) => moneyRangeText(valueLoss, workbook)],
  ['Could happen from', ({ proximityFrom }) => proximityFrom],
  ['Could happen until', ({ proximityTo }) => proximityTo],
  ['Early signal', ({ signal }) => signal],
  ['Response', ({ response }) => response],
  [
    `Treatments ${notImported}`,
    (risk, workbook) =>
      treatmentsOf(workbook, risk)
        .map((treatment) => treatmentText(workbook, treatment))
        .join('\n'),
  ],
  ['Owner', ({ ownerRole }, workbook) => titleOf(workbook, 'role', ownerRole)],
  ['State', ({ state }) => state],
  ['Review by', ({ reviewBy }) => reviewBy],
  [`Goals ${notImported}`, ({ goals }, workbook) => codesOf(workbook, 'goal', goals)],
  [`Use cases ${notImported}`, ({ useCases }, workbook) => codesOf(workbook, 'useCase', useCases)],
  [`Time boxes ${notImported}`, ({ timeBoxes }, workbook) => codesOf(workbook, 'timeBox', timeBoxes)],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
];

/** The same with the mark by which the workbook of that id knows its rows again. */
export const markedRiskColumns = (workbookId: string): readonly Column<'risk'>[] => [
  ...riskColumns,
  [markHeader, ({ id }) => writeMark({ workbookId, recordId: id })],
];
