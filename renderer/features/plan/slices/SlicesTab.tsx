// When value first lands: slices with their release, cost and feedback, and how far this is from a big bang.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { bigBangCauses, sliceWords } from '../../../../shared/messages/screens/plan/slices.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { bigBangOf, explainBigBang } from '../../../../shared/rules/slice/bigBang.ts';
import { firstValueDay } from '../../../../shared/rules/slice/slices.ts';
import { listed, labelOf } from '../../../../shared/words.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { sliceTable } from './sliceTable.ts';

const samples = [sliceWords.sampleFee, sliceWords.sampleStock] as const;

export function SlicesTab() {
  const rows = useRows('slice');
  return (
    <RecordsGrid
      table={sliceTable}
      label={sliceWords.slices}
      rows={rows}
      question={sliceWords.question}
      samples={samples}
      above={rows.length === 0 ? null : <SliceFigures />}
    />
  );
}

function SliceFigures() {
  const workbook = useWorkbook();
  const { band, rules } = bigBangOf(workbook);
  const first = firstValueDay(workbook);
  const fired = rules.length === 0 ? '' : `: ${listed(rules.map((code) => bigBangCauses[code] ?? code))}`;
  return (
    <Bar>
      <Figures large>
        <ExplainedFigure
          label={sliceWords.bigBang}
          explained={explainBigBang(workbook)}
          print={String}
          note={band === null ? undefined : `${labelOf(band)}${fired}`}
        />
        <Figure label={sliceWords.firstValue} value={first === null ? commonWords.unknown : dayText(first)} />
      </Figures>
      <AddRecord kind="slice" />
    </Bar>
  );
}
