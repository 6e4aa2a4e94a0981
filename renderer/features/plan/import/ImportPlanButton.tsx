// The way from Plan to a plan made in another tool.
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { planImportWords } from '../../../../shared/messages/screens/plan/import.ts';
import { useSession } from '../../../store/stores.tsx';
import { Editable } from '../../../ui/readOnly.tsx';

export function ImportPlanButton() {
  const setDialog = useSession((state) => state.setDialog);
  return (
    <Editable>
      <Button leftSection={<IconFileImport size={16} />} onClick={() => setDialog('importPlan')}>
        {planImportWords.title}
      </Button>
    </Editable>
  );
}
