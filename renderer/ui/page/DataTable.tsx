// A table to read: quiet heads, figures right-aligned under theirs, a hairline round the whole.
import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly end?: true;
  /** As narrow as its content. */
  readonly short?: true;
  /** The head is for assistive technology only. */
  readonly spoken?: true;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A double click anywhere in the row; the same must be reachable by a button in it. */
  readonly onOpen?: (row: Row) => void;
}

const look = ({ end, short }: TableColumn<never>) => ({ 'data-end': end, 'data-short': short });

export function DataTable<Row>({ label, columns, rows, keyOf, onOpen }: DataTableProps<Row>) {
  return (
    <div className={classes.table}>
      <Table
        aria-label={label}
        horizontalSpacing="sm"
        verticalSpacing="xs"
        highlightOnHover={onOpen !== undefined}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.head} {...look(column)}>
                {column.spoken ? <VisuallyHidden>{column.head}</VisuallyHidden> : column.head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)} onDoubleClick={onOpen && (() => onOpen(row))}>
              {columns.map((column) => (
                <Table.Td key={column.head} {...look(column)}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
