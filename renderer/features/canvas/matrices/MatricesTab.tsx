// Goals, use cases, risks, capabilities and slices held against each other, and the use cases ranked among themselves.
import { matrixMessages } from '../../../../shared/messages/rules/matrix.ts';
import { matrixWords as words } from '../../../../shared/messages/screens/canvas/matrices.ts';
import { type MatrixName, matrixNames } from '../../../../shared/rules/matrix/matrix.ts';
import { type MatrixMeasure, matrixMeasures } from '../../../../shared/rules/matrix/matrixTexts.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { MatrixView } from './MatrixView.tsx';
import { RankingView } from './RankingView.tsx';

type Shown = MatrixName | 'ranking';
const choices: readonly { readonly value: Shown; readonly label: string }[] = [
  ...matrixNames.map((value) => ({ value, label: matrixMessages.names[value] })),
  { value: 'ranking', label: words.ranking },
];
const measures = matrixMeasures.map((value) => ({ value, label: words.measures[value] }));

export function MatricesTab() {
  const [shown, setShown] = useKept<Shown>('matrix', 'goalsByUseCases');
  const [measure, setMeasure] = useKept<MatrixMeasure>('matrixMeasure', 'marks');
  return (
    <Page fills>
      <Bar>
        <Switch label={words.matrix} options={choices} value={shown} onChange={setShown} />
        {shown === 'ranking' ? null : (
          <Switch label={words.inTheCells} options={measures} value={measure} onChange={setMeasure} />
        )}
      </Bar>
      {shown === 'ranking' ? <RankingView /> : <MatrixView key={shown} name={shown} measure={measure} />}
    </Page>
  );
}
