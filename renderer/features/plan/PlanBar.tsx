// What stands over chart and table alike: the plan in figures, and the button that adds to it.
import { AddRecord } from '../../records/AddRecord.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { Bar } from '../../ui/page/Page.tsx';

export const PlanBar = () => (
  <Bar>
    <PlanFigures />
    <AddRecord kind="timeBox" />
  </Bar>
);
