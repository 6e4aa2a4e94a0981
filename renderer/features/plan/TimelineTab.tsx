// The plan as a picture, and the hand on it: the same drawing the PDF prints, in panes that scroll.
import { useWorkbook } from '../../records/useWorkbook.ts';
import { Fill, Page } from '../../ui/page/Page.tsx';
import { PlanBar } from './PlanBar.tsx';
import { PlanEmpty } from './PlanEmpty.tsx';
import { TimelineChart } from './timeline/TimelineChart.tsx';

export function TimelineTab() {
  const workbook = useWorkbook();
  if (workbook.timeBox.size === 0) return <PlanEmpty />;
  return (
    <Page fills>
      <PlanBar />
      <Fill>
        <TimelineChart />
      </Fill>
    </Page>
  );
}
