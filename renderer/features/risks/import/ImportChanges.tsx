// What an import would change of risks that are here: every field with what it holds now beside what it would hold.
import { importChangesWords } from '../../../../shared/messages/screens/risks/import.ts';
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { PlannedRow } from '../../../../shared/import/risks/planImport.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Import.module.css';

/** So many risks are drawn at once; the others come on demand. */
const risksAtOnce = 50;

interface ImportChangesProps {
  /** Rows that change a risk. */
  readonly rows: readonly PlannedRow[];
  readonly workbook: Workbook | null;
}

export function ImportChanges({ rows, workbook }: ImportChangesProps) {
  const [most, setMost] = useState(risksAtOnce);
  const more = Math.min(risksAtOnce, rows.length - most);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={classes.scroll} role="region" aria-label={importChangesWords.changes} tabIndex={0}>
      <Table className={classes.table ?? ''} aria-label={importChangesWords.ofRisksHere}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{importChangesWords.field}</Table.Th>
            <Table.Th scope="col">{importChangesWords.now}</Table.Th>
            <Table.Th scope="col">{importChangesWords.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {rows.slice(0, most).map((row) => (
          <RiskChanges key={row.line} row={row} title={titleNow(row, workbook)} />
        ))}
      </Table>
      {more > 0 ? (
        <Button size="xs" className={classes.shown ?? ''} onClick={() => setMost(most + more)}>
          {importChangesWords.showMore({ more })}
        </Button>
      ) : null}
    </div>
  );
}

const titleNow = ({ updates }: PlannedRow, workbook: Workbook | null): string =>
  updates === null ? '' : (workbook?.risk.get(updates)?.title ?? '');

function RiskChanges({ row, title }: { readonly row: PlannedRow; readonly title: string }) {
  return (
    <Table.Tbody>
      <Table.Tr className={classes.risk ?? ''}>
        <Table.Th scope="rowgroup" colSpan={3}>
          {row.code} {title}{' '}
          <Muted as="span" small>
            {importChangesWords.lineOf({ line: row.line })}
          </Muted>
        </Table.Th>
      </Table.Tr>
      {row.changes.map(({ field, before, after }) => (
        <Table.Tr key={field}>
          <Table.Th scope="row" className={classes.field ?? ''}>
            {field}
          </Table.Th>
          <Value text={before} />
          <Value text={after} />
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

const Value = ({ text }: { readonly text: string }) => (
  <Table.Td className={classes.value ?? ''}>
    {text === '' ? (
      <Muted as="span" small>
        {importChangesWords.nothing}
      </Muted>
    ) : (
      text
    )}
  </Table.Td>
);
