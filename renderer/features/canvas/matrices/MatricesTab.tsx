// Goals, use cases, risks, capabilities and slices held against each other: what serves what, and what nothing serves.
import { matrixMessages } from '../../../../shared/messages/rules/matrix.ts';
import { matrixWords as words } from '../../../../shared/messages/screens/canvas/matrices.ts';
import { type MatrixName, matrixNames } from '../../../../shared/rules/matrix/matrix.ts';
import { type MatrixMeasure, matrixMeasures } from '../../../../shared/rules/matrix/matrixTexts.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { MatrixView } from './MatrixView.tsx';

const names = matrixNames.map((value) => ({ value, label: matrixMessages.names[value] }));
const measures = matrixMeasures.map((value) => ({ value, label: words.measures[value] }));

export function MatricesTab() {
  const [name, setName] = useKept<MatrixName>('matrix', 'goalsByUseCases');
  const [measure, setMeasure] = useKept<MatrixMeasure>('matrixMeasure', 'marks');
  return (
    <Page fills>
      <Bar>
        <Switch label={words.matrix} options={names} value={name} onChange={setName} />
        <Switch label={words.inTheCells} options={measures} value={measure} onChange={setMeasure} />
      </Bar>
      <MatrixView key={name} name={name} measure={measure} />
    </Page>
  );
}
