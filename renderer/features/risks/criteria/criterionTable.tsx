// The table of kill criteria: their terms, where each stands, and what was read last.
import { criteriaWords, criterionWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { criterionKinds, criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { printCriterion } from '../../../../shared/rules/criterion/criterionGrammar.ts';
import { simulatedCriterion } from '../../../../shared/rules/simulated/keptResults.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { percentText } from '../../../../shared/text/format.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import type { ColumnScope } from '../../../records/grid/columnScope.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutDay, workedOutMoney } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { killCriterionForm } from '../forms.ts';
import { readingText } from './criterionRows.ts';

function judgedColumns({ workbook }: ColumnScope<'killCriterion'>): readonly GridColumn<KillCriterion>[] {
  const states = criteriaStates(workbook);
  const stateWord = (row: KillCriterion) => stateOf(workbook, 'killCriterion', row)?.word ?? null;
  return [
    workedOut({
      id: 'state',
      header: criteriaWords.state,
      width: 116,
      filter: 'choice',
      value: stateWord,
      render: (row) => {
        const state = stateOf(workbook, 'killCriterion', row);
        return state?.look ? <StateMark look={state.look} word={state.word} size={14} begins /> : null;
      },
    }),
    workedOutDay(
      'due',
      criterionWords.checkpoint,
      ({ id }) => states.get(id)?.checkpoint ?? null,
      criterionWords.noDate,
    ),
    workedOut({
      id: 'reading',
      header: criterionWords.lastReading,
      width: 160,
      value: ({ id }) => {
        const status = states.get(id);
        return status ? readingText(workbook, status) : null;
      },
    }),
    workedOut({
      id: 'tripChance',
      header: criterionWords.tripChance,
      width: 96,
      align: 'end',
      filter: 'number',
      value: ({ code }) => simulatedCriterion(workbook, code ?? '')?.tripped ?? null,
      render: ({ code }) => {
        const tripped = simulatedCriterion(workbook, code ?? '')?.tripped ?? null;
        return tripped === null ? commonWords.unknown : percentText(tripped);
      },
    }),
    workedOutMoney(
      'worth',
      criterionWords.worth,
      factsOf(workbook).currency,
      ({ code }) => simulatedCriterion(workbook, code ?? '')?.worth ?? null,
    ),
    workedOut({
      id: 'sentence',
      header: criteriaWords.sentence,
      width: 320,
      value: (row) => printCriterion(workbook, row),
    }),
  ];
}

export const criterionTable: KindTable<'killCriterion'> = {
  kind: 'killCriterion',
  form: killCriterionForm,
  essentials: [
    'code',
    'title',
    'state',
    'form',
    'metric',
    'comparator',
    'value',
    'unit',
    'due',
    'reading',
    'tripChance',
    'worth',
    'silence',
    'action',
    'ownerRole',
  ],
  more: judgedColumns,
  heldBy: { status: 'state' },
  reads: criterionKinds,
};
