// The dry run: every row of the file with what would become of it, and the sum that shows nothing is lost.
import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, type Icon } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportCounts, ImportPlan, PlannedRow } from '../../../shared/import/planImport.ts';
import { counted } from '../../../shared/words.ts';
import { Grid } from '../../ui/Grid.tsx';
import type { GridColumn } from '../../ui/gridColumn.ts';
import classes from './Import.module.css';

type Status = PlannedRow['status'];

const signs: Readonly<Record<Status, { readonly word: string; readonly icon: Icon }>> = {
  ok: { word: 'Ready', icon: IconCircleCheck },
  warning: { word: 'With a note', icon: IconAlertTriangle },
  refused: { word: 'Refused', icon: IconCircleX },
};

function StatusMark({ status }: { readonly status: Status }) {
  const { word, icon: Sign } = signs[status];
  return (
    <span className={classes.status} data-status={status}>
      <Sign size={15} stroke={1.75} aria-hidden />
      {word}
    </span>
  );
}

const titleOf = ({ planned }: PlannedRow): string => planned?.risk.title ?? '';

const columns: readonly GridColumn<PlannedRow>[] = [
  { id: 'line', header: 'Line', width: 56, align: 'end', value: ({ line }) => line },
  {
    id: 'status',
    header: 'Result',
    width: 112,
    value: ({ status }) => signs[status].word,
    render: ({ status }) => <StatusMark status={status} />,
  },
  {
    id: 'code',
    header: 'Becomes',
    width: 92,
    value: ({ code, updates }) => (code === null ? null : updates === null ? code : `changes ${code}`),
  },
  { id: 'title', header: 'Title', width: 220, grow: true, value: titleOf },
  {
    id: 'problems',
    header: 'What to know',
    width: 260,
    grow: true,
    value: ({ problems }) => problems.join(' '),
  },
];

const rowId = ({ line }: PlannedRow): string => String(line);

/** "37 rows in the file = 35 risks to import + 2 refused." */
export const sumSentence = ({ rows, imported, refused }: ImportCounts): string =>
  `${counted(rows, 'row')} in the file = ${counted(imported, 'risk')} to import + ${refused} refused.`;

const detailSentence = ({ added, updated, warnings }: ImportCounts): string =>
  `${added} new, ${updated} already here and changed; ${warnings} with a note.`;

export function ImportCheck({ plan }: { readonly plan: ImportPlan }) {
  const { counts, rows } = plan;
  const [shown, setShown] = useState<Status | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const [selected, setSelected] = useState<string | null>(null);
  const listed = useMemo(
    () => (shown === 'all' ? rows : rows.filter(({ status }) => status === shown)),
    [rows, shown],
  );
  const row = rows.find((one) => rowId(one) === selected);
  return (
    <div className={classes.step}>
      <p className={classes.lead}>
        <strong>{sumSentence(counts)}</strong> {detailSentence(counts)}
      </p>
      <SegmentedControl
        aria-label="Rows shown"
        size="xs"
        className={classes.shown ?? ''}
        data={[
          { value: 'all', label: `All ${rows.length}` },
          { value: 'ok', label: `Ready ${counts.imported - counts.warnings}` },
          { value: 'warning', label: `With a note ${counts.warnings}` },
          { value: 'refused', label: `Refused ${counts.refused}` },
        ]}
        value={shown}
        onChange={(chosen) => setShown(chosen)}
      />
      <div className={classes.grid}>
        <Grid
          label="Dry run"
          rows={listed}
          columns={columns}
          rowId={rowId}
          selectedId={selected}
          onSelect={setSelected}
          filter={shown === 'all' ? undefined : { total: rows.length, onClear: () => setShown('all') }}
          empty={<p className={classes.note}>There are no rows below the header.</p>}
        />
      </div>
      <div className={classes.detail} aria-live="polite">
        {row === undefined ? (
          <p className={classes.note}>Choose a row to read all that is said about it.</p>
        ) : (
          <RowDetail row={row} />
        )}
      </div>
    </div>
  );
}

function RowDetail({ row }: { readonly row: PlannedRow }) {
  return (
    <>
      <p>
        <StatusMark status={row.status} />
        <span>
          Line {row.line} {row.code ?? ''} {titleOf(row)}
        </span>
      </p>
      <ul>
        {row.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  );
}
