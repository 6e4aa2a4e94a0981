// What stands over chart and table alike: the plan in figures, and the button that adds to it.
import { AddRecord } from '../../records/AddRecord.tsx';
import { GridBar } from '../../records/grid/RecordsGrid.tsx';
import { PlanFigures } from './PlanFigures.tsx';

export const PlanBar = () => (
  <GridBar action={<AddRecord kind="timeBox" />}>
    <PlanFigures />
  </GridBar>
);
