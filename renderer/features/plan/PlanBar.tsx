// What stands over chart and table alike: the plan in figures, and the button that adds to it.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useAddTimeBox } from './PlanEmpty.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import classes from './Plan.module.css';

export function PlanBar() {
  const add = useAddTimeBox();
  return (
    <div className={classes.bar}>
      <PlanFigures />
      <Editable>
        <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
          Add time box
        </Button>
      </Editable>
    </div>
  );
}
