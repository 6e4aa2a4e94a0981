// The ranking as a table of use cases: what is typed beside what is worked out of value, cost, risk, data and need.
import { rankingMessages as words } from '../../../../shared/messages/rules/ranking.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import type { RankedUseCase } from '../../../../shared/rules/matrix/ranking.ts';
import { adviceText, needText, ratioText } from '../../../../shared/rules/matrix/rankingTexts.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { numberText } from '../../../../shared/text/format.ts';
import type { ColumnScope } from '../../../records/grid/columnScope.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutMoney } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { useCaseForm } from '../inspector/forms.ts';

type Column = GridColumn<RankedUseCase>;

const ratio: Column = workedOut({
  id: 'ratio',
  header: words.ratio,
  width: 136,
  align: 'end',
  filter: 'number',
  value: (row) => row.ratio,
  render: ratioText,
  copyText: ratioText,
});

const advice: Column = workedOut({
  id: 'advice',
  header: words.figuresSay,
  width: 148,
  filter: 'choice',
  value: (row) => adviceText(row),
  render: (row) => (row.advice === null ? '' : <StateMark look={row.advice} size={14} />),
});

const dataScore: Column = workedOut({
  id: 'dataScore',
  header: words.dataScore,
  width: 104,
  align: 'end',
  filter: 'number',
  value: (row) => row.dataScore,
  render: (row) => (row.dataScore === null ? commonWords.unknown : numberText(row.dataScore, 0)),
});

const need: Column = workedOut({
  id: 'need',
  header: words.need,
  width: 168,
  filter: 'choice',
  value: needText,
});

function more({ workbook }: ColumnScope<'useCase', RankedUseCase>): readonly Column[] {
  const { currency } = factsOf(workbook);
  return [
    ratio,
    advice,
    workedOutMoney('value', words.value, currency, (row) => row.value),
    workedOutMoney('cost', words.cost, currency, (row) => row.cost),
    workedOutMoney('exposure', words.exposure, currency, (row) => row.exposure),
    dataScore,
    need,
  ];
}

export const rankingTable: KindTable<'useCase', RankedUseCase> = {
  kind: 'useCase',
  form: useCaseForm,
  essentials: [
    'code',
    'title',
    'ratio',
    'advice',
    'valuePerYear',
    'cost',
    'exposure',
    'dataScore',
    'need',
    'approach',
    'state',
  ],
  more,
  looks: () => ({ valuePerYear: { width: 192 } }),
  recordOf: ({ useCase }) => useCase,
};
