// The dry run of a plan: every task with what it becomes, and everything that would not be as it is in the file.
import { SegmentedControl, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { planCheckWords as words } from '../../../../shared/messages/screens/plan/import.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { useDocument } from '../../../store/stores.tsx';
import { Grid } from '../../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './PlanImport.module.css';
import type { PlanTry } from './planMessages.ts';
import { type PlanRow, planRows, remarksOf } from './planRows.ts';

const becomesWord = ({ becomes, updates }: PlanRow): string =>
  updates === null ? words[becomes] : words.changes({ code: updates });

const statusOf = (row: PlanRow): 'leftOut' | 'noted' | 'whole' => {
  if (row.becomes === 'nothing' || row.becomes === 'link') return 'leftOut';
  return remarksOf(row).length > 0 ? 'noted' : 'whole';
};

const signs = { leftOut: IconCircleX, noted: IconAlertTriangle, whole: IconCircleCheck };

function StatusMark({ row }: { readonly row: PlanRow }) {
  const status = statusOf(row);
  const Sign = signs[status];
  return (
    <span className={classes.status} data-status={status}>
      <Sign size={15} stroke={1.75} aria-hidden />
      {becomesWord(row)}
    </span>
  );
}

const dayCell = (day: string | null): string => (day === null ? '' : dayText(day));

const columns: readonly GridColumn<PlanRow>[] = [
  { id: 'ref', header: words.number, width: 76, value: ({ ref }) => ref },
  { id: 'title', header: words.task, width: 190, grow: true, isName: true, value: ({ title }) => title },
  {
    id: 'becomes',
    header: words.becomes,
    width: 128,
    value: becomesWord,
    render: (row) => <StatusMark row={row} />,
  },
  {
    id: 'start',
    header: words.start,
    width: 100,
    value: ({ start }) => start,
    render: ({ start }) => dayCell(start),
  },
  {
    id: 'finish',
    header: words.finish,
    width: 100,
    value: ({ finish }) => finish,
    render: ({ finish }) => dayCell(finish),
  },
  {
    id: 'remarks',
    header: words.whatToKnow,
    width: 220,
    grow: true,
    value: (row) => remarksOf(row).join(' '),
  },
];

type Shown = 'all' | 'leftOut' | 'moved' | 'held';

const isShown = (row: PlanRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'leftOut' ? statusOf(row) === 'leftOut' : row[shown].length > 0);

/** What is lost or differs comes first: nobody may miss it. */
const firstShown = (rows: readonly PlanRow[]): Shown =>
  (['leftOut', 'moved'] as const).find((shown) => rows.some((row) => isShown(row, shown))) ?? 'all';

interface PlanCheckProps {
  readonly tried: PlanTry;
  /** By which name what was imported before is known again. */
  readonly source: string;
}

export function PlanCheck({ tried: { file, account }, source }: PlanCheckProps) {
  const workbook = useDocument((state) => state.workbook);
  const rows = useMemo(() => planRows(file, account, workbook, source), [file, account, workbook, source]);
  const changed = rows.filter(({ updates }) => updates !== null).length;
  return (
    <Stack gap="sm">
      <Muted>
        <strong>{words.sum(account)}</strong> {changed === 0 ? null : words.changed({ count: changed })}
      </Muted>
      <FileNotes notes={account.notes} />
      <Rows rows={rows} />
    </Stack>
  );
}

function FileNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={words.cannotHold}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Rows({ rows }: { readonly rows: readonly PlanRow[] }) {
  const [shown, setShown] = useState(() => firstShown(rows));
  const [selected, setSelected] = useState<string | null>(null);
  const listed = useMemo(() => rows.filter((row) => isShown(row, shown)), [rows, shown]);
  const row = listed.find(({ id }) => id === selected);
  const choices = (['all', 'leftOut', 'moved', 'held'] as const).map((value) => ({
    value,
    label: words[value]({ count: rows.filter((one) => isShown(one, value)).length }),
  }));
  return (
    <>
      <SegmentedControl
        aria-label={words.rowsShown}
        size="xs"
        className={classes.shown ?? ''}
        data={choices}
        value={shown}
        onChange={setShown}
      />
      <div className={classes.grid}>
        <Grid
          label={words.dryRun}
          rows={listed}
          columns={columns}
          rowId={({ id }) => id}
          selectedId={selected}
          onSelect={setSelected}
          filter={shown === 'all' ? undefined : { total: rows.length, onClear: () => setShown('all') }}
          empty={<Muted small>{words.noRows}</Muted>}
        />
      </div>
      <div className={classes.detail} aria-live="polite">
        {row === undefined ? <Muted small>{words.chooseRow}</Muted> : <RowDetail row={row} />}
      </div>
    </>
  );
}

function RowDetail({ row }: { readonly row: PlanRow }) {
  return (
    <>
      <p>
        <StatusMark row={row} />
        <span>{words.rowLine(row)}</span>
      </p>
      <ul className={classes.list}>
        {remarksOf(row).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </>
  );
}
