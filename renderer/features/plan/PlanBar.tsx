// What stands over chart and table alike: the plan in figures, and the button that adds to it.
import { Group } from '@mantine/core';
import { planWords } from '../../../shared/messages/screens/plan.ts';
import { WordHelp } from '../../records/WordHelp.tsx';
import { AddRecord } from '../../records/AddRecord.tsx';
import { ImportPlanButton } from './import/ImportPlanButton.tsx';
import { MoveSeveralButton } from './moving/MoveSeveralButton.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { Bar } from '../../ui/page/Page.tsx';

export const PlanBar = () => (
  <Bar>
    <PlanFigures />
    <Group gap="md">
      <WordHelp term="WD" shown={planWords.wd} />
      <WordHelp term="PERT" />
      <AddRecord kind="timeBox" />
      <MoveSeveralButton />
      <ImportPlanButton />
    </Group>
  </Bar>
);
