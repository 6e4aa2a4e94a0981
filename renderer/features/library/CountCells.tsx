// The figures of a workbook in the library: as they are, as they were before the last edits, or said to be unknown.
import { Table } from '@mantine/core';
import { labelOf } from '../../../shared/words.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { workStages } from '../../../shared/schema/stages.ts';
import classes from './Library.module.css';

const notes = {
  earlier: 'Stage and figures from before the last edits',
  never: 'Not known: it could not be read',
} as const;

/** Three cells of the row: stage reached, open findings, criteria due. */
export function CountCells({ workbook }: { readonly workbook: WorkbookSummary }) {
  const { stageReached, openFindings, criteriaDue, counted } = workbook;
  const isKnown = counted !== 'never';
  return (
    <>
      <Table.Td>
        {isKnown ? labelOf(workStages[stageReached - 1] ?? 'frame') : '–'}
        {counted === undefined ? null : <span className={classes.client}>{notes[counted]}</span>}
      </Table.Td>
      <Table.Td className={classes.figure}>{isKnown ? openFindings : '–'}</Table.Td>
      <Table.Td className={classes.figure}>{isKnown ? criteriaDue : '–'}</Table.Td>
    </>
  );
}
