// The figures of a workbook in the library: as they are, as they were before the last edits, or said to be unknown.
import { workStages } from '../../../shared/schema/stages.ts';
import { labelOf } from '../../../shared/words.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';
import type { TableColumn } from '../../ui/page/DataTable.tsx';
import { Muted } from '../../ui/page/Muted.tsx';

const notes = {
  earlier: 'Stage and figures from before the last edits',
  never: 'Not known: it could not be read',
} as const;

/** A figure of a workbook; a dash where it could not be read. */
const known = <T,>({ counted }: WorkbookSummary, value: T) => (counted === 'never' ? '–' : value);

/** The stage, and whether it and the figures are those of now. */
function stageOf(workbook: WorkbookSummary) {
  const { stageReached, counted } = workbook;
  return (
    <>
      {known(workbook, labelOf(workStages[stageReached - 1] ?? 'frame'))}
      {counted === undefined ? null : <Muted small>{notes[counted]}</Muted>}
    </>
  );
}

/** Stage reached, open findings, criteria due. */
export const countColumns: readonly TableColumn<WorkbookSummary>[] = [
  { head: 'Stage reached', cell: stageOf },
  { head: 'Open findings', end: true, short: true, cell: (row) => known(row, row.openFindings) },
  { head: 'Criteria due', end: true, short: true, cell: (row) => known(row, row.criteriaDue) },
];
