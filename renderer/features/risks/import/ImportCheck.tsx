// The dry run: every row of the file with what would become of it, and the sum that shows nothing is lost.
import { riskFieldLabels } from '../../../../shared/import/words/riskFields.ts';
import { importCheckWords } from '../../../../shared/messages/screens/risks/import.ts';
import { SegmentedControl, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, type Icon } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportCounts, ImportPlan, PlannedRow } from '../../../../shared/import/risks/planImport.ts';
import { useDocument } from '../../../store/stores.tsx';
import { Grid } from '../../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { ImportChanges } from './ImportChanges.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Import.module.css';

type Status = PlannedRow['status'];

const signs: Readonly<Record<Status, { readonly word: string; readonly icon: Icon }>> = {
  ok: { word: importCheckWords.ready, icon: IconCircleCheck },
  warning: { word: importCheckWords.withNote, icon: IconAlertTriangle },
  refused: { word: importCheckWords.refused, icon: IconCircleX },
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

/** "Changes “Late” in: Title, Owner." — by the title that the risk has now. */
function changeWords({ changes, planned }: PlannedRow): readonly string[] {
  if (changes.length === 0) return [];
  const title =
    changes.find(({ field }) => field === riskFieldLabels.title)?.before ?? planned?.risk.title ?? '';
  return [importCheckWords.changesOf({ title, fields: changes.map(({ field }) => field).join(', ') })];
}

const columns: readonly GridColumn<PlannedRow>[] = [
  { id: 'line', header: importCheckWords.line, width: 56, align: 'end', value: ({ line }) => line },
  {
    id: 'status',
    header: importCheckWords.result,
    width: 112,
    value: ({ status }) => signs[status].word,
    render: ({ status }) => <StatusMark status={status} />,
  },
  {
    id: 'code',
    header: importCheckWords.becomes,
    width: 116,
    value: ({ code, updates, changes }) =>
      code === null || updates === null
        ? code
        : changes.length > 0
          ? importCheckWords.changesCode({ code })
          : importCheckWords.isCode({ code }),
  },
  { id: 'title', header: importCheckWords.title, width: 220, grow: true, value: titleOf },
  {
    id: 'problems',
    header: importCheckWords.whatToKnow,
    width: 260,
    grow: true,
    value: (row) => [...changeWords(row), row.problems.join('; ')].join(' '),
  },
];

const rowId = ({ line }: PlannedRow): string => String(line);

export const sumSentence = ({ rows, added, updated, same, refused }: ImportCounts): string =>
  importCheckWords.sum({ rows, imported: added + updated, same, refused });

const detailSentence = ({ added, updated, warnings }: ImportCounts): string =>
  importCheckWords.details({ added, updated, warnings });

type Shown = Status | 'all' | 'changes';

/** Changes of what is here come first: nobody may miss them. */
const firstShown = ({ updated, refused }: ImportCounts): Shown =>
  updated > 0 ? 'changes' : refused > 0 ? 'refused' : 'all';

const isShown = ({ status, changes }: PlannedRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'changes' ? changes.length > 0 : status === shown);

export function ImportCheck({ plan }: { readonly plan: ImportPlan }) {
  const { counts, rows } = plan;
  const workbook = useDocument((state) => state.workbook);
  const [shown, setShown] = useState(firstShown(counts));
  const [selected, setSelected] = useState<string | null>(null);
  const listed = useMemo(() => rows.filter((row) => isShown(row, shown)), [rows, shown]);
  const row = rows.find((one) => rowId(one) === selected);
  return (
    <Stack gap="sm">
      <Muted>
        <strong>{sumSentence(counts)}</strong> {detailSentence(counts)}
      </Muted>
      <SegmentedControl
        aria-label={importCheckWords.rowsShown}
        size="xs"
        className={classes.shown ?? ''}
        data={[
          ...(counts.updated > 0
            ? [{ value: 'changes' as const, label: importCheckWords.changesCount({ count: counts.updated }) }]
            : []),
          { value: 'all', label: importCheckWords.allCount({ count: rows.length }) },
          { value: 'ok', label: importCheckWords.readyCount({ count: counts.imported - counts.warnings }) },
          { value: 'warning', label: importCheckWords.withNoteCount({ count: counts.warnings }) },
          { value: 'refused', label: importCheckWords.refusedCount({ count: counts.refused }) },
        ]}
        value={shown}
        onChange={(chosen) => setShown(chosen)}
      />
      {shown === 'changes' ? (
        <ImportChanges rows={listed} workbook={workbook} />
      ) : (
        <>
          <div className={classes.grid}>
            <Grid
              label={importCheckWords.dryRun}
              rows={listed}
              columns={columns}
              rowId={rowId}
              selectedId={selected}
              onSelect={setSelected}
              filter={shown === 'all' ? undefined : { total: rows.length, onClear: () => setShown('all') }}
              empty={<Muted small>{importCheckWords.noRows}</Muted>}
            />
          </div>
          <div className={classes.detail} aria-live="polite">
            {row === undefined ? <Muted small>{importCheckWords.chooseRow}</Muted> : <RowDetail row={row} />}
          </div>
        </>
      )}
    </Stack>
  );
}

function RowDetail({ row }: { readonly row: PlannedRow }) {
  return (
    <>
      <p>
        <StatusMark status={row.status} />
        <span>{importCheckWords.rowLine({ line: row.line, code: row.code ?? '', title: titleOf(row) })}</span>
      </p>
      <ul>
        {[...changeWords(row), ...row.problems].map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  );
}
