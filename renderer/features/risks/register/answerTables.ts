// The tables of what is done about risks: treatments, and other paths to the same goals.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { changeLikelihood } from '../../../../shared/edits/risks/riskScales.ts';
import { worthOfTreatment } from '../../../../shared/rules/risk/riskExposure.ts';
import { otherPathWords, treatmentWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import type { Alternative, Treatment } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { type ColumnScope, whyLocked } from '../../../records/grid/columnScope.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutMoney } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { alternativeForm, treatmentForm } from '../forms.ts';
import { editLikelihood, parseLikelihood } from '../inspector/likelihood.ts';

/** Band and share in one cell, as either says the other. */
const likelihoodAfter = (scope: ColumnScope<'treatment'>): GridColumn<Treatment> => ({
  id: 'likelihoodAfter',
  header: fieldOf('treatment', 'probabilityAfter').label,
  width: 150,
  editor: 'text',
  clearable: true,
  value: ({ probabilityBandAfter, probabilityAfter }) =>
    editLikelihood(probabilityBandAfter, probabilityAfter) || null,
  lock: whyLocked(scope, fieldOf('treatment', 'probabilityAfter')),
  commit: ({ id }, text) => {
    const read = parseLikelihood(text);
    if (!read.ok) return read.sentence;
    scope.apply(changeLikelihood('treatment', id, read.value));
    return undefined;
  },
});

function worthColumn({ workbook }: ColumnScope<'treatment'>): GridColumn<Treatment> {
  return workedOutMoney('worth', treatmentWords.worth, factsOf(workbook).currency, (treatment) => {
    const risk = treatment.risk === null ? undefined : workbook.risk.get(treatment.risk);
    return risk === undefined ? null : worthOfTreatment(workbook, risk, treatment).value;
  });
}

export const treatmentTable: KindTable<'treatment'> = {
  kind: 'treatment',
  form: treatmentForm,
  essentials: ['title', 'risk', 'state', 'cost', 'ownerRole', 'due', 'timeBox', 'likelihoodAfter', 'worth'],
  more: (scope) => [likelihoodAfter(scope), worthColumn(scope)],
  heldBy: { probabilityBandAfter: 'likelihoodAfter', probabilityAfter: 'likelihoodAfter' },
  reads: ['risk', 'treatment', 'settings', 'facts', 'timeBox'],
};

/** Codes of the criteria that pivot to a path and the risks it goes around. */
export const usersOfPath = (workbook: Workbook, path: Alternative): readonly string[] => [
  ...[...workbook.killCriterion.values()].flatMap(({ alternative, code }) =>
    alternative === path.id && code !== null ? [code] : [],
  ),
  ...[...workbook.risk.values()].flatMap(({ alternatives, code }) =>
    alternatives.includes(path.id) && code !== null ? [code] : [],
  ),
];

export const otherPathTable: KindTable<'alternative'> = {
  kind: 'alternative',
  form: alternativeForm,
  essentials: [
    'code',
    'title',
    'path',
    'extraWD',
    'extraCost',
    'valueFactor',
    'runCostPerYear',
    'goalsStillServed',
    'usedBy',
  ],
  more: ({ workbook }) => [
    workedOut({
      id: 'usedBy',
      header: otherPathWords.usedBy,
      width: 110,
      value: (path) => usersOfPath(workbook, path).join(', ') || null,
    }),
  ],
  reads: ['risk', 'killCriterion'],
};
