// What a paste is about to do, before it does it: where each column goes, what is added and what would be written over.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { pasteWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { Button, Radio, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Dialog } from '../../overlay/Dialog.tsx';
import { DataTable, type TableColumn } from '../../page/DataTable.tsx';
import { Muted } from '../../page/Muted.tsx';
import { PickSelect } from '../../fields/pick/PickSelect.tsx';
import { type PickItem, wordItems } from '../../fields/values/pickItems.ts';
import { copyTextOf, type GridColumn } from '../model/gridColumn.ts';
import type { Cells } from '../model/gridEdits.ts';
import { type HeaderRow, rememberedIds } from './headerRow.ts';
import { matchedBy, type Overwritten, type PastePlan, planBlock, planMapped } from './planPaste.ts';
import type { PasteKnowledge, WaitingPaste } from './usePasting.ts';

type How = 'add' | 'match' | 'place';

export interface PasteDialogProps<Row> {
  readonly waiting: WaitingPaste;
  readonly cells: Cells<Row>;
  /** All columns of the table, also those that are not shown. */
  readonly allColumns: readonly GridColumn<Row>[];
  readonly knowledge: PasteKnowledge | undefined;
  readonly canAdd: boolean;
  readonly onPaste: (plan: PastePlan) => void;
  readonly onClose: () => void;
}

/** Asks where pasted columns go, and shows what changes; Enter pastes. */
export function PasteDialog<Row>(props: PasteDialogProps<Row>) {
  const { waiting, cells, allColumns, knowledge, canAdd, onPaste, onClose } = props;
  const { block, header, range } = waiting;
  const [ids, setIds] = useState(() => (header ? rememberedIds(header, knowledge?.remembered() ?? {}) : []));
  const [how, setHow] = useState<How>(header ? 'add' : 'place');
  const body = useMemo(() => (header ? block.slice(header.at + 1) : block), [block, header]);
  const all = useMemo(() => ({ ...cells, columns: allColumns }), [cells, allColumns]);
  const keyColumn = allColumns.find(({ id }) => id === knowledge?.keyColumn);
  const matching = useMemo(() => matchedBy(ids, keyColumn, all), [ids, keyColumn, all]);
  const matches = header ? body.filter((texts) => matching(texts) !== undefined).length : 0;
  const plan = useMemo(() => {
    if (how === 'place') return planBlock(block, range, cells, canAdd);
    return planMapped(body, ids, all, how === 'match' ? matching : () => undefined);
  }, [how, block, range, cells, canAdd, body, ids, all, matching]);

  const paste = () => {
    if (header && how !== 'place') knowledge?.remember(choicesOf(header, ids));
    onPaste(plan);
  };
  return (
    <Dialog
      opened
      size={header ? 'lg' : 'md'}
      title={pasteWords.title({ rows: body.length })}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {commonWords.cancel}
          </Button>
          <Button variant="filled" data-autofocus onClick={paste}>
            {pasteWords.paste}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {header ? (
          <>
            {how === 'place' ? null : (
              <MappedColumns header={header} body={body} ids={ids} columns={allColumns} onChange={setIds} />
            )}
            <HowChoice how={how} matches={matches} onChange={setHow} />
          </>
        ) : null}
        <Effect plan={plan} all={all} />
      </Stack>
    </Dialog>
  );
}

/** What a person chose, or left as it was proposed; what nobody could name may be named later. */
const choicesOf = ({ names, columnIds }: HeaderRow, ids: readonly (string | null)[]) =>
  Object.fromEntries(
    names.flatMap((name, at) => {
      const id = ids[at] ?? null;
      return id === null && (columnIds[at] ?? null) === null ? [] : [[name, id ?? '']];
    }),
  );

interface MappedColumnsProps<Row> {
  readonly header: HeaderRow;
  readonly body: readonly (readonly string[])[];
  readonly ids: readonly (string | null)[];
  readonly columns: readonly GridColumn<Row>[];
  readonly onChange: (ids: (string | null)[]) => void;
}

/** A line for each column of the block: its name, a text of it, and where it goes. */
function MappedColumns<Row>({ header, body, ids, columns, onChange }: MappedColumnsProps<Row>) {
  const choices = wordItems(columns.map(({ id, header: label }) => ({ value: id, label })));
  const choose = (at: number, id: string | null) =>
    // A column of the table takes one column of the block: the last choice counts.
    onChange(ids.map((other, i) => (i === at ? id : other === id ? null : other)));
  const rows = header.names.map((name, at) => ({
    at,
    name: name === '' ? pasteWords.unnamed({ at: at + 1 }) : name,
    sample: body.find((texts) => (texts[at] ?? '').trim() !== '')?.[at] ?? '',
  }));
  return (
    <DataTable
      label={pasteWords.columns}
      rows={rows}
      keyOf={({ at }) => String(at)}
      columns={mappingColumns(choices, ids, choose)}
    />
  );
}

interface PastedColumn {
  readonly at: number;
  readonly name: string;
  /** The first text in it. */
  readonly sample: string;
}

const mappingColumns = (
  choices: readonly PickItem[],
  ids: readonly (string | null)[],
  choose: (at: number, id: string | null) => void,
): TableColumn<PastedColumn>[] => [
  { head: pasteWords.pasted, cell: ({ name }) => name },
  { head: pasteWords.sample, cell: ({ sample }) => sample.slice(0, 60) },
  {
    head: pasteWords.field,
    cell: ({ at, name }) => (
      <PickSelect
        size="xs"
        aria-label={pasteWords.column({ name })}
        items={choices}
        none={pasteWords.leaveOut}
        placeholder={pasteWords.leaveOut}
        value={ids[at] ?? null}
        onChange={(id) => choose(at, id)}
      />
    ),
  },
];

function HowChoice(props: {
  readonly how: How;
  readonly matches: number;
  readonly onChange: (how: How) => void;
}) {
  const { how, matches, onChange } = props;
  return (
    <Radio.Group label={pasteWords.how} value={how} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        <Radio value="add" label={pasteWords.add} />
        {matches === 0 ? null : <Radio value="match" label={pasteWords.match({ count: matches })} />}
        <Radio value="place" label={pasteWords.place} />
      </Stack>
    </Radio.Group>
  );
}

const changesShown = 6;

/** In one sentence what the paste does, and below it what it writes over. */
function Effect<Row>({ plan, all }: { readonly plan: PastePlan; readonly all: Cells<Row> }) {
  const { added, filled, overwritten, sentences } = plan;
  return (
    <div>
      <p role="status">
        {[pasteWords.effect({ added: added.length, filled, changed: overwritten.length }), ...sentences].join(
          ' ',
        )}
      </p>
      {overwritten.length === 0 ? null : <Changes overwritten={overwritten} all={all} />}
    </div>
  );
}

function Changes<Row>(props: { readonly overwritten: readonly Overwritten[]; readonly all: Cells<Row> }) {
  const { overwritten, all } = props;
  const rowOf = (id: string) => all.rows.find((row) => all.rowId(row) === id);
  const headerOf = (id: string) => all.columns.find((column) => column.id === id)?.header ?? '';
  const nameOf = (id: string) => {
    const [row, column] = [rowOf(id), all.columns[0]];
    return row === undefined || column === undefined ? '' : copyTextOf(column, row);
  };
  const more = overwritten.length - changesShown;
  return (
    <>
      <DataTable
        label={pasteWords.changes}
        rows={overwritten.slice(0, changesShown)}
        keyOf={({ id, columnId }) => `${id} ${columnId}`}
        columns={[
          { head: pasteWords.row, cell: ({ id }) => nameOf(id) },
          { head: pasteWords.field, cell: ({ columnId }) => headerOf(columnId) },
          { head: pasteWords.before, cell: ({ before }) => before.slice(0, 60) },
          { head: pasteWords.after, cell: ({ after }) => after.slice(0, 60) },
        ]}
      />
      {more > 0 ? <Muted small>{pasteWords.more({ count: more })}</Muted> : null}
    </>
  );
}
