// What was read of a number, and the numbers it should move.
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import type { Metric } from '../../../../shared/schema/kinds.ts';
import { Readings } from './MetricReadings.tsx';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';

export function MetricExtra({ record: metric }: { readonly record: Metric }) {
  return (
    <>
      <Readings key={metric.id} metric={metric} />
      <RecordParts kind="metric" record={metric} field="movesWith" spec={moves} />
    </>
  );
}

/** The numbers this one should move, and how sure that is (TRC-13). */
const moves: PartsSpec<Metric['movesWith'][number]> = {
  one: itemWords.metricToMove,
  empty: itemWords.movesQuestion,
  linkedBy: 'metric',
  cells: [
    {
      name: 'state',
      wide: true,
      label: ({ metric }, _, workbook) =>
        itemWords.thatItMoves({ code: workbook.metric.get(metric)?.code ?? 'it' }),
    },
  ],
  fresh: () => ({ metric: '' as Metric['id'], state: 'claimed' }),
};
