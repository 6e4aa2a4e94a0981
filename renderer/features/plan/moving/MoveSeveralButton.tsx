// The way from Plan to moving several time boxes together.
import { Button } from '@mantine/core';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { movingWords as words } from '../../../../shared/messages/screens/plan/moving.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { MoveSeveralDialog } from './MoveSeveralDialog.tsx';

export function MoveSeveralButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Editable>
      <>
        <Button leftSection={<IconArrowsHorizontal size={16} />} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
        {isOpen ? <MoveSeveralDialog onClose={() => setOpen(false)} /> : null}
      </>
    </Editable>
  );
}
