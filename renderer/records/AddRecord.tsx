// Adding a record of a kind, the same wherever it is offered: it opens in the inspector, ready to be named.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { createRecord } from '../../shared/edits/records.ts';
import { type FieldsOf, type Kind, kindNames } from '../../shared/schema/kinds.ts';
import { Editable } from '../ui/readOnly.tsx';
import { useApply, useNewId, useOpenRecord } from './useWorkbook.ts';

/** Adds a record, called "New …" unless `fresh` says otherwise, and puts the focus into its title. */
export function useAddRecord<K extends Kind>(kind: K, fresh?: FieldsOf<K>): () => void {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return () => {
    const id = newId();
    const fields = { title: `New ${kindNames[kind].one}`, ...fresh } as FieldsOf<K>;
    if (apply(createRecord(kind, id, fields))) open(kind, id, 'title');
  };
}

interface AddRecordProps<K extends Kind> {
  readonly kind: K;
  readonly fresh?: FieldsOf<K> | undefined;
}

/** The main button of a screen that lists a kind; not there where nothing can be changed. */
export function AddRecord<K extends Kind>({ kind, fresh }: AddRecordProps<K>) {
  const add = useAddRecord(kind, fresh);
  return (
    <Editable>
      <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
        Add {kindNames[kind].one}
      </Button>
    </Editable>
  );
}
