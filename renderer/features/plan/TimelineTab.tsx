// The plan as a picture: the same drawing the PDF prints, at the width of the window.
import { planWords } from '../../../shared/messages/screens/plan.ts';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { timeline } from '../../../shared/layout/timeline/timeline.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { SceneSvg } from '../../painters/SceneSvg.tsx';
import { useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { PlanBar } from './PlanBar.tsx';
import { PlanEmpty } from './PlanEmpty.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Picture } from '../../ui/page/Picture.tsx';

/** Narrower, labels would crowd: then the picture scrolls sideways. */
const leastWidth = 720;
/** A picture point is drawn as one CSS pixel and a third, so that 10.5 pt text reads as 14 px. */
const pixelsPerPoint = 4 / 3;

/** The kinds that stand in the picture, by the id of what was pressed. */
const drawn: readonly Kind[] = ['timeBox', 'slice', 'killCriterion', 'gate'];

export function TimelineTab() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const points = Math.max(leastWidth, Math.floor(width)) / pixelsPerPoint;
  const scene = useMemo(
    () => (width === 0 ? null : timeline(workbook, { width: points })),
    [workbook, points, width],
  );
  if (workbook.timeBox.size === 0) return <PlanEmpty />;
  const show = (id: string) => {
    const kind = drawn.find((one) => findRecord(workbook, one, id));
    if (kind) open(kind, id);
  };
  return (
    <Page>
      <PlanBar />
      <Picture ref={ref}>
        {scene ? <SceneSvg scene={{ ...scene, label: planWords.timeline }} onSubject={show} /> : null}
      </Picture>
    </Page>
  );
}
