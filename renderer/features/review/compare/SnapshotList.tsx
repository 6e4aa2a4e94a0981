// The snapshots of a workbook with their headline figures: each is held against now, brought back, or taken away.
import { Button, Group } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { type Headlines, headlinesOf } from '../../../../shared/compare/headlines.ts';
import { snapshotsOf, stateOfSnapshot } from '../../../../shared/changes/keptState.ts';
import { restoreSnapshot } from '../../../../shared/edits/whole/restoreState.ts';
import { compareWords as words, headlineWords } from '../../../../shared/messages/screens/review/compare.ts';
import type { Snapshot } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { momentText } from '../../../../shared/text/format.ts';
import { nameOf } from '../../../../shared/words.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { useTakeSnapshot } from './useTakeSnapshot.ts';

const shownFirst = 12;

interface Row {
  readonly snapshot: Snapshot;
  /** Null: it is not what was kept. */
  readonly figures: Headlines | null;
  readonly currency: string;
}

const figureColumns: readonly TableColumn<Row>[] = (
  [
    ['threadCoverage', 'share'],
    ['exposure', 'money'],
    ['planEnd', 'day'],
    ['meanCost', 'money'],
    ['bigBang', 'number'],
  ] as const
).map(([key, unit]) => ({
  head: headlineWords[key],
  end: true,
  cell: ({ figures, currency }: Row) =>
    figures === null ? '' : words.figure({ value: figures[key], unit, currency }),
}));

const tellingColumns: readonly TableColumn<Row>[] = [
  { head: words.what, cell: ({ snapshot }) => nameOf(snapshot) },
  {
    head: words.taken,
    short: true,
    cell: ({ snapshot, figures }) => (figures ? momentText(snapshot.at) : words.unreadable),
  },
  ...figureColumns,
];

const actionColumn = (onCompare: SnapshotListProps['onCompare']): TableColumn<Row> => ({
  head: words.actions,
  spoken: true,
  short: true,
  cell: ({ snapshot, figures }) => (figures ? <Actions snapshot={snapshot} onCompare={onCompare} /> : null),
});

interface SnapshotListProps {
  readonly onCompare: (id: string) => void;
}

export function SnapshotList({ onCompare }: SnapshotListProps) {
  const workbook = useWorkbook();
  const take = useTakeSnapshot();
  const all = snapshotsOf(workbook);
  const rows = all.slice(0, shownFirst).map((snapshot): Row => {
    const state = stateOfSnapshot(workbook, snapshot);
    return {
      snapshot,
      figures: state && headlinesOf(state),
      currency: factsOf(state ?? workbook).currency,
    };
  });
  const columns = [...tellingColumns, actionColumn(onCompare)];
  return (
    <Section
      title={words.snapshots}
      count={all.length}
      order={2}
      action={
        <Editable>
          <Button leftSection={<IconCamera size={16} aria-hidden />} onClick={take}>
            {words.takeOne}
          </Button>
        </Editable>
      }
    >
      <DataTable
        label={words.snapshots}
        columns={columns}
        rows={rows}
        keyOf={({ snapshot }) => snapshot.id}
      />
    </Section>
  );
}

interface ActionsProps extends SnapshotListProps {
  readonly snapshot: Snapshot;
}

function Actions({ snapshot, onCompare }: ActionsProps) {
  const apply = useApply();
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={words.showOf({ snapshot })}
        onClick={() => onCompare(snapshot.id)}
      >
        {words.show}
      </Button>
      <Editable>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.restoreOf({ snapshot })}
          onClick={() => apply(restoreSnapshot(snapshot.id, nameOf(snapshot)))}
        >
          {words.restore}
        </Button>
      </Editable>
    </Group>
  );
}
