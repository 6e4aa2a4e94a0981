// Which tables a workbook can be given out as, and what stands in each.
import { printCheckpoint, printCriterion } from '../rules/criterion/criterionGrammar.ts';
import type { Workbook } from '../schema/workbook.ts';
import { wordOf } from '../words.ts';
import { markedRiskColumns } from './riskColumns.ts';
import {
  type CellTable,
  codesOf,
  type Column,
  majorUnits,
  moneyRangeText,
  rangeText,
  tableOf,
  titleOf,
} from './table.ts';

const goalColumns: readonly Column<'goal'>[] = [
  ['Code', ({ code }) => code],
  ['Title', ({ title }) => title],
  ['Statement', ({ statement }) => statement],
  ['Driver', ({ driver }) => driver],
  ['Horizon', ({ horizonDate }) => horizonDate],
  [
    'Cost of doing nothing per year',
    ({ costOfDoingNothingPerYear }, workbook) => majorUnits(costOfDoingNothingPerYear, workbook),
  ],
  ['State', ({ state }) => state],
  [
    'Part of',
    ({ parentGoal }, workbook) => codesOf(workbook, 'goal', parentGoal === null ? [] : [parentGoal]),
  ],
  ['Metric', ({ metric }, workbook) => titleOf(workbook, 'metric', metric)],
  ['Owner', ({ ownerRole }, workbook) => titleOf(workbook, 'role', ownerRole)],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
];

const useCaseColumns: readonly Column<'useCase'>[] = [
  ['Code', ({ code }) => code],
  ['Title', ({ title }) => title],
  ['Business unit', ({ businessUnit }) => businessUnit],
  ['State', ({ state }) => wordOf(state)],
  ['Approach', ({ approach }) => wordOf(approach)],
  ['Value per year', ({ valuePerYear }, workbook) => moneyRangeText(valuePerYear, workbook)],
  ['Run cost per year', ({ runCostPerYear }, workbook) => majorUnits(runCostPerYear, workbook)],
  ['Mission critical', ({ missionCritical }) => (missionCritical ? 'yes' : 'no')],
  ['Planned live', ({ plannedLive }) => plannedLive],
  ['Actually live', ({ actualLive }) => actualLive],
  ['Goals', ({ goals }, workbook) => codesOf(workbook, 'goal', goals)],
  ['Data product', ({ dataProduct }, workbook) => titleOf(workbook, 'dataProduct', dataProduct)],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
];

const timeBoxColumns: readonly Column<'timeBox'>[] = [
  ['Code', ({ code }) => code],
  ['Title', ({ title }) => title],
  ['Kind', ({ kind }) => kind],
  ['Duration (working days)', ({ duration }) => rangeText(duration)],
  ['Limit (working days)', ({ limitWD }) => limitWD],
  ['Not before', ({ notBefore }) => notBefore],
  ['Fixed cost', ({ fixedCost }, workbook) => moneyRangeText(fixedCost, workbook)],
  ['Exit question', ({ exitQuestion }) => exitQuestion],
  ['State', ({ state }) => state],
  ['Actual start', ({ actualStart }) => actualStart],
  ['Actual end', ({ actualEnd }) => actualEnd],
  ['Slice', ({ slice }, workbook) => codesOf(workbook, 'slice', slice === null ? [] : [slice])],
  [
    'After',
    ({ predecessors }, workbook) =>
      codesOf(
        workbook,
        'timeBox',
        predecessors.map(({ timeBox }) => timeBox),
      ),
  ],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
];

const criterionColumns: readonly Column<'killCriterion'>[] = [
  ['Code', ({ code }) => code],
  ['Title', ({ title }) => title],
  ['Criterion', (criterion, workbook) => printCriterion(workbook, criterion)],
  ['Checkpoint', (criterion, workbook) => printCheckpoint(workbook, criterion)],
  ['Action', ({ action }) => wordOf(action)],
  ['Owner', ({ ownerRole }, workbook) => titleOf(workbook, 'role', ownerRole)],
  ['Status', ({ status }) => status],
  ['Armed on', ({ armedOn }) => armedOn],
  ['Goals', ({ goals }, workbook) => codesOf(workbook, 'goal', goals)],
  ['Risks', ({ risks }, workbook) => codesOf(workbook, 'risk', risks)],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes],
];

/** What a person can ask for, and what its sheet is called. */
export const tableNames = {
  risks: 'Risk register',
  goals: 'Goals',
  useCases: 'Use cases',
  timeBoxes: 'Time boxes',
  killCriteria: 'Kill criteria',
} as const;
export type TableName = keyof typeof tableNames;

const makers: Readonly<Record<TableName, (workbook: Workbook, workbookId: string) => CellTable>> = {
  risks: (workbook, workbookId) => tableOf(workbook, 'risk', tableNames.risks, markedRiskColumns(workbookId)),
  goals: (workbook) => tableOf(workbook, 'goal', tableNames.goals, goalColumns),
  useCases: (workbook) => tableOf(workbook, 'useCase', tableNames.useCases, useCaseColumns),
  timeBoxes: (workbook) => tableOf(workbook, 'timeBox', tableNames.timeBoxes, timeBoxColumns),
  killCriteria: (workbook) => tableOf(workbook, 'killCriterion', tableNames.killCriteria, criterionColumns),
};

/** The table of that name. By `workbookId`, which all copies share, an import knows the rows as this workbook's own. */
export const workbookTable = (workbook: Workbook, name: TableName, workbookId: string): CellTable =>
  makers[name](workbook, workbookId);
