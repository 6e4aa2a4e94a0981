// Every word and figure that leaves, to be searched before it does.
import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import { fold, wordsOf } from '../../../../shared/search/fold.ts';
import type { LeavingRow } from '../../../../shared/sharing/leaving.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../../ui/page/Filter.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';

const pageRows = 100;

const columns: readonly TableColumn<LeavingRow>[] = [
  { head: shareTabWords.item, cell: ({ of }) => of, short: true },
  { head: shareTabWords.field, cell: ({ label }) => label },
  { head: shareTabWords.value, cell: ({ value }) => value },
];

export function LeavingList({ rows }: { readonly rows: readonly LeavingRow[] }) {
  const [search, setSearch] = useKept('shareSearch', '');
  const asked = useDeferredValue(search);
  const found = useMemo(() => {
    const words = wordsOf(asked);
    const fits = ({ of, label, value }: LeavingRow): boolean => {
      const { text } = fold(`${of} ${label} ${value}`);
      return words.every((word) => text.includes(word));
    };
    return words.length === 0 ? rows : rows.filter(fits);
  }, [rows, asked]);
  return (
    <Section order={2} title={shareTabWords.leaves} count={rows.length}>
      <FilterBar label={shareTabWords.filter}>
        <SearchField
          label={shareTabWords.search}
          placeholder={shareTabWords.searchBy}
          value={search}
          onChange={setSearch}
        />
      </FilterBar>
      {found.length === 0 ? (
        <FilteredOut onClear={() => setSearch('')}>
          {shareTabWords.noneFits({ hidden: rows.length })}
        </FilteredOut>
      ) : (
        <Found key={asked} rows={found} />
      )}
    </Section>
  );
}

function Found({ rows }: { readonly rows: readonly LeavingRow[] }) {
  const [shown, setShown] = useState(pageRows);
  return (
    <>
      <Muted>{shareTabWords.shown({ shown: Math.min(shown, rows.length), count: rows.length })}</Muted>
      <DataTable
        label={shareTabWords.leaves}
        columns={columns}
        rows={rows.slice(0, shown)}
        keyOf={({ kind, id, label }) => `${kind} ${id} ${label}`}
      />
      {rows.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + pageRows)}>{shareTabWords.more}</Button>
        </div>
      ) : null}
    </>
  );
}
