// Which use case returns most for what it costs: all of them in one table, the best first; a row opens its use case.
import { useMemo } from 'react';
import { rankingMessages as words } from '../../../../shared/messages/rules/ranking.ts';
import { tableWords } from '../../../../shared/messages/screens/canvas.ts';
import { matrixWords } from '../../../../shared/messages/screens/canvas/matrices.ts';
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { rankingOf } from '../../../../shared/rules/matrix/ranking.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { rankingTable as tableOfRanking } from '../../../../shared/tables/rankingTable.ts';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { RecordsTable } from '../../../records/grid/RecordsGrid.tsx';
import { KeepTable } from '../../../records/KeepTable.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { rankingTable } from './rankingTable.tsx';

export function RankingView() {
  const workbook = useWorkbook();
  const rows = useMemo(() => rankingOf(workbook), [workbook]);
  const add = useAddRecord('useCase');
  const empty = (
    <EmptyState
      {...tableWords.empty.useCase}
      action={{ label: recordsWords.add({ what: cards.useCase.one }), onClick: add }}
    />
  );
  if (rows.length === 0) return empty;
  return (
    <>
      <Bar>
        <Muted>{matrixWords.rankingLead}</Muted>
        <KeepTable table={() => tableOfRanking(workbook, rows)} />
      </Bar>
      <RecordsTable table={rankingTable} label={words.name} rows={rows} newRow={null} empty={empty} />
    </>
  );
}
