// Slices over time: the yearly benefit of all that is released, a step a release.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { sliceTimes } from '../../../../shared/layout/slices/sliceTimes.ts';
import { sliceWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { earnedOf, valueSteps } from '../../../../shared/rules/slice/order/valueOverTime.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Picture } from '../../../ui/page/Picture.tsx';
import { Section } from '../../../ui/page/Section.tsx';

/** Narrower, its labels would crowd; then it scrolls. In pixels, as are the others: one point is one pixel. */
const leastWidth = 560;
const mostWidth = 1_600;
const plotHeight = 230;
const textSize = 13;

export function SlicesOverTime() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const width = Math.min(mostWidth, Math.max(leastWidth, Math.floor(room) - 2));
  const scene = useMemo(() => sliceTimes(workbook, { width, plotHeight, textSize }), [workbook, width]);
  const steps = valueSteps(workbook);
  if (steps.length === 0) return <Callout tone="info" title={words.nothingDated} />;
  const unvalued = steps.flatMap(({ slice, value }) =>
    value === null && slice.kind === 'value' ? [slice] : [],
  );
  const { currency } = factsOf(workbook);
  return (
    <Section title={words.overTime} order={2}>
      <Picture ref={ref}>
        <SceneSvg scene={scene} scale={1} onSubject={(id) => open('slice', id)} />
      </Picture>
      <Muted>{words.earned({ ...earnedOf(workbook), currency })}</Muted>
      {unvalued.length === 0 ? null : <Muted>{words.unknownValue({ slices: unvalued })}</Muted>}
    </Section>
  );
}
