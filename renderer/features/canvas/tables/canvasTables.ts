// The tables of what stands on the canvas beside the plan and the risks: a row for each kind, with the columns that are shown at first.
import { itemWords, tableWords } from '../../../../shared/messages/screens/canvas.ts';
import { gateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import { scopeOfUseCase } from '../../../../shared/rules/scope/scopes.ts';
import type { Kind, Metric, Reading, UseCase } from '../../../../shared/schema/kinds.ts';
import { compareText, type Workbook } from '../../../../shared/schema/workbook.ts';
import { measureText, numberText } from '../../../../shared/text/format.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutCount, workedOutDay } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { assumptionTable } from './assumptionTable.tsx';
import {
  capabilityForm,
  dataProductForm,
  goalForm,
  metricForm,
  painPointForm,
  techItemForm,
  useCaseForm,
} from '../inspector/forms.ts';

const goalTable: KindTable<'goal'> = {
  kind: 'goal',
  form: goalForm,
  essentials: ['code', 'title', 'statement', 'driver', 'metric', 'horizonDate', 'ownerRole', 'state'],
};

/** Value over cost, exposure and lateness, as its gate has it. */
const ratioColumn = (workbook: Workbook): GridColumn<UseCase> => {
  const ratioOf = ({ id }: UseCase) => gateFigures(workbook, scopeOfUseCase(id)).ratio.value;
  return workedOut({
    id: 'ratio',
    header: tableWords.ratio,
    width: 88,
    align: 'end',
    filter: 'number',
    value: ratioOf,
    render: (row) => {
      const ratio = ratioOf(row);
      return ratio === null ? '' : numberText(ratio);
    },
  });
};

const useCaseTable: KindTable<'useCase'> = {
  kind: 'useCase',
  form: useCaseForm,
  essentials: [
    'code',
    'title',
    'state',
    'approach',
    'goals',
    'dataProduct',
    'businessUnit',
    'valuePerYear',
    'runCostPerYear',
    'ratio',
  ],
  more: ({ workbook }) => [ratioColumn(workbook)],
  reads: [
    'useCase',
    'goal',
    'timeBox',
    'slice',
    'resource',
    'risk',
    'treatment',
    'calendar',
    'settings',
    'facts',
    'needTest',
  ],
};

const dataProductTable: KindTable<'dataProduct'> = {
  kind: 'dataProduct',
  form: dataProductForm,
  essentials: [
    'code',
    'title',
    'form',
    'endUserRole',
    'decisionChanged',
    'decisionsPerMonth',
    'delivery',
    'metrics',
  ],
};

/** The readings of a metric that count, the latest first. */
export const readingsOf = (workbook: Workbook, metric: Metric['id']): readonly Reading[] =>
  [...workbook.reading.values()]
    .filter((reading) => reading.metric === metric && !reading.archived)
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));

/** What was read last of each metric; struck readings do not count. */
function lastColumns(workbook: Workbook): readonly GridColumn<Metric>[] {
  const counted = new Map<string, Reading[]>();
  for (const reading of workbook.reading.values())
    if (reading.metric !== null && reading.struckAt === null && !reading.archived)
      counted.set(reading.metric, [...(counted.get(reading.metric) ?? []), reading]);
  const lastOf = ({ id }: Metric) =>
    (counted.get(id) ?? []).toSorted((a, b) => compareText(a.date, b.date)).at(-1) ?? null;
  return [
    workedOut({
      id: 'last',
      header: tableWords.lastRead,
      width: 110,
      align: 'end',
      filter: 'number',
      value: (metric) => lastOf(metric)?.value ?? null,
      render: (metric) => {
        const last = lastOf(metric);
        return last === null ? '' : measureText(last.value, metric.unit);
      },
    }),
    workedOutDay('lastOn', itemWords.readOn, (metric) => lastOf(metric)?.date ?? null, ''),
    workedOutCount('readings', itemWords.readings, ({ id }) => counted.get(id)?.length ?? 0),
  ];
}

const metricTable: KindTable<'metric'> = {
  kind: 'metric',
  form: metricForm,
  essentials: [
    'code',
    'title',
    'unit',
    'direction',
    'baseline.value',
    'baseline.date',
    'target.value',
    'target.date',
    'last',
    'lastOn',
    'ownerRole',
    'readings',
  ],
  more: ({ workbook }) => lastColumns(workbook),
  reads: ['reading'],
};

const painPointTable: KindTable<'painPoint'> = {
  kind: 'painPoint',
  form: painPointForm,
  essentials: ['code', 'title', 'type', 'hurts', 'severity', 'horizon', 'about', 'remedy', 'ownerRole', 'by'],
};

const capabilityTable: KindTable<'capability'> = {
  kind: 'capability',
  form: capabilityForm,
  essentials: ['code', 'title', 'area', 'availableLevel', 'steps'],
};

const techItemTable: KindTable<'techItem'> = {
  kind: 'techItem',
  form: techItemForm,
  essentials: ['code', 'title', 'kind', 'useCases', 'capabilities', 'versions', 'flags', 'lastAudit'],
};

/** In the order in which they are offered. */
export const canvasTables = {
  goal: goalTable,
  useCase: useCaseTable,
  dataProduct: dataProductTable,
  metric: metricTable,
  painPoint: painPointTable,
  assumption: assumptionTable,
  capability: capabilityTable,
  techItem: techItemTable,
} as const satisfies { readonly [K in Kind]?: KindTable<K> };

export type TabledKind = keyof typeof canvasTables;
export const tabledKinds = Object.keys(canvasTables) as readonly TabledKind[];
