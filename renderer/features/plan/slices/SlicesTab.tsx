// When value first lands: slices as a board in order of release, over time or as a table, and how far this is from a big bang.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { sliceWords } from '../../../../shared/messages/screens/plan/slices.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { bigBangOf, explainBigBang } from '../../../../shared/rules/slice/bigBang.ts';
import { firstValueDay } from '../../../../shared/rules/slice/slices.ts';
import { labelOf } from '../../../../shared/words.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { BigBangGauge } from './BigBangGauge.tsx';
import { SliceBoard } from './SliceBoard.tsx';
import { SlicesOverTime } from './SlicesOverTime.tsx';
import { sliceTable } from './sliceTable.ts';

const samples = [sliceWords.sampleFee, sliceWords.sampleStock] as const;
const looks = ['board', 'time', 'table'] as const;
type Look = (typeof looks)[number];

export function SlicesTab() {
  const rows = useRows('slice');
  const [look, setLook] = useKept<Look>('sliceLook', 'board');
  const head = <SliceFigures look={look} onLook={setLook} />;
  if (rows.length === 0 || look === 'table')
    return (
      <RecordsGrid
        table={sliceTable}
        label={sliceWords.slices}
        rows={rows}
        question={sliceWords.question}
        samples={samples}
        above={rows.length === 0 ? null : head}
      />
    );
  return (
    <Page>
      {head}
      {look === 'time' ? (
        <SlicesOverTime />
      ) : (
        <>
          <BigBangGauge />
          <SliceBoard />
        </>
      )}
    </Page>
  );
}

interface SliceFiguresProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

function SliceFigures({ look, onLook }: SliceFiguresProps) {
  const workbook = useWorkbook();
  const { band } = bigBangOf(workbook);
  const first = firstValueDay(workbook);
  return (
    <Bar>
      <Figures large>
        <ExplainedFigure
          label={sliceWords.bigBang}
          explained={explainBigBang(workbook)}
          print={String}
          note={band === null ? undefined : labelOf(band)}
          bad={band === 'bigBang'}
        />
        <Figure label={sliceWords.firstValue} value={first === null ? commonWords.unknown : dayText(first)} />
      </Figures>
      <Switch
        label={sliceWords.look}
        options={looks.map((value) => ({ value, label: sliceWords.looks[value] }))}
        value={look}
        onChange={onLook}
      />
      <AddRecord kind="slice" />
    </Bar>
  );
}
