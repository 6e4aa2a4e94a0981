// Adding a record of a kind, the same wherever it is offered: it opens in the inspector, ready to be named.
import { recordsWords } from '../../shared/messages/screens/records.ts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { cards } from '../../shared/schema/cards.ts';
import type { FieldsOf, Kind } from '../../shared/schema/kinds.ts';
import { Editable } from '../ui/readOnly.tsx';
import { useAddNext } from './adding/useAdding.ts';
import { openOne } from '../store/sessionStore.ts';
import { useStores } from '../store/stores.tsx';

/** Adds a record beside the one that is open, with `fields` of its own, and puts the focus into its title. */
export function useAddRecord<K extends Kind>(kind: K, fields?: FieldsOf<K>): () => void {
  const addNext = useAddNext();
  const { session } = useStores();
  return () => addNext({ kind, fields: fields ?? {}, beside: openOne(session.getState().selection) });
}

/** The main button of a screen that lists a kind; not there where nothing can be changed. */
export function AddRecord({ kind }: { readonly kind: Kind }) {
  const add = useAddRecord(kind);
  return (
    <Editable>
      <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
        {recordsWords.add({ what: cards[kind].one })}
      </Button>
    </Editable>
  );
}
