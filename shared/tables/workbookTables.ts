// Which tables a workbook can be given out as: all fields of each kind, and what is computed of them.
import { type MatrixName, matrixNames } from '../rules/matrix/matrix.ts';
import { matrixNamed } from '../rules/matrix/matrices.ts';
import { matrixTitle } from '../rules/matrix/matrixTexts.ts';
import { rankingOf } from '../rules/matrix/ranking.ts';
import { rankingWords } from '../rules/matrix/rankingTexts.ts';
import { partText, plainSentence } from '../rules/criterion/sentence/plainSentence.ts';
import { scoreOf, treatmentsOf } from '../rules/risk/riskScore.ts';
import { stateOf } from '../rules/state/stateOf.ts';
import { cards } from '../schema/cards.ts';
import type { Kind, RecordOf } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';
import { levelWord, wordOf } from '../words.ts';
import { fieldColumnsOf } from './fieldCells.ts';
import { isImportable } from '../schema/importable.ts';
import { matrixTable } from './matrixTable.ts';
import { markHeader, writeMark } from './ownMark.ts';
import { rankingTable } from './rankingTable.ts';
import { type CellTable, type Column, notImported, tableOf, titleOf } from './table.ts';

/** What a person can ask for. */
const tableKinds = {
  risks: 'risk',
  treatments: 'treatment',
  alternatives: 'alternative',
  killCriteria: 'killCriterion',
  goals: 'goal',
  useCases: 'useCase',
  dataProducts: 'dataProduct',
  metrics: 'metric',
  readings: 'reading',
  assumptions: 'assumption',
  painPoints: 'painPoint',
  technologyItems: 'techItem',
  capabilities: 'capability',
  capabilityNeeds: 'capabilityNeed',
  needTests: 'needTest',
  timeBoxes: 'timeBox',
  slices: 'slice',
  resources: 'resource',
  roles: 'role',
  pillars: 'pillar',
  checklists: 'checklist',
  gates: 'gate',
  decisions: 'decision',
  upwardNotes: 'upwardNote',
} as const satisfies Readonly<Record<string, Kind>>;
type KindTableName = keyof typeof tableKinds;

/** Tables that hold records against each other. */
const compared = {
  ranking: (workbook: Workbook) => rankingTable(workbook, rankingOf(workbook)),
  ...(Object.fromEntries(
    matrixNames.map((name) => [
      name,
      (workbook: Workbook) => matrixTable(workbook, matrixNamed(workbook, name), 'marks'),
    ]),
  ) as Readonly<Record<MatrixName, (workbook: Workbook) => CellTable>>),
};

export type TableName = KindTableName | keyof typeof compared;
const isCompared = (name: TableName): name is keyof typeof compared => Object.hasOwn(compared, name);

const sheetName = (kind: Kind): string => {
  const { many } = cards[kind];
  return kind === 'risk' ? 'Risk register' : many.slice(0, 1).toUpperCase() + many.slice(1);
};

/** What the sheet of each is called. */
export const tableNames = {
  ...Object.fromEntries(Object.entries(tableKinds).map(([name, kind]) => [name, sheetName(kind)])),
  ranking: rankingWords.name,
  ...Object.fromEntries(matrixNames.map((name) => [name, matrixTitle(name, 'marks')])),
} as Readonly<Record<TableName, string>>;

/** "Second source (Ann, 2026-03-31, planned)" */
function treatmentText(workbook: Workbook, treatment: RecordOf<'treatment'>): string {
  const { title, ownerRole, due, state } = treatment;
  const about = [titleOf(workbook, 'role', ownerRole), due, wordOf(state)].filter((part) => part !== null);
  return `${title} (${about.join(', ')})`;
}

/** The state a record is in, as every screen and document says it. */
const stateColumn = <K extends Kind>(kind: K): Column<K> => [
  'State',
  (record, workbook) => stateOf(workbook, kind, record)?.word ?? null,
];

/** Columns that follow from other fields and records. */
const computed: { readonly [K in Kind]?: readonly Column<K>[] } = {
  risk: [
    [`Score ${notImported}`, (risk, workbook) => scoreOf(workbook, risk, 'inherent').score],
    [`Level ${notImported}`, (risk, workbook) => levelWord(scoreOf(workbook, risk, 'inherent').level)],
    [
      `Treatments ${notImported}`,
      (risk, workbook) =>
        treatmentsOf(workbook, risk)
          .map((treatment) => treatmentText(workbook, treatment))
          .join('\n'),
    ],
  ],
  gate: [stateColumn('gate')],
  killCriterion: [
    ['As a sentence', (criterion, workbook) => plainSentence(workbook, criterion)],
    ['Checkpoint', (criterion, workbook) => partText(workbook, criterion, 'checkpoint')],
  ],
};

/** Stored fields that only say what people set: in their place stands the state things are in. */
const replaced: { readonly [K in Kind]?: string } = {
  killCriterion: 'status',
  decision: 'state',
  timeBox: 'state',
};

/** Risks alone come back: their other columns say so. */
const columnsOf = <K extends Kind>(kind: K): readonly Column<K>[] => [
  ...fieldColumnsOf(kind).map(({ field, header, facts, cell }): Column<K> => {
    if (field === replaced[kind]) return stateColumn(kind);
    const isOneWay = kind === 'risk' && !isImportable(facts);
    return [isOneWay ? `${header} ${notImported}` : header, cell];
  }),
  ...(computed[kind] ?? []),
];

/** The table of that name. By `workbookId`, which all copies share, an import knows the rows as this workbook's own. */
export function workbookTable(workbook: Workbook, name: TableName, workbookId: string): CellTable {
  if (isCompared(name)) return compared[name](workbook);
  if (name !== 'risks')
    return tableOf(workbook, tableKinds[name], tableNames[name], columnsOf<Kind>(tableKinds[name]));
  const mark: Column<'risk'> = [markHeader, ({ id }) => writeMark({ workbookId, recordId: id })];
  return tableOf(workbook, 'risk', tableNames.risks, [...columnsOf('risk'), mark]);
}

/** All tables that hold anything; the risk register always. */
export const filledTables = (workbook: Workbook, workbookId: string): readonly CellTable[] =>
  (Object.keys(tableNames) as TableName[])
    .map((name) => workbookTable(workbook, name, workbookId))
    .filter(({ name, rows }) => rows.length > 0 || name === tableNames.risks);
