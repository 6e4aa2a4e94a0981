// The two small buttons of every list: one adds, one takes a row away. Neither is there where nothing can be changed.
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Editable } from '../readOnly.tsx';

interface EditButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

export const AddButton = ({ label, onClick }: EditButtonProps) => (
  <Editable>
    <Button size="compact-sm" leftSection={<IconPlus size={14} />} onClick={onClick}>
      {label}
    </Button>
  </Editable>
);

/** An icon; `label` is its name ("Remove condition 2"). */
export const RemoveButton = ({ label, onClick }: EditButtonProps) => (
  <Editable>
    <ActionIcon aria-label={label} onClick={onClick}>
      <IconTrash size={16} />
    </ActionIcon>
  </Editable>
);
