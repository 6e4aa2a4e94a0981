// How the person wants the library shown: its order, and whether each client has a folder.
import { Checkbox, Group } from '@mantine/core';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { libraryOrders } from '../../storage/libraryLook.ts';
import { useLibrary } from '../../store/stores.tsx';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../ui/fields/values/pickItems.ts';

export function LookFields() {
  const { order, byClient } = useLibrary((state) => state.look);
  const setLook = useLibrary((state) => state.setLook);
  return (
    <Group gap="sm" ml="auto">
      <Checkbox
        label={libraryWords.byClient}
        checked={byClient}
        onChange={({ currentTarget: { checked } }) => setLook({ byClient: checked })}
      />
      <PickSelect
        aria-label={libraryWords.order}
        w="10rem"
        items={wordItems(libraryOrders.map((value) => ({ value, label: libraryWords.orders[value] })))}
        value={order}
        onChange={(chosen) => setLook({ order: chosen ?? order })}
      />
    </Group>
  );
}
