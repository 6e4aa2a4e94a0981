// The figures of a workbook in the library: as they are, as they were before the last edits, or said to be unknown.
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { workStages } from '../../../shared/schema/stages.ts';
import { dayText, momentText } from '../../../shared/text/format.ts';
import { labelOf } from '../../../shared/words.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';
import type { TableColumn } from '../../ui/page/DataTable.tsx';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';

const notes = {
  earlier: libraryWords.figuresFromBefore,
  never: libraryWords.figuresUnknown,
} as const;

/** A figure of a workbook; a dash where it could not be read. */
const known = <T,>({ counted }: WorkbookSummary, value: T) => (counted === 'never' ? '–' : value);

/** The stage, and whether it and the figures are those of now. */
function stageOf(workbook: WorkbookSummary) {
  const { stageReached, counted, alarm } = workbook;
  return (
    <>
      {known(workbook, labelOf(workStages[stageReached - 1] ?? 'frame'))}
      {counted === undefined ? null : <Muted small>{notes[counted]}</Muted>}
      {alarm === undefined || alarm === null ? null : (
        <div>
          <StateMark look={alarm.look} word={libraryWords.alarm(alarm)} size={14} />
        </div>
      )}
    </>
  );
}

/** How many ask for somebody now, and the next day on which one is judged. */
function dueOf(workbook: WorkbookSummary) {
  const { criteriaDue, nextCheckpoint = null } = workbook;
  return (
    <>
      {known(workbook, criteriaDue)}
      {nextCheckpoint === null ? null : (
        <Muted small>{libraryWords.nextCheckpoint({ day: dayText(nextCheckpoint) })}</Muted>
      )}
    </>
  );
}

/** Only where there is one: most workbooks have none yet. */
export const snapshotColumn: TableColumn<WorkbookSummary> = {
  head: libraryWords.lastSnapshot,
  short: true,
  cell: ({ lastSnapshot = null }) => (lastSnapshot === null ? '–' : momentText(lastSnapshot)),
};

/** Stage reached, open findings, criteria due. */
export const countColumns: readonly TableColumn<WorkbookSummary>[] = [
  { head: libraryWords.stageReached, cell: stageOf },
  { head: libraryWords.openFindings, end: true, short: true, cell: (row) => known(row, row.openFindings) },
  { head: libraryWords.criteriaDue, end: true, short: true, cell: dueOf },
];
