// What stands over chart and table alike: the plan in figures, and the button that adds to it.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useReadOnly } from '../../records/useWorkbook.ts';
import { useAddTimeBox } from './PlanEmpty.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { Bar } from '../../ui/page/Page.tsx';

export function PlanBar() {
  const add = useAddTimeBox();
  const readOnly = useReadOnly();
  return (
    <Bar>
      <PlanFigures />
      {readOnly ? null : (
        <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
          Add time box
        </Button>
      )}
    </Bar>
  );
}
